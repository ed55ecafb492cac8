import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a dump of an embedded database holds: nothing, all tables, or the starter data as well. */
export type Dump = 'empty' | 'migrated' | 'started';

/** Names the folder of the dumps that were made once for all tests: see embedded-dumps.ts. */
export const dumpsAreIn = 'TEST_DUMPS_ARE_IN';

export function pathOfDump(name: Dump): string {
  const folder = process.env[dumpsAreIn];
  if (!folder) throw new Error('There are no dumps: only a run of Vitest makes them.');
  return join(folder, name);
}

/** Makes of a folder the data folder of a hub that has all tables, or has been started once. */
export async function unpackDump(name: Dump, folder: string): Promise<void> {
  const database = join(folder, 'postgres');
  await mkdir(database, { recursive: true });
  await promisify(execFile)('tar', ['--extract', `--file=${pathOfDump(name)}`, `--directory=${database}`]);
}
