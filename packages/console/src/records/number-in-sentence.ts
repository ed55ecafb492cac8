import { firstLanguage, type QuoteContent } from '@akto-figures/contents';
import { agreesWithQuoted, type Locale, locales, numbersInText, type Value } from '@akto-figures/quantity';
import { knownUnits } from '../units/known-units.ts';

/** A number that a sentence has, where it begins, and as it is written. */
export interface NumberInSentence {
  readonly at: number;
  readonly written: string;
}

// A sentence is in the language of its source, which the form does not know: sources are French, but for a few.
const readIn: readonly Locale[] = [firstLanguage, ...locales.filter((locale) => locale !== firstLanguage)];

/** The numbers of a sentence, in their order. */
export function numbersIn(sentence: string): NumberInSentence[] {
  const all = readIn.map((locale) => numbersInText(sentence, locale));
  return (all.find((numbers) => numbers.length > 0) ?? []).map(({ at, written }) => ({ at, written }));
}

/** A sentence in its three pieces. Without a number all of it stands before one. */
export function quoteAround(sentence: string, number: NumberInSentence | null): QuoteContent | null {
  if (sentence.trim() === '') return null;
  if (number === null) return { prefix: sentence };
  const end = number.at + number.written.length;
  return {
    prefix: sentence.slice(0, number.at),
    exact: number.written,
    suffix: sentence.slice(end),
  };
}

/** A quote as the sentence that it is. */
export const sentenceOf = ({ prefix, exact, suffix }: QuoteContent): string =>
  (prefix ?? '') + (exact ?? '') + (suffix ?? '');

/** How a value stands to the number that is marked, in whichever language the sentence agrees with it. */
export function standsTo(value: Value, quote: QuoteContent) {
  const all = readIn.map((locale) => agreesWithQuoted(value, quote, { locale, units: knownUnits() }));
  return (
    all.find(({ kind }) => kind === 'agrees') ??
    all.find(({ kind }) => kind === 'differs') ?? { kind: 'silent' as const }
  );
}

/** The number of a sentence that is most likely meant: the one that says the value, or else the first. */
export function likelyNumber(sentence: string, value: Value | null): NumberInSentence | null {
  const numbers = numbersIn(sentence);
  const says = (number: NumberInSentence) => {
    const quote = quoteAround(sentence, number);
    return value !== null && quote !== null && standsTo(value, quote).kind === 'agrees';
  };
  return numbers.find(says) ?? numbers[0] ?? null;
}
