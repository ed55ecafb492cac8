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
    plusOrMoreThan: ({ read, written: [a, b] }) =>
      `“${read}”: more than that, or a change? Write “${a}”, or “${b}” for a change.`,
    dashOrMinus: ({ read, written: [a, b] }) =>
      `“${read}”: is this dash a bullet or a minus? Write “${a}” or “${b}”.`,
    bracketsOrMinus: ({ read, written: [a, b] }) =>
      `“${read}”: in brackets, an accountant reads a negative number. Write “${a}” or “${b}”.`,
    notStated: ({ read }) =>
      `“${read}” says that no number is given. Leave the number empty and state that the source does not tell it.`,
    rank: ({ read }) =>
      `“${read}” is a rank: it orders and counts nothing. Put it into the text, and give the number that is ranked here.`,
    index: ({ read }) =>
      `“${read}” is an index: it depends on its base and counts nothing. Give the value, or its change in %.`,
    score: ({ read }) =>
      `“${read}” is a score, and scores cannot be stated here yet. Give the share of good ratings, for instance, if the source has it.`,
    ratio: ({ read }) =>
      `“${read}” is a ratio of two numbers, and neither stands without the other. If the source also has the rate or the count, give it; if not, quote the ratio in the text.`,
    fraction: ({ read }) =>
      `“${read}” is a fraction: as a percentage it would be more precise than the source. If that has the rate or the count as well, give it.`,
    range: ({ read }) =>
      `“${read}” is a range with two bounds. State the one that matters: “at least” the first or “up to” the second, for instance.`,
    pair: ({ read }) => `“${read}” compares two periods. Make two figures of it, each with its period.`,
    points: ({ read }) =>
      `“${read}” is a difference in points, and a point is not a percent. Give the two rates that it lies between instead.`,
    duration: ({ read }) =>
      `“${read}” is a duration, and durations cannot be stated here yet. Quote it in the text.`,
    multiple: ({ read }) =>
      `“${read}” is a multiple: it says how many times, not how many. Give the value before and the one after.`,
    per: ({ read }) =>
      `“${read}” is a number per something, such as per year. Give the total of a period, or quote it in the text.`,
    currency: ({ read }) =>
      `“${read}” is not in euros, and nothing is converted here. Give the amount in euros that the source has.`,
    change: ({ read }) =>
      `“${read}” is a change, told in words. Write it with its sign, such as “+12%” or “−4%”.`,
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
    differentKinds:
      'The two values are of different kinds: shares, percentages, changes and numbers are not compared with one another.',
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
