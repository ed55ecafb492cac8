import type { Decimal } from './decimal.ts';
import { type End, type Qualifier, qualifiers } from './qualifiers.ts';
import type { Quantity } from './quantity.ts';

/**
 * What is stated of a quantity, and no more. null: this side is not stated. An open bound is not reached itself.
 * "Près de 200" states that 200 is not reached, and nothing on how far below it lies.
 */
export interface Bounds {
  readonly low: Decimal | null;
  readonly lowOpen: boolean;
  readonly high: Decimal | null;
  readonly highOpen: boolean;
}

/** The bounds that the words state: the `low` and `high` of the public graph. */
export function bounds(q: Quantity): Bounds {
  const { low, high } = qualifiers[statedQualifier(q)];
  return {
    low: isStated(low) ? q.number : null,
    lowOpen: low !== 'included',
    high: isStated(high) ? q.number : null,
    highOpen: high !== 'included',
  };
}

/**
 * The qualifier whose interval the quantity has.
 *
 * "Près de −5 %" is nearly a fall of 5: whether that lies above or below −5 the words do not tell. So below and at
 * zero "nearly" bounds nothing, and is taken as "about".
 */
export function statedQualifier({ qualifier, number }: Quantity): Qualifier {
  return qualifier === 'NEARLY' && (number === '0' || number.startsWith('-')) ? 'ABOUT' : qualifier;
}

function isStated(end: End): boolean {
  return end === 'included' || end === 'excluded';
}
