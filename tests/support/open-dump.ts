import { execFile } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { type Database, openInMemory } from '../../prisma/index.ts';
import type {} from './embedded-dumps.ts';

type Dump = 'migrated' | 'started';

const pathOf = (name: Dump) => join(inject('embeddedDumps'), name);

/** An embedded database of the test's own: with all tables, or with the starter data as well. */
export async function openDump(name: Dump): Promise<Database> {
  return openInMemory(await openAsBlob(pathOf(name)));
}

/** Makes of a folder the data folder of a hub that has all tables, or has been started once. */
export async function unpackDump(name: Dump, folder: string): Promise<void> {
  const database = join(folder, 'postgres');
  await mkdir(database, { recursive: true });
  await promisify(execFile)('tar', ['--extract', `--file=${pathOf(name)}`, `--directory=${database}`]);
}
