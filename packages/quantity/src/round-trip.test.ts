import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMillionths, millionths } from './decimal.ts';
import { format } from './format.ts';
import { parse } from './parse.ts';
import type { Qualifier } from './qualifiers.ts';
import { qualifiers } from './qualifiers.ts';
import { type Quantity, quantity } from './quantity.ts';
import { type Unit, units } from './units.ts';

/** 100,000 in each language: what the hub promises of its own numbers. */
const runs = 100_000;

describe.each(['fr', 'en'] as const)('format and parse in %s', (locale) => {
  it('are inverse: what was written is read back as the same quantity', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyQuantity, fc.boolean(), fc.boolean(), (q, isCompact, withUnit) => {
        const text = format(q, { locale, form: isCompact ? 'compact' : 'full', withUnit });
        const parsed = parse(text, withUnit ? { locale } : { locale, unit: q.unit });
        // By hand, as a deep comparison would take longer than all the rest.
        const isSame = parsed.ok && same(parsed.quantity, q);
        if (!isSame) expect({ text, parsed }).toEqual({ text, parsed: { ok: true, quantity: q } });
      }),
      { numRuns: runs },
    );
  });
});

it('knows one number by one text', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      expect(fromMillionths(millionths(number))).toBe(number);
    }),
    { numRuns: 1000 },
  );
});

function same(a: Quantity, b: Quantity): boolean {
  return a.qualifier === b.qualifier && a.number === b.number && a.unit === b.unit;
}

// Small and round numbers on purpose as often as any: the words change at 0, 1, 2, a thousand, a million.
const anyNumber = fc
  .oneof(
    fc.bigInt({ min: -(10n ** 26n) + 1n, max: 10n ** 26n - 1n }),
    fc.integer({ min: -2_000_000, max: 2_000_000 }).map((count) => BigInt(count) * 1_000n),
    fc
      .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 20 }))
      .map(([count, zeros]) => BigInt(count) * 10n ** BigInt(zeros)),
    fc.integer({ min: -3, max: 12 }).map((count) => BigInt(count) * 1_000_000n),
  )
  .map((count) => {
    const number = fromMillionths(count);
    if (number === null) throw new Error(`${count} millionths do not fit`);
    return number;
  });

const anyQuantity = fc
  .record({
    qualifier: fc.constantFrom(...(Object.keys(qualifiers) as Qualifier[])),
    number: anyNumber,
    unit: fc.constantFrom(null, ...(Object.keys(units) as Unit[])),
  })
  .map(quantity);
