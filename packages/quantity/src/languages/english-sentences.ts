import type { SentenceGrammar } from './sentence-grammar.ts';

/** How English builds a sentence around numbers and names. */
export const englishSentences: SentenceGrammar = {
  byAmount: (amount) => amount,
  ofAmount: (amount) => `of ${amount}`,
  articleBefore: () => '',
  thousandsMark: ',',
};
