import { parisDay } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import type { Epoch, Present } from '@akto-figures/schema';

/** Which public state there is now, and until when it can be said without asking again. */
export interface Moment {
  /** The id of the epoch; "none" before the first. */
  readonly epoch: string;
  /** What an answer follows from: the epoch, and the day in Paris, with whose end a figure can be overdue. */
  readonly state: string;
  /** The whole minute, on this process's own clock, before which no further release can come out. Milliseconds. */
  readonly minuteEnds: number;
  /**
   * When what is public last changed, as HTTP writes it: a second that no other state has. Null before the first release, and until that
   * second is over.
   */
  readonly lastModified: string | null;
  /** The present by the database's clock, as far as this process knows it. */
  present(): Present;
}

export interface EpochWatch {
  /** The moment, where it is known well enough; undefined where the database has to be asked. */
  known(): Moment | undefined;
  /** The moment, asked of the database if need be; many who ask at once share one question. */
  current(): Promise<Moment>;
  /** The moment, asked of the database now. */
  ask(): Promise<Moment>;
}

interface Row {
  readonly now: Date;
  readonly msToMinute: number;
  readonly number: number | null;
  readonly id: string | null;
  readonly releasedAt: Date | null;
  readonly beganAt: Date | null;
  readonly isSettled: boolean;
  readonly isKept: boolean;
}

// The commit of an approval may take until after its minute to be seen: so much later it is out here at the latest.
const longestUnseenMs = 250;

/** This process's own clock, which is never put back. Milliseconds. */
export type Stopwatch = () => number;

/**
 * Knows the epoch without asking the database for every request.
 *
 * Releases come out on whole minutes of the database's clock. How far the next one is away is read together with the
 * epoch, and nothing that was known is said beyond it: so a release is seen at its minute, not a cache's lifetime later.
 */
export function watchEpoch(
  { client }: Pick<Database, 'client'>,
  stopwatch: Stopwatch = () => performance.now(),
): EpochWatch {
  let moment: Moment | undefined;
  let heard: { readonly row: Row; readonly askedAt: number } | undefined;
  let askAgainAt = 0;
  let asking: Promise<Moment> | undefined;

  const ask = async (): Promise<Moment> => {
    const askedAt = stopwatch();
    const settles = heard?.row.isSettled === false;
    const [row] = await client.$queryRaw<[Row]>`
      SELECT p."now", p."msToMinute", p."number", p."id"::text, p."releasedAt", p."isSettled", p."isKept", e."beganAt"
      FROM present_epoch(${settles}) p LEFT JOIN "Epoch" e ON e."number" = p."number"`;
    // Of two questions the one that was asked earlier may be answered later.
    if (moment && heard && (askedAt < heard.askedAt || isForgotten(row, heard.row))) return moment;
    heard = { row, askedAt };
    const { now, id, releasedAt, beganAt, msToMinute, isSettled } = row;
    // Counted from before the question: the answer was true a little later, so the minute ends no earlier than this.
    const minuteEnds = askedAt + msToMinute;
    const epoch = id === null || releasedAt === null ? null : { id, releasedAt };
    moment = {
      epoch: id ?? 'none',
      state: `${id ?? 'none'} ${parisDay(now)}`,
      minuteEnds,
      lastModified: lastModified(beganAt, now),
      present: () => ({
        now: new Date(now.getTime() + stopwatch() - askedAt),
        epoch,
        epochAt: (instant) => epochAt(client, instant),
      }),
    };
    askAgainAt = isSettled ? Math.min(minuteEnds, askedAt + longestUnseenMs) : askedAt;
    return moment;
  };

  const known = () => (stopwatch() < askAgainAt ? moment : undefined);
  const askTogether = () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
  return {
    known,
    ask,
    async current() {
      const joinedAt = stopwatch();
      const moment = known() ?? (await askTogether());
      // A question that was begun in the minute before answers for that minute: only one that begins now answers for this one.
      return moment.minuteEnds > joinedAt ? moment : askTogether();
    },
  };
}

/**
 * HTTP counts in seconds, and two states may begin within one. The second after the beginning, told when it is over, is that of one
 * state alone: the one before was over by then, and one that began later has a later second.
 */
function lastModified(beganAt: Date | null, now: Date): string | null {
  if (beganAt === null) return null;
  const second = Math.ceil(beganAt.getTime() / 1000) * 1000;
  return second < now.getTime() ? new Date(second).toUTCString() : null;
}

/**
 * Whether an answer has forgotten what was out: a database that cannot write what is due knows it by its clock alone, which may
 * be put back. One that has lost releases to a failover is believed.
 */
const isForgotten = (row: Row, last: Row): boolean =>
  !row.isKept && !last.isKept && (row.number ?? 0) < (last.number ?? 0);

/** The public state at an instant that is over, under a name that no other state has. */
async function epochAt(client: Database['client'], instant: Date): Promise<Epoch> {
  const [state] = await client.$queryRaw<{ id: string; releasedAt: Date; isWhole: boolean }[]>`
    SELECT "id"::text, "releasedAt", "isWhole" FROM epoch_at(${instant}::timestamptz)`;
  if (!state) return null;
  const { id, releasedAt, isWhole } = state;
  return { id: isWhole ? id : `${id}@${releasedAt.toISOString()}`, releasedAt };
}
