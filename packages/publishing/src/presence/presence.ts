import type { PrismaClient } from '@akto-figures/prisma/client';

/** Somebody who says nothing for so long has gone, whatever has become of their window. */
export const secondsPresent = 45;

type Asks = Pick<PrismaClient, '$executeRaw' | '$queryRaw'>;

/**
 * Notes that somebody has a place open, or has left it, and says who else has: their accounts, who came last first. It is kept in
 * the database, which all hubs share, by its clock; what is old is taken away by whoever comes next.
 */
export async function notePresence(
  client: Asks,
  accountId: string,
  place: string,
  isLeaving: boolean,
): Promise<string[]> {
  await client.$executeRaw`
    DELETE FROM "Presence" WHERE ("accountId", "place") IN (
      SELECT "accountId", "place" FROM "Presence" WHERE "seenAt" < now() - make_interval(secs => ${secondsPresent}::int)
      FOR UPDATE SKIP LOCKED)`;
  if (isLeaving) {
    await client.$executeRaw`
      DELETE FROM "Presence" WHERE "accountId" = ${accountId}::uuid AND "place" = ${place}`;
    return [];
  }
  await client.$executeRaw`
    INSERT INTO "Presence" ("accountId", "place", "seenAt") VALUES (${accountId}::uuid, ${place}, now())
    ON CONFLICT ("accountId", "place") DO UPDATE SET "seenAt" = excluded."seenAt"`;
  const others = await client.$queryRaw<{ accountId: string }[]>`
    SELECT p."accountId"::text FROM "Presence" p JOIN "Account" a ON a."id" = p."accountId"
    WHERE p."place" = ${place} AND p."accountId" <> ${accountId}::uuid AND a."disabledAt" IS NULL
      AND p."seenAt" >= now() - make_interval(secs => ${secondsPresent}::int)
    ORDER BY p."seenAt" DESC, p."accountId" LIMIT 20`;
  return others.map(({ accountId }) => accountId);
}
