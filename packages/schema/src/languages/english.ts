import type { Grammar } from './grammar.ts';

export const english: Grammar = {
  byAmount: (amount) => amount,
  ofAmount: (amount) => `of ${amount}`,
  articleBefore: () => '',
  thousandsMark: ',',
};
