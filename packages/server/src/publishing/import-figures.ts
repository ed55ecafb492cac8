import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Database } from '@akto-figures/prisma';
import type { Prisma } from '@akto-figures/prisma/client';
import type { ImportReport, Inputs, Viewer } from '@akto-figures/schema';
import { readKnown } from '../imports/known.ts';
import { type ImportPlan, planImport } from '../imports/plan-import.ts';
import { FileRefused } from '../imports/reader/sheet.ts';
import { writeImportIn } from '../imports/write-import.ts';
import { Refused, type Verb } from './work.ts';

const rowsTold = 500;

/** An act whose input is read before its transaction begins: others do not wait while a file is read. */
export interface Prepared {
  readonly verb: Verb<'importFigures'>;
  /** Gives back what was taken for it. */
  end(): Promise<void>;
}

/** Reads a spreadsheet; what is left to do is to write it, or to say why nothing is written. */
export async function prepareImport(
  database: Pick<Database, 'client' | 'select'>,
  viewer: Viewer,
  input: Inputs['importFigures'],
): Promise<Prepared> {
  const folder = await mkdtemp(join(tmpdir(), 'akto-figures-upload-'));
  try {
    const { fileName, language, locale, fixes, columns } = input;
    const file = join(folder, `file${/\.(csv|xlsx)$/i.exec(fileName)?.[0].toLowerCase() ?? '.csv'}`);
    await writeFile(file, Buffer.from(input.file, 'base64'));
    const plan = await planImport({ file }, await readKnown(database), {
      language,
      locale,
      fixes,
      columns,
      rowsTold,
    });
    if (plan.problemCount > 0 || input.isDryRun || plan.rows.new + plan.rows.changed === 0) {
      return { verb: tellRead({ ...reportOf(plan), firstRows: plan.firstRows }), end: plan.end };
    }
    return { verb: importPlanned(plan, viewer), end: plan.end };
  } catch (cause) {
    if (!(cause instanceof FileRefused)) throw cause;
    return { verb: tellRead(refusedWhole(cause)), end: async () => undefined };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes nothing; that the file was read is an outcome like any other, so that its key is taken and keeps it. */
const tellRead =
  (report: ImportReport): Verb<'importFigures'> =>
  async () => ({ is: 'ImportRead', report });

const importPlanned =
  (plan: ImportPlan, viewer: Viewer): Verb<'importFigures'> =>
  async ({ tx }, { fileName, noteFr, noteEn }) => {
    const session = {
      query: <Row>(text: string, values: readonly unknown[] = []) =>
        tx.$queryRawUnsafe<Row[]>(text, ...values),
    };
    const { accountId, name, cameBy } = viewer;
    const { releaseId } = await writeImportIn(session, plan, {
      name: basename(fileName),
      by: { accountId, name, cameBy },
      ...(noteFr !== null && { note: { fr: noteFr, ...(noteEn !== null && { en: noteEn }) } }),
    });
    if (viewer.role === 'EDITOR' && (await hasOthersFigures(tx, releaseId, viewer.actorKey))) {
      throw new Refused({ is: 'NotAllowed', obstacle: 'NOT_YOUR_ACTOR' });
    }
    return { is: 'Done', release: releaseId, report: reportOf(plan) };
  };

/** Whether a draft has figures that are not, or were not, of an actor. */
async function hasOthersFigures(
  tx: Prisma.TransactionClient,
  releaseId: string,
  actorKey: string | null,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ has: boolean }]>`
    SELECT EXISTS (
      SELECT FROM "DraftChange" d WHERE d."releaseId" = ${releaseId}::uuid AND (
        NOT coalesce(d."content" -> 'actors' ? ${actorKey}, false)
        OR (d."basedOnId" IS NOT NULL AND NOT EXISTS (
          SELECT FROM "FigureActor" f JOIN "Actor" a ON a."id" = f."actorId"
          WHERE f."versionId" = d."basedOnId" AND a."key" = ${actorKey}
        ))
      )
    ) AS "has"`;
  return row.has;
}

const reportOf = ({ columns, rows, problems, problemCount }: ImportPlan): ImportReport => ({
  columns: columns.map(({ name, meaning }) => ({ name, meaning })),
  rows,
  problems: problems.map(({ row, column, read, expected, message, inPlace }) => ({
    row,
    column,
    read,
    expected,
    message,
    inPlace,
  })),
  problemCount,
});

const refusedWhole = ({ message }: FileRefused): ImportReport => ({
  columns: [],
  rows: { new: 0, changed: 0, unchanged: 0 },
  problems: [{ row: 1, column: null, read: null, expected: 'CSV, XLSX', message }],
  problemCount: 1,
});
