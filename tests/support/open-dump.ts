import { openAsBlob } from 'node:fs';
import { type Database, openInMemory } from '../../prisma/index.ts';
import { type Dump, pathOfDump } from './dumps.ts';

/** An embedded database of the test's own: empty, with all tables, or with the starter data as well. */
export async function openDump(name: Dump): Promise<Database> {
  return openInMemory(await openAsBlob(pathOfDump(name)));
}
