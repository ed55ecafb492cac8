import { statedQualifier } from './bounds.ts';
import { type Decimal, millionths, one } from './decimal.ts';
import type { Quantity } from './quantity.ts';
import { changeRate, ratio } from './ratio.ts';
import { contains, isBelow, type Reach, reach, stepsPerMillionth, type Verdict } from './reach.ts';
import type { Answer } from './reasons.ts';
import { rounded } from './rounding.ts';
import { decimalsOf } from './scale.ts';
import { isSameUnit } from './units.ts';

/** The ways in which a published rate derives from two figures, named as they are written down. */
export const formulas = {
  '(b - a) / a': { dividend: (a: bigint, b: bigint) => b - a, divisor: (a: bigint) => a, of: changeRate },
  'a / b': { dividend: (a: bigint) => a, divisor: (_: bigint, b: bigint) => b, of: ratio },
} as const satisfies Record<string, Derivation>;

interface Derivation {
  readonly dividend: (a: bigint, b: bigint) => bigint;
  readonly divisor: (a: bigint, b: bigint) => bigint;
  readonly of: (a: Quantity, b: Quantity, options: { decimals: number }) => Answer;
}

/** What a rate derives from. */
export interface Derived {
  /** How many decimals the rate is printed with, where it has fewer: 41,0 % is more than 41 %. */
  readonly decimals?: number | null;
  readonly formula: keyof typeof formulas;
  readonly a: Quantity;
  readonly b: Quantity;
}

/**
 * Whether a published rate, in percent, is what its figures give, once rounded as it was printed: 3 071 after 2 173 is
 * +41.3253… %, so 41 % agrees, 41,3 % agrees, 42 % does not. Of a half either neighbour will do.
 *
 * The quotient is never rounded first: 41.46 would go to 41.5 and on to 42. "Plus de 40 %" agrees with all that is
 * above 40; "environ" and "près de" surely agree within one unit of their last digit, and are unknown farther out.
 */
export function agreesOnceRounded(rate: Quantity, derived: Derived): Verdict {
  const known = knownRate(derived);
  if (!known || rate.unit !== 'percent') return 'unknown';
  const meant = meantBy(rate, derived.decimals ?? 0);
  if (contains(meant, known)) return 'yes';
  const widest = rate.qualifier === 'EXACT' ? meant : reach(rate);
  return isBelow(known, widest) || isBelow(widest, known) ? 'no' : 'unknown';
}

/** Where the rate lies: between two neighbours of six decimals when it has more. */
function knownRate({ formula, a, b }: Derived): Reach | null {
  const { dividend, divisor, of } = formulas[formula];
  if (!isSameUnit(a.unit, b.unit)) return null;
  if (a.qualifier !== 'EXACT' || b.qualifier !== 'EXACT') {
    const answer = of(a, b, { decimals: 6 });
    return answer.kind === 'quantity' ? reach(answer.quantity) : null;
  }
  const counts = [millionths(a.number), millionths(b.number)] as const;
  const [top, bottom] = [dividend(...counts) * 100n, divisor(...counts)];
  if (bottom === 0n) return null;
  const [low, high] = [rounded(top, bottom, 6, 'down'), rounded(top, bottom, 6, 'up')];
  if (low.number === null || high.number === null) return null;
  return { low: steps(low.number), lowOpen: !low.isExact, high: steps(high.number), highOpen: !high.isExact };
}

/** What a printed rate surely stands for. */
function meantBy(rate: Quantity, decimals: number): Reach {
  const { low, lowOpen, high, highOpen } = reach(rate);
  const at = steps(rate.number);
  const unit = lastUnit(rate.number, decimals);
  const qualifier = statedQualifier(rate);
  if (qualifier === 'EXACT') return { low: at - unit / 2n, lowOpen, high: at + unit / 2n, highOpen };
  if (qualifier === 'NEARLY') return { low: at - unit, lowOpen, high, highOpen };
  if (qualifier === 'ABOUT') return { low: at - unit, lowOpen, high: at + unit, highOpen };
  return { low, lowOpen, high, highOpen };
}

/** One unit of the last decimal that is printed. "41" has none, so its unit is 1. */
function lastUnit(number: Decimal, printed: number): bigint {
  return (one * stepsPerMillionth) / 10n ** BigInt(Math.max(printed, decimalsOf(number)));
}

function steps(number: Decimal): bigint {
  return millionths(number) * stepsPerMillionth;
}
