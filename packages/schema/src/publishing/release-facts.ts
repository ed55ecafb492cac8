import type { PrismaClient } from '@akto-figures/prisma/client';
import type { ReleaseFacts } from './permissions.ts';
import type { ReleaseState } from './transitions.ts';

type Asks = Pick<PrismaClient, '$queryRaw' | 'releaseContributor'>;

/** What decides who may do what with a release, by the database's clock. The client may be a transaction's. */
export async function readReleaseFacts(asks: Asks, id: string): Promise<ReleaseFacts> {
  const [release] = await asks.$queryRaw<{ state: ReleaseState; isPublic: boolean }[]>`
    SELECT "state"::text, "state" = 'APPROVED' AND "releasedAt" <= clock_timestamp() AS "isPublic"
    FROM "Release" WHERE "id" = ${id}::uuid`;
  if (!release) throw new Error(`The release ${id} is not there any more.`);
  const contributors = await asks.releaseContributor.findMany({ where: { releaseId: id } });
  const changes = await asks.$queryRaw<{ kind: string; actors: string[] | null }[]>`
    SELECT DISTINCT "kind"::text, "content" -> 'actors' AS "actors" FROM "DraftChange"
    WHERE "releaseId" = ${id}::uuid AND "kind" NOT IN ('SOURCE', 'INDICATOR')`;
  return {
    ...release,
    contributors: contributors.map(({ accountId }) => accountId),
    actorsOfChanges: changes.map(({ kind, actors }) => (kind === 'FIGURE' ? (actors ?? []) : [])),
  };
}
