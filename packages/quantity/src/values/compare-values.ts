import { type Comparison, compare } from '../compare.ts';
import { type Decimal, millionths } from '../decimal.ts';
import { quantity } from '../quantity.ts';
import { isBelow, type Reach, reach, stepsPerMillionth } from '../reach.ts';
import { notComparable } from '../reasons.ts';
import type { Value } from './value.ts';

/** What is compared with what: shares of a whole with one another, and ends with numbers. */
const comparedAs = {
  NUMBER: 'number',
  RANGE: 'number',
  RATIO: 'share',
  FRACTION: 'share',
  MULTIPLE: 'times',
} as const satisfies Record<Value['kind'], string>;

/**
 * Compares two values by all that they may mean, as `compare` does with quantities: "7 sur 10" is more than "deux tiers",
 * "entre 15 et 20 %" is less than "25 %", and the order of "plus de 7 sur 10" and "8 sur 10" is unknown. A share is never compared with
 * a percentage, nor a number of each year with one of each month, nor a change with a count.
 */
export function compareValues(a: Value, b: Value): Comparison {
  if (a.unit !== b.unit) return notComparable('differentUnits');
  const isAlike = comparedAs[a.kind] === comparedAs[b.kind] && a.per === b.per && a.isChange === b.isChange;
  if (!isAlike) return notComparable('differentKinds');
  if (a.kind === 'NUMBER' && b.kind === 'NUMBER') return compare(plain(a), plain(b));
  // Each is multiplied by the other's whole: so both are counted in the same parts, and nothing is divided.
  const [first, second] = [times(reachOf(a), wholeOf(b)), times(reachOf(b), wholeOf(a))];
  if (isPoint(first) && isPoint(second) && first.low === second.low) return { kind: 'equal' };
  if (isBelow(first, second)) return { kind: 'less' };
  if (isBelow(second, first)) return { kind: 'greater' };
  return notComparable('boundsOverlap');
}

function reachOf(value: Value): Reach {
  if (value.kind === 'RANGE') {
    return { low: stepsOf(value.low), lowOpen: false, high: stepsOf(value.high), highOpen: false };
  }
  const reached = reach(plain(value));
  if (!('outOf' in value)) return reached;
  // A part is neither below nothing nor above its whole.
  return {
    ...reached,
    ...(reached.low === null && { low: 0n, lowOpen: false }),
    ...(reached.high === null && { high: stepsOf(value.outOf), highOpen: false }),
  };
}

/** A number alone: the units are compared before, and `quantity` knows fewer of them. */
const plain = ({ qualifier, number }: Pick<Value, 'qualifier'> & { readonly number: Decimal }) =>
  quantity({ qualifier, number });

const stepsOf = (number: Decimal) => millionths(number) * stepsPerMillionth;

const wholeOf = (value: Value) => ('outOf' in value ? millionths(value.outOf) : 1n);

const times = ({ low, high, ...open }: Reach, factor: bigint): Reach => ({
  ...open,
  low: low === null ? null : low * factor,
  high: high === null ? null : high * factor,
});

const isPoint = ({ low, lowOpen, high, highOpen }: Reach) =>
  low !== null && low === high && !lowOpen && !highOpen;
