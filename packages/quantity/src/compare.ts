import type { Quantity } from './quantity.ts';
import { isBelow, isNotAbove, reach, type Verdict } from './reach.ts';
import { type NotComparable, notComparable } from './reasons.ts';
import { isSameUnit } from './units.ts';

/** How the first stands to the second, or why that cannot be told. */
export type Comparison = { readonly kind: 'less' | 'equal' | 'greater' } | NotComparable;

/**
 * Compares two quantities of one unit by all that they may mean: "près de 500" is less than "plus de 500", and whether
 * "plus de 1 780" is less than 2 000 is unknown. Only two exact quantities can be equal.
 *
 * Whether two figures are about the same people, period and scope is their owner's to say; a quantity knows its unit.
 */
export function compare(a: Quantity, b: Quantity): Comparison {
  if (!isSameUnit(a.unit, b.unit)) return notComparable('differentUnits');
  if (a.qualifier === 'EXACT' && b.qualifier === 'EXACT' && a.number === b.number) return { kind: 'equal' };
  const [first, second] = [reach(a), reach(b)];
  if (isBelow(first, second)) return { kind: 'less' };
  if (isBelow(second, first)) return { kind: 'greater' };
  return notComparable('boundsOverlap');
}

/**
 * Whether a "dont" part is no larger than its whole: 5 of "plus de 65", yes; "plus de 70" of 70, no; "plus de 65" of
 * 70, unknown. Of different units: unknown, as they are never compared.
 */
export function isNoLargerThan(part: Quantity, whole: Quantity): Verdict {
  if (!isSameUnit(part.unit, whole.unit)) return 'unknown';
  const [inner, outer] = [reach(part), reach(whole)];
  if (isNotAbove(inner, outer)) return 'yes';
  return isBelow(outer, inner) ? 'no' : 'unknown';
}
