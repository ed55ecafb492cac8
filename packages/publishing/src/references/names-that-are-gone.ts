import { kindNames } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import sql, { join, raw } from 'sql-template-tag';
import { forEachName, namings, recordColumn, storedNames } from './stored-names.ts';

/**
 * Whether an approved release that is not public yet names a record without any approved version: an indicator, a
 * convention, an actor or a source that a cancelled release would have brought.
 */
export async function namesWhatIsGone(tx: Prisma.TransactionClient): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ does: boolean }]>(sql`
    SELECT ${forEachName(storedNames, ' OR ', ({ names }, tables, column) => {
      const [versions, record] = [raw(`"${kindNames[names]}Version"`), raw(`"${recordColumn(names)}"`)];
      return sql`EXISTS (
        SELECT FROM ${tables} WHERE v."publicFrom" > (SELECT public_clock()) AND ${column} IS NOT NULL
          AND NOT EXISTS (SELECT FROM ${versions} n WHERE n.${record} = ${column} AND n."publicFrom" IS NOT NULL))`;
    })} AS "does"`);
  return row.does;
}

/**
 * Whether a record names one that will be withdrawn by then: what a cancelled release would have brought back, or what a
 * version names that a cancelled release would have replaced.
 */
export async function namesWhatIsWithdrawn(tx: Prisma.TransactionClient): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ does: boolean }]>(sql`
    WITH withdrawal AS (
      ${join(
        [...new Set(storedNames.map(({ names }) => names))].map(
          (kind) => sql`
            SELECT ${raw(`"${recordColumn(kind)}"`)} AS "id", "publicFrom", "publicUntil" FROM ${raw(`"${kindNames[kind]}Version"`)}
            WHERE "changeKind" = 'WITHDRAWAL'`,
        ),
        ' UNION ALL ',
      )}
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
