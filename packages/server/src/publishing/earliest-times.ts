import { Prisma } from '@akto-figures/prisma/client';
import { kindNames, namesIn, type Proposal, type SubjectKind } from '@akto-figures/schema';

const minuteMs = 60_000;

/**
 * Before which times a release cannot be out. What a change is made on comes out before it, or the change would never be
 * seen; and what a change names is out with it, or the public would read of something that is not there yet.
 */
export async function earliestTimes(tx: Prisma.TransactionClient, proposal: Proposal): Promise<Date[]> {
  const afterWhatStands = proposal.changes.flatMap(({ standing }) =>
    standing ? [new Date(standing.publicFrom.getTime() + minuteMs)] : [],
  );
  const named = proposal.changes
    .filter(({ changeKind }) => changeKind !== 'WITHDRAWAL')
    .flatMap(({ kind, key, content }) => namesIn(kind, key, content as never))
    .filter(({ kind, key }) => proposal.changeOf(kind, key) === null);
  const firstOut: Date[] = [];
  for (const [kind, names] of Map.groupBy(named, ({ kind }) => kind)) {
    firstOut.push(...(await lastToComeOut(tx, kind, [...new Set(names.map(({ key }) => key))])));
  }
  return [...afterWhatStands, ...firstOut];
}

/** When the last of these subjects comes out for the first time. */
async function lastToComeOut(
  tx: Prisma.TransactionClient,
  kind: SubjectKind,
  keys: readonly string[],
): Promise<Date[]> {
  const name = kindNames[kind];
  const [subjects, versions] = [Prisma.raw(`"${name}"`), Prisma.raw(`"${name}Version"`)];
  const subjectId = Prisma.raw(`"${name.charAt(0).toLowerCase()}${name.slice(1)}Id"`);
  const rows = await tx.$queryRaw<{ out: Date }[]>`
    SELECT min(v."publicFrom") AS "out"
    FROM ${subjects} s JOIN ${versions} v ON v.${subjectId} = s."id"
    WHERE s."key" = ANY (${keys}) AND v."publicFrom" IS NOT NULL
    GROUP BY s."id" ORDER BY 1 DESC LIMIT 1`;
  return rows.map(({ out }) => out);
}
