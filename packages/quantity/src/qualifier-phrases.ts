import { inEachLanguage } from './languages/grammars.ts';
import { lexicons } from './lexicon.ts';
import type { Locale } from './locales.ts';
import type { Qualifier } from './qualifiers.ts';

/** What a language writes before and after a number for each qualifier, for whoever looks for a quantity in a longer text. */
export interface QualifierPhrases {
  /** The phrase in small letters without accents, one space between its words and after an apostrophe: "jusqu' a". */
  readonly before: ReadonlyMap<string, Qualifier>;
  readonly after: ReadonlyMap<string, Qualifier>;
}

/** The words of `parse` for each qualifier. */
export const qualifierPhrases: Readonly<Record<Locale, QualifierPhrases>> = inEachLanguage((locale) => ({
  before: lexicons[locale].before.meanings,
  after: lexicons[locale].after.meanings,
}));
