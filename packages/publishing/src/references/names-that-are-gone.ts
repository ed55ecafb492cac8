import type { Prisma } from '@akto-figures/prisma/client';
import sql from 'sql-template-tag';
import { namings } from './namings.ts';

/**
 * Whether a release that is approved and to come names something of which nothing is approved any more: an indicator, a
 * convention, an actor or a source that a cancelled release would have brought.
 */
export async function namesWhatIsGone(tx: Prisma.TransactionClient): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ does: boolean }]>`
    WITH figures AS (SELECT * FROM "FigureVersion" WHERE "publicFrom" > (SELECT public_clock())),
      conventions AS (SELECT * FROM "ConventionVersion" WHERE "publicFrom" > (SELECT public_clock())),
      plans AS (
        SELECT v."id", p."conventionId" FROM "ActionPlanVersion" v JOIN "ActionPlan" p ON p."id" = v."actionPlanId"
        WHERE v."publicFrom" > (SELECT public_clock())
      ),
      named_conventions AS (
        SELECT "conventionId" FROM figures UNION SELECT "conventionId" FROM plans
        UNION SELECT "succeedsId" FROM conventions UNION SELECT "partOfId" FROM conventions
        UNION SELECT "implementsId" FROM conventions
      ),
      named_actors AS (
        SELECT a."actorId" FROM "FigureActor" a JOIN figures f ON f."id" = a."versionId"
        UNION SELECT p."actorId" FROM "Party" p JOIN conventions c ON c."id" = p."versionId"
        UNION SELECT "publisherId" FROM "SourceVersion" WHERE "publicFrom" > (SELECT public_clock())
        UNION SELECT "memberOfId" FROM "ActorVersion" WHERE "publicFrom" > (SELECT public_clock())
      ),
      named_sources AS (
        SELECT c."sourceId" FROM "Citation" c
        WHERE c."figureVersionId" IN (SELECT "id" FROM figures)
          OR c."conventionVersionId" IN (SELECT "id" FROM conventions)
          OR c."actionPlanVersionId" IN (SELECT "id" FROM plans)
      ),
      named_figures AS (
        SELECT r."figureId" FROM "FigureRelation" r JOIN figures f ON f."id" = r."versionId"
        UNION SELECT i."figureId" FROM "CollectionItem" i JOIN "CollectionVersion" v ON v."id" = i."versionId"
        WHERE v."publicFrom" > (SELECT public_clock())
      )
    SELECT EXISTS (SELECT FROM figures n WHERE NOT EXISTS (
        SELECT FROM "IndicatorVersion" v WHERE v."indicatorId" = n."indicatorId" AND v."publicFrom" IS NOT NULL))
      OR EXISTS (SELECT FROM named_conventions n WHERE n."conventionId" IS NOT NULL AND NOT EXISTS (
        SELECT FROM "ConventionVersion" v WHERE v."conventionId" = n."conventionId" AND v."publicFrom" IS NOT NULL))
      OR EXISTS (SELECT FROM named_actors n WHERE n."actorId" IS NOT NULL AND NOT EXISTS (
        SELECT FROM "ActorVersion" v WHERE v."actorId" = n."actorId" AND v."publicFrom" IS NOT NULL))
      OR EXISTS (SELECT FROM named_sources n WHERE NOT EXISTS (
        SELECT FROM "SourceVersion" v WHERE v."sourceId" = n."sourceId" AND v."publicFrom" IS NOT NULL))
      OR EXISTS (SELECT FROM named_figures n WHERE NOT EXISTS (
        SELECT FROM "FigureVersion" v WHERE v."figureId" = n."figureId" AND v."publicFrom" IS NOT NULL))
      AS "does"`;
  return row.does;
}

/**
 * Whether something names what is withdrawn, at a time to come: what a cancelled release would have brought back, or what a
 * version names that a cancelled release would have replaced.
 */
export async function namesWhatIsWithdrawn(tx: Prisma.TransactionClient): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ does: boolean }]>(sql`
    WITH withdrawal AS (
      SELECT "actorId" AS "id", "publicFrom", "publicUntil" FROM "ActorVersion" WHERE "changeKind" = 'WITHDRAWAL'
      UNION ALL SELECT "indicatorId", "publicFrom", "publicUntil" FROM "IndicatorVersion" WHERE "changeKind" = 'WITHDRAWAL'
      UNION ALL SELECT "sourceId", "publicFrom", "publicUntil" FROM "SourceVersion" WHERE "changeKind" = 'WITHDRAWAL'
      UNION ALL SELECT "conventionId", "publicFrom", "publicUntil" FROM "ConventionVersion" WHERE "changeKind" = 'WITHDRAWAL'
      UNION ALL SELECT "figureId", "publicFrom", "publicUntil" FROM "FigureVersion" WHERE "changeKind" = 'WITHDRAWAL'
    ), gone AS (
      SELECT * FROM withdrawal
      WHERE "publicFrom" IS NOT NULL AND coalesce("publicUntil", 'infinity') > (SELECT public_clock())
    )
    SELECT EXISTS (
      SELECT FROM gone g JOIN (${namings}) n ON n."id" = g."id"
      WHERE n."publicFrom" < coalesce(g."publicUntil", 'infinity') AND g."publicFrom" < coalesce(n."publicUntil", 'infinity')
        AND greatest(n."publicFrom", g."publicFrom") > (SELECT public_clock())
    ) AS "does"`);
  return row.does;
}
