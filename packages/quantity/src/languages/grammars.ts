import { type Locale, locales } from '../locales.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import type { Grammar } from './grammar.ts';

/** The grammar of each language. */
export const grammars: Readonly<Record<Locale, Grammar>> = { fr: french, en: english };

/** Something made for each language. */
export function inEachLanguage<Made>(make: (locale: Locale) => Made): Readonly<Record<Locale, Made>> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, Made>;
}
