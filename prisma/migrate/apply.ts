import { createHash } from 'node:crypto';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Database } from '../database/database.ts';
import { withSchemaEngine } from './engine.ts';
import { readMigrations } from './files.ts';

/** A migration did not go through. It ran as one transaction, so the database is as it was before it. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed';
}

/**
 * Applies the migrations that a database does not have yet, in order, and names them.
 *
 * @throws MigrationFailed with one line: which migration, why, what to do. What went before it stays applied.
 */
export async function applyMigrations(
  database: Database,
  migrations?: MigrationList,
): Promise<readonly string[]> {
  const list = migrations ?? (await readMigrations());
  const known = await readKnown(database, list);
  // The engine takes most of a second to load, and a warm start has nothing for it to do.
  if (list.migrationDirectories.every(({ path }) => known.get(path)?.state === 'applied')) return [];

  return withSchemaEngine(database, async (engine) => {
    // Read again: another hub may have migrated while this one waited for its turn.
    for (const [migrationName, { state }] of await readKnown(database, list)) {
      // It failed in an earlier start, and its transaction took everything back: it may be tried again.
      if (state === 'failed') await engine.markMigrationRolledBack({ migrationName });
    }
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: list,
        filters: { externalTables: [], externalEnums: [] },
      });
      return appliedMigrationNames;
    } catch (cause) {
      throw await explain(database, cause);
    }
  });
}

/** The migrations that a database has, by name and by the sum of their text; none in one without a table. */
export async function appliedMigrations(database: Database): Promise<Map<string, string>> {
  const recorded = await readRecorded(database);
  return new Map(
    [...recorded].flatMap(([name, { state, checksum }]) => (state === 'applied' ? [[name, checksum]] : [])),
  );
}

/** The migrations of this version that a database does not have. @throws MigrationFailed where it is a newer hub's */
export async function missingMigrations(database: Database): Promise<string[]> {
  const list = await readMigrations();
  const known = await readKnown(database, list);
  return list.migrationDirectories
    .map(({ path }) => path)
    .filter((name) => known.get(name)?.state !== 'applied');
}

type Recorded = { state: 'applied' | 'failed' | 'rolledBack'; checksum: string };

async function readRecorded(database: Database): Promise<Map<string, Recorded>> {
  const [table] = await database.client.$queryRaw<[{ name: string | null }]>`
    SELECT to_regclass('_prisma_migrations')::text AS name`;
  if (table.name === null) return new Map();
  const rows = await database.client.$queryRaw<
    { migration_name: string; checksum: string; finished: boolean; rolled_back: boolean }[]
  >`
    SELECT migration_name, checksum, finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS rolled_back
    FROM _prisma_migrations ORDER BY started_at`;
  return new Map(
    rows.map((row) => [
      row.migration_name,
      { checksum: row.checksum, state: row.rolled_back ? 'rolledBack' : row.finished ? 'applied' : 'failed' },
    ]),
  );
}

async function readKnown(database: Database, list: MigrationList): Promise<Map<string, Recorded>> {
  const recorded = await readRecorded(database);
  requireKnown(list, recorded);
  return recorded;
}

/** A newer hub's database, or an edited migration: going on would run on tables that nobody described. */
function requireKnown({ migrationDirectories }: MigrationList, recorded: Map<string, Recorded>): void {
  const committed = new Map(migrationDirectories.map(({ path, migrationFile }) => [path, migrationFile]));
  for (const [name, { state, checksum }] of recorded) {
    if (state !== 'applied') continue;
    const file = committed.get(name);
    if (!file) {
      throw new MigrationFailed(
        `The database has the migration ${name}, which this version of the hub does not know. Start the newer hub that made it, or restore a backup.`,
      );
    }
    if (file.content.tag === 'ok' && sha256(file.content.value) !== checksum) {
      throw new MigrationFailed(
        `The migration ${name} was changed after this database applied it. Put the file back as it was, and make a new migration.`,
      );
    }
  }
}

async function explain(database: Database, cause: unknown): Promise<MigrationFailed> {
  const failed = [...(await readRecorded(database))].find(([, { state }]) => state === 'failed');
  const message = cause instanceof Error ? cause.message : String(cause);
  // The engine's own trace comes after the reason, and its name for any error of a database before it.
  const [reason] = message.split('\n').filter((line) => line !== 'external connector error');
  return new MigrationFailed(
    `The migration ${failed?.[0] ?? 'of the database'} failed and was taken back whole: ${reason?.replace('Error querying the database: ERROR: ', '')}. Mend its cause and start again.`,
    { cause },
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
