import type { Locale } from '@akto-figures/quantity';

/** The name of a language in the graph. */
export type LocaleName = Uppercase<Locale>;

/** The language that the graph names so. */
export const languageOf = (name: LocaleName) => name.toLowerCase() as Locale;

/** The name of a language in the graph. */
export const nameOf = (language: Locale) => language.toUpperCase() as LocaleName;
