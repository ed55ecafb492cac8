import { type Decimal, decimal, fromMillionths, millionths, one } from './decimal.ts';
import { grammars } from './languages/grammars.ts';
import type { Locale } from './locales.ts';
import { type Unit, units } from './units.ts';

/** A number said in millions: 1 500 000 is 1.5 of exponent 6. */
export interface Scaled {
  readonly mantissa: Decimal;
  /** "million" or "millions", as the mantissa asks. */
  readonly word: string;
}

/**
 * The number in milliards or millions, or null where that would lose something or read worse.
 *
 * At most two decimals stay in front of the word: 1,78 million reads well, 1,234 million would not, and could be taken
 * for 1 234 millions. Nothing is ever rounded.
 */
export function scaled(number: Decimal, locale: Locale): Scaled | null {
  const count = millionths(number);
  const size = count < 0n ? -count : count;
  const { largeNumbers, isPlural } = grammars[locale];
  for (const { exponent, one: single, many } of largeNumbers) {
    const scale = 10n ** BigInt(exponent);
    if (size < scale * one || count % ((scale * one) / 100n) !== 0n) continue;
    const mantissa = fromMillionths(count / scale) ?? decimal(number);
    return { mantissa, word: isPlural(mantissa) ? many : single };
  }
  return null;
}

/** What follows a million: many of it, and in French with "de": "1,5 million d’euros", "2 millions de contrats". */
export function nounAfterScale(unit: Unit, locale: Locale): { readonly tie: string; readonly noun: string } {
  const noun = units[unit][locale].many;
  return { tie: grammars[locale].beforeCounted(noun), noun };
}
