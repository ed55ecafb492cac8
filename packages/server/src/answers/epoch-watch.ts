import type { Database } from '@akto-figures/prisma';

/** Which public state there is now, and until when it can be said without asking again. */
export interface Moment {
  /** The id of the last release whose time has come; "none" before the first. */
  readonly epoch: string;
  /** The whole minute, on this process's own clock, before which no further release can come out. Milliseconds. */
  readonly minuteEnds: number;
}

export interface EpochWatch {
  /** The moment, where it is known well enough; undefined where the database has to be asked. */
  known(): Moment | undefined;
  /** The moment, asked of the database if need be; many who ask at once share one question. */
  current(): Promise<Moment>;
  /** The moment, asked of the database now. */
  ask(): Promise<Moment>;
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
    const [row] = await client.$queryRaw<[{ epoch: string | null; ms_to_minute: number }]>`
      SELECT
        (SELECT "id"::text FROM "Release" WHERE "state" = 'APPROVED' AND "releasedAt" <= now()
         ORDER BY "releasedAt" DESC, "id" DESC LIMIT 1) AS epoch,
        (60000 - extract(epoch FROM now() - date_trunc('minute', now())) * 1000)::float8 AS ms_to_minute`;
    // Counted from before the question: the answer was true a little later, so the minute ends no earlier than this.
    const minuteEnds = askedAt + row.ms_to_minute;
    moment = { epoch: row.epoch ?? 'none', minuteEnds };
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
