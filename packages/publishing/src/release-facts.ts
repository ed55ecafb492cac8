import type { PrismaClient } from '@akto-figures/prisma/client';
import type { ReleaseFacts } from './permissions.ts';

type ReleaseRow = Pick<ReleaseFacts, 'state' | 'isPublic'> & ReleaseFacts['begunBy'];
type Asks = Pick<PrismaClient, '$queryRaw' | 'releaseContributor'>;

/** What decides who may do what with a release, by the database's clock. The client may be a transaction's. */
export async function readReleaseFacts(asks: Asks, id: string): Promise<ReleaseFacts> {
  const [release] = await asks.$queryRaw<ReleaseRow[]>`
    SELECT r."state"::text, r."state" = 'APPROVED' AND r."releasedAt" <= public_clock() AS "isPublic",
      r."createdById"::text AS "accountId",
      ARRAY(SELECT a."key" FROM "Actor" a JOIN "Account" c ON a."id" = ANY (c."actorIds") WHERE c."id" = r."createdById") AS "actorKeys"
    FROM "Release" r
    WHERE r."id" = ${id}::uuid`;
  if (!release) throw new Error(`The release ${id} is not there any more.`);
  const { state, isPublic, ...begunBy } = release;
  const contributors = await asks.releaseContributor.findMany({ where: { releaseId: id } });
  const changes = await asks.$queryRaw<{ kind: string; actors: string[] | null }[]>`
    SELECT DISTINCT "kind"::text, "content" -> 'actors' AS "actors" FROM "DraftChange"
    WHERE "releaseId" = ${id}::uuid AND "kind" NOT IN ('SOURCE', 'UNIT', 'INDICATOR')`;
  return {
    state,
    isPublic,
    begunBy,
    contributors: contributors.map(({ accountId }) => accountId),
    actorsOfChanges: changes.map(({ kind, actors }) => (kind === 'FIGURE' ? (actors ?? []) : [])),
  };
}
