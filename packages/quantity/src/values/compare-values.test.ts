import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareValues } from './compare-values.ts';
import { parseValue } from './parse-value.ts';
import { value } from './value.ts';

const read = (text: string) => {
  const parsed = parseValue(text, { locale: 'fr' });
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
};
const compared = (a: string, b: string) => {
  const answer = compareValues(read(a), read(b));
  return answer.kind === 'notComparable' ? answer.reason : answer.kind;
};

it.each([
  ['7 sur 10', 'deux tiers', 'greater'],
  ['deux tiers', '7 sur 10', 'less'],
  ['7 sur 10', '70 sur 100', 'equal'],
  ['un tiers', '3 sur 9', 'equal'],
  ['plus de 7 sur 10', '7 sur 10', 'greater'],
  ['plus de 7 sur 10', '8 sur 10', 'boundsOverlap'],
  ['plus de 7 sur 10', '10 sur 10', 'boundsOverlap'],
  ['moins de 2 sur 10', '0 sur 10', 'boundsOverlap'],
  ['4,4 sur 5', '4,3 sur 5', 'greater'],
  ['entre 15 et 20 %', '25 %', 'less'],
  ['entre 15 et 20 %', '20 %', 'boundsOverlap'],
  ['entre 15 et 20 %', 'plus de 20 %', 'less'],
  ['3 fois plus', '2 fois plus', 'greater'],
  ['plus de 1 780 contrats', '1 780 contrats', 'greater'],
  ['6 mois', '5 mois', 'greater'],
  ['+ 9 %', '+ 8 %', 'greater'],
  ['+ 9 %', '9 %', 'differentKinds'],
  ['7 sur 10', '3 fois plus', 'differentKinds'],
  ['11 M€ par an', '11 M€', 'differentKinds'],
  ['7 sur 10', '70 %', 'differentUnits'],
  ['6 mois', '6 jours', 'differentUnits'],
])('%s is to %s: %s', (a, b, answer) => expect(compared(a, b)).toBe(answer));

it('says of any two exact shares what their cross products say', () => {
  const share = fc
    .tuple(fc.nat(1000), fc.nat(1000), fc.constantFrom('RATIO' as const, 'FRACTION' as const))
    .map(([part, more, kind]) => ({ kind, part, whole: part + more + 1 }));
  const toValue = ({ kind, part, whole }: { kind: 'RATIO' | 'FRACTION'; part: number; whole: number }) =>
    value({ kind, number: `${part}`, outOf: `${whole}` });
  fc.assert(
    fc.property(share, share, (a, b) => {
      const expected = Math.sign(a.part * b.whole - b.part * a.whole);
      const kind = expected === 0 ? 'equal' : expected > 0 ? 'greater' : 'less';
      expect(compareValues(toValue(a), toValue(b))).toEqual({ kind });
    }),
  );
});
