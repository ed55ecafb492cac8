import type { Database } from '@akto-figures/prisma';
import { type Present, parisDay } from '@akto-figures/schema';

/** Which public state there is now, and until when it can be said without asking again. */
export interface Moment {
  /** The id of the last release whose time has come; "none" before the first. */
  readonly epoch: string;
  /** What an answer follows from: the epoch, and the day in Paris, with whose end a figure can be overdue. */
  readonly state: string;
  /** The whole minute, on this process's own clock, before which no further release can come out. Milliseconds. */
  readonly minuteEnds: number;
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
  readonly id: string | null;
  readonly releasedAt: Date | null;
  readonly msToMinute: number;
}

// A release may be approved just before its minute and reach the database just after it: so much later it is seen at the
// latest, whoever approved it.
const longestUnseenMs = 250;

/**
 * Knows the epoch without asking the database for every request.
 *
 * Releases come out on whole minutes of the database's clock. How far the next one is away is read together with the
 * epoch, and nothing that was known is said beyond it: so a release is seen at its minute, not a cache's lifetime later.
 */
export function watchEpoch({ client }: Pick<Database, 'client'>): EpochWatch {
  let moment: Moment | undefined;
  let askAgainAt = 0;
  let asking: Promise<Moment> | undefined;

  const ask = async (): Promise<Moment> => {
    const askedAt = performance.now();
    const [row] = await client.$queryRaw<[Row]>`
      SELECT now(), last."id", last."releasedAt",
        (60000 - extract(epoch FROM now() - date_trunc('minute', now())) * 1000)::float8 AS "msToMinute"
      FROM (VALUES (1)) AS one LEFT JOIN (
        SELECT "id"::text, "releasedAt" FROM "Release" WHERE "state" = 'APPROVED' AND "releasedAt" <= now()
        ORDER BY "releasedAt" DESC, "id" DESC LIMIT 1
      ) AS last ON true`;
    const { now, id, releasedAt, msToMinute } = row;
    // Counted from before the question: the answer was true a little later, so the minute ends no earlier than this.
    const minuteEnds = askedAt + msToMinute;
    const epoch = id === null ? null : { id, releasedAt };
    moment = {
      epoch: id ?? 'none',
      state: `${id ?? 'none'} ${parisDay(now)}`,
      minuteEnds,
      present: () => ({ now: new Date(now.getTime() + performance.now() - askedAt), epoch }),
    };
    askAgainAt = Math.min(minuteEnds, askedAt + longestUnseenMs);
    return moment;
  };

  const known = () => (performance.now() < askAgainAt ? moment : undefined);
  return {
    known,
    ask,
    current() {
      const moment = known();
      if (moment) return Promise.resolve(moment);
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      return asking;
    },
  };
}
