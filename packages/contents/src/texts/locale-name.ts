import type { Locale } from '@akto-figures/quantity';

/** The name of a language in the graph. */
export type LocaleName = Uppercase<Locale>;
