import type { PrismaClient } from '@akto-figures/prisma/client';

/** How many figures of a release are carried over into another period and await their value, as the check `awaits-value` finds them. */
export async function countAwaited(reads: Pick<PrismaClient, '$queryRaw'>, release: string): Promise<number> {
  const [row] = await reads.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "DraftChange"
    WHERE "releaseId" = ${release}::uuid AND "kind" = 'FIGURE' AND "renews" IS NOT NULL AND "changeKind" <> 'WITHDRAWAL'
      AND "content" -> 'quantity' IS NULL AND coalesce("content" ->> 'statement', 'STATED') = 'STATED'`;
  return row?.count ?? 0;
}
