import type { Locale } from '@akto-figures/quantity';
import { english } from './english.ts';
import { french } from './french.ts';
import type { Grammar } from './grammar.ts';

/** What the sentences of the graph need of each language. */
export const grammars: Readonly<Record<Locale, Grammar>> = { fr: french, en: english };
