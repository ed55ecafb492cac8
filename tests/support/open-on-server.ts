import { type Database, openDatabase } from '../../prisma/index.ts';
import type { SharedServer } from './shared-server.ts';

/** A database of the test's own on a server, with the starter data. */
export async function openOnServer(server: Pick<SharedServer, 'newDatabase'>): Promise<Database> {
  return openDatabase({ url: await server.newDatabase('started') });
}
