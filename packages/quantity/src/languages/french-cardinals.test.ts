import { expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { quantity } from '../quantity.ts';
import { speak } from '../speak.ts';
import { speakValue } from '../values/speak-value.ts';
import { value } from '../values/value.ts';
import { agreedCount } from './french-cardinals.ts';

const feminine = { gender: 'feminine' } as const;

it.each([
  ['1', 'une'],
  ['21', 'vingt et une'],
  ['61', 'soixante et une'],
  ['81', 'quatre-vingt-une'],
  ['101', 'cent une'],
  ['201', 'deux cent une'],
  ['1001', 'mille une'],
  ['1781', 'mille sept cent quatre-vingt-une'],
  ['80021', 'quatre-vingt mille vingt et une'],
  ['200031', 'deux cent mille trente et une'],
  ['80000001', 'quatre-vingts millions une'],
  ['171071001', 'cent soixante et onze millions soixante et onze mille une'],
])('%s before a feminine noun is said %s', (digits, words) => {
  expect(agreedCount(digits, feminine)).toBe(words);
  expect(agreedCount(digits, {})).toBe(digits);
});

it.each(['0', '2', '11', '71', '91', '111', '1780', '1,5', '0,1', '12345678901'])(
  '%s stays in digits, which a voice says right',
  (digits) => expect(agreedCount(digits, feminine)).toBe(digits),
);

it('says what the parser reads back, up to a million', () => {
  for (let count = 1; count < 1_000_000; count += 10 * 37) {
    const spoken = `${agreedCount(String(count), feminine)} formations`;
    expect(parse(spoken, { locale: 'fr' }), spoken).toMatchObject({ quantity: { number: String(count) } });
  }
});

it.each([
  [{ number: '1', unit: 'company' }, 'une entreprise'],
  [{ number: '1', unit: 'contract' }, '1 contrat'],
  [{ number: '21', unit: 'course', qualifier: 'NEARLY' }, 'près de vingt et une formations'],
  [{ number: '1', unit: 'company', qualifier: 'MORE_THAN' }, 'plus d’une entreprise'],
  [{ number: '-1', unit: 'company', isChange: true }, 'en baisse d’une entreprise'],
  [{ kind: 'RATIO', number: '1', outOf: '5', unit: 'person' }, 'une personne sur 5'],
  [{ kind: 'RANGE', low: '1', high: '21', unit: 'course' }, 'entre une et vingt et une formations'],
  [{ kind: 'RANGE', low: '15', high: '20', unit: 'percent' }, 'entre 15 et 20 pour cent'],
  [{ number: '91', unit: 'minute' }, 'une heure trente et une'],
  [{ number: '1', unit: 'hour' }, 'une heure'],
] as const)('%j is said %s', (input, spoken) => {
  expect(speakValue(value(input), { locale: 'fr' })).toBe(spoken);
});

it('agrees with a noun that the label says', () => {
  const spoken = speak(quantity({ number: 21, unit: 'course' }), { locale: 'fr', withUnit: false });
  expect(spoken).toBe('vingt et une');
});
