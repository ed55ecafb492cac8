import { type Database, openDatabase } from '../../prisma/index.ts';
import { openDump } from './open-dump.ts';
import { createDatabase, dropDatabase, type Stage } from './postgres.ts';

/** Names the server that all tests share: see server-databases.ts. */
export const sharedServer = 'TEST_SHARED_SERVER';

let databases = 0;

/**
 * A database of the test's own, with all tables or with the starter data as well, gone when it is closed. It stands on the one
 * server of all tests, which answers in half the time of the embedded database; with `TEST_DATABASES=embedded` it is that one.
 */
export async function openDatabaseOfTest(like: Stage): Promise<Database> {
  if (process.env.TEST_DATABASES === 'embedded') return openDump(like);
  const server = process.env[sharedServer];
  if (!server) throw new Error('There is no server: only a run of Vitest starts it.');
  databases += 1;
  const url = await createDatabase(server, `test_${process.pid}_${databases}`, like);
  const database = await openDatabase({ url });
  return {
    ...database,
    async close() {
      await database.close();
      await dropDatabase(url);
    },
  };
}
