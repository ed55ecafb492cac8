import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCountAndAPoint, holds } from '../tests/any-quantity.ts';
import { add, difference, opposite, sum, sums } from './add.ts';
import { bounds, statedQualifier } from './bounds.ts';
import { format } from './format.ts';
import { parse } from './parse.ts';
import { type Qualifier, qualifiers } from './qualifiers.ts';
import { quantity } from './quantity.ts';
import { reach } from './reach.ts';
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

describe('a sum', () => {
  it.each([
    ['5', 'plus de 65', 'plus de 70'],
    ['au moins 5', 'plus de 65', 'plus de 70'],
    ['au moins 5', 'au moins 65', 'au moins 70'],
    ['près de 200 réunions', '26 réunions', 'près de 226 réunions'],
    ['près de 200', 'près de 300', 'près de 500'],
    ['une centaine', '8', 'environ 108'],
    ['une centaine', 'près de 200', 'environ 300'],
    ['moins de 5', 'jusqu’à 10', 'moins de 15'],
    ['près de 200', 'moins de 10', 'moins de 210'],
    ['0,1', '0,2', '0,3'],
    ['plus de 5', 'moins de 10', 'noCommonBound'],
    ['plus de 5', 'une centaine', 'noCommonBound'],
    ['5 contrats', '5 personnes', 'differentUnits'],
    ['5 contrats', '5', 'differentUnits'],
    ['37 %', '41 %', 'rateNotAdditive'],
    // The room that "près de 200" leaves is wider than that of "près de 150": only the bound is left.
    ['près de 200', '-50', 'moins de 150'],
    ['près de 200', '-300', 'moins de −100'],
    ['environ 1 000', '-900', 'nearnessLost'],
    ['99999999999999999999', '1', 'tooLarge'],
  ])('of %s and %s is %s, either way round', (a, b, expected) => {
    expect(said(add(q(a), q(b)))).toBe(expected);
    expect(said(add(q(b), q(a)))).toBe(expected);
  });

  it('of a list keeps its bound, and says why not where there is none', () => {
    expect(said(sum(['5', 'plus de 65', 'au moins 30'].map(q)))).toBe('plus de 100');
    expect(said(sum(['5', 'plus de 65', 'moins de 30'].map(q)))).toBe('noCommonBound');
    expect(sum([quantity({ number: 8, printed: 'huit' })])).toEqual({
      kind: 'quantity',
      quantity: { qualifier: 'EXACT', number: '8', unit: null },
    });
    expect(() => sum([])).toThrow('give at least one');
  });

  it('holds every value that its parts may add up to', () => {
    fc.assert(
      fc.property(aCountAndAPoint, aCountAndAPoint, (a, b) => {
        const answer = add(a.q, b.q);
        if (answer.kind === 'notComparable') return;
        expect(holds(reach(answer.quantity), a.point + b.point)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  it('never loses a bound that both of its parts state, nor whether it is reached', () => {
    fc.assert(
      fc.property(aCountAndAPoint, aCountAndAPoint, (a, b) => {
        const [first, second, answer] = [bounds(a.q), bounds(b.q), add(a.q, b.q)];
        const hasLow = first.low !== null && second.low !== null;
        const hasHigh = first.high !== null && second.high !== null;
        if (answer.kind === 'notComparable') {
          expect([hasLow, hasHigh]).toEqual([false, false]);
          return;
        }
        const total = bounds(answer.quantity);
        expect([total.low !== null, total.high !== null]).toEqual([hasLow, hasHigh]);
        if (hasLow) expect(total.lowOpen).toBe(first.lowOpen || second.lowOpen);
        if (hasHigh) expect(total.highOpen).toBe(first.highOpen || second.highOpen);
      }),
      { numRuns: 20_000 },
    );
  });

  it('of counts keeps its nearness always: nothing is refused that the table allows', () => {
    const aCount = aCountAndAPoint.filter(({ q }) => !q.number.startsWith('-') && q.number !== '0');
    fc.assert(
      fc.property(aCount, aCount, (a, b) => {
        const column = (Object.keys(qualifiers) as Qualifier[]).indexOf(b.q.qualifier);
        const answer = add(a.q, b.q);
        expect(answer.kind === 'quantity' ? answer.quantity.qualifier : null).toBe(
          sums[a.q.qualifier][column],
        );
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a difference', () => {
  it.each([
    ['70', '5', '65'],
    ['70', 'plus de 65', 'moins de 5'],
    ['plus de 70', '5', 'plus de 65'],
    ['plus de 70', 'jusqu’à 5', 'plus de 65'],
    ['70', 'près de 5', 'plus de 65'],
    ['plus de 70', 'plus de 65', 'noCommonBound'],
    ['environ 1 000', '900', 'nearnessLost'],
    ['41 %', '37 %', 'rateNotAdditive'],
    ['7 contrats', '5 personnes', 'differentUnits'],
  ])('of %s and %s is %s', (a, b, expected) => {
    expect(said(difference(q(a), q(b)))).toBe(expected);
  });

  it('holds every value that its parts may differ by', () => {
    fc.assert(
      fc.property(aCountAndAPoint, aCountAndAPoint, (a, b) => {
        expect(holds(reach(opposite(b.q)), -b.point)).toBe(true);
        const answer = difference(a.q, b.q);
        if (answer.kind === 'quantity') expect(holds(reach(answer.quantity), a.point - b.point)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });
});

it('reads the table the same way along rows and columns', () => {
  const names = Object.keys(qualifiers) as Qualifier[];
  for (const [row, a] of names.entries()) {
    for (const [column, b] of names.entries()) expect(sums[a][column]).toBe(sums[b][row]);
    expect(statedQualifier(quantity({ qualifier: a, number: 1 }))).toBe(a);
  }
});
