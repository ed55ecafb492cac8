import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type ServedHub, serveHub, type TestHub } from '../../../tests/support/mirrored-hub.ts';
import { type Figure, openHub } from '../src/index.ts';
import { compareFigures, formatFigure, type GivenValue, speakFigure, toValue } from '../src/quantity.ts';

let hub: TestHub;
let served: ServedHub;
let figures: Readonly<Record<'FR' | 'EN', readonly Figure[]>>;
beforeAll(async () => {
  hub = await aHub();
  served = await serveHub(hub);
  const [FR, EN] = await Promise.all([
    openHub(served.url, { locale: 'FR' }).figures().all(),
    openHub(served.url, { locale: 'EN' }).figures().all(),
  ]);
  figures = { FR, EN };
});
afterAll(async () => {
  await served.stop();
  await hub.database.close();
});

const valueIn = (key: string): GivenValue => {
  const value = figures.FR.find((figure) => figure.key === key)?.value;
  if (!value) throw new Error(`There is no value of ${key}.`);
  return value;
};
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

it.each(['FR', 'EN'] as const)(
  'writes every figure in %s as the hub does, whichever it was asked in',
  (locale) => {
    expect(figures[locale].length).toBeGreaterThan(20);
    for (const [index, { value }] of figures[locale].entries()) {
      const asked = figures.FR[index]?.value;
      if (!value || !asked) continue;
      expect(formatFigure(asked, { locale })).toBe(value.text);
    }
  },
);

it('never leaves the number without its qualifier', () => {
  const poec = valueIn('poec');
  expect(plain(formatFigure(poec, { locale: 'FR', withUnit: false }))).toBe('plus de 1 780');
  expect(speakFigure(poec, { locale: 'EN' })).toBe('more than 1780 courses');
  const million = { ...poec, number: '1500000', unit: { ...poec.unit, key: 'euro' } } as GivenValue;
  expect(plain(formatFigure(million, { locale: 'FR', form: 'COMPACT' }))).toBe('plus de 1,5 million d’euros');
});

it('says of two figures which is larger, or why nobody knows', () => {
  const [near, many] = [valueIn('reunions-entreprises-2021'), valueIn('reunions-of-2021')];
  expect(compareFigures(near, many)).toMatchObject({ kind: 'less' });
  expect(compareFigures(many, { ...many, number: '600' })).toMatchObject({ reason: 'boundsOverlap' });
});

describe('other kinds of values', () => {
  const bare = {
    ...{ low: null, high: null, number: null, outOf: null, per: null, scale: null, printed: null },
    decimals: 0,
    isChange: false,
    unit: null,
  } as const;
  it.each([
    [{ ...bare, kind: 'RATIO', qualifier: 'EXACT', number: '7', outOf: '10' }, '7 sur 10'],
    [{ ...bare, kind: 'RANGE', qualifier: 'EXACT', low: '15', high: '20' }, 'entre 15 et 20'],
    [
      { ...bare, kind: 'NUMBER', qualifier: 'EXACT', number: '5.4', low: '5.4', high: '5.4', decimals: 2 },
      '5,40',
    ],
    [
      { ...bare, kind: 'NUMBER', qualifier: 'EXACT', number: '11000000', scale: 6, per: 'YEAR' },
      '11 millions par an',
    ],
  ] satisfies [GivenValue, string][])('are written whole: %#', (given, written) => {
    expect(plain(formatFigure(given, { locale: 'FR' }))).toBe(written);
  });

  it('in a unit of the hub’s own are compared in it, and written with its words', () => {
    const unit = {
      key: 'meal',
      singular: 'repas',
      plural: 'repas',
      symbol: null,
      gender: 'MASCULINE',
      additive: true,
    } as const;
    const some = { ...bare, kind: 'NUMBER', qualifier: 'MORE_THAN', number: '21', low: '21', unit } as const;
    expect(plain(formatFigure(some, { locale: 'FR' }))).toBe('plus de 21 repas');
    expect(
      compareFigures({ ...some, unit: { ...unit } }, { ...some, number: '9', qualifier: 'EXACT' }),
    ).toMatchObject({ kind: 'greater' });
  });

  it('are refused where they were taken apart', () => {
    expect(() => toValue({ ...valueIn('poec'), number: null })).toThrow(/number is null: give decimal text/);
  });
});
