import type { Prisma } from '@akto-figures/prisma/client';
import type { ApproveInput, Outcome } from '@akto-figures/schema';
import { instantsInParis } from './paris-time.ts';

/**
 * The instant at which a release is to be out: what was asked for or, where nothing was, the next whole minute.
 *
 * @param earliestTimes before which it cannot be out, for what it changes or names.
 */
export async function chooseTime(
  tx: Prisma.TransactionClient,
  { releaseAt, occurrence }: ApproveInput,
  earliestTimes: readonly Date[],
): Promise<Date | Outcome> {
  const next = await nextMinute(tx);
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
export const soonest = async (tx: Prisma.TransactionClient, earliestTimes: readonly Date[]): Promise<Date> =>
  latestOf([await nextMinute(tx), ...earliestTimes]);

const latestOf = (times: readonly Date[]) => new Date(Math.max(...times.map((time) => time.getTime())));

/** By the database's clock, the only one that decides. */
async function nextMinute(tx: Prisma.TransactionClient): Promise<Date> {
  const [row] = await tx.$queryRaw<[{ next: Date }]>`
    SELECT date_trunc('minute', clock_timestamp()) + interval '1 minute' AS "next"`;
  return row.next;
}
