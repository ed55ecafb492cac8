import { grammars } from './languages/grammars.ts';
import type { Locale } from './locales.ts';

/** The words of which a language makes numbers, each one word, in small letters without accents; the longest first. */
export interface SpelledNumbers {
  /** Words of cardinals from two on: "vingt" and "quatre" of "quatre-vingt-deux". */
  readonly cardinals: readonly string[];
  /** About how many: "centaine", "centaines". */
  readonly collectives: readonly string[];
}

/** The words of which numbers are made: what looks for numbers in a text looks for what the parser reads. */
export function spelledNumbers(locale: Locale): SpelledNumbers {
  const { numerals, collectives } = grammars[locale];
  const { upTo99, hundred, thousands, and, articles } = numerals;
  const joints = new Set([...and, ...articles, 'et'].map(plain));
  const cardinals = [
    ...upTo99.filter(([, value]) => value > 1).map(([words]) => words),
    ...hundred,
    ...thousands.flatMap(({ words, exponent }) => (exponent === 3 ? words : [])),
  ]
    .flatMap((words) => plain(words).split(/[ -]/))
    .filter((word) => !joints.has(word) && !isOne.test(word));
  return {
    cardinals: longestFirst(cardinals),
    collectives: longestFirst(Object.keys(collectives).map(plain)),
  };
}

/** One may be an article: whoever looks for numbers asks what follows it. */
const isOne = /^(?:une?|one)$/;

const plain = (word: string): string => word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');

const longestFirst = (words: readonly string[]): string[] =>
  [...new Set(words)].toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1));
