import { type Decimal, decimal, fromMillionths, millionths, one } from './decimal.ts';
import { grammars } from './languages/grammars.ts';
import type { Locale } from './locales.ts';
import { type AnyUnit, unitWords } from './units.ts';

/** The powers of ten by which a number may be printed: millions and milliards. */
export const scales = [6, 9] as const;

export type Scale = (typeof scales)[number];

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

/** The number in the scale in which it is printed; null where it has none. */
export function scaledBy(number: Decimal, scale: Scale | null, locale: Locale): Scaled | null {
  const mantissa = scale === null ? null : mantissaOf(number, scale);
  const word = grammars[locale].largeNumbers.find(({ exponent }) => exponent === scale);
  if (mantissa === null || !word) return null;
  return { mantissa, word: grammars[locale].isPlural(mantissa) ? word.many : word.one };
}

/** The number in its scale: 7.6 for 7 600 000 in millions; null where that would need more than six decimals. */
export function mantissaOf(number: Decimal, scale: Scale | null): Decimal | null {
  if (scale === null) return number;
  const count = millionths(number);
  const by = 10n ** BigInt(scale);
  return count % by === 0n ? fromMillionths(count / by) : null;
}

/** How many decimals a number has. */
export function decimalsOf(number: Decimal): number {
  return number.split('.')[1]?.length ?? 0;
}

/** The number with so many decimals, zeros added: "5.40". Never fewer than it has. */
export function withDecimals(number: Decimal, decimals: number | null): string {
  const missing = (decimals ?? 0) - decimalsOf(number);
  if (missing <= 0) return number;
  return `${number}${decimalsOf(number) === 0 ? '.' : ''}${'0'.repeat(missing)}`;
}

/** What follows a million: many of it, and in French with "de": "1,5 million d’euros", "2 millions de contrats". */
export function nounAfterScale(
  unit: AnyUnit,
  locale: Locale,
): { readonly tie: string; readonly noun: string } {
  const noun = unitWords(unit)[locale].many;
  return { tie: grammars[locale].beforeCounted(noun), noun };
}
