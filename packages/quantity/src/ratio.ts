import { cellOf, difference, opposite, plus, type Table } from './add.ts';
import { statedQualifier } from './bounds.ts';
import { millionths } from './decimal.ts';
import type { Qualifier } from './qualifiers.ts';
import { type Quantity, quantity } from './quantity.ts';
import { reach } from './reach.ts';
import { type Answer, notComparable } from './reasons.ts';
import { type Rounding, rounded } from './rounding.ts';
import { isSameUnit } from './units.ts';

/**
 * What the quotient of two positive quantities is, the dividend's row and the divisor's column.
 * null: it has no bound, or the divisor may be zero. Of two that are "nearly", half to twice is all that is left.
 */
// biome-ignore format: a table is read by its columns
export const ratios = {
  //           EXACT        MORE_THAN    AT_LEAST     NEARLY       ABOUT    LESS_THAN UP_TO
  EXACT:     ['EXACT',     'LESS_THAN', 'UP_TO',     'MORE_THAN', 'ABOUT', null,     null],
  MORE_THAN: ['MORE_THAN',  null,        null,       'MORE_THAN',  null,   null,     null],
  AT_LEAST:  ['AT_LEAST',   null,        null,       'MORE_THAN',  null,   null,     null],
  NEARLY:    ['NEARLY',    'LESS_THAN', 'LESS_THAN', 'ABOUT',      null,   null,     null],
  ABOUT:     ['ABOUT',      null,        null,        null,        null,   null,     null],
  LESS_THAN: ['LESS_THAN', 'LESS_THAN', 'LESS_THAN',  null,        null,   null,     null],
  UP_TO:     ['UP_TO',     'LESS_THAN', 'UP_TO',      null,        null,   null,     null],
} as const satisfies Table;

/**
 * Outward, so that a stated bound stays true: what is more than 64.27 is more than 64.2, and perhaps not than 64.3.
 * The far end of "about" and "nearly" was never stated, and moves with the rounding.
 */
export const roundings = {
  EXACT: 'nearest',
  MORE_THAN: 'down',
  AT_LEAST: 'down',
  NEARLY: 'up',
  ABOUT: 'nearest',
  LESS_THAN: 'up',
  UP_TO: 'up',
} as const satisfies Record<Qualifier, Rounding>;

/** How a quotient is given. */
export interface RatioOptions {
  /** Decimals to keep, 0 to 6; 1 unless said. */
  readonly decimals?: number;
  /** `percent` (the default): 64.3 %. null: 0.643. */
  readonly unit?: 'percent' | null;
}

/**
 * The first divided by the second, with its bound: "plus de 1 780" of 2 000 is "plus de 89 %". An exact quotient that
 * has more decimals than are kept is "environ". Only of one unit.
 * @throws RangeError for a number of decimals that a Decimal cannot hold.
 */
export function ratio(a: Quantity, b: Quantity, options: RatioOptions = {}): Answer {
  if (!isSameUnit(a.unit, b.unit)) return notComparable('differentUnits');
  if (b.qualifier === 'EXACT') {
    if (b.number === '0') return notComparable('dividedByZero');
    return isNegative(b) ? quotient(opposite(a), opposite(b), options) : quotient(a, b, options);
  }
  const { low, lowOpen } = reach(b);
  if (low === null || low < 0n || (low === 0n && !lowOpen)) return notComparable('divisorNotPositive');
  if (a.qualifier === 'EXACT' && a.number === '0') return quotient(a, anything, options);
  if (a.number === '0' || b.number === '0') return notComparable('noCommonBound');
  if (!isNegative(a)) return quotient(a, b, options);
  const mirrored = quotient(opposite(a), b, options);
  return mirrored.kind === 'quantity'
    ? { kind: 'quantity', quantity: opposite(mirrored.quantity) }
    : mirrored;
}

/**
 * How much the second is above the first, in percent of the first: (b − a) / a. 3 071 after 2 173 is "environ 41,3 %".
 * A fall is negative.
 */
export function changeRate(
  a: Quantity,
  b: Quantity,
  { decimals = 1 }: Pick<RatioOptions, 'decimals'> = {},
): Answer {
  if (a.qualifier === 'EXACT' && b.qualifier === 'EXACT') {
    const rise = difference(b, a);
    return rise.kind === 'quantity' ? ratio(rise.quantity, a, { decimals }) : rise;
  }
  const whole = ratio(b, a, { decimals });
  return whole.kind === 'quantity' ? plus(whole.quantity, lessAll) : whole;
}

const lessAll = quantity({ number: -100, unit: 'percent' });

// Nothing out of anything that is above zero is nothing.
const anything = quantity({ number: 1 });

/** Where the table holds: the divisor is positive, and the dividend too unless the divisor is exact. */
function quotient(a: Quantity, b: Quantity, { decimals = 1, unit = 'percent' }: RatioOptions): Answer {
  const qualifier = cellOf(ratios, a, b);
  if (qualifier === null) return notComparable(isAbout(a) || isAbout(b) ? 'nearnessLost' : 'noCommonBound');
  const dividend = millionths(a.number) * (unit === 'percent' ? 100n : 1n);
  const { number, isExact } = rounded(dividend, millionths(b.number), decimals, roundings[qualifier]);
  if (number === null) return notComparable('tooLarge');
  const kept = qualifier === 'EXACT' && !isExact ? 'ABOUT' : qualifier;
  return { kind: 'quantity', quantity: quantity({ qualifier: kept, number, unit }) };
}

function isAbout(q: Quantity): boolean {
  return statedQualifier(q) === 'ABOUT';
}

function isNegative({ number }: Quantity): boolean {
  return number.startsWith('-');
}
