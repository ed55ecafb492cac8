// What the thread runs that reads a file: some rows at a time, whenever the hub asks for more.

import { parentPort, workerData } from 'node:worker_threads';
import type { SheetRow } from '@akto-figures/publishing';
import { readRows } from './read-rows.ts';
import { refuseManyRows } from './refuse-many-rows.ts';
import { FileRefused } from './sheet.ts';

const rowsAtOnce = 500;
const rows = readRows(workerData.file);
let isCounted = false;

async function some(): Promise<SheetRow[]> {
  if (!isCounted) await refuseManyRows(workerData.file);
  isCounted = true;
  const taken: SheetRow[] = [];
  while (taken.length < rowsAtOnce) {
    const { done, value } = await rows.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

parentPort?.on('message', async () => {
  try {
    parentPort?.postMessage({ rows: await some() });
  } catch (error) {
    // Its class does not survive the way between threads.
    if (error instanceof FileRefused) parentPort?.postMessage({ refused: error.message });
    else throw error;
  }
});
