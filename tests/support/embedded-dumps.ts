import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { dumpInMemory } from '../../prisma/database/open-embedded.ts';
import { applyMigrations, type Database, loadStarter } from '../../prisma/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with dumps of embedded databases: "migrated" has all tables, "started" the starter data as well. */
    embeddedDumps: string;
  }
}

/**
 * An embedded database takes seconds to make and half a second to open from a dump, so they are made once for all tests.
 * This is Vitest's global setup; tests open the dumps through `openDump`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'akto-figures-dumps-'));
  const write = async (
    name: string,
    prepare: (database: Database) => Promise<unknown>,
    from?: Blob,
  ): Promise<Blob> => {
    const dump = await dumpInMemory(prepare, from);
    await writeFile(join(folder, name), new Uint8Array(await dump.arrayBuffer()));
    return dump;
  };
  await write('started', loadStarter, await write('migrated', applyMigrations));
  project.provide('embeddedDumps', folder);
  return () => rm(folder, { recursive: true });
}
