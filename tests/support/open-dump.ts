import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Database, openInMemory } from '../../prisma/index.ts';
import type {} from './embedded-dumps.ts';

/** An embedded database of the test's own: with all tables, or with the starter data as well. */
export async function openDump(name: 'migrated' | 'started'): Promise<Database> {
  return openInMemory(await openAsBlob(join(inject('embeddedDumps'), name)));
}
