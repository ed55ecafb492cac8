import type { PrismaClient } from '@akto-figures/prisma/client';

/** How often something may be tried: so many times from the first try on, in seconds. */
export interface AttemptRule {
  readonly window: number;
  readonly max: number;
}

export interface Attempt {
  readonly allowed: boolean;
  /** In how many seconds it may be tried again; null where it may now. */
  readonly retryAfter: number | null;
}

/** What a try is counted under, from what is the guesser's own to what they share with others. */
export type Counts = readonly (readonly [key: string, rule: AttemptRule])[];

/** Counts a try under a name, and says whether it may be. */
export type CountAttempt = (key: string, rule: AttemptRule) => Promise<Attempt>;

/** Counts a try under several names; where one refuses it, under none of those that come after. */
export function countInOrder(client: PrismaClient): (counts: Counts) => Promise<Attempt> {
  const count = countAttempts(client);
  return async (counts) => {
    for (const [key, rule] of counts) {
      const attempt = await count(key, rule);
      // Who is refused at their own count uses up no other's.
      if (!attempt.allowed) return attempt;
    }
    return { allowed: true, retryAfter: null };
  };
}

/** Takes back a try that was none: what was shown is right. */
export function forgiveAttempts(client: PrismaClient): (counts: Counts) => Promise<void> {
  return async (counts) => {
    await client.$executeRaw`
      UPDATE "IdentityAttempts" SET "count" = "count" - 1
      WHERE "key" = ANY(${counts.map(([key]) => key)}) AND "count" > 0 AND "resetsAt" > clock_timestamp()`;
  };
}

/**
 * Counts in the database, by its clock, so that neither a restart nor a second hub gives anybody more tries. One statement
 * reads, decides and writes: tries that come at once are counted one by one.
 */
export function countAttempts(client: PrismaClient): CountAttempt {
  return async (key, { window, max }) => {
    const [row] = await client.$queryRaw<{ count: number; wait: number }[]>`
      INSERT INTO "IdentityAttempts" AS a ("key", "count", "resetsAt")
      VALUES (${key}, 1, clock_timestamp() + ${window}::int * interval '1 second')
      ON CONFLICT ("key") DO UPDATE SET
        "count" = CASE WHEN a."resetsAt" <= clock_timestamp() THEN 1 ELSE a."count" + 1 END,
        "resetsAt" = CASE WHEN a."resetsAt" <= clock_timestamp() THEN EXCLUDED."resetsAt" ELSE a."resetsAt" END
      RETURNING "count", ceil(extract(epoch FROM "resetsAt" - clock_timestamp()))::int AS wait`;
    // Where a window begins, those that have ended go: what is counted stays as small as what goes on.
    if (row?.count === 1) {
      await client.$executeRaw`DELETE FROM "IdentityAttempts" WHERE "resetsAt" < clock_timestamp()`;
    }
    const allowed = row !== undefined && row.count <= max;
    return { allowed, retryAfter: allowed ? null : Math.max(1, row?.wait ?? window) };
  };
}

/** Where a client comes from. Whoever rents a machine gets 65,536 of the networks that `clientOf` tells apart. */
export function networkOf(client: string): string {
  return client.includes(':') ? client.split(':').slice(0, 3).join(':') : client;
}
