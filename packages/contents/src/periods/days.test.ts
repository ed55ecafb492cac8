import { describe, expect, it } from 'vitest';
import { BadInput } from '../bad-input.ts';
import { daysOf } from './days-of.ts';
import { isDay, toDay } from './is-day.ts';
import { between, lengthOf } from './length.ts';
import { readDay, readInstant } from './read-instant.ts';

describe('the days of a period', () => {
  it.each<[edtf: string, start: string | null, end: string | null]>([
    ['2022', '2022-01-01T00:00:00.000Z', '2022-12-31T23:59:59.999Z'],
    ['2024-02', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['2021-09-15/2024-08-15', '2021-09-15T00:00:00.000Z', '2024-08-15T23:59:59.999Z'],
    ['2021/..', '2021-01-01T00:00:00.000Z', null],
    ['../2024', null, '2024-12-31T23:59:59.999Z'],
    ['0001', '0001-01-01T00:00:00.000Z', '0001-12-31T23:59:59.999Z'],
    ['9999', '9999-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
  ])('of %s are from %s to %s', (edtf, start, end) => {
    const iso = (date?: Date | null) => date?.toISOString() ?? null;
    expect([iso(daysOf(edtf)?.start), iso(daysOf(edtf)?.end)]).toEqual([start, end]);
  });

  it.each([
    '0000',
    'Y10000',
    '0000/2000',
    '2000/Y12000',
    '2023-02-29',
    '2022-05-09/2022-06-31',
    '2022-06-31/2022-07-01',
    'mai 2022',
    `2022/${'2'.repeat(300)}`,
  ])('are not there of %s', (text) => {
    expect(daysOf(text)).toBe(null);
  });
});

it.each<[value: unknown, is: boolean]>([
  ['2026-03-12', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-3-12', false],
  ['2026-03-1', false],
  ['12026-03-12', false],
  ['2026-03-120', false],
  ['x026-03-12', false],
  [20_260_312, false],
  [['2026-03-12'], false],
  [null, false],
])('%j is a day of the calendar: %s', (value, is) => {
  expect(isDay(value)).toBe(is);
});

it('is the day of a date, and none where there is no date', () => {
  expect([toDay(new Date('2026-03-12T23:30:00Z')), toDay(null), toDay(undefined)]).toEqual([
    '2026-03-12',
    null,
    null,
  ]);
});

it.each<[from: string, to: string, length: string]>([
  ['2022-01-01', '2023-01-01', '1 year'],
  ['2022-01-01', '2024-01-01', '2 year'],
  ['2022-01-01', '2022-04-01', '3 month'],
  ['2021-11-01', '2022-02-01', '3 month'],
  ['2022-05-09', '2022-05-12', '3 day'],
  ['2024-02-28', '2024-03-01', '2 day'],
])('from %s to %s it is %s', (from, to, length) => {
  expect(lengthInWords(between(from, to))).toBe(length);
});

it.each<[start: string, end: string, length: string]>([
  ['2024-01-01', '2024-12-31', '1 year'],
  ['2022-05-01', '2022-05-31', '1 month'],
  ['2022-05-09', '2022-05-09', '1 day'],
  ['2021-09-01', '2024-08-31', '3 year'],
])('%s to %s, its last day included, lasts %s', (start, end, length) => {
  expect(lengthInWords(lengthOf({ start, end }))).toBe(length);
});

function lengthInWords({ unit, count }: ReturnType<typeof between>): string {
  return `${count} ${unit}`;
}

describe('an instant that is given', () => {
  it.each([
    ['2026-03-12T08:30:00Z', '2026-03-12T08:30:00.000Z'],
    ['2026-03-12T08:30Z', '2026-03-12T08:30:00.000Z'],
    ['2026-03-12T08:30:00.123456789Z', '2026-03-12T08:30:00.123Z'],
    ['2026-03-12T09:30:00+01:00', '2026-03-12T08:30:00.000Z'],
    ['2026-03-11T22:30:00-10:00', '2026-03-12T08:30:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ])('is %s', (given, instant) => {
    expect(readInstant('asOf', given).toISOString()).toBe(instant);
  });

  it.each([
    '2026-03-12T08:30:00',
    '2026-03-12',
    '2026-02-30T08:30:00Z',
    '2026-03-12 08:30:00Z',
    '2026-03-12T08:30:00.1234567890Z',
    ' 2026-03-12T08:30:00Z',
    '2026-03-12T08:30:00Z.',
    '2026-03-12T25:30:00Z',
    '0000-12-31T00:00:00Z',
    '0001-01-01T00:00:00+01:00',
    1_773_304_200_000,
    null,
  ])('is not %j, and the refusal says what would be', (given) => {
    expect(() => readInstant('asOf', given)).toThrow(BadInput);
    expect(() => readInstant('asOf', given)).toThrow(
      /^asOf is .*, which is no instant; give ISO 8601 with a zone, such as "2026-03-12T08:30:00Z"\.$/,
    );
  });

  it('is a day where a day is asked for', () => {
    expect(readDay('checkedAt', '2026-03-12')).toBe('2026-03-12');
    expect(() => readDay('checkedAt', '2026-02-30')).toThrow(
      'checkedAt is "2026-02-30", which is no day; give ISO 8601 such as "2026-03-12".',
    );
  });
});
