import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectInProportion } from '../../../tests/support/work.ts';
import { anyNumber } from '../tests/any-quantity.ts';
import { decimal, fromMillionths, millionths, negated } from './decimal.ts';

describe('a Decimal', () => {
  it.each([
    ['1780', '1780'],
    [' 0', null],
    ['1780.000000', '1780'],
    ['0041.30', '41.3'],
    ['+5', '5'],
    ['-0', '0'],
    ['-0.0', '0'],
    ['-0.50', '-0.5'],
    [-12, '-12'],
    ['1e3', null],
    ['.5', null],
    ['5.', null],
    ['1,5', null],
    ['', null],
    ['NaN', null],
    ['٣', null],
  ] as const)('of %j is %j', (value, expected) => {
    if (expected === null) expect(() => decimal(value)).toThrow(TypeError);
    else expect(decimal(value)).toBe(expected);
  });

  it('is made of a bigint as well', () => {
    expect(decimal(-1780n)).toBe('-1780');
  });

  it('refuses a float, and says how to give the number', () => {
    expect(() => decimal(41.3)).toThrow('give it as text, such as "41.3"');
    expect(() => decimal(2 ** 53)).toThrow(TypeError);
  });

  it('refuses what a numeric(26,6) cannot store, to the digit', () => {
    expect(decimal('9'.repeat(20))).toHaveLength(20);
    expect(() => decimal('9'.repeat(21))).toThrow('at most 20 digits before the point and 6 after it');
    expect(decimal('0.000001')).toBe('0.000001');
    expect(decimal('0.0000010')).toBe('0.000001');
    expect(() => decimal('0.0000001')).toThrow(RangeError);
  });

  it('looks at a million digits without hanging', () =>
    expectInProportion((digits) => {
      expect(() => decimal(`0.${'0'.repeat(digits)}1`)).toThrow(RangeError);
      expect(() => decimal(`${'0'.repeat(digits)}x`)).toThrow(TypeError);
    }, 1_000_000));

  it('is the same number exactly when it is the same text', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(fromMillionths(millionths(number))).toBe(number);
        expect(decimal(`${number.includes('.') ? number : `${number}.`}00`.replace(/\.00$/, '.0'))).toBe(
          number,
        );
        expect(negated(negated(number))).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });
});
