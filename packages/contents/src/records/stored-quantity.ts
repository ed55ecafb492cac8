import { bounds, isUnit, type Qualifier, quantity, type Unit } from '@akto-figures/quantity';
import type { FigureContent } from './figure.ts';

/** A quantity as it is stored: qualifier, number and the bounds that they state come together, or not at all. */
export interface StoredQuantity {
  readonly unit: Unit;
  readonly qualifier?: Qualifier;
  readonly number?: string;
  readonly low?: string | null;
  readonly high?: string | null;
}

/** The quantity of a content whose checks have found no error. @throws Error where they would have */
export function storedQuantity({ quantity: given, unit }: FigureContent): StoredQuantity {
  if (unit === undefined || !isUnit(unit)) throw new Error(`A figure in ${unit} is no quantity.`);
  if (!given) return { unit };
  const { qualifier, number } = given;
  if (qualifier === undefined || number === undefined) throw new Error('Half a quantity is none.');
  const value = quantity({ qualifier, number, unit });
  const { low, high } = bounds(value);
  return { unit, qualifier, number: value.number, low, high };
}
