import type { MailPace, MailWishes } from '@akto-figures/prisma/client';
import { Temporal } from 'temporal-polyfill';
import { type EventKind, eventKinds } from './event-kinds.ts';

/** What somebody has chosen for each group. */
export type Wishes = Pick<MailWishes, 'work' | 'releases' | 'upkeep'>;

/** Of whoever has chosen nothing; the defaults of the table are the same. */
export const usualWishes: Wishes = { work: 'AT_ONCE', releases: 'AT_ONCE', upkeep: 'DIGEST' };

/** How fast somebody is told of an event. What is of their account is never left out, and never late. */
export function paceOf(kind: EventKind, wishes: Wishes): MailPace {
  const { group } = eventKinds[kind];
  const paces = {
    WORK: wishes.work,
    RELEASES: wishes.releases,
    UPKEEP: wishes.upkeep,
    ACCOUNT: 'AT_ONCE',
    // No officer is told of them.
    PARTNERS: 'NEVER',
  } as const;
  return paces[group];
}

const hourOfDigest = 8;

/** When the next digest goes out: the first 8:00 in Paris after an instant, on days of 23 and 25 hours as well. */
export function nextDigest(after: Date): Date {
  const now = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO('Europe/Paris');
  const today = now
    .toPlainDate()
    .toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: { hour: hourOfDigest } });
  const next = Temporal.ZonedDateTime.compare(now, today) < 0 ? today : today.add({ days: 1 });
  return new Date(next.epochMilliseconds);
}
