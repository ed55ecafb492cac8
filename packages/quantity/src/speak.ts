import { grammars } from './languages/grammars.ts';
import { checkedLocale, type Locale } from './locales.ts';
import type { Quantity } from './quantity.ts';
import { nounAfterScale, scaled } from './scale.ts';
import { type Unit, unitNoun, units } from './units.ts';

/** How a quantity is said. */
export interface SpeakOptions {
  readonly locale: Locale;
  /** false leaves out a noun that the label already says. Percent and euros are always said. */
  readonly withUnit?: boolean;
}

/**
 * The quantity for a screen reader: "plus de 1780 entreprises", "41 pour cent", "1,5 million d’euros".
 *
 * Its own string, because "1 780" with U+202F may be read out digit by digit, and "−5" without its minus: digits stand
 * together, plain spaces, words in place of signs.
 */
export function speak(q: Quantity, options: SpeakOptions): string {
  const locale = checkedLocale(options.locale);
  const { typography, wording } = grammars[locale];
  const { decimal, spokenMinus } = typography;
  const short = q.unit === 'percent' ? null : scaled(q.number, locale);
  const number = short?.mantissa ?? q.number;
  const isSaid = q.unit !== null && (options.withUnit !== false || units[q.unit].symbol);
  return [
    wording[q.qualifier],
    number.startsWith('-') ? spokenMinus : '',
    number.replace('-', '').replace('.', decimal),
    short?.word ?? '',
    q.unit !== null && isSaid ? saidUnit(q.unit, q.number, locale, short !== null) : '',
  ]
    .filter((word) => word !== '')
    .join(' ');
}

function saidUnit(unit: Unit, number: string, locale: Locale, isAfterScale: boolean): string {
  if (!isAfterScale) return unitNoun(unit, number, locale);
  const { tie, noun } = nounAfterScale(unit, locale);
  return tie + noun;
}
