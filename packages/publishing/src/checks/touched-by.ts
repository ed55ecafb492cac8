import type { SubjectKind } from '@akto-figures/contents';
import type { PrismaClient } from '@akto-figures/prisma/client';
import type { Drafted } from './load-proposal.ts';

interface Touched {
  readonly kind: SubjectKind;
  readonly key: string;
}

/** A release's changes as they are written, or changes that are not. */
type Changes = { readonly releaseId: string } | { readonly drafts: readonly Drafted[] };

/**
 * What stands and may come into contradiction with changes, though they do not name it: figures that name a changed figure,
 * or hang on a changed convention or unit, and all that names something withdrawn, but for collections, which keep it. Figures
 * that say the same are read apart: see say-the-same.ts. One statement: each of its parts goes from the changes along indexes.
 * What stands must not be materialized for that, which the database would do with anything that is named twice: all figures, for
 * five changes.
 */
export async function touchedBy(
  reads: Pick<PrismaClient, '$queryRaw'>,
  changes: Changes,
): Promise<Touched[]> {
  const releaseId = 'releaseId' in changes ? changes.releaseId : null;
  const drafts = JSON.stringify('drafts' in changes ? changes.drafts : []);
  return reads.$queryRaw<Touched[]>`
    WITH change AS (
      SELECT c."kind", c."key", c."changeKind", c."content" FROM "DraftChange" c WHERE c."releaseId" = ${releaseId}::uuid
      UNION ALL
      SELECT d."kind", d."key", d."changeKind", d."content"
      FROM jsonb_to_recordset(${drafts}::jsonb) AS d ("kind" "SubjectKind", "key" text, "changeKind" "ChangeKind", "content" jsonb)
    ), figure AS NOT MATERIALIZED (
      SELECT v.*, f."key" FROM "FigureVersion" v JOIN "Figure" f ON f."id" = v."figureId"
      WHERE v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL AND v."changeKind" <> 'WITHDRAWAL'
    ), convention AS NOT MATERIALIZED (
      SELECT v.*, s."key" FROM "ConventionVersion" v JOIN "Convention" s ON s."id" = v."conventionId"
      WHERE v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL AND v."changeKind" <> 'WITHDRAWAL'
    ), plan AS NOT MATERIALIZED (
      SELECT v.*, p."conventionId", s."key" || '/' || p."territoryId" AS "key"
      FROM "ActionPlanVersion" v
      JOIN "ActionPlan" p ON p."id" = v."actionPlanId" JOIN "Convention" s ON s."id" = p."conventionId"
      WHERE v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL AND v."changeKind" <> 'WITHDRAWAL'
    ), actor AS NOT MATERIALIZED (
      SELECT v.*, s."key" FROM "ActorVersion" v JOIN "Actor" s ON s."id" = v."actorId"
      WHERE v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL AND v."changeKind" <> 'WITHDRAWAL'
    ), source AS NOT MATERIALIZED (
      SELECT v.*, s."key" FROM "SourceVersion" v JOIN "Source" s ON s."id" = v."sourceId"
      WHERE v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL AND v."changeKind" <> 'WITHDRAWAL'
    ), gone AS (
      SELECT c."kind", coalesce(a."id", i."id", s."id", n."id") AS "id"
      FROM change c
      LEFT JOIN "Actor" a ON c."kind" = 'ACTOR' AND a."key" = c."key"
      LEFT JOIN "Indicator" i ON c."kind" = 'INDICATOR' AND i."key" = c."key"
      LEFT JOIN "Source" s ON c."kind" = 'SOURCE' AND s."key" = c."key"
      LEFT JOIN "Convention" n ON c."kind" = 'CONVENTION' AND n."key" = c."key"
      WHERE c."changeKind" = 'WITHDRAWAL'
    )
    SELECT 'FIGURE' AS "kind", v."key" FROM change c
      JOIN "Figure" f ON f."key" = c."key" JOIN "FigureRelation" r ON r."figureId" = f."id"
      JOIN figure v ON v."id" = r."versionId" WHERE c."kind" = 'FIGURE'
    UNION SELECT 'FIGURE', v."key" FROM change c
      JOIN "Convention" s ON s."key" = c."key" JOIN figure v ON v."conventionId" = s."id" WHERE c."kind" = 'CONVENTION'
    UNION SELECT 'ACTION_PLAN', v."key" FROM change c
      JOIN "Convention" s ON s."key" = c."key" JOIN plan v ON v."conventionId" = s."id" WHERE c."kind" = 'CONVENTION'
    UNION SELECT 'FIGURE', v."key" FROM change c
      JOIN "Indicator" i ON i."key" = c."key" JOIN figure v ON v."indicatorId" = i."id"
      WHERE c."kind" = 'INDICATOR' AND v."unit" IS DISTINCT FROM c."content" ->> 'unit'
    UNION SELECT 'ACTOR', v."key" FROM gone JOIN actor v ON v."memberOfId" = gone."id" WHERE gone."kind" = 'ACTOR'
    UNION SELECT 'ACTOR', v."key" FROM gone
      JOIN "OfficeHolder" h ON h."sourceId" = gone."id" JOIN actor v ON v."id" = h."versionId"
      WHERE gone."kind" = 'SOURCE'
    UNION SELECT 'SOURCE', v."key" FROM gone
      JOIN source v ON v."publisherId" = gone."id" WHERE gone."kind" = 'ACTOR'
    UNION SELECT 'CONVENTION', v."key" FROM gone
      JOIN "Party" p ON p."actorId" = gone."id" JOIN convention v ON v."id" = p."versionId"
      WHERE gone."kind" = 'ACTOR'
    UNION SELECT 'CONVENTION', v."key" FROM gone
      JOIN convention v ON gone."id" IN (v."succeedsId", v."partOfId", v."implementsId")
      WHERE gone."kind" = 'CONVENTION'
    UNION SELECT 'FIGURE', v."key" FROM gone
      JOIN "FigureActor" a ON a."actorId" = gone."id" JOIN figure v ON v."id" = a."versionId"
      WHERE gone."kind" = 'ACTOR'
    UNION SELECT 'FIGURE', v."key" FROM gone
      JOIN figure v ON v."indicatorId" = gone."id" WHERE gone."kind" = 'INDICATOR'
    UNION SELECT named."kind", named."key" FROM gone JOIN "Citation" t ON t."sourceId" = gone."id"
      CROSS JOIN LATERAL (
        SELECT 'FIGURE' AS "kind", v."key" FROM figure v WHERE v."id" = t."figureVersionId"
        UNION ALL SELECT 'CONVENTION', v."key" FROM convention v WHERE v."id" = t."conventionVersionId"
        UNION ALL SELECT 'ACTION_PLAN', v."key" FROM plan v WHERE v."id" = t."actionPlanVersionId"
      ) named
      WHERE gone."kind" = 'SOURCE'`;
}
