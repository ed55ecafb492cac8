import { writeDigits } from './digits.ts';
import { grammars } from './languages/grammars.ts';
import { checkedLocale, type Locale, noBreakSpace } from './locales.ts';
import type { Quantity } from './quantity.ts';
import { nounAfterScale, scaled } from './scale.ts';
import { type Unit, unitNoun, units } from './units.ts';

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
export function format(q: Quantity, options: FormatOptions): string {
  return formatToParts(q, options)
    .map((part) => part.text)
    .join('');
}

/** The same in pieces. Joined, they are what `format` returns. */
export function formatToParts(q: Quantity, options: FormatOptions): FormatPart[] {
  const { form = 'full', withUnit = true } = options;
  const locale = checkedLocale(options.locale);
  const { wording, euro, percent } = grammars[locale];
  const unit = q.unit !== null && (withUnit || units[q.unit].symbol) ? q.unit : null;
  const short = form === 'compact' && q.unit !== 'percent' ? scaled(q.number, locale) : null;
  const written = writeDigits(short?.mantissa ?? q.number, locale);
  const digits = short ? `${written.digits}${noBreakSpace}${short.word}` : written.digits;

  const qualifier = wording[q.qualifier].replaceAll(' ', noBreakSpace);
  const parts: FormatPart[] = qualifier === '' ? [] : [{ kind: 'qualifier', text: qualifier }, space];
  if (euro === 'before' && unit === 'euro') {
    if (written.minus !== '') parts.push({ kind: 'number', text: written.minus });
    parts.push({ kind: 'unit', text: '€' }, { kind: 'number', text: digits });
    return parts;
  }
  parts.push({ kind: 'number', text: written.minus + digits });
  if (unit === null) return parts;
  if (!(percent === 'touching' && unit === 'percent')) parts.push(space);
  parts.push({
    kind: 'unit',
    text: short ? afterScale(unit, locale) : besideDigits(unit, q.number, locale),
  });
  return parts;
}

const space: FormatPart = { kind: 'space', text: noBreakSpace };

function afterScale(unit: Unit, locale: Locale): string {
  const { tie, noun } = nounAfterScale(unit, locale);
  return tie.replace(' ', noBreakSpace) + noun;
}

function besideDigits(unit: Unit, number: string, locale: Locale): string {
  return units[unit].symbol ?? unitNoun(unit, number, locale);
}
