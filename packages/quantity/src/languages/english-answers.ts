import { decimalLimits } from '../decimal.ts';
import { longestText } from '../tokens.ts';
import type { Answers } from './grammar.ts';

const example = 'more than 1,780';
const { integerDigits, decimals } = decimalLimits;

/** The English messages for a text that cannot be read or a calculation that has no result. */
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
    score: ({ read, fault }) =>
      fault
        ? `“${read}”: the score is above its maximum. Correct one of the two numbers.`
        : `“${read}” is a score that does not read so. Write it with its maximum, such as “4.4/5”.`,
    ratio: ({ read, fault }) =>
      fault
        ? `“${read}”: the part is larger than the whole. Correct one of the two numbers, or write a multiple, such as “× 1.2”.`
        : `“${read}” is a ratio that does not read so: it has a part, then its whole, and nothing else. Write “7 out of 10”, for instance, or quote it in the text.`,
    fraction: ({ read, fault }) =>
      fault
        ? `“${read}”: the fraction is larger than its whole. Correct it, or write a multiple, such as “× 1.25”.`
        : `“${read}” is a fraction that does not read so: it has two whole numbers, and nothing else. Write “two thirds” or “3/4”, for instance.`,
    range: ({ read, fault, written: [turned] }) => {
      if (fault === 'equalEnds') return `“${read}”: both ends are equal. Write one number.`;
      if (fault === 'years')
        return `“${read}”: these are years. Give them as the period, and write a number here.`;
      return fault
        ? `“${read}”: the smaller end comes first. Write “${turned}”.`
        : `“${read}” is a range that does not read so: it has two exact ends, in one unit. Write “between 15 and 20%”, for instance.`;
    },
    pair: ({ read }) => `“${read}” compares two periods. Make two figures of it, each with its period.`,
    points: ({ read }) =>
      `“${read}” is a difference in points, and a point is not a percent. Give the two rates that it lies between instead.`,
    duration: ({ read }) =>
      `“${read}” is a duration that does not read so: it has a number and a unit of time. Write “17.7 months”, “843 days” or “3 h 30”, for instance.`,
    multiple: ({ read, fault }) =>
      fault
        ? `“${read}”: a multiple is above zero. Correct it, or give the value after.`
        : `“${read}” says how many times, and does not read so. Write “twice as many” or “× 2”, for instance, or give both values.`,
    per: ({ read }) =>
      `“${read}” is a number per something that does not read so. Write “€11 million per year”, for instance, or give the total of a period.`,
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
