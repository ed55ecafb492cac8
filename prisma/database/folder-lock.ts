import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseUnavailable } from './database.ts';

const sqliteBusy = 5;

/**
 * Takes a data folder for this process alone, until the returned function gives it back.
 *
 * PGlite takes no lock: two processes on one folder overwrite each other's rows without a word. A file with a process
 * number is no lock either: after `kill -9` in a container the same small number is alive again. So the lock is an
 * open exclusive SQLite transaction, that is: a lock of the operating system, which ends with the process, however it
 * ends. (`docs/decisions/data-folder-lock.md`)
 *
 * @throws DatabaseUnavailable at once, naming the process that has the folder, or saying that it cannot be written.
 */
export function lockFolder(folder: string): () => void {
  const holderFile = join(folder, 'lock.pid');
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 });
    lock.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    writeFileSync(holderFile, String(process.pid));
    const held = lock;
    return () => held.close();
  } catch (cause) {
    lock?.close();
    throw new DatabaseUnavailable(
      (cause as { errcode?: number }).errcode === sqliteBusy
        ? `The data folder ${folder} is in use by ${holder(holderFile)}. Stop that hub first, or give this one its own HUB_DATA_DIR.`
        : `The data folder ${folder} cannot be written (${(cause as Error).message}). Give a folder that can be written as HUB_DATA_DIR.`,
      { cause },
    );
  }
}

function holder(file: string): string {
  try {
    return `process ${readFileSync(file, 'utf8')}`;
  } catch {
    // The other process has the lock and has not written its number yet.
    return 'another process';
  }
}
