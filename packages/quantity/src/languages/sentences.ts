import type { Locale } from '../locales.ts';
import { englishSentences } from './english-sentences.ts';
import { frenchSentences } from './french-sentences.ts';
import type { SentenceGrammar } from './sentence-grammar.ts';

/** How each language builds a sentence around numbers and names. */
export const sentenceGrammars: Readonly<Record<Locale, SentenceGrammar>> = {
  fr: frenchSentences,
  en: englishSentences,
};
