import { type Decimal, decimalLimits, fromMillionths } from './decimal.ts';

/** Which way a quotient goes to its last decimal. `nearest` takes a half away from zero, as people do. */
export type Rounding = 'down' | 'up' | 'nearest';

/** A quotient to so many decimals. */
export interface Rounded {
  /** null when it passes `decimalLimits`. */
  readonly number: Decimal | null;
  /** Whether nothing was lost. */
  readonly isExact: boolean;
}

/**
 * A quotient of whole numbers, to so many decimals.
 * @throws RangeError for decimals that a Decimal cannot hold.
 */
export function rounded(dividend: bigint, divisor: bigint, decimals: number, rounding: Rounding): Rounded {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > decimalLimits.decimals) {
    throw new RangeError(`decimals is ${decimals}: give a whole number from 0 to ${decimalLimits.decimals}.`);
  }
  const sign = divisor < 0n ? -1n : 1n;
  const [top, bottom] = [sign * dividend * 10n ** BigInt(decimals), sign * divisor];
  const below = floor(top, bottom);
  const rest = top - below * bottom;
  const steps = below + (goesUp[rounding](rest, bottom, top) ? 1n : 0n);
  return {
    number: fromMillionths(steps * 10n ** BigInt(decimalLimits.decimals - decimals)),
    isExact: rest === 0n,
  };
}

const goesUp = {
  down: () => false,
  up: (rest) => rest > 0n,
  nearest: (rest, bottom, top) => (top < 0n ? rest * 2n > bottom : rest * 2n >= bottom),
} as const satisfies Record<Rounding, (rest: bigint, bottom: bigint, top: bigint) => boolean>;

// BigInt division goes towards zero; a bound below zero must go down all the same.
function floor(top: bigint, bottom: bigint): bigint {
  const quotient = top / bottom;
  return top < 0n && quotient * bottom !== top ? quotient - 1n : quotient;
}
