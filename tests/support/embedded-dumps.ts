import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dumpInMemory } from '../../prisma/database/open-embedded.ts';
import { applyMigrations, type Database, loadStarter } from '../../prisma/index.ts';
import { type Dump, dumpsAreIn } from './dumps.ts';

/**
 * An embedded database takes seconds to make and half a second to open from a dump, so they are made once for all tests.
 * This is Vitest's global setup; tests open the dumps through `openDump`, and `unpackDump` makes a data folder of one.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'akto-figures-dumps-'));
  const make = async (name: Dump, prepare: (database: Database) => Promise<unknown>, from?: Blob) => {
    const dump = await dumpInMemory(prepare, from);
    await writeFile(join(folder, name), new Uint8Array(await dump.arrayBuffer()));
    return dump;
  };
  const empty = await make('empty', async () => undefined);
  const migrated = await make('migrated', applyMigrations, empty);
  await make('started', loadStarter, migrated);
  process.env[dumpsAreIn] = folder;
  return () => rm(folder, { recursive: true });
}
