import { type Database, openDatabase } from '../../prisma/index.ts';
import type { Postgres } from './postgres.ts';

/** A database of the test's own on a server, with the starter data. */
export async function openOnServer(postgres: Postgres): Promise<Database> {
  return openDatabase({ url: await postgres.newDatabase('started') });
}
