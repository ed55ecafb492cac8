import type { Locale } from '@akto-figures/quantity';

/** The same words in each language of the hub. */
export type Words = Readonly<Record<Locale, string>>;
