import { type Database, isOwner, missingMigrations, openDatabase } from '@akto-figures/prisma';
import type { Settings } from '../settings.ts';

/** What was asked cannot be done as things are. The message is one line: why, and what to do. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
}

/** Opens the hub's database, works on it and closes it, whatever happens. @throws DatabaseUnavailable */
export async function withDatabase<Result>(
  { database: place }: Pick<Settings, 'database'>,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(place);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The same, on a database with all its tables. @throws CannotDo where it lacks a migration */
export function withTables<Result>(
  settings: Pick<Settings, 'database'>,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  return withDatabase(settings, async (database) => {
    const missing = await missingMigrations(database);
    if (missing.length > 0) {
      throw new CannotDo(`The database lacks ${missing.join(', ')}. Run \`pnpm hub migrate\` first.`);
    }
    return work(database);
  });
}

/** @throws CannotDo where the hub's tables belong to another role */
export async function requireOwner(database: Database): Promise<void> {
  if (await isOwner(database)) return;
  throw new CannotDo(
    'The tables belong to another role, which alone can change them. Run this with the DATABASE_URL of their owner.',
  );
}
