import { expect, it } from 'vitest';
import { parisFields, readAs } from './paris-fields.ts';

it.each([
  ['2026-03-03T08:30:00Z', '2026-03-03', '09:30'],
  ['2026-07-14T22:15:00Z', '2026-07-15', '00:15'],
  ['2026-10-25T00:59:59Z', '2026-10-25', '02:59'],
])('shows of %s what the clocks of Paris do: %s, %s', (instant, date, time) => {
  expect(parisFields(instant)).toEqual({ date, time });
});

it.each([
  ['2026-03-03', '09:30', '2026-03-03T09:30:00.000Z'],
  ['2026-03-03', '09:30:45', '2026-03-03T09:30:00.000Z'],
  ['2026-03-03', '', null],
  ['', '09:30', null],
  ['2026-13-03', '09:30', null],
  ['2026-03-03', '25:30', null],
  ['12026-03-03', '09:30', null],
  ['2026-03-031', '09:30', null],
])('reads “%s” and “%s” as %s, whatever the zone', (date, time, read) => {
  expect(readAs({ date, time })?.toISOString() ?? null).toBe(read);
});
