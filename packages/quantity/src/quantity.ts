import { type Decimal, decimal } from './decimal.ts';
import { isOwnUnit } from './own-units.ts';
import { isQualifier, type Qualifier, qualifiers } from './qualifiers.ts';
import { type AnyUnit, isValueUnit, valueUnits } from './units.ts';

/**
 * One published number with what belongs to it: "plus de 1 780 contrats" is `MORE_THAN`, `1780`, `contract`.
 * It never comes apart, because 1780 alone would be another statement.
 */
export interface Quantity {
  readonly qualifier: Qualifier;
  readonly number: Decimal;
  /** What is counted; null for a bare number. */
  readonly unit: AnyUnit | null;
  /** The number as its source prints it, digits and qualifier only. Kept for the record, never for arithmetic. */
  readonly printed?: string;
}

/** What `quantity` takes. */
export interface QuantityInput {
  /** `EXACT` unless said. */
  readonly qualifier?: Qualifier;
  /** Decimal text, a bigint, or a whole number. */
  readonly number: string | bigint | number;
  /** null unless said. */
  readonly unit?: AnyUnit | null;
  readonly printed?: string | null | undefined;
}

/**
 * A checked, frozen quantity.
 * @throws TypeError or RangeError naming what was given and what is expected.
 */
export function quantity(input: QuantityInput): Quantity {
  const { qualifier = 'EXACT', unit = null, printed } = input;
  if (!isQualifier(qualifier)) {
    throw new TypeError(
      `qualifier is ${JSON.stringify(qualifier)}: give one of ${Object.keys(qualifiers).join(', ')}.`,
    );
  }
  if (unit !== null && !isValueUnit(unit) && !isOwnUnit(unit)) {
    throw new TypeError(
      `unit is ${JSON.stringify(unit)}: give null or one of ${Object.keys(valueUnits).join(', ')}, or what ownUnit makes.`,
    );
  }
  const number = decimal(input.number);
  return Object.freeze(printed == null ? { qualifier, number, unit } : { qualifier, number, unit, printed });
}
