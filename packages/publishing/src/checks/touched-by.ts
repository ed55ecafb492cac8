import { kindNames, type SubjectKind } from '@akto-figures/contents';
import type { PrismaClient } from '@akto-figures/prisma/client';
import sql, { raw, type Sql } from 'sql-template-tag';
import { forEachName, recordColumn, storedNames } from '../references/stored-names.ts';
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
  return reads.$queryRaw<Touched[]>(sql`
    WITH change AS (
      SELECT c."kind", c."key", c."changeKind", c."content" FROM "DraftChange" c WHERE c."releaseId" = ${releaseId}::uuid
      UNION ALL
      SELECT d."kind", d."key", d."changeKind", d."content"
      FROM jsonb_to_recordset(${drafts}::jsonb) AS d ("kind" "SubjectKind", "key" text, "changeKind" "ChangeKind", "content" jsonb)
    ), figure AS NOT MATERIALIZED (
      SELECT v.*, f."key" FROM "FigureVersion" v JOIN "Figure" f ON f."id" = v."figureId"
      WHERE v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL AND v."changeKind" <> 'WITHDRAWAL'
    ), plan AS NOT MATERIALIZED (
      SELECT v.*, p."conventionId", s."key" || '/' || p."territoryId" AS "key"
      FROM "ActionPlanVersion" v
      JOIN "ActionPlan" p ON p."id" = v."actionPlanId" JOIN "Convention" s ON s."id" = p."conventionId"
      WHERE v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL AND v."changeKind" <> 'WITHDRAWAL'
    ), gone AS (
      SELECT c."kind", coalesce(a."id", u."id", i."id", s."id", n."id") AS "id"
      FROM change c
      LEFT JOIN "Actor" a ON c."kind" = 'ACTOR' AND a."key" = c."key"
      LEFT JOIN "Unit" u ON c."kind" = 'UNIT' AND u."key" = c."key"
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
    UNION ${forEachName(
      // What names a changed figure, and what hangs on a changed convention, is found above.
      storedNames.filter(
        ({ of, names }) => names !== 'FIGURE' && (names !== 'CONVENTION' || of === 'CONVENTION'),
      ),
      ' UNION ',
      ({ of, names }, tables, column) => sql`
        SELECT ${raw(`'${of}'`)}, ${of === 'ACTION_PLAN' ? sql`s."key" || '/' || p."territoryId"` : sql`s."key"`}
        FROM gone CROSS JOIN ${tables} JOIN ${recordOf(of)}
        WHERE ${column} = gone."id" AND gone."kind" = ${raw(`'${names}'`)}
          AND v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL AND v."changeKind" <> 'WITHDRAWAL'`,
    )}`);
}

/** What leads from a version to its record, which has the key. */
function recordOf(kind: SubjectKind): Sql {
  if (kind !== 'ACTION_PLAN') return raw(`"${kindNames[kind]}" s ON s."id" = v."${recordColumn(kind)}"`);
  return raw(`"ActionPlan" p ON p."id" = v."actionPlanId" JOIN "Convention" s ON s."id" = p."conventionId"`);
}
