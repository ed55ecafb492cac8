import { expect, it } from 'vitest';
import { words } from '../words.ts';
import { barsOf, joinsOf, type SeriesPoint, type StatedValue } from './series.ts';
import { scaleOf, seriesChart } from './series-chart.ts';

const value = (given: Partial<StatedValue>): StatedValue => ({
  ...{
    kind: 'NUMBER',
    number: '10',
    low: '10',
    high: '10',
    isChange: false,
    per: null,
    unit: { key: 'company' },
  },
  ...given,
});

const point = (stated: StatedValue | null, given: Partial<SeriesPoint> = {}, text = '10'): SeriesPoint => ({
  breaks: [],
  gapBefore: null,
  figure: { stated, period: { text: '2021' }, quantity: { text }, missing: null } as SeriesPoint['figure'],
  ...given,
});

const moreThan = value({ number: '1780', low: '1780', high: null });
const lessThan = value({ number: '50', low: null, high: '50' });
const about = value({ number: '100', low: null, high: null });
const range = value({ kind: 'RANGE', number: null, low: '15', high: '20' });

it.each([
  ['a number', value({}), { sure: 10, perhaps: 10 }],
  ['more than', moreThan, { sure: 1780, perhaps: null }],
  ['less than', lessThan, { sure: 0, perhaps: 50 }],
  ['about', about, { sure: 0, perhaps: 100 }],
  ['a range', range, { sure: 15, perhaps: 20 }],
])('is full as far as it is sure, and no further: %s', (_, stated, bar) => {
  expect(barsOf([point(stated)])).toEqual([bar]);
});

it('draws no value of another unit, of another kind, or without a number', () => {
  const others = [
    ...[value({ unit: { key: 'person' } }), value({ isChange: true }), value({ per: 'YEAR' })],
    ...[value({ kind: 'RATIO' }), null],
  ];
  expect(barsOf([...others, value({})].map((stated) => point(stated)))).toEqual([
    ...others.map(() => null),
    { sure: 10, perhaps: 10 },
  ]);
});

it('joins what compares alone, and says where one of both is a bound', () => {
  const points = [
    point(value({})),
    point(value({})),
    point(moreThan),
    point(value({}), { gapBefore: { text: '2022' } }),
    point(value({}), { breaks: ['LENGTH'] }),
    point(null),
    point(value({})),
  ];
  expect(joinsOf(points, barsOf(points))).toEqual([
    { at: 1, isSure: true },
    { at: 2, isSure: false },
  ]);
});

it('begins at zero, and has room above what is open', () => {
  expect(scaleOf([{ sure: 3071, perhaps: 3071 }])).toEqual({ low: 0, high: 4000, steps: [0, 2000, 4000] });
  expect(scaleOf([{ sure: 2000, perhaps: null }]).high).toBeGreaterThan(2000);
  expect(
    scaleOf([
      { sure: -5, perhaps: -5 },
      { sure: 5, perhaps: 5 },
    ]),
  ).toMatchObject({ low: -5, high: 5 });
});

it('draws "plus de 1 780" as a bar without an end, and never as 1 780', () => {
  const chart = `${seriesChart([point(value({ number: '900', low: '900', high: '900' })), point(moreThan, {}, 'plus de 1 780')], words.fr)}`;
  const bars = [...chart.matchAll(/class="(perhaps|sure|edge)"/g)].map(([, name]) => name);
  // The bottom line, the exact one, and what is open: no line closes it.
  expect(bars).toEqual(['edge', 'sure', 'perhaps', 'sure']);
  expect(chart).toContain('>plus de 1 780</text>');
  expect(chart).toContain('class="join unsure"');
});

it('is no chart where there is one value', () => {
  expect(seriesChart([point(value({}))], words.fr)).toBe('');
});

it('is named by its caption', () => {
  const chart = `${seriesChart([point(value({})), point(value({}))], words.fr)}`;
  const [, name] = /<figure[^>]* aria-labelledby="([^"]+)"/.exec(chart) ?? [];
  expect(chart).toMatch(new RegExp(`<figcaption id="${name}">[^<]+`));
});
