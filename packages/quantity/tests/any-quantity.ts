import fc from 'fast-check';
import { type Decimal, fromMillionths } from '../src/decimal.ts';
import { type Qualifier, qualifiers } from '../src/qualifiers.ts';
import { quantity } from '../src/quantity.ts';
import { type Reach, reach } from '../src/reach.ts';
import { type Unit, units } from '../src/units.ts';

function numberOf(count: bigint): Decimal {
  const number = fromMillionths(count);
  if (number === null) throw new Error(`${count} millionths do not fit`);
  return number;
}

/** Any number that fits. Small and round ones on purpose: words change at 0, 1, 2, a thousand, a million. */
export const anyNumber = fc
  .oneof(
    fc.bigInt({ min: -(10n ** 26n) + 1n, max: 10n ** 26n - 1n }),
    fc.integer({ min: -2_000_000, max: 2_000_000 }).map((count) => BigInt(count) * 1_000n),
    fc
      .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 20 }))
      .map(([count, zeros]) => BigInt(count) * 10n ** BigInt(zeros)),
    fc.integer({ min: -3, max: 12 }).map((count) => BigInt(count) * 1_000_000n),
  )
  .map(numberOf);

const anyQualifier = fc.constantFrom(...(Object.keys(qualifiers) as Qualifier[]));

/** Any quantity: each qualifier, each unit and none. */
export const anyQuantity = fc
  .record({
    qualifier: anyQualifier,
    number: anyNumber,
    unit: fc.constantFrom(null, ...(Object.keys(units) as Unit[])),
  })
  .map(quantity);

/** A count of one unit, small enough that chance brings equal ones together, and a value that it may have. */
export const aCountAndAPoint = fc
  .record({
    qualifier: anyQualifier,
    number: fc.oneof(
      fc.integer({ min: -6, max: 6 }).map(String),
      fc.integer({ min: 0, max: 20_000 }).map(String),
      fc.integer({ min: -2000, max: 2000 }).map((count) => numberOf(BigInt(count) * 1000n)),
    ),
    offset: fc.oneof(fc.bigInt({ min: 0n, max: 3n }), fc.bigInt({ min: 0n, max: 10n ** 13n })),
  })
  .map(({ offset, ...input }) => {
    const q = quantity({ ...input, unit: 'contract' });
    return { q, point: pointIn(reach(q), offset) };
  });

/** A value inside, close to the lower end for a small offset; in the steps of a reach. */
function pointIn({ low, lowOpen, high, highOpen }: Reach, offset: bigint): bigint {
  const first = low === null ? null : low + (lowOpen ? 1n : 0n);
  const last = high === null ? null : high - (highOpen ? 1n : 0n);
  if (first !== null && last !== null) return first + (offset % (last - first + 1n));
  if (first !== null) return first + offset;
  return last === null ? offset - 5n * 10n ** 12n : last - offset;
}

/** Whether the value is inside. */
export function holds({ low, lowOpen, high, highOpen }: Reach, point: bigint): boolean {
  const isAboveLow = low === null || point > low || (point === low && !lowOpen);
  return isAboveLow && (high === null || point < high || (point === high && !highOpen));
}
