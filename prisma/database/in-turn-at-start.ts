import type { Prisma, PrismaClient } from '../generated/client.ts';

/** What hubs do one after the other, where several start on one database. */
export type StartWork = 'first account' | 'starter data' | 'territories';

const longestMs = 60_000;

/**
 * Works in a transaction that only one starting hub has at a time; the others wait here, and then find what the first one
 * wrote. A start may take longer than a question, and so may its silences on a busy machine.
 */
export function inTurnAtStart<Result>(
  client: Pick<PrismaClient, '$transaction'>,
  what: StartWork,
  work: (tx: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> {
  return client.$transaction(
    async (tx) => {
      await tx.$executeRaw`
        SELECT set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true),
          set_config('idle_in_transaction_session_timeout', ${String(longestMs)}, true)`;
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`akto-figures: ${what}`}))`;
      return work(tx);
    },
    { timeout: longestMs, maxWait: longestMs },
  );
}
