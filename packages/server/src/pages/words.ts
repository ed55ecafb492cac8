import { nameOf } from '@akto-figures/contents';
import { inEachLanguage, type Locale, languageTags } from '@akto-figures/quantity';
import { type PagesWords, pagesWords } from '../../messages/generated/pages.ts';

export type Language = Locale;

/** How the graph names the languages of the pages. */
export const languages = inEachLanguage(nameOf);

/** What pages say in a language. What is said of figures comes from the graph. */
export interface Words extends PagesWords {
  readonly language: Language;
  /** The name by which `Intl` sets dates and sorts names. */
  readonly dates: string;
}

const wordsIn = (language: Language): Words => ({
  ...pagesWords[language],
  language,
  dates: languageTags[language],
});

export const words = inEachLanguage(wordsIn);
