import { expect, it } from 'vitest';
import { otherDays } from './other-days.ts';

const asked = Date.parse('2026-11-29T14:03:20Z');
const inParis = new Intl.DateTimeFormat('fr', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

it('begins each run on its day, ten seconds before what is to be crossed', () => {
  expect(otherDays.map(({ startsAt }) => new Date(startsAt(asked)).toISOString())).toEqual([
    '2026-11-30T14:03:20.000Z',
    '2027-01-08T14:03:20.000Z',
    '2027-11-30T14:03:20.000Z',
    '2036-11-29T14:03:20.000Z',
    '2028-02-29T10:00:00.000Z',
    '2027-03-28T00:59:50.000Z',
    '2027-10-31T00:59:50.000Z',
    '2026-11-29T23:59:50.000Z',
  ]);
});

it('crosses both changes of the clock in Paris within ten seconds', () => {
  const [march = 0, october = 0] = [5, 6].map((place) => otherDays[place]?.startsAt(asked));
  const hours = [march, march + 11_000, october, october + 11_000].map((at) => inParis.format(at).slice(-8));
  expect(hours).toEqual(['01:59:50', '03:00:01', '02:59:50', '02:00:01']);
});
