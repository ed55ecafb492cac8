import { grammars } from './languages/grammars.ts';
import { lexicons } from './lexicon.ts';
import type { Locale } from './locales.ts';
import { readCardinal } from './number-words.ts';
import { type Found, find } from './phrases.ts';
import type { ProblemCode } from './problems.ts';
import { type Reading, readDigits } from './read-digits.ts';
import type { Token } from './tokens.ts';

/** A number that was found in the text. */
export interface NumberRead {
  /** One, or the two that an ambiguous separator allows. */
  readonly readings: readonly Reading[];
  /** Said with a noun that is never exact: "une centaine". */
  readonly isAbout: boolean;
  /** Ends in such a noun or in "million", so that "de" may follow. */
  readonly takesOf: boolean;
}

/**
 * Reads the number that starts at this token, in digits or in words, with its "million" or its "centaine".
 * @param isMoney whether a euro sign came before: then "5m" is five million.
 */
export function readNumber(
  tokens: readonly Token[],
  from: number,
  locale: Locale,
  isMoney: boolean,
): Found<NumberRead> | { readonly fault: ProblemCode } | null {
  const { scales, shortScales, collectives, countedCollectives } = lexicons[locale];
  const counted = find(countedCollectives, tokens, from);
  if (counted) return collective([exactly(BigInt(counted.meaning))], 1, counted.next);

  const token = tokens[from];
  const digits = token?.kind === 'digits' ? readDigits(token.text, locale) : null;
  if (digits && 'fault' in digits) return digits;
  const cardinal = digits ? null : readCardinal(tokens, from, locale);
  const readings = digits?.readings ?? (cardinal ? [exactly(cardinal.meaning)] : null);
  if (!readings) return null;
  const next = cardinal?.next ?? from + 1;

  const about = find(collectives, tokens, next);
  if (about) return collective(readings, about.meaning, about.next);
  const short = find(shortScales, tokens, next);
  const beside = short && (isMoney || tokens[short.next]?.text === '€') ? short : null;
  // A cardinal has read its own million; another one after it would be a slip.
  const scale = digits ? (find(scales, tokens, next) ?? beside) : null;
  const power = 10n ** BigInt(scale?.meaning ?? 0);
  const last = scale?.next ?? next;
  return {
    meaning: {
      readings: times(readings, power),
      isAbout: false,
      takesOf: endsInMillion(tokens[last - 1], locale),
    },
    next: last,
  };
}

function collective(readings: readonly Reading[], each: number, next: number): Found<NumberRead> {
  return { meaning: { readings: times(readings, BigInt(each)), isAbout: true, takesOf: true }, next };
}

function exactly(digits: bigint): Reading {
  return { digits, decimals: 0 };
}

function times(readings: readonly Reading[], factor: bigint): Reading[] {
  return readings.map(({ digits, decimals }) => ({ digits: digits * factor, decimals }));
}

// "2 millions de contrats", "deux milliards d'euros"; but "dix mille contrats".
function endsInMillion(token: Token | undefined, locale: Locale): boolean {
  return grammars[locale].largeNumbers.some(({ one, many }) => token?.text === one || token?.text === many);
}
