import type { Prisma } from '@akto-figures/prisma/client';
import type { ApproveInput } from '../inputs.ts';
import type { Outcome } from '../outcomes.ts';
import { instantsInParis } from './paris-time.ts';

type Asks = Pick<Prisma.TransactionClient, '$queryRaw'>;

/**
 * The instant at which a release is to be out: what was asked for or, where nothing was, the first whole minute that is far
 * enough ahead to reach every hub and replica.
 *
 * @param earliestTimes before which it cannot be out, for what it changes or names.
 */
export async function chooseTime(
  tx: Asks,
  { releaseAt, occurrence }: ApproveInput,
  earliestTimes: readonly Date[],
): Promise<Date | Outcome> {
  const next = await firstMinuteAhead(tx);
  const earliest = latestOf([next, ...earliestTimes]);
  const refuse = (why: 'SKIPPED' | 'TWICE' | 'TOO_EARLY' | 'NO_TIME', choices: readonly Date[]): Outcome => ({
    is: 'TimeRefused',
    why,
    choices: choices.map((choice) => choice.toISOString()),
  });
  if (releaseAt === null) return next < earliest ? refuse('TOO_EARLY', [earliest]) : next;
  const { instants, neighbours } = instantsInParis(releaseAt);
  const [earlier, later] = instants;
  if (!earlier) return refuse(neighbours.length > 0 ? 'SKIPPED' : 'NO_TIME', neighbours);
  if (later && occurrence === null) return refuse('TWICE', instants);
  const chosen = later && occurrence === 'LATER' ? later : earlier;
  return chosen < earliest ? refuse('TOO_EARLY', [earliest]) : chosen;
}

/** The first instant at which a release could be out that is approved now. */
export const soonest = async (tx: Asks, earliestTimes: readonly Date[]): Promise<Date> =>
  latestOf([await firstMinuteAhead(tx), ...earliestTimes]);

const latestOf = (times: readonly Date[]) => new Date(Math.max(...times.map((time) => time.getTime())));

/** By the database's clock, the only one that decides. */
async function firstMinuteAhead(tx: Asks): Promise<Date> {
  const [row] = await tx.$queryRaw<[{ first: Date }]>`SELECT first_minute_ahead() AS "first"`;
  return row.first;
}

/** Whether an instant has not come yet. */
export async function isAhead(tx: Asks, instant: Date): Promise<boolean> {
  const [row] = await tx.$queryRaw<
    [{ is: boolean }]
  >`SELECT ${instant}::timestamptz > public_clock() AS "is"`;
  return row.is;
}

/** An approval whose time has come before it was done, with the first time that would be right now. */
export const missed = async (tx: Asks, earliestTimes: readonly Date[]): Promise<Outcome> => ({
  is: 'TimeRefused',
  why: 'MISSED',
  choices: [(await soonest(tx, earliestTimes)).toISOString()],
});
