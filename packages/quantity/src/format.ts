import { writeDigits } from './digits.ts';
import { grammars } from './languages/grammars.ts';
import { checkedLocale, type Locale, noBreakSpace } from './locales.ts';
import { qualifierWords } from './qualifier-words.ts';
import type { Quantity } from './quantity.ts';
import { nounAfterScale, type Scale, scaled, scaledBy, withDecimals } from './scale.ts';
import { type AnyUnit, unitNoun, unitWords } from './units.ts';

/** How a quantity is written. */
export interface FormatOptions {
  readonly locale: Locale;
  /** `full` (the default) writes every digit; `compact` writes "1,5 million" where nothing is lost by it. */
  readonly form?: 'full' | 'compact';
  /** false leaves out a noun that the label already says. A symbol (%, €) is part of the number and stays. */
  readonly withUnit?: boolean;
}

/** A piece of the written quantity: so a card can set the qualifier smaller without taking it away. */
export interface FormatPart {
  readonly kind: 'qualifier' | 'number' | 'unit' | 'space';
  readonly text: string;
}

/**
 * The quantity as the public reads it: "plus de 1 780 contrats", "more than 1,780 contracts", "41 %".
 * U+202F between French thousands; U+00A0 wherever qualifier, number and unit must not wrap apart. Never rounds.
 * `parse` reads it back to the same quantity.
 */
export function format(q: Written, options: FormatOptions): string {
  return formatToParts(q, options)
    .map((part) => part.text)
    .join('');
}

/** What is written: a quantity, or the number of a value with the precision and the scale in which it is printed. */
export interface Written extends Pick<Quantity, 'qualifier' | 'number'> {
  readonly unit: AnyUnit | null;
  readonly decimals?: number | null;
  readonly scale?: Scale | null;
}

/** The same in pieces. Joined, they are what `format` returns. */
export function formatToParts(q: Written, options: FormatOptions): FormatPart[] {
  const { withUnit = true } = options;
  const locale = checkedLocale(options.locale);
  const { euro, percent } = grammars[locale];
  const unit = q.unit !== null && (withUnit || unitWords(q.unit).symbol) ? q.unit : null;
  const { minus, digits, isScaled } = writtenNumber(q, options);

  const qualifier = qualifierWords(q.qualifier, q.unit, locale).replaceAll(' ', noBreakSpace);
  const parts: FormatPart[] = qualifier === '' ? [] : [{ kind: 'qualifier', text: qualifier }, space];
  if (euro === 'before' && unit === 'euro') {
    if (minus !== '') parts.push({ kind: 'number', text: minus });
    parts.push({ kind: 'unit', text: '€' }, { kind: 'number', text: digits });
    return parts;
  }
  parts.push({ kind: 'number', text: minus + digits });
  if (unit === null) return parts;
  if (!(percent === 'touching' && unit === 'percent')) parts.push(space);
  parts.push({
    kind: 'unit',
    text: isScaled ? afterScale(unit, locale) : besideDigits(unit, q.number, locale),
  });
  return parts;
}

export const space: FormatPart = { kind: 'space', text: noBreakSpace };

/** The number in digits, in its scale, and with the decimals that are printed. */
export function writtenNumber(
  { number, unit, decimals = null, scale = null }: Written,
  { locale, form = 'full' }: FormatOptions,
): { readonly minus: string; readonly digits: string; readonly isScaled: boolean } {
  const isShortened = form === 'compact' && unit !== 'percent' && decimals === null;
  const short = scaledBy(number, scale, locale) ?? (isShortened ? scaled(number, locale) : null);
  const beside = { unit, isScaled: short !== null };
  const { minus, digits } = writeDigits(withDecimals(short?.mantissa ?? number, decimals), locale, beside);
  return {
    minus,
    digits: short ? `${digits}${noBreakSpace}${short.word}` : digits,
    isScaled: short !== null,
  };
}

function afterScale(unit: AnyUnit, locale: Locale): string {
  const { tie, noun } = nounAfterScale(unit, locale);
  return tie.replace(' ', noBreakSpace) + noun;
}

function besideDigits(unit: AnyUnit, number: string, locale: Locale): string {
  return unitWords(unit).symbol ?? unitNoun(unit, number, locale);
}
