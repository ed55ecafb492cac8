// What the thread runs that reads a file: some rows at a time, whenever the hub asks for more.

import { parentPort, workerData } from 'node:worker_threads';
import type { SheetRow } from '@akto-figures/publishing';
import { countRows } from './count-rows.ts';
import { readRows, sheetsOf } from './read-rows.ts';
import { FileRefused, type RefusalCode } from './sheet.ts';

export type Question = { readonly is: 'sheets' } | { readonly is: 'rows'; readonly sheet: string | null };

/** The first rows of a sheet of a workbook, by which it is chosen. */
export interface Beginning {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly SheetRow[];
}

export interface Answer {
  readonly sheets?: readonly Beginning[];
  readonly rows?: readonly SheetRow[];
  /** With the first rows: how many there are in all, at most. */
  readonly rowsAtMost?: number;
  /** Its class does not survive the way between threads. */
  readonly refused?: { readonly code: RefusalCode; readonly row?: number; readonly what?: string };
}

const rowsAtOnce = 500;
let rows: AsyncGenerator<SheetRow> | undefined;

async function some(sheet: string | null): Promise<Pick<Answer, 'rows' | 'rowsAtMost'>> {
  const rowsAtMost = rows ? undefined : await countRows(workerData.file, sheet);
  rows ??= readRows(workerData.file, sheet);
  const taken: SheetRow[] = [];
  while (taken.length < rowsAtOnce) {
    const { done, value } = await rows.next();
    if (done) break;
    taken.push(value);
  }
  return { rows: taken, ...(rowsAtMost !== undefined && { rowsAtMost }) };
}

async function answer(question: Question): Promise<Answer> {
  try {
    if (question.is === 'sheets') return { sheets: await sheetsOf(workerData.file) };
    return await some(question.sheet);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const { code, row, what } = error;
    return { refused: { code, row, what } };
  }
}

parentPort?.on('message', async (question: Question) => {
  parentPort?.postMessage(await answer(question));
});
