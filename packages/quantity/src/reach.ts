import { statedQualifier } from './bounds.ts';
import { millionths } from './decimal.ts';
import { type End, qualifiers } from './qualifiers.ts';
import type { Quantity } from './quantity.ts';

/**
 * Where a quantity may lie, for comparing and reckoning: its stated bounds, and a reading of "about" and "nearly".
 * Ends are whole numbers of half-millionths (half of the smallest step), so that the half of any number is exact.
 */
export interface Reach {
  readonly low: bigint | null;
  readonly lowOpen: boolean;
  readonly high: bigint | null;
  readonly highOpen: boolean;
}

/** What may be said of a claim, when bounds are all that is known. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** How many of the reach's steps make one millionth. */
export const stepsPerMillionth = 2n;

/**
 * How far the quantity reaches.
 *
 * No text says how near "about" is. We take from half the number to twice the number, and for "nearly" from half the
 * number to just below it. That is far more than anybody means, on purpose: what still holds is safe to say. It is
 * proportional because then sums and quotients keep it: half to twice a, and b as printed, lie within half to twice
 * their sum. A nearness by decimal place would not: "une centaine" and 8 783 would make 8 883 to the unit.
 * Around zero nothing is near in proportion, so "about 0" reaches anywhere.
 */
export function reach(q: Quantity): Reach {
  const { low, high } = qualifiers[statedQualifier(q)];
  const at = millionths(q.number) * stepsPerMillionth;
  return {
    low: endOf(low, at, at > 0n ? at / 2n : at * 2n),
    lowOpen: isOpen(low),
    high: endOf(high, at, at > 0n ? at * 2n : at / 2n),
    highOpen: isOpen(high),
  };
}

/** Whether all of this one lies below all of that one. */
export function isBelow(a: Reach, b: Reach): boolean {
  if (a.high === null || b.low === null) return false;
  return a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen));
}

/** Whether none of this one lies above any of that one: as below, and they may touch. */
export function isNotAbove(a: Reach, b: Reach): boolean {
  return a.high !== null && b.low !== null && a.high <= b.low;
}

/** Whether the outer one holds all of the inner one. */
export function contains(outer: Reach, inner: Reach): boolean {
  const isLowHeld =
    outer.low === null ||
    (inner.low !== null &&
      (inner.low > outer.low || (inner.low === outer.low && (inner.lowOpen || !outer.lowOpen))));
  const isHighHeld =
    outer.high === null ||
    (inner.high !== null &&
      (inner.high < outer.high || (inner.high === outer.high && (inner.highOpen || !outer.highOpen))));
  return isLowHeld && isHighHeld;
}

/** Where the sum of the two lies. */
export function sumOfReaches(a: Reach, b: Reach): Reach {
  return {
    low: a.low === null || b.low === null ? null : a.low + b.low,
    lowOpen: a.lowOpen || b.lowOpen,
    high: a.high === null || b.high === null ? null : a.high + b.high,
    highOpen: a.highOpen || b.highOpen,
  };
}

function endOf(end: End, stated: bigint, near: bigint): bigint | null {
  if (end === 'unbounded') return null;
  if (end === 'near') return stated === 0n ? null : near;
  return stated;
}

function isOpen(end: End): boolean {
  return end === 'excluded' || end === 'unbounded';
}
