import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCountAndAPoint } from '../tests/any-quantity.ts';
import { compare, isNoLargerThan } from './compare.ts';
import { parse } from './parse.ts';
import type { Qualifier } from './qualifiers.ts';
import { quantity } from './quantity.ts';

function q(text: string) {
  const parsed = parse(text, { locale: 'fr' });
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.quantity;
}

describe('comparing', () => {
  it.each([
    ['près de 500', 'plus de 500', 'less'],
    ['près de 500', '500', 'less'],
    ['plus de 500', '500', 'greater'],
    ['jusqu’à 50', 'plus de 50', 'less'],
    ['moins de 50', 'au moins 50', 'less'],
    ['jusqu’à 50', 'au moins 50', 'boundsOverlap'],
    ['2 173', '3 071', 'less'],
    ['41 %', '37 %', 'greater'],
    ['8', '8', 'equal'],
    ['environ 8', 'environ 8', 'boundsOverlap'],
    ['plus de 1 780', '2 000', 'boundsOverlap'],
    ['plus de 1 780', 'plus de 10 700', 'boundsOverlap'],
    ['une centaine', '8', 'greater'],
    ['une centaine', '200', 'boundsOverlap'],
    ['une centaine', '201', 'less'],
    ['environ 0', '1 000', 'boundsOverlap'],
    ['1 780 contrats', '1 780', 'differentUnits'],
    ['1 780 contrats', '1 780 personnes', 'differentUnits'],
  ])('%s and %s: %s', (a, b, expected) => {
    const said = (first: string, second: string) => {
      const comparison = compare(q(first), q(second));
      return comparison.kind === 'notComparable' ? comparison.reason : comparison.kind;
    };
    const turned: Record<string, string> = { less: 'greater', greater: 'less' };
    expect(said(a, b)).toBe(expected);
    expect(said(b, a)).toBe(turned[expected] ?? expected);
  });

  it('says why not, in both languages', () => {
    expect(compare(q('plus de 1 780'), q('2 000'))).toEqual({
      kind: 'notComparable',
      reason: 'boundsOverlap',
      message: {
        fr: 'Leurs bornes se recouvrent\u00A0: elles ne disent pas laquelle est la plus grande.',
        en: 'Their bounds overlap: they do not tell which is greater.',
      },
    });
  });

  it('never contradicts a value that both may have', () => {
    fc.assert(
      fc.property(aCountAndAPoint, aCountAndAPoint, (a, b) => {
        const { kind } = compare(a.q, b.q);
        if (kind === 'less') expect(a.point < b.point).toBe(true);
        if (kind === 'greater') expect(a.point > b.point).toBe(true);
        if (kind === 'equal') expect(a.point).toBe(b.point);
        const verdict = isNoLargerThan(a.q, b.q);
        if (verdict === 'yes') expect(a.point <= b.point).toBe(true);
        if (verdict === 'no') expect(a.point > b.point).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  it('tells all that bounds can tell, pair by pair', () => {
    const names: Qualifier[] = ['EXACT', 'MORE_THAN', 'AT_LEAST', 'NEARLY', 'ABOUT', 'LESS_THAN', 'UP_TO'];
    const symbol = { less: '<', equal: '=', greater: '>', notComparable: '?' } as const;
    const row = (qualifier: Qualifier, number: number) =>
      names
        .map(
          (other) =>
            symbol[
              compare(quantity({ qualifier, number }), quantity({ qualifier: other, number: 100 })).kind
            ],
        )
        .join('');
    const at = (number: number) => names.map((qualifier) => `${qualifier} ${row(qualifier, number)}`);
    expect(at(100)).toEqual([
      'EXACT =<?>?>?',
      'MORE_THAN >??>?>>',
      'AT_LEAST ???>?>?',
      'NEARLY <<<????',
      'ABOUT ???????',
      'LESS_THAN <<<????',
      'UP_TO ?<?????',
    ]);
    expect(at(1000)).toEqual([
      'EXACT >??>>>>',
      'MORE_THAN >??>>>>',
      'AT_LEAST >??>>>>',
      'NEARLY >??>>>>',
      'ABOUT >??>>>>',
      'LESS_THAN ???????',
      'UP_TO ???????',
    ]);
  });
});

describe('a "dont" part', () => {
  it.each([
    ['5', '70', 'yes'],
    ['70', '70', 'yes'],
    ['71', '70', 'no'],
    ['5', 'plus de 65', 'yes'],
    ['plus de 70', '70', 'no'],
    ['au moins 70', '70', 'unknown'],
    ['plus de 65', '70', 'unknown'],
    ['jusqu’à 5', '5', 'yes'],
    ['une centaine', '40', 'no'],
    ['5 contrats', '70 personnes', 'unknown'],
  ])('%s of %s is no larger: %s', (part, whole, verdict) => {
    expect(isNoLargerThan(q(part), q(whole))).toBe(verdict);
  });
});
