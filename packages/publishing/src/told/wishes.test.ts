import { describe, expect, it } from 'vitest';
import { nextAttempt } from './attempts.ts';
import { kindsOfEvents } from './event-kinds.ts';
import { nextDigest, paceOf } from './wishes.ts';

describe('the next digest', () => {
  it.each([
    ['before eight, the same day', '2026-12-01T06:59:59Z', '2026-12-01T07:00:00Z'],
    ['at eight, the next day', '2026-12-01T07:00:00Z', '2026-12-02T07:00:00Z'],
    ['in summer, an hour earlier in UTC', '2026-07-14T12:00:00Z', '2026-07-15T06:00:00Z'],
    ['over the night that loses an hour', '2026-03-28T12:00:00Z', '2026-03-29T06:00:00Z'],
    ['on the day that has lost it', '2026-03-29T06:00:00Z', '2026-03-30T06:00:00Z'],
    ['over the night that gains an hour', '2026-10-24T12:00:00Z', '2026-10-25T07:00:00Z'],
    ['in the hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-25T07:00:00Z'],
    ['over New Year', '2026-12-31T23:30:00Z', '2027-01-01T07:00:00Z'],
  ])('goes out at eight in Paris: %s', (_, after, at) => {
    expect(nextDigest(new Date(after)).toISOString()).toBe(new Date(at).toISOString());
  });
});

describe('how fast somebody is told', () => {
  it('is their choice, but for what is of their account', () => {
    const wishes = { work: 'NEVER', releases: 'NEVER', upkeep: 'NEVER' } as const;
    const told = kindsOfEvents.filter((kind) => paceOf(kind, wishes) !== 'NEVER');
    expect(told.toSorted()).toEqual([
      'API_KEY_MADE',
      'INVITED',
      'INVITED_AGAIN',
      'PASSWORD_CHANGED',
      'PASSWORD_FORGOTTEN',
      'ROLE_RAISED',
      'SECOND_FACTORS_FORGOTTEN',
    ]);
  });
});

describe('the next attempt', () => {
  const due = new Date('2026-12-01T00:00:00Z');
  it('comes later each time, and not after three days', () => {
    const waits: number[] = [];
    let now = due;
    for (let attempt = 1; ; attempt += 1) {
      const next = nextAttempt(attempt, due, now);
      if (!next) break;
      waits.push((next.getTime() - now.getTime()) / 60_000);
      now = next;
    }
    expect(waits.slice(0, 6)).toEqual([0.5, 2, 10, 30, 120, 300]);
    expect(waits.slice(6).every((wait) => wait === 300)).toBe(true);
    expect(now.getTime() - due.getTime()).toBeLessThanOrEqual(3 * 86_400_000);
  });
});
