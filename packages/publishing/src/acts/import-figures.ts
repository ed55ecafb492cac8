import { basename } from 'node:path';
import { textsOf } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { importProblem } from '../imports/import-problem.ts';
import type { Follower } from '../imports/imports-under-way.ts';
import type { ImportPlan } from '../imports/plan-import.ts';
import { DraftChanged, writeImport } from '../imports/write-import.ts';
import type { Inputs } from '../inputs.ts';
import type { ImportReport } from '../outcomes.ts';
import { reachOf } from '../permissions.ts';
import type { Viewer } from '../viewer.ts';
import type { Prepared } from './prepared.ts';
import { isOutcome, takeRelease } from './release-under-work.ts';
import { Refused, type Verb } from './work.ts';

/** What a plan leaves to do: to write it, or to say why nothing is written. */
export const importOf = (
  plan: ImportPlan,
  viewer: Viewer,
  { isDryRun }: Inputs['importFigures'],
  follower: Follower,
  ahead: Pick<ImportReport, 'foreseen' | 'proposedTitle'> = {},
): Prepared<'importFigures'> => ({
  verb:
    plan.problemCount > 0 || isDryRun || plan.rows.new + plan.rows.changed === 0
      ? tellRead({ ...reportOf(plan), ...ahead, firstRows: plan.firstRows })
      : importPlanned(plan, viewer, follower),
  end: plan.end,
});

/** A file that cannot be read as a whole: nothing is left to do but to say why. */
export const refusedWhole = (message: string, row: number): Prepared<'importFigures'> => ({
  verb: tellRead({
    columns: [],
    rows: { new: 0, changed: 0, unchanged: 0 },
    problems: [{ row, column: null, read: null, expected: 'CSV, XLSX', message }],
    problemCount: 1,
  }),
});

/** Writes nothing; that the file was read is an outcome like any other, so that its key is taken and keeps it. */
const tellRead =
  (report: ImportReport): Verb<'importFigures'> =>
  async () => ({ is: 'ImportRead', report });

const importPlanned =
  (plan: ImportPlan, viewer: Viewer, { tell, gone }: Follower): Verb<'importFigures'> =>
  async (work, { fileName, locale, ...texts }) => {
    const { tx } = work;
    if (plan.into) {
      const held = await takeRelease(work, 'fillFigures', plan.into.release);
      if (isOutcome(held)) return held;
    }
    const session = {
      query: <Row>(text: string, values: readonly unknown[] = []) =>
        tx.$queryRawUnsafe<Row[]>(text, ...values),
    };
    const { accountId, name, cameBy } = viewer;
    const { releaseId } = await writeImport(session, plan, {
      name: basename(fileName),
      by: { accountId, name, cameBy },
      title: textsOf(texts, 'title'),
      ...(texts.noteFr !== null && { note: { ...textsOf(texts, 'note'), noteFr: texts.noteFr } }),
      gone,
      onProgress: (done, of) => tell({ doing: 'WRITING', done, of }),
    }).catch((cause: unknown) => {
      if (!(cause instanceof DraftChanged)) throw cause;
      const problem = importProblem({ code: 'draftChanged' }, { row: 1, column: null, read: null }, locale);
      const report = reportOf({ ...plan, problems: [problem], problemCount: 1 });
      throw new Refused({ is: 'ImportRead', report });
    });
    if (
      reachOf('importFigures', viewer) === 'own' &&
      (await hasOthersFigures(tx, releaseId, viewer.actorKeys))
    ) {
      throw new Refused({ is: 'NotAllowed', obstacle: 'NOT_YOUR_ACTOR' });
    }
    return { is: 'Done', release: releaseId, report: reportOf(plan) };
  };

/** Whether a draft has figures that are not, or were not, of any of these actors. */
async function hasOthersFigures(
  tx: Prisma.TransactionClient,
  releaseId: string,
  actorKeys: readonly string[],
): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ has: boolean }]>`
    SELECT EXISTS (
      SELECT FROM "DraftChange" d WHERE d."releaseId" = ${releaseId}::uuid AND (
        NOT coalesce(d."content" -> 'actors' ?| ${actorKeys}::text[], false)
        OR (d."basedOnId" IS NOT NULL AND NOT EXISTS (
          SELECT FROM "FigureActor" f JOIN "Actor" a ON a."id" = f."actorId"
          WHERE f."versionId" = d."basedOnId" AND a."key" = ANY (${actorKeys}::text[])
        ))
      )
    ) AS "has"`;
  return row.has;
}

const reportOf = ({ columns, rows, problems, problemCount, notes, sheets }: ImportPlan): ImportReport => ({
  columns: columns.map(({ name, meaning }) => ({ name, meaning })),
  rows,
  problems: problems.map(({ row, column, read, expected, message, inPlace, offers, choices }) => ({
    row,
    column,
    read,
    expected,
    message,
    inPlace,
    offers,
    choices,
  })),
  problemCount,
  notes: notes.map(({ row, column, message }) => ({ row, column, message })),
  sheets,
});
