import {
  bounds,
  noOwnUnits,
  type PerUnit,
  type Qualifier,
  quantity,
  readValueInput,
  type Units,
  type Value,
  type ValueFault,
  type ValueKind,
} from '@akto-figures/quantity';
import type { FigureContent } from './figure.ts';
import { unitNamed } from './stated-units.ts';

/** A value as it is stored: its parts and the bounds that they state come together, or not at all. */
export interface StoredQuantity {
  readonly unit: string;
  readonly qualifier?: Qualifier;
  readonly number?: string | null;
  readonly low?: string | null;
  readonly high?: string | null;
  /** Null for a plain number: what was sealed before there were others has no such column. */
  readonly valueKind?: Exclude<ValueKind, 'NUMBER'> | null;
  readonly outOf?: string | null;
  readonly per?: Uppercase<PerUnit> | null;
  readonly isChange?: true | null;
  readonly decimals?: number | null;
  readonly scale?: number | null;
}

/** The value that a content states, or its first fault; null where it states none. */
export function contentValue(
  { quantity: given, unit, printed }: FigureContent,
  units: Units,
): Value | { readonly fault: ValueFault } | null {
  if (!given) return null;
  const per = given.per?.toLowerCase() as PerUnit | undefined;
  return readValueInput({
    ...given,
    per,
    unit: unit === undefined ? null : unitNamed(unit, units),
    printed,
  });
}

/** A value as a content states it: the parts that it has. */
export function quantityContent(value: Value): NonNullable<FigureContent['quantity']> {
  const { unit: _, printed: __, per, kind, ...parts } = value;
  const said = { ...parts, kind: kind === 'NUMBER' ? null : kind, per: per?.toUpperCase() ?? null };
  return Object.fromEntries(
    Object.entries(said).filter(([, part]) => part !== null && part !== false),
  ) as NonNullable<FigureContent['quantity']>;
}

/** The value of a content whose checks have found no error. @throws Error where they would have */
export function storedQuantity(content: FigureContent): StoredQuantity {
  const { unit, quantity: given } = content;
  if (unit === undefined) throw new Error('A figure without a unit is no quantity.');
  // What a unit is called is no matter here: its key is stored.
  const value = contentValue(content, noOwnUnits);
  if (!value) return { unit };
  if ('fault' in value || given?.qualifier === undefined) throw new Error('Half a quantity is none.');
  const { kind, qualifier, isChange, per, decimals, scale } = value;
  const ends =
    kind === 'RANGE'
      ? { number: null, low: value.low, high: value.high }
      : { number: value.number, ...statedBounds(quantity({ qualifier, number: value.number })) };
  return {
    ...{ unit, qualifier, ...ends, decimals, scale },
    valueKind: kind === 'NUMBER' ? null : kind,
    outOf: 'outOf' in value ? value.outOf : null,
    per: per && (per.toUpperCase() as Uppercase<PerUnit>),
    isChange: isChange || null,
  };
}

function statedBounds(of: Parameters<typeof bounds>[0]) {
  const { low, high } = bounds(of);
  return { low, high };
}

/** The columns of a version that make its value, decimals as text or as the database gives them. */
export type ValueRow = { readonly [Part in Exclude<keyof StoredQuantity, 'unit'>]-?: unknown };

/** A stored value as a content states it; null where none is stored. */
export function statedQuantity(row: ValueRow): NonNullable<FigureContent['quantity']> | null {
  const { qualifier, valueKind, isChange, ...parts } = row;
  if (qualifier === null) return null;
  const isRange = valueKind === 'RANGE';
  const said = {
    ...{ qualifier, number: parts.number, kind: valueKind, outOf: parts.outOf, per: parts.per, isChange },
    ...{ low: isRange ? parts.low : null, high: isRange ? parts.high : null },
    ...{ decimals: parts.decimals, scale: parts.scale },
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, each]) =>
      each === null || each === false ? [] : [[name, inText(each)]],
    ),
  ) as NonNullable<FigureContent['quantity']>;
}

/** The database gives decimals as objects of their own. */
function inText(value: unknown): unknown {
  const isDecimal = typeof value === 'object' && value !== null && 'toFixed' in value;
  return isDecimal ? (value as { toFixed(): string }).toFixed() : value;
}
