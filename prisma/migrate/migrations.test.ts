import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMigrations, type Database, loadStarter, MigrationFailed, openDatabase } from '../index.ts';
import { enterMemory, enterServer, type Home, homes } from '../tests/homes.ts';
import { diffToModels } from './diff.ts';
import { readMigrations } from './files.ts';

/** The committed migrations, and one that comes after them. */
async function committedAnd(name: string, sql: string): Promise<MigrationList> {
  const list = await readMigrations();
  const migrationFile = { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } };
  return { ...list, migrationDirectories: [...list.migrationDirectories, { path: name, migrationFile }] };
}

/** What a start is refused with: one line for a person. */
async function refusalOf(start: Promise<unknown>): Promise<string> {
  const refusal = await start.then(
    () => expect.fail('The start went through.'),
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(MigrationFailed);
  const { message } = refusal as Error;
  expect(message).not.toContain('\n');
  return message;
}

describe.each(homes)('migrations of %s', (_, enter) => {
  let home: Home;
  beforeAll(async () => {
    home = await enter();
  });
  afterAll(() => home.leave());

  const exists = async ({ client }: Database, table: string) => {
    const [row] = await client.$queryRaw<
      [{ exists: boolean }]
    >`SELECT to_regclass(${table}) IS NOT NULL AS exists`;
    return row.exists;
  };

  it('all go into an empty database, in order, and none a second time', async () => {
    const database = await home.empty();
    const { migrationDirectories } = await readMigrations();
    expect(migrationDirectories.length).toBeGreaterThan(1);
    expect(await applyMigrations(database)).toEqual(migrationDirectories.map(({ path }) => path));
    expect(await applyMigrations(database)).toEqual([]);
  });

  it('that fail half-way leave nothing behind, and go through once they are mended', async () => {
    const database = await home.migrated();
    const first = 'CREATE TABLE "HalfWay" ("id" integer);';
    const bad = await committedAnd(
      '29990101000000_half_way',
      `${first}\nINSERT INTO "NoSuchTable" VALUES (1);`,
    );
    for (const attempt of ['first', 'second']) {
      const message = await refusalOf(applyMigrations(database, bad));
      expect(message, attempt).toMatch(
        /29990101000000_half_way failed and was taken back whole.*NoSuchTable/,
      );
      expect(await exists(database, '"HalfWay"'), attempt).toBe(false);
    }
    expect(await loadStarter(database)).toBeGreaterThan(0);

    const mended = await committedAnd('29990101000000_half_way', first);
    expect(await applyMigrations(database, mended)).toEqual(['29990101000000_half_way']);
    expect(await exists(database, '"HalfWay"')).toBe(true);
    expect(await applyMigrations(database, mended)).toEqual([]);
  });

  it('that were edited after they were applied are refused', async () => {
    const database = await home.migrated();
    const edited = await readMigrations();
    const [{ path, migrationFile } = expect.fail('No migration')] = edited.migrationDirectories;
    if (migrationFile.content.tag === 'ok') migrationFile.content.value += '\n-- one more line\n';
    const message = await refusalOf(applyMigrations(database, edited));
    expect(message).toContain(`The migration ${path} was changed after this database applied it`);
  });

  it('of a newer hub are not taken for ours', async () => {
    const database = await home.migrated();
    const newer = await committedAnd('29990101000000_a_newer_hub', 'CREATE TABLE "Newer" ("id" integer);');
    await applyMigrations(database, newer);
    const message = await refusalOf(applyMigrations(database));
    expect(message).toMatch(
      /has the migration 29990101000000_a_newer_hub, which this version .* does not know/,
    );
  });
});

describe('the tables that the migrations make', () => {
  const left: Home[] = [];
  const enter = async (enterHome: () => Promise<Home>) => {
    const home = await enterHome();
    left.push(home);
    return home.migrated();
  };
  afterAll(() => Promise.all(left.map((home) => home.leave())));

  it('are those of the models, and a table, column or index that differs is seen', async () => {
    const database = await enter(enterMemory);
    expect(await diffToModels(database)).toBe('');

    const run = (sql: string) => database.client.$executeRawUnsafe(sql);
    await run(`ALTER TABLE "Figure" ADD COLUMN "colour" text`);
    expect(await diffToModels(database)).toMatch(/ALTER TABLE "Figure" DROP COLUMN "colour"/);
    await run(`ALTER TABLE "Figure" DROP COLUMN "colour"`);
    await run(`DROP TABLE "CollectionItem"`);
    await run(`DROP INDEX "Release_state_releasedAt_idx"`);
    const diff = await diffToModels(database);
    expect(diff).toContain('CREATE TABLE "CollectionItem"');
    expect(diff).toContain('CREATE INDEX "Release_state_releasedAt_idx"');
  });

  it('are the same on both kinds of database, with their indexes, checks and triggers', async () => {
    const databases = [await enter(enterMemory), await enter(enterServer)];
    const [embedded = [], server] = await Promise.all(databases.map(describeTables));
    expect(embedded.length).toBeGreaterThan(200);
    expect(server).toEqual(embedded);
  });
});

/** Every column, index, constraint and trigger, as PostgreSQL writes it down. */
async function describeTables({ client }: Database): Promise<string[]> {
  const rows = await client.$queryRaw<{ line: string }[]>`
    SELECT concat_ws(' ', table_name, column_name, udt_name, numeric_precision, datetime_precision, is_nullable, column_default)
      AS line FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
    -- From version 18 on, PostgreSQL also lists NOT NULL here.
    UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace`;
  return rows.map(({ line }) => line).toSorted();
}

describe('hubs that start on one PostgreSQL database', () => {
  let home: Awaited<ReturnType<typeof enterServer>>;
  beforeAll(async () => {
    home = await enterServer();
  });
  afterAll(() => home.leave());

  const open = async (url: string) => {
    const database = await openDatabase({ url });
    return {
      database,
      start: async () => [(await applyMigrations(database)).length, await loadStarter(database)],
    };
  };

  it('at the same time end with one set of tables and facts', async () => {
    const all = (await readMigrations()).migrationDirectories.length;
    for (let round = 0; round < 3; round++) {
      const url = await home.newUrl();
      const hubs = await Promise.all([open(url), open(url), open(url)]);
      const starts = await Promise.all(hubs.map(({ start }) => start()));
      // One migrates and one loads the facts, not always the same one.
      expect(starts.map(([applied]) => applied).toSorted()).toEqual([0, 0, all]);
      expect(starts.map(([, loaded]) => loaded).toSorted()).toEqual([0, 0, 24]);
      expect(await hubs[0].database.client.release.count()).toBe(1);
      await Promise.all(hubs.map(({ database }) => database.close()));
    }
  });

  it('let a newer one migrate while they serve', async () => {
    const url = await home.newUrl();
    const serving = await open(url);
    await serving.start();
    const newer = await open(url);
    const list = await committedAnd('29990101000000_next_version', 'CREATE TABLE "Next" ("id" integer);');
    expect(await applyMigrations(newer.database, list)).toEqual(['29990101000000_next_version']);
    await Promise.all([serving, newer].map(({ database }) => database.close()));
  });
});
