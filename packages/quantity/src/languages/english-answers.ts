import { decimalLimits } from '../decimal.ts';
import { longestText } from '../tokens.ts';
import type { Answers } from './grammar.ts';

const example = 'more than 1,780';
const { integerDigits, decimals } = decimalLimits;

/** What is said in English of a text or a calculation that comes to nothing. */
export const englishAnswers: Answers = {
  problems: {
    empty: () => `Nothing is written. Give a number, such as “${example}”.`,
    tooLong: () =>
      `This text has more than ${longestText} characters. Give the number only, such as “${example}”.`,
    noNumber: ({ read }) => `“${read}” holds no number. Write one, such as “${example}” or “eight”.`,
    vagueNumber: ({ read }) =>
      `“${read}” does not say how many. Write a bound, such as “more than 200”, or “about 100”.`,
    twoNumbers: ({ read, other }) => `Two numbers: “${read}” and “${other}”. A quantity has one: keep one.`,
    twoQualifiers: ({ read, other }) => `“${read}” and “${other}” both qualify the number. Keep one.`,
    ambiguousSeparator: ({ read, written: [a, b] }) =>
      `“${read}” can be read in two ways. Write “${a}” or “${b}”.`,
    badGrouping: ({ read }) =>
      `“${read}”: the digits do not come in threes. Write “12,340” or “12.34”, for instance.`,
    leadingZero: ({ read }) => `“${read}” starts with a needless zero. Take it away if this is a number.`,
    tooLarge: ({ read }) => `“${read}” is too large: at most ${integerDigits} digits before the point.`,
    tooPrecise: ({ read }) => `“${read}” is too precise: at most ${decimals} digits after the point.`,
    unknownWords: ({ read }) =>
      `“${read}” is not understood here. Write a number and its unit, such as “${example} contracts”.`,
    unitMismatch: ({ read, other }) =>
      `The unit read is “${read}”, the unit expected is “${other}”. Correct one of the two.`,
  },
  reasons: {
    differentUnits: 'The two quantities do not count the same thing.',
    rateNotAdditive: 'Rates are neither added up nor subtracted.',
    boundsOverlap: 'Their bounds overlap: they do not tell which is greater.',
    noCommonBound: 'Their bounds point opposite ways: the result would have none.',
    nearnessLost: 'One is only known roughly: the result would be too uncertain.',
    dividedByZero: 'Nothing is divided by zero.',
    divisorNotPositive: 'The divisor may be zero or less.',
    tooLarge: 'The result is larger than a quantity can hold.',
  },
  slips: {
    UNSEEN: ({ at, name }) =>
      `has a character that cannot be seen (${name}) at position ${at}. Take it out, or type the text again.`,
    HALF: ({ at }) => `has half a character at position ${at}. Take it out.`,
    CREDENTIALS: ({ at }) =>
      `has an address with a name or a password before “@” at position ${at}. Give the address without them.`,
    SCHEME: ({ at, scheme }) =>
      `has an address of the kind “${scheme}:” at position ${at}. Give one that begins with https:// or http://.`,
  },
};
