import { expect, it } from 'vitest';
import { expectInProportion } from '../../../../tests/support/work.ts';
import { longestDocument, lookAgain } from './look-again.ts';

const quote = {
  prefix: 'ntes. Depuis 2021, les adhérents ont suivi ',
  exact: 'plus de 1\u202f780 formations',
  suffix: ', soit un quart de plus qu’en 2020, da',
};
const sentence =
  'Depuis 2021, les adhérents ont suivi plus de 1 780 formations, soit un quart de plus qu’en 2020, dans toutes les régions.';
const looked = (text: string, sought: typeof quote | { exact: string } = quote) =>
  lookAgain(text, [sought])[0];

it('is found however the page is set', () => {
  const before = 'Des formations différentes. ';
  expect(looked(before + sentence)).toEqual({ is: 'FOUND', at: before.length + sentence.indexOf('plus') });
  expect(looked((before + sentence).replaceAll(/ (?!780)/g, '\n').toUpperCase())?.is).toBe('FOUND');
  expect(
    looked(
      `${before}${sentence}`.replace('1 780', '1\u200b\u00a0780').replace('adhérents', 'adhe\u0301rents'),
    )?.is,
  ).toBe('FOUND');
  expect(looked('En tout 70 salons.', { exact: '70' })?.is).toBe('FOUND');
});

it('has moved where it stands in other words', () => {
  expect(
    looked('Le bilan compte plus de 1 780 formations, soit un quart de plus qu’en 2020, dans toutes.'),
  ).toEqual({
    is: 'MOVED',
    at: 16,
    now: expect.stringContaining('Le bilan compte plus de 1 780 formations, soit un quart'),
  });
});

it.each([
  ['1 780', '1 870', 'plus de 1 870 formations'],
  ['plus de 1 780', 'près de 1 900', 'près de 1 900 formations'],
  ['plus de 1 780 formations', 'moins de formations', 'moins de formations'],
])('has changed where %s became %s', (was, now, told) => {
  expect(
    looked(`Des formations différentes. ${sentence.replace(was, now)} Contre plus de 1 780 formations hier.`),
  ).toMatchObject({
    is: 'CHANGED',
    now: told,
  });
});

it.each([
  ['\u22124 %', '4 %', 'CHANGED'],
  ['4 %', '\u22124 %', 'CHANGED'],
  ['\u22124 %', '-4 %', 'FOUND'],
  ['12-15', '12–15', 'FOUND'],
])('hears a sign before its number: %s and %s', (was, now, is) => {
  const said = (number: string) => `Le taux de rupture des contrats évolue ainsi : ${number} sur un an.`;
  const [prefix = '', suffix] = said(was).split(was);
  expect(looked(said(now), { prefix, exact: was, suffix } as typeof quote)?.is).toBe(is);
});

it('has changed also where the number begins with the words that follow it', () => {
  const sought = {
    prefix: 'La Région a aidé ',
    exact: 'près de 1 260 entreprises',
    suffix: ' de moins de 50 salariés à recruter.',
  };
  expect(
    looked('La Région a aidé près de 1 310 entreprises de moins de 50 salariés à recruter.', sought),
  ).toMatchObject({ is: 'CHANGED', now: 'près de 1 310 entreprises' });
});

it('is gone where neither its words nor its number in them stand any more', () => {
  expect(looked('Le bilan de 2022 compte 1 780 entreprises et 12 formations.')).toEqual({ is: 'GONE' });
  expect(looked('')).toEqual({ is: 'GONE' });
});

it.each([
  ['digits', '1'.repeat(300_000)],
  ['groups', '111 '.repeat(75_000)],
  ['the same words', 'plus de 1 780 formations soit '.repeat(9_000)],
  ['zero width', '\u200b'.repeat(300_000)],
])('takes no longer for a document of %s', (_, document) => {
  const quotes = Array.from({ length: 50 }, () => quote);
  return expectInProportion((length) => lookAgain(document.slice(0, length), quotes), document.length);
});

it('looks into no document without end', () => {
  expect(() => lookAgain('a'.repeat(longestDocument + 1), [quote])).toThrow(RangeError);
});
