import { quantityContent } from '@akto-figures/contents';
import { afterEach, expect, it, vi } from 'vitest';
import { intervalText, readNumber, textOf, unitIn, valueIn } from './typed-number.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});
const inLanguage = (language: string) => vi.stubGlobal('localStorage', { getItem: () => language });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

it.each([
  ['fr', 'plus de 1 780', 'MORE_THAN 1780'],
  ['fr', 'more than 1,780', 'MORE_THAN 1780'],
  ['en', 'plus de 1 780', 'MORE_THAN 1780'],
  ['fr', '5 %', 'EXACT 5 percent'],
])('in %s “%s” is read as %s, in whichever language its words are', (language, text, read) => {
  inLanguage(language);
  const { value } = readNumber(text, null);
  if (value?.kind !== 'NUMBER') throw new Error(`${text} is read as a number.`);
  expect([value.qualifier, value.number, value.unit].filter(Boolean).join(' ')).toBe(read);
});

it('keeps the unit of the figure where none is typed, and tells why a text is no number', () => {
  inLanguage('fr');
  expect(readNumber('12', 'event').value?.unit).toBe('event');
  expect(readNumber('bientôt', 'event')).toMatchObject({
    value: null,
    leftOut: [],
    period: null,
    noun: null,
  });
  expect(readNumber('bientôt', 'event').problem).not.toBe(null);
});

it.each([
  [{ quantity: { qualifier: 'MORE_THAN', number: '1780' }, unit: 'EVENT' }, 'plus de 1 780', 'event'],
  [{ quantity: { qualifier: 'EXACT', number: '12.5' }, unit: null }, '12,5', null],
  [{ quantity: { qualifier: 'EXACT', number: null }, unit: 'PERCENT' }, '', 'percent'],
  [
    { quantity: { kind: 'RATIO', qualifier: 'EXACT', number: '7', outOf: '10' }, unit: 'PERCENT' },
    '7 sur 10',
    'percent',
  ],
  [{ quantity: { kind: 'RATIO', qualifier: 'EXACT', number: '7' }, unit: 'PERCENT' }, '', 'percent'],
  [
    { quantity: { qualifier: 'EXACT', number: '-4', isChange: true }, unit: 'PERCENT' },
    'en baisse de 4',
    'percent',
  ],
  [{ quantity: null, unit: 'PARSEC' }, '', null],
])('%j is typed as “%s”', (content, text, unit) => {
  inLanguage('fr');
  expect(plain(textOf(content as never))).toBe(text);
  expect(unitIn(content as never)).toBe(unit);
  expect(valueIn(content as never) === null).toBe(text === '');
});

it('says which interval a quantity states', () => {
  const value = valueIn({ quantity: { qualifier: 'MORE_THAN', number: '1780' }, unit: 'EVENT' } as never);
  if (!value) throw new Error('There is a quantity.');
  expect(plain(intervalText(value, 'fr'))).toContain('1 780');
  expect(plain(intervalText(value, 'en'))).toContain('1,780');
});

it.each([
  ['+ 2 091 contrats', 'en hausse de 2 091 contrats'],
  ['- 4 %', 'en baisse de 4 %'],
  ['de 12 000 à 15 000 contrats', 'entre 12 000 et 15 000 contrats'],
  ['plus de 7 sur 10', 'au-dessus de 7 sur 10, sans maximum indiqué'],
])('says for the eye what “%s” is', (text, said) => {
  inLanguage('fr');
  const { value } = readNumber(text, null);
  if (!value) throw new Error(`${text} is read.`);
  expect(plain(intervalText(value, 'fr'))).toBe(said);
});

it.each([
  ['+ 9 %', { qualifier: 'EXACT', number: '9', isChange: true }, 'percent'],
  ['11 M€ par an', { qualifier: 'EXACT', number: '11000000', scale: 6, per: 'YEAR' }, 'euro'],
  ['5,40 %', { qualifier: 'EXACT', number: '5.4', decimals: 2 }, 'percent'],
  ['entre 15 et 20 %', { kind: 'RANGE', qualifier: 'EXACT', low: '15', high: '20' }, 'percent'],
  ['plus de deux tiers', { kind: 'FRACTION', qualifier: 'MORE_THAN', number: '2', outOf: '3' }, null],
])('“%s” becomes the parts of a content, and is read back from them', (text, parts, unit) => {
  inLanguage('fr');
  const { value } = readNumber(text, null);
  if (!value) throw new Error(`${text} is read.`);
  expect(quantityContent(value)).toEqual(parts);
  expect(value.unit).toBe(unit);
  expect(valueIn({ quantity: parts, unit: unit?.toUpperCase() ?? null } as never)).toEqual(value);
});

it.each([
  ['fr', '110 000 contrats visés en 2022', '110000 contract', 'contrats visés', 'fr'],
  ['fr', '7 salariés handicapés sur 10', '7', 'salariés handicapés', 'fr'],
  ['fr', 'more than 500 people trained', '500 person', 'people trained', 'en'],
  ['en', '1 780 alternants', '1780', 'alternants', 'en'],
  ['fr', 'more than 500 people', '500 person', null, null],
])('in %s “%s” is %s, and gives back “%s”', (language, text, read, noun, locale) => {
  inLanguage(language);
  const { value, noun: given } = readNumber(text, null);
  if (value?.kind !== 'NUMBER' && value?.kind !== 'RATIO') throw new Error(`${text} is read.`);
  expect([value.number, value.unit].filter(Boolean).join(' ')).toBe(read);
  expect(given && [given.text, given.locale]).toEqual(noun && [noun, locale]);
});

it('reads points and times as units of a figure', () => {
  inLanguage('fr');
  expect(readNumber('+ 3,5 points', 'percent').value).toMatchObject({ unit: 'point', isChange: true });
  expect(readNumber('6 mois', null).value).toMatchObject({ unit: 'month', number: '6' });
});
