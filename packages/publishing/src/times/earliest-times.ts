import { kindNames, type SubjectKind } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import sql, { raw } from 'sql-template-tag';
import { keepsFigure } from '../checks/keeps-figure.ts';
import { namesIn } from '../checks/names-in.ts';
import type { Proposal } from '../checks/proposal.ts';
import { namings, recordColumn } from '../references/stored-names.ts';

const minuteMs = 60_000;

/**
 * Before which times a release cannot be out. What a change is made on comes out before it, or the change would never be
 * seen; what a change names is out with it, or the public would read of something that is not there yet; and what it
 * withdraws is named by nothing any more, though what names it may be replaced by a scheduled release.
 */
export async function earliestTimes(tx: Prisma.TransactionClient, proposal: Proposal): Promise<Date[]> {
  const afterWhatStands = proposal.changes.flatMap(({ standing }) =>
    standing ? [new Date(standing.publicFrom.getTime() + minuteMs)] : [],
  );
  const withdrawn = proposal.changes.filter(({ changeKind }) => changeKind === 'WITHDRAWAL');
  const named = proposal.changes
    .filter(({ changeKind }) => changeKind !== 'WITHDRAWAL')
    .flatMap((change) =>
      namesIn(change.kind, change.key, change.content as never).filter((name) => !keepsFigure(change, name)),
    )
    .filter(({ kind, key }) => proposal.changeOf(kind, key) === null);
  const times: Date[] = [];
  for (const [kind, names] of Map.groupBy(named, ({ kind }) => kind)) {
    times.push(...(await lastToComeOut(tx, kind, [...new Set(names.map(({ key }) => key))])));
  }
  for (const [kind, changes] of Map.groupBy(withdrawn, ({ kind }) => kind)) {
    // Nothing names an action plan or a collection.
    if (kind === 'ACTION_PLAN' || kind === 'COLLECTION') continue;
    times.push(
      ...(await lastNamed(
        tx,
        kind,
        changes.map(({ key }) => key),
      )),
    );
  }
  return [...afterWhatStands, ...times];
}

/** When the last of these subjects comes out, to stay: for the first time, or again after a withdrawal. */
async function lastToComeOut(
  tx: Prisma.TransactionClient,
  kind: SubjectKind,
  keys: readonly string[],
): Promise<Date[]> {
  const name = kindNames[kind];
  const [subjects, versions] = [raw(`"${name}"`), raw(`"${name}Version"`)];
  const subjectId = raw(`"${recordColumn(kind)}"`);
  const rows = await tx.$queryRaw<{ out: Date }[]>(sql`
    SELECT min(v."publicFrom") AS "out"
    FROM ${subjects} s JOIN ${versions} v ON v.${subjectId} = s."id"
    WHERE s."key" = ANY (${keys}) AND v."publicFrom" IS NOT NULL AND NOT EXISTS (
      SELECT FROM ${versions} w
      WHERE w.${subjectId} = s."id" AND w."changeKind" = 'WITHDRAWAL' AND w."publicFrom" >= v."publicFrom"
    )
    GROUP BY s."id" ORDER BY 1 DESC LIMIT 1`);
  return rows.map(({ out }) => out);
}

/** When the last version that names one of these subjects gives way to one that is approved already. */
async function lastNamed(
  tx: Prisma.TransactionClient,
  kind: SubjectKind,
  keys: readonly string[],
): Promise<Date[]> {
  const subjects = raw(`"${kindNames[kind]}"`);
  const rows = await tx.$queryRaw<{ until: Date }[]>(sql`
    WITH gone AS (SELECT "id" FROM ${subjects} WHERE "key" = ANY (${keys}))
    SELECT "publicUntil" AS "until" FROM (${namings}) n
    WHERE "publicUntil" IS NOT NULL ORDER BY 1 DESC LIMIT 1`);
  return rows.map(({ until }) => until);
}
