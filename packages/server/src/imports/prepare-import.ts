import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Atlas, textsOf } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import {
  checkPlan,
  type Follower,
  type ImportPlan,
  type ImportReport,
  type Inputs,
  importOf,
  mayWrite,
  type Prepared,
  proposedTitle,
  readKnown,
  refusedWhole,
  type Viewer,
} from '@akto-figures/publishing';
import { planImport } from './plan-file.ts';
import { FileRefused } from './reader/sheet.ts';

const rowsTold = 500;

/** What the checks would say of the release, before anything is written, and what it would be called. */
async function lookAhead(
  { database: { client, select }, atlas }: { database: Pick<Database, 'client' | 'select'>; atlas: Atlas },
  plan: ImportPlan,
  { locale, ...texts }: Inputs['importFigures'],
): Promise<Pick<ImportReport, 'foreseen' | 'proposedTitle'>> {
  return {
    foreseen: await checkPlan(client, atlas, plan, { locale, note: textsOf(texts, 'note') }),
    ...(!plan.into && {
      proposedTitle: await proposedTitle((text) => select({ text, values: [] }), plan.rows),
    }),
  };
}

/** Reads a spreadsheet; what is left to do is to write it, or to say why nothing is written. */
export async function prepareImport(
  { database, atlas }: { database: Pick<Database, 'client' | 'select'>; atlas: Atlas },
  viewer: Viewer,
  input: Inputs['importFigures'],
  follower: Follower,
): Promise<Prepared<'importFigures'>> {
  const folder = await mkdtemp(join(tmpdir(), 'akto-figures-upload-'));
  try {
    const { fileName, language, locale, edits } = input;
    const file = join(folder, `file${/\.(csv|xlsx)$/i.exec(fileName)?.[0].toLowerCase() ?? '.csv'}`);
    await writeFile(file, Buffer.from(input.file, 'base64'));
    const plan = await planImport({ file }, await readKnown(database, atlas), {
      ...{ language, locale, ...edits, rowsTold },
      mayWrite: (content) => mayWrite(viewer, 'fillFigures', 'FIGURE', [content]),
      gone: follower.gone,
      onProgress: (done, of) => follower.tell({ doing: 'READING', done, of }),
    });
    const ahead =
      input.isDryRun && plan.problemCount === 0 ? await lookAhead({ database, atlas }, plan, input) : {};
    return importOf(plan, viewer, input, follower, ahead);
  } catch (cause) {
    if (!(cause instanceof FileRefused)) throw cause;
    return refusedWhole(cause.inWords(input.locale), cause.row);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
