import { describe, expect, it } from 'vitest';
import { type ValueInput, value } from '../values/value.ts';
import { numbersInText } from './numbers-in-text.ts';
import { saysOf } from './says-of.ts';

const moreThan1780: ValueInput = { qualifier: 'MORE_THAN', number: '1780', unit: 'course' };
const values = {
  'plus de 1 780 formations': moreThan1780,
  '8 783 personnes': { number: '8783', unit: 'person' },
  'près de 200 réunions': { qualifier: 'NEARLY', number: '200', unit: 'meeting' },
  '41 %': { number: '41', unit: 'percent' },
  '− 4 %': { number: '-4', unit: 'percent', isChange: true },
  'deux tiers': { kind: 'FRACTION', number: '2', outOf: '3' },
  'entre 15 et 20 %': { kind: 'RANGE', low: '15', high: '20', unit: 'percent' },
} as const satisfies Record<string, ValueInput>;

describe('what a text says', () => {
  it.each<[keyof typeof values, string, string[]]>([
    [
      'plus de 1 780 formations',
      'AGREES',
      ['plus de mille sept cent quatre-vingts', 'au moins 1 780', 'plus de 1 700'],
    ],
    ['plus de 1 780 formations', 'SAYS_LESS', ['plus de 500 formations']],
    [
      'plus de 1 780 formations',
      'OTHERWISE',
      ['1 780', 'exactement 1 780', 'près de 1 780', 'moins de 1 780'],
    ],
    [
      'plus de 1 780 formations',
      'ANOTHER',
      ['1 200', '1 780 personnes', 'plus de 1 800', '1 780 €', '7 sur 10'],
    ],
    [
      '8 783 personnes',
      'AGREES',
      ['près de 8 800', 'environ 8 800 personnes', 'plus de 8 700', 'entre 8 700 et 8 800'],
    ],
    ['8 783 personnes', 'OTHERWISE', ['plus de 8 783']],
    ['8 783 personnes', 'ANOTHER', ['environ 5 000', '8 800', '8 783 contrats']],
    ['près de 200 réunions', 'AGREES', ['moins de 200', 'environ 200']],
    ['près de 200 réunions', 'OTHERWISE', ['200', 'plus de 200']],
    ['41 %', 'AGREES', ['une hausse de 41 %', 'plus de 40 %']],
    ['41 %', 'ANOTHER', ['41', '41 points']],
    ['− 4 %', 'AGREES', ['4 % de moins', 'une baisse de 4 %', '4 %']],
    ['− 4 %', 'OTHERWISE', ['une hausse de 4 %']],
    ['deux tiers', 'AGREES', ['2 sur 3', 'deux tiers']],
    ['deux tiers', 'ANOTHER', ['66 %', 'trois quarts']],
    ['entre 15 et 20 %', 'AGREES', ['de 15 à 20 %', 'au moins 15 %']],
    ['entre 15 et 20 %', 'OTHERWISE', ['15 %', '20 %']],
  ])('beside %s %s: %s', (name, expected, texts) => {
    for (const text of texts) {
      const [read] = numbersInText(text, 'fr')[0]?.values ?? [];
      expect(read && saysOf(read, value(values[name])), text).toBe(expected);
    }
  });
});
