import { describe, expect, it } from 'vitest';
import { agreesWithPrinted } from './printed.ts';
import type { Qualifier } from './qualifiers.ts';
import { quantity } from './quantity.ts';
import type { Unit } from './units.ts';

/** Every figure of the starter data: what the five texts print, and what was taken down. */
const facts: [printed: string, qualifier: Qualifier, number: number, unit: Unit][] = [
  ['8 783', 'EXACT', 8783, 'person'],
  ['plus de 1 780', 'MORE_THAN', 1780, 'course'],
  ['plus de 10 700', 'MORE_THAN', 10700, 'company'],
  ['613', 'EXACT', 613, 'action'],
  ['plus de 450', 'MORE_THAN', 450, 'training_centre'],
  ['51', 'EXACT', 51, 'event'],
  ['plus de 1 220', 'MORE_THAN', 1220, 'company'],
  ['17', 'EXACT', 17, 'person'],
  ['12', 'EXACT', 12, 'territory'],
  ['37 %', 'EXACT', 37, 'percent'],
  ['41 %', 'EXACT', 41, 'percent'],
  ['2 173', 'EXACT', 2173, 'contract'],
  ['3 071', 'EXACT', 3071, 'contract'],
  ['110 000', 'EXACT', 110000, 'contract'],
  ['près de 200', 'NEARLY', 200, 'meeting'],
  ['5 000', 'EXACT', 5000, 'company'],
  ['26', 'EXACT', 26, 'meeting'],
  ['493', 'EXACT', 493, 'company'],
  ['plus de 500', 'MORE_THAN', 500, 'meeting'],
  ['2 500', 'EXACT', 2500, 'training_provider'],
  ['70', 'EXACT', 70, 'event'],
  ['5', 'EXACT', 5, 'event'],
  ['une centaine', 'ABOUT', 100, 'organisation'],
  ['huit', 'EXACT', 8, 'organisation'],
];

describe('what the source prints', () => {
  it.each(facts)('%s is %s %i', (printed, qualifier, number, unit) => {
    expect(agreesWithPrinted(quantity({ qualifier, number, unit, printed }), { locale: 'fr' })).toEqual({
      kind: 'agrees',
    });
  });

  it('differs from a number that lost its qualifier', () => {
    const q = quantity({ number: 1780, unit: 'course', printed: 'plus de 1 780' });
    expect(agreesWithPrinted(q, { locale: 'fr' })).toEqual({
      kind: 'differs',
      read: { qualifier: 'MORE_THAN', number: '1780', unit: 'course' },
    });
  });

  it.each([
    ['1,780', 'ambiguousSeparator'],
    ['17 80', 'badGrouping'],
    ['1 780 %', 'unitMismatch'],
  ])('is unreadable as %j: %s', (printed, code) => {
    const q = quantity({ number: 1780, unit: 'course', printed });
    expect(agreesWithPrinted(q, { locale: 'fr' })).toMatchObject({ kind: 'unreadable', problem: { code } });
  });

  it('may be missing', () => {
    expect(agreesWithPrinted(quantity({ number: 1780 }), { locale: 'fr' })).toEqual({ kind: 'notPrinted' });
  });
});
