import {
  applyMigrations,
  areTerritoriesCurrent,
  type Database,
  isOwner,
  MigrationFailed,
  missingMigrations,
  renewRights,
} from '@akto-figures/prisma';
import type { Log } from './log.ts';

/**
 * Applies the migrations that a database lacks, where the hub comes in as the owner of its tables; who does not own them can
 * only look whether it lacks any.
 *
 * @throws MigrationFailed with one line that says what to do
 */
export async function bringUpToDate(database: Database, log: Log): Promise<void> {
  if (!(await isOwner(database))) return requireUpToDate(database);
  const migrations = await applyMigrations(database);
  if (migrations.length > 0) {
    log.info({ migrations }, 'brought the database up to date');
    await renewRights(database);
  }
  if (database.kind === 'server') {
    log.warn(
      'The hub runs as the owner of its tables: whoever has its password can change what was released. Run `pnpm hub roles`, and start with the DATABASE_URL that it tells.',
    );
  }
}

async function requireUpToDate(database: Database): Promise<void> {
  const missing = await missingMigrations(database);
  if (missing.length === 0 && (await areTerritoriesCurrent(database))) return;
  throw new MigrationFailed(
    `The database lacks ${missing.join(', ') || 'the territories of this version'}, and the role that the hub runs with may not change its tables. Run \`pnpm hub migrate\` with the DATABASE_URL of their owner, then start again.`,
  );
}
