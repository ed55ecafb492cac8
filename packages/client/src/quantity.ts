import {
  type AnyUnit,
  type Comparison,
  compareValues,
  formatValue,
  inEachLanguage,
  isValueUnit,
  type Locale as Language,
  ownUnit,
  type PerUnit,
  printedDecimals,
  speakValue,
  type Value,
  type ValueInput,
  value,
} from '@akto-figures/quantity';
import type { FigureValue, Locale } from './records.ts';

export type { Value } from '@akto-figures/quantity';

/** The parts of a value that make it what it is: a figure of the client has them all. */
export type GivenValue = Omit<FigureValue, 'text'>;

/** How a value is written. */
export interface WriteOptions {
  readonly locale: Locale;
  /** `COMPACT` writes "1,5 million" where nothing is lost by it; every digit unless said. */
  readonly form?: 'FULL' | 'COMPACT' | undefined;
  /** false leaves out a noun that a label says already. A symbol (%, €) always stays. */
  readonly withUnit?: boolean | undefined;
}

/**
 * The value as the hub's own rules have it: one thing, which is compared, written and said whole. A unit of the hub's own keeps the words
 * of the language that the figure was asked in.
 *
 * @throws {TypeError} that names the part that is wrong, where it was changed.
 */
export function toValue(given: GivenValue): Value {
  const { kind, qualifier, number, low, high, outOf, per, isChange, decimals, scale, printed, unit } = given;
  const input: ValueInput = {
    // Of a range alone the bounds are the number; of all else they follow from it.
    ...(kind === 'RANGE' ? { low, high } : { number, outOf }),
    ...{ kind, qualifier, isChange, scale, printed },
    per: per === null ? null : (per.toLowerCase() as PerUnit),
    unit: unit && unitOf(unit),
  };
  const plain = value(input);
  return decimals > printedDecimals(plain) ? value({ ...input, decimals }) : plain;
}

/** The value as one reads it, qualifier and unit in it: "plus de 1 780 formations". Never rounded. */
export function formatFigure(
  given: GivenValue,
  { locale, form = 'FULL', withUnit = true }: WriteOptions,
): string {
  return formatValue(toValue(given), {
    locale: languageOf(locale),
    form: form === 'COMPACT' ? 'compact' : 'full',
    withUnit,
  });
}

/** The value as one says it, for screen readers and voices. */
export function speakFigure(given: GivenValue, { locale }: Pick<WriteOptions, 'locale'>): string {
  return speakValue(toValue(given), { locale: languageOf(locale) });
}

/** Which of two values is larger, by all that they may mean; no answer, with the reason, where the bounds do not tell. */
export function compareFigures(one: GivenValue, other: GivenValue): Comparison {
  return compareValues(toValue(one), toValue(other));
}

const languageOf = (locale: Locale): Language => locale.toLowerCase() as Lowercase<Locale>;

// Values are compared by the very unit that they have.
const ownUnits = new Map<string, AnyUnit>();

function unitOf(given: NonNullable<GivenValue['unit']>): AnyUnit {
  const { key, singular, plural, symbol, gender, additive } = given;
  if (isValueUnit(key)) return key;
  const words = JSON.stringify([key, singular, plural, symbol, gender, additive]);
  const noun = { one: singular, many: plural, ...(gender === 'FEMININE' && { gender: 'feminine' as const }) };
  const unit =
    ownUnits.get(words) ??
    ownUnit({ key, additive, ...(symbol && { symbol }), ...inEachLanguage(() => noun) });
  ownUnits.set(words, unit);
  return unit;
}
