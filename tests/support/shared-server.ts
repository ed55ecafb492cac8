import { createDatabase, dropDatabase, type Stage } from './postgres.ts';

/** Names the server that all tests share: see server-databases.ts. */
export const sharedServer = 'TEST_SHARED_SERVER';

/** What a test uses of the one PostgreSQL server of all tests. */
export interface SharedServer {
  /** Connects its superuser to the database `postgres`. */
  readonly url: string;
  /** Makes a database of the test's own, empty or as its databases "migrated" and "started" are, and says how to connect to it. */
  newDatabase(like?: Stage): Promise<string>;
  /** Removes the databases that were made, whoever is connected to them still. */
  leave(): Promise<void>;
}

let databases = 0;

/**
 * The server that all tests share, for what is to be seen on PostgreSQL. It is not stopped, and it gets no roles and no settings:
 * what does that starts its own with `startPostgres`.
 */
export function shareServer(): SharedServer {
  const url = process.env[sharedServer];
  if (!url) throw new Error('There is no server: only a run of Vitest starts it.');
  const made: string[] = [];
  return {
    url,
    async newDatabase(like) {
      databases += 1;
      const database = await createDatabase(url, `test_${process.pid}_${databases}`, like);
      made.push(database);
      return database;
    },
    async leave() {
      for (const database of made.splice(0)) await dropDatabase(database);
    },
  };
}
