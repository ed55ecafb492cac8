import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const sqliteBusy = 5;

/**
 * Works while no other process makes anything in the same checkout; the others wait, and say so. As for a data folder, the
 * lock is an open exclusive SQLite transaction, a lock of the operating system: it ends with the process, however it ends
 * (docs/decisions/data-folder-lock.md).
 *
 * @throws Error where another process has not ended after `longestMs`
 */
export function alone<Result>(root: string, longestMs: number, work: () => Result): Result {
  const file = join(root, 'node_modules/.cache/made-by-one.sqlite');
  mkdirSync(dirname(file), { recursive: true });
  const lock = takeAtOnce(file) ?? takeLater(file, longestMs);
  try {
    return work();
  } finally {
    lock.close();
  }
}

function takeAtOnce(file: string): DatabaseSync | null {
  try {
    return take(file, 0);
  } catch (cause) {
    if ((cause as { errcode?: number }).errcode === sqliteBusy) return null;
    throw cause;
  }
}

function takeLater(file: string, longestMs: number): DatabaseSync {
  console.log('Another process makes what is missing. Waiting for its end');
  return take(file, longestMs);
}

function take(file: string, longestMs: number): DatabaseSync {
  const lock = new DatabaseSync(file, { timeout: longestMs });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (cause) {
    lock.close();
    throw cause;
  }
}
