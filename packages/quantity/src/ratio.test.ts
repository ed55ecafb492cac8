import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCountAndAPoint } from '../tests/any-quantity.ts';
import { bounds } from './bounds.ts';
import { millionths } from './decimal.ts';
import { agreesOnceRounded, type Derived } from './derived.ts';
import { format } from './format.ts';
import { parse } from './parse.ts';
import { changeRate, ratio } from './ratio.ts';
import type { Answer } from './reasons.ts';

function q(text: string) {
  const parsed = parse(text, { locale: 'fr' });
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.quantity;
}

function said(answer: Answer): string {
  if (answer.kind === 'notComparable') return answer.reason;
  return format(answer.quantity, { locale: 'fr' }).replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ');
}

describe('a ratio', () => {
  it.each([
    ['64', '100', '64 %'],
    ['2', '3', 'environ 66,7 %'],
    ['-2', '3', 'environ −66,7 %'],
    ['1', '-8', '−12,5 %'],
    ['plus de 1 780', '2 000', 'plus de 89 %'],
    ['plus de 2', '3', 'plus de 66,6 %'],
    ['au moins -2', '3', 'au moins −66,7 %'],
    ['moins de 2', '3', 'moins de 66,7 %'],
    ['près de 200', '300', 'près de 66,7 %'],
    ['une centaine', '300', 'environ 33,3 %'],
    ['plus de 2', '-4', 'moins de −50 %'],
    ['2', 'plus de 3', 'moins de 66,7 %'],
    ['-2', 'plus de 3', 'plus de −66,7 %'],
    ['2', 'au moins 4', 'jusqu’à 50 %'],
    ['2', 'près de 4', 'plus de 50 %'],
    ['2', 'une dizaine', 'environ 20 %'],
    ['près de 2', 'près de 4', 'environ 50 %'],
    ['0', 'plus de 3', '0 %'],
    ['0', 'plus de 0', '0 %'],
    ['plus de 3', 'plus de 2', 'noCommonBound'],
    ['3', 'plus de 0', 'noCommonBound'],
    ['une dizaine', 'une centaine', 'nearnessLost'],
    ['1', '0', 'dividedByZero'],
    ['1', 'moins de 50', 'divisorNotPositive'],
    ['1', 'au moins 0', 'divisorNotPositive'],
    ['1 contrat', '2 personnes', 'differentUnits'],
  ])('of %s to %s is %s', (a, b, expected) => {
    expect(said(ratio(q(a), q(b)))).toBe(expected);
  });

  it('keeps as many decimals as asked, and is no percentage if not wanted', () => {
    expect(said(ratio(q('2'), q('3'), { decimals: 0 }))).toBe('environ 67 %');
    expect(said(ratio(q('-1'), q('8'), { decimals: 0 }))).toBe('environ −13 %');
    expect(said(ratio(q('2'), q('3'), { decimals: 6, unit: null }))).toBe('environ 0,666667');
    expect(() => ratio(q('2'), q('3'), { decimals: 7 })).toThrow(
      'decimals is 7: give a whole number from 0 to 6.',
    );
  });

  it('states no bound that a quotient of its parts could pass', () => {
    fc.assert(
      fc.property(aCountAndAPoint, aCountAndAPoint, fc.integer({ min: 0, max: 6 }), (a, b, decimals) => {
        const answer = ratio(a.q, b.q, { decimals });
        if (answer.kind === 'notComparable') return;
        expect(b.point).not.toBe(0n);
        const { low, lowOpen, high, highOpen } = bounds(answer.quantity);
        // a / b in percent against the bound, without dividing.
        const side = b.point < 0n ? -1n : 1n;
        const against = (bound: typeof low) =>
          bound === null ? 0n : side * (a.point * 100_000_000n - millionths(bound) * b.point);
        if (low !== null) expect(against(low) > 0n || (!lowOpen && against(low) === 0n)).toBe(true);
        if (high !== null) expect(against(high) < 0n || (!highOpen && against(high) === 0n)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('a rate of change', () => {
  it.each([
    ['2 173', '3 071', 'environ 41,3 %'],
    ['200', '100', '−50 %'],
    ['100', '100', '0 %'],
    ['100', 'plus de 150', 'plus de 50 %'],
    ['plus de 100', '150', 'moins de 50 %'],
    ['100', 'près de 150', 'moins de 50 %'],
    ['100', 'environ 150', 'nearnessLost'],
    ['0', '5', 'dividedByZero'],
    ['5 contrats', '5 personnes', 'differentUnits'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(said(changeRate(q(from), q(to)))).toBe(expected);
  });
});

describe('a printed rate', () => {
  const verdict = (rate: string, formula: Derived['formula'], a: string, b: string) =>
    agreesOnceRounded(q(rate), { formula, a: q(a), b: q(b) });

  it.each([
    ['41 %', '2 173', '3 071', 'yes'],
    ['41,3 %', '2 173', '3 071', 'yes'],
    ['41,33 %', '2 173', '3 071', 'yes'],
    ['41,32 %', '2 173', '3 071', 'no'],
    ['42 %', '2 173', '3 071', 'no'],
    ['40 %', '2 173', '3 071', 'no'],
    ['plus de 41 %', '2 173', '3 071', 'yes'],
    ['plus de 42 %', '2 173', '3 071', 'no'],
    ['près de 42 %', '2 173', '3 071', 'yes'],
    ['près de 50 %', '2 173', '3 071', 'unknown'],
    ['environ 42 %', '2 173', '3 071', 'yes'],
    ['environ 10 %', '2 173', '3 071', 'no'],
    // 41.46 must not become 41.5 and then 42.
    ['42 %', '10 000', '14 146', 'no'],
    ['12 %', '200', '225', 'yes'],
    ['13 %', '200', '225', 'yes'],
    ['41 %', '2 173', 'plus de 3 071', 'unknown'],
    ['plus de 41 %', '2 173', 'plus de 3 071', 'yes'],
    ['moins de 41 %', '2 173', 'plus de 3 071', 'no'],
    ['41 %', '0', '3 071', 'unknown'],
    ['41 %', '2 contrats', '3 personnes', 'unknown'],
    ['41', '2 173', '3 071', 'unknown'],
  ])('of %s agrees with the change from %s to %s: %s', (rate, a, b, expected) => {
    expect(verdict(rate, '(b - a) / a', a, b)).toBe(expected);
  });

  it('is held to the decimals that are printed: 41,0 % is no 41,33 %', () => {
    const derived = { formula: '(b - a) / a', a: q('2 173'), b: q('3 071') } as const;
    expect(agreesOnceRounded(q('41,0 %'), { ...derived, decimals: 1 })).toBe('no');
    expect(agreesOnceRounded(q('41,0 %'), { ...derived, decimals: 0 })).toBe('yes');
    expect(agreesOnceRounded(q('41,30 %'), { ...derived, decimals: 2 })).toBe('no');
    expect(agreesOnceRounded(q('41,3 %'), { ...derived, decimals: 1 })).toBe('yes');
  });

  it('agrees with a share as well', () => {
    expect(verdict('64 %', 'a / b', '70 321', '110 000')).toBe('yes');
    expect(verdict('65 %', 'a / b', '70 321', '110 000')).toBe('no');
  });
});
