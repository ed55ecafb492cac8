import type { Atlas } from '@akto-figures/contents';
import { type TextLanguage, textLanguages } from '@akto-figures/extraction';
import { type NotRead, numbersOnPage, type PlacedNumber } from './numbers-on-page.ts';
import { type PageText, readPage } from './page-text.ts';

/** All that is read of a page before anything of it is compared. */
export interface WholePage {
  readonly page: PageText;
  /** The language that its text is in. */
  readonly language: TextLanguage;
  readonly numbers: readonly PlacedNumber[] | NotRead;
}

/** Reads a page: its elements, and the numbers of its text in whichever language it is. */
export function readWholePage(source: string, territories: Atlas): WholePage {
  const page = readPage(source);
  const said = saidLanguage(page);
  for (const language of [said, ...textLanguages.filter((each) => each !== said)]) {
    const numbers = numbersOnPage(page.text, language, territories);
    if (numbers !== 'otherLanguage') return { page, language, numbers };
  }
  return { page, language: said, numbers: 'otherLanguage' };
}

const saidLanguage = ({ language }: PageText): TextLanguage => {
  const said = language?.slice(0, 2).toLowerCase();
  return textLanguages.find((each) => each === said) ?? (textLanguages[0] as TextLanguage);
};
