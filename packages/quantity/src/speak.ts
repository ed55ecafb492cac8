import type { Written } from './format.ts';
import { joined, said } from './joined-words.ts';
import { grammars } from './languages/grammars.ts';
import { checkedLocale, type Locale } from './locales.ts';
import { qualifierWords } from './qualifier-words.ts';
import { nounAfterScale, scaled, scaledBy, withDecimals } from './scale.ts';
import { type AnyUnit, unitNoun, unitWords } from './units.ts';

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
 * together, plain spaces, words in place of signs, and words for a number that agrees: "une entreprise".
 */
export function speak(q: Written, options: SpeakOptions): string {
  const locale = checkedLocale(options.locale);
  const { typography } = grammars[locale];
  const number = said([q.number.startsWith('-') ? typography.spokenMinus : '', ...saidSize(q, options)]);
  return joined(qualifierWords(q.qualifier, q.unit, locale), number);
}

/** The number without its sign, and its unit, in the pieces of a sentence. */
export function saidSize(
  { number, unit, decimals = null, scale = null }: Written,
  { locale, withUnit }: SpeakOptions,
): string[] {
  const short =
    scaledBy(number, scale, locale) ??
    (unit === 'percent' || decimals !== null ? null : scaled(number, locale));
  const digits = withDecimals(short?.mantissa ?? number, decimals);
  const isSaid = unit !== null && (withUnit !== false || unitWords(unit).symbol !== undefined);
  const size = digits.replace('-', '').replace('.', grammars[locale].typography.decimal);
  return [
    unit === null || short ? size : grammars[locale].agreedCount(size, unitWords(unit)[locale]),
    short?.word ?? '',
    isSaid ? saidUnit(unit, number, locale, short !== null) : '',
  ];
}

function saidUnit(unit: AnyUnit, number: string, locale: Locale, isAfterScale: boolean): string {
  if (!isAfterScale) return unitNoun(unit, number, locale);
  const { tie, noun } = nounAfterScale(unit, locale);
  return tie + noun;
}
