import { halfAt, withHalf } from './half.ts';
import { grammars } from './languages/grammars.ts';
import { type Lexicon, lexicons } from './lexicon.ts';
import type { Locale } from './locales.ts';
import { readCardinal } from './number-words.ts';
import { type Found, find } from './phrases.ts';
import type { ProblemCode } from './problems.ts';
import { readDigits, type ScaledDigits } from './read-digits.ts';
import type { Token } from './tokens.ts';

/** A number that was found in the text. */
export interface NumberRead {
  /** One, or the two that an ambiguous separator allows. */
  readonly readings: readonly ScaledDigits[];
  /** Said with a noun that is never exact: "une centaine". */
  readonly isAbout: boolean;
  /** Ends in such a noun or in "million", so that "de" may follow. */
  readonly takesOf: boolean;
  /** Multiplied by a word: "1,2 million". */
  readonly isScaled: boolean;
  /** The power of ten by which digits are multiplied so; not there where none does. */
  readonly exponent?: number;
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
  const lexicon = lexicons[locale];
  const { scales, shortScales, collectives, countedCollectives } = lexicon;
  const whole = find(lexicon.countedScales, tokens, from);
  if (whole) {
    const readings = [exactly(BigInt(whole.meaning))];
    return { meaning: { readings, isAbout: false, takesOf: true, isScaled: true }, next: whole.next };
  }
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
  if (about) {
    const isScale = digits !== null && isOfEuros(tokens, about.next, lexicon);
    return collective(readings, about.meaning, about.next, !isScale);
  }
  // "Two and a half million", « deux millions et demi ».
  const early = halfAt(tokens, next, locale);
  const scaleFrom = early?.next ?? next;
  const short = find(shortScales, tokens, scaleFrom);
  const beside = short && (isMoney || tokens[short.next]?.text === '€') ? short : null;
  // A cardinal has read its own million; another one after it would be a slip.
  const scale =
    digits || early
      ? (find(scales, tokens, scaleFrom) ?? beside ?? plainShort(tokens, scaleFrom, lexicon))
      : null;
  const power = 10n ** BigInt(scale?.meaning ?? 0);
  const last = scale?.next ?? scaleFrom;
  const isScaled = scale !== null;
  const takesOf = endsInMillion(tokens[(scale?.next ?? next) - 1], locale);
  const scaled = times(readings, power);
  // A cardinal ends in what is halved: "trois millions et demi".
  const ofOne = cardinal && !scale ? 10n ** BigInt(thousandAt(tokens[next - 1], locale)) : power;
  const half = early ?? halfAt(tokens, last, locale);
  const halved = half && withHalf(scaled, ofOne);
  if (half && !halved) return { fault: 'unknownWords' };
  return {
    meaning: {
      ...{ readings: halved ?? scaled, isAbout: false, takesOf, isScaled },
      ...(scale && { exponent: scale.meaning }),
    },
    next: Math.max(last, half?.next ?? 0),
  };
}

function collective(
  readings: readonly ScaledDigits[],
  each: number,
  next: number,
  isAbout = true,
): Found<NumberRead> {
  return {
    meaning: { readings: times(readings, BigInt(each)), isAbout, takesOf: true, isScaled: true },
    next,
  };
}

/** "1 200 milliers d’euros" is how accounts write 1 200 000 €; "5 milliers de contrats" is how people say about 5 000. */
function isOfEuros(
  tokens: readonly Token[],
  next: number,
  { accountingScales, of, units }: Lexicon,
): boolean {
  if (!accountingScales.includes(tokens[next - 1]?.text ?? '')) return false;
  return find(units, tokens, of.includes(tokens[next]?.text ?? '') ? next + 1 : next)?.meaning === 'euro';
}

/** "2,7 M", "5 mds" */
function plainShort(
  tokens: readonly Token[],
  next: number,
  { plainShortScales }: Lexicon,
): Found<number> | null {
  const { raw = '', text = '' } = tokens[next] ?? {};
  const meaning = plainShortScales.get(raw) ?? (text === 'm' ? undefined : plainShortScales.get(text));
  return meaning === undefined ? null : { meaning, next: next + 1 };
}

/** The power of ten of a word such as "millions"; none of any other. */
function thousandAt(token: Token | undefined, locale: Locale): number {
  const { thousands } = grammars[locale].numerals;
  return thousands.find(({ words }) => words.includes(token?.text ?? ''))?.exponent ?? 0;
}

function exactly(digits: bigint): ScaledDigits {
  return { digits, decimals: 0 };
}

function times(readings: readonly ScaledDigits[], factor: bigint): ScaledDigits[] {
  return readings.map(({ digits, decimals }) => ({ digits: digits * factor, decimals }));
}

// "2 millions de contrats", "2,7 M de contrats"; but "dix mille contrats".
function endsInMillion(token: Token | undefined, locale: Locale): boolean {
  const isShort = token !== undefined && plainShort([token], 0, lexicons[locale]) !== null;
  return (
    isShort ||
    grammars[locale].largeNumbers.some(({ one, many }) => token?.text === one || token?.text === many)
  );
}
