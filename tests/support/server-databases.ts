import { applyMigrations, type Database, loadStarter, openDatabase } from '../../prisma/index.ts';
import { type Stage, startPostgres, startsFrom } from './postgres.ts';
import { sharedServer } from './shared-server.ts';

/**
 * Making a server takes a second, and migrating and filling a database on it some more, so it is done once for all tests: each
 * server of theirs begins as a copy of this one, and so does the one that all share. This is Vitest's global setup.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  const server = await openDatabase({ url: postgres.url });
  const make = async (stage: Stage, like: string, fill: (database: Database) => Promise<unknown>) => {
    await server.client.$executeRawUnsafe(`CREATE DATABASE "${stage}" TEMPLATE "${like}"`);
    const url = Object.assign(new URL(postgres.url), { pathname: `/${stage}` }).href;
    const database = await openDatabase({ url });
    await fill(database);
    await database.close();
  };
  await make('migrated', 'template1', applyMigrations);
  await make('started', 'migrated', loadStarter);
  await server.close();
  process.env[startsFrom] = await postgres.rest();
  // Several hubs of two files at once, with up to fourteen connections each.
  const shared = await startPostgres({ max_connections: '300' });
  process.env[sharedServer] = shared.url;
  return async () => {
    await shared.stop();
    await postgres.stop();
  };
}
