import { applyMigrations, type Database, loadStarter, openDatabase } from '../../prisma/index.ts';
import type { Postgres } from './postgres.ts';

/** A database of the test's own on a server, with the starter data. */
export async function openOnServer(postgres: Postgres): Promise<Database> {
  const database = await openDatabase({ url: await postgres.newDatabase() });
  await applyMigrations(database);
  await loadStarter(database);
  return database;
}
