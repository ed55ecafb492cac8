import type { Prisma } from '@akto-figures/prisma/client';
import { type Due, eventKinds, type NewEvent } from './event-kinds.ts';

/** What writes events: the transaction of the act that tells them. */
export type WritesEvents = Pick<Prisma.TransactionClient, '$executeRaw'>;

/**
 * Writes what an act tells, in its transaction. By the database's clock, as everything that readers of the outbox compare it with.
 * What comes out within a day is not announced a day before.
 */
export async function writeEvents(
  tx: WritesEvents,
  byAccountId: string | null,
  events: readonly NewEvent[],
): Promise<void> {
  for (const { kind, about } of events) {
    const due: Due = eventKinds[kind].due;
    const release = due === 'NOW' ? null : (about.release ?? null);
    const daysBefore = due === 'DAY_BEFORE' ? 1 : 0;
    await tx.$executeRaw`
      INSERT INTO "OutboxEvent" ("id", "kind", "about", "byAccountId", "createdAt", "dueAt", "nextAttemptAt")
      SELECT gen_random_uuid(), ${kind}, ${JSON.stringify(about)}::jsonb, ${byAccountId}::uuid, t."now", t."due", t."due"
      FROM (
        SELECT c."now", CASE WHEN ${due} = 'NOW' THEN c."now"
          ELSE (SELECT r."releasedAt" - make_interval(days => ${daysBefore}::int) FROM "Release" r WHERE r."id" = ${release}::uuid)
          END AS "due"
        FROM (SELECT hub_clock() AS "now") c
      ) t
      WHERE t."due" >= t."now"`;
  }
}

/** Takes back what an approval told of a time that does not come: the release is a draft again. */
export const takeBackEvents = (tx: WritesEvents, release: string) =>
  tx.$executeRaw`
    DELETE FROM "OutboxEvent" WHERE "kind" IN ('COMES_OUT_SOON', 'IS_OUT') AND "toldAt" IS NULL
      AND "about" ->> 'release' = ${release}`;
