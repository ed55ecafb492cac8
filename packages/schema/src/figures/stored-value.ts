import { isValueUnit, type PerUnit, readValueInput, type Value, value } from '@akto-figures/quantity';
import type { FigureRow } from './figure-row.ts';

/** The columns of a version that make its value. */
export type StoredValue = Pick<
  FigureRow,
  | 'changeKind'
  | 'qualifier'
  | 'number'
  | 'low'
  | 'high'
  | 'valueKind'
  | 'outOf'
  | 'per'
  | 'isChange'
  | 'decimals'
  | 'scale'
  | 'unit'
  | 'ownUnit'
  | 'printed'
>;

/** The value of a stored version; null where the source states none, cannot be read, or was withdrawn. */
export function toValue(row: StoredValue): Value | null {
  const { changeKind, qualifier, valueKind, unit: key, ownUnit, per, low, high, ...parts } = row;
  if (qualifier === null || changeKind === 'WITHDRAWAL') return null;
  const unit = ownUnit ?? key;
  if (typeof unit === 'string' && !isValueUnit(unit))
    throw new Error(`The unit ${unit} is stored, and quantity does not know it.`);
  const ends = valueKind === 'RANGE' ? { low, high } : {};
  const { number, outOf, isChange, decimals, scale, printed } = parts;
  const stated = {
    ...{ kind: valueKind, qualifier, number, outOf, isChange, decimals, scale, unit, printed, ...ends },
    per: (per?.toLowerCase() as PerUnit | undefined) ?? null,
  };
  // The unit may have become an alias of a rate since, which is not printed in millions: then all digits are written.
  const read = readValueInput(stated);
  return 'fault' in read ? value({ ...stated, decimals: null, scale: null }) : read;
}
