import { type Database, openDatabase } from '../../prisma/index.ts';
import { openDump } from './open-dump.ts';
import type { Stage } from './postgres.ts';
import { shareServer } from './shared-server.ts';

/**
 * A database of the test's own, with all tables or with the starter data as well, gone when it is closed. It stands on the one
 * server of all tests, which answers in half the time of the embedded database; with `TEST_DATABASES=embedded` it is that one.
 */
export async function openDatabaseOfTest(like: Stage): Promise<Database> {
  if (process.env.TEST_DATABASES === 'embedded') return openDump(like);
  const server = shareServer();
  const database = await openDatabase({ url: await server.newDatabase(like) });
  return {
    ...database,
    async close() {
      await database.close();
      await server.leave();
    },
  };
}
