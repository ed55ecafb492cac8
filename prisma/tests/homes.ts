import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDump } from '../../tests/support/open-dump.ts';
import { shareServer } from '../../tests/support/shared-server.ts';
import { type Database, openDatabase } from '../index.ts';

/** Where a test's databases live. Each database it gives is the test's own. */
export interface Home {
  /** A database without a table. */
  empty(): Promise<Database>;
  /** A database with all tables and no row. */
  migrated(): Promise<Database>;
  /** A database with the starter data, as it is after the hub's first start. */
  started(): Promise<Database>;
  /** Closes and removes them all. */
  leave(): Promise<void>;
}

/** Both kinds of database, for a contract that holds on either. */
export const homes: readonly (readonly [name: string, enter: () => Promise<Home>])[] = [
  ['the embedded database', enterMemory],
  ['a PostgreSQL server', enterServer],
];

const folders: string[] = [];

/** A folder of the test's own, until `removeFolders`. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'akto-figures-data-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export async function enterMemory(): Promise<Home> {
  const opened: Database[] = [];
  const remember = (database: Database) => {
    opened.push(database);
    return database;
  };
  return {
    empty: async () => remember(await openDump('empty')),
    migrated: async () => remember(await openDump('migrated')),
    started: async () => remember(await openDump('started')),
    leave: () => closeAll(opened),
  };
}

export async function enterServer(): Promise<Home & { readonly url: string; newUrl(): Promise<string> }> {
  const server = shareServer();
  const opened: Database[] = [];
  const open = async (url: string) => {
    const database = await openDatabase({ url });
    opened.push(database);
    return database;
  };
  return {
    url: server.url,
    newUrl: () => server.newDatabase(),
    empty: async () => open(await server.newDatabase()),
    migrated: async () => open(await server.newDatabase('migrated')),
    started: async () => open(await server.newDatabase('started')),
    async leave() {
      await closeAll(opened);
      await server.leave();
    },
  };
}

const closeAll = async (opened: readonly Database[]) =>
  void (await Promise.all(opened.map((database) => database.close())));
