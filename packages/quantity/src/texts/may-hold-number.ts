import { grammars, inEachLanguage } from '../languages/grammars.ts';
import type { Locale } from '../locales.ts';

/**
 * Whether a text may say a number, by its letters alone: most labels say none, and there are tens of thousands of them. A false
 * yes costs a closer look.
 */
export const mayHoldNumber = (text: string, locale: Locale): boolean => hints[locale].test(text);

const hints = inEachLanguage((locale) => {
  const { numerals, collectives, countedCollectives, parts, half, times, smallWords } = grammars[locale];
  const named = [
    ...numerals.upTo99.map(([words]) => words),
    ...numerals.hundred,
    ...numerals.thousands.flatMap(({ words }) => words),
    ...Object.keys(collectives),
    ...Object.keys(countedCollectives),
    ...Object.values(parts).flatMap(({ one, many }) => [one, many]),
    ...half,
    ...Object.keys(times.words),
  ].flatMap((words) => words.split(/[\s-]/));
  const words = new Set(named.filter((word) => word.length > 2 && !smallWords.articles.includes(word)));
  const plain = [...words].map((word) => word.normalize('NFD').replaceAll(/\p{M}/gu, ''));
  // Any letter may carry its accent apart, or none.
  const accents = '[\\u0300-\\u036F]?';
  const spelled = [...new Set([...words, ...plain])].map((word) => [...word].join(accents));
  return new RegExp(String.raw`\d|(?<!\p{L})(?:${spelled.join('|')})`, 'iu');
});
