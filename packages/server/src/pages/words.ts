import { type Locale, languageTags, locales } from '@akto-figures/quantity';
import { type PagesWords, pagesWords } from '../../messages/generated/pages.ts';

/** The languages of the pages, and how the graph names them. */
export const languages = { fr: 'FR', en: 'EN' } as const satisfies Record<Locale, string>;
export type Language = keyof typeof languages;

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

/** What is made for each language, by language. */
export const inEach = <Made>(make: (language: Language) => Made): Readonly<Record<Language, Made>> =>
  Object.fromEntries(locales.map((language) => [language, make(language)])) as Record<Language, Made>;

export const words = inEach(wordsIn);
