import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startPostgres } from '../../tests/support/postgres.ts';
import { applyMigrations, BackupRefused, backUp, type Database, openDatabase, restore } from '../index.ts';
import { readMigrations } from '../migrate/files.ts';
import { enterMemory, type Home, homes, newFolder, removeFolders } from '../tests/homes.ts';
import { aCollectionAndAUnitToCome } from '../tests/releases.ts';
import { runSql } from '../tests/run-sql.ts';
import { readTables } from './catalogue.ts';
import { madeAnew, passing } from './left-out.ts';

// Each database is migrated in a second or two; on a machine that does much else, much later.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const aFile = () => join(newFolder(), 'hub.backup');

/** What a backup or a restore is refused with: one line for a person. */
async function refusalOf(work: Promise<unknown>): Promise<string> {
  const refusal = await work.then(
    () => expect.fail('It went through.'),
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(BackupRefused);
  const { message } = refusal as Error;
  expect(message).not.toContain('\n');
  return message;
}

const countsOf = async ({ client }: Database) => ({
  releases: await client.release.count(),
  figures: await client.figureVersion.count(),
  territories: await client.territory.count(),
});

const token = 'opens-the-console';

/** Somebody who is signed in. */
const aSession = ({ client }: Database) =>
  client.identityUser.create({
    data: {
      name: 'Camille',
      email: 'camille@example.fr',
      sessions: { create: { token, expiresAt: new Date('2999-01-01T00:00:00Z') } },
    },
  });

/** The lines of a backup, with one of them changed. */
const rewritten = (file: string, change: (lines: string[]) => string[]) => {
  const lines = gunzipSync(readFileSync(file)).toString().split('\n');
  writeFileSync(file, gzipSync(change(lines).join('\n')));
  return file;
};

afterAll(removeFolders);

describe.each(homes)('a backup of %s', (_, enter) => {
  let home: Home;
  let hub: Database;
  let file: string;
  beforeAll(async () => {
    home = await enter();
    hub = await home.started();
    await aCollectionAndAUnitToCome(hub);
    await hub.client.release.create({ data: { titleFr: 'Un brouillon' } });
    await aSession(hub);
    file = aFile();
    await backUp(hub, file);
  });
  afterAll(() => home.leave());

  it('has every table, but for those that pass or are made anew', async () => {
    const tables = await hub.transaction(readTables);
    expect(tables.length).toBeGreaterThan(25);
    const header = JSON.parse(gunzipSync(readFileSync(file)).toString().split('\n')[0] ?? '');
    const held = header.tables.map(({ name }: { name: string }) => name);
    expect([...held, ...Object.keys(madeAnew), ...passing].toSorted()).toEqual(
      tables.map(({ name }) => name).toSorted(),
    );
  });

  it('holds nothing by which somebody is signed in, or was refused', async () => {
    const lines = gunzipSync(readFileSync(file)).toString();
    expect(lines).toContain('camille@example.fr');
    expect(lines).not.toContain(token);
    const held = JSON.parse(lines.split('\n')[0] ?? '').tables.map(({ name }: { name: string }) => name);
    const passing = ['IdentityAttempts', 'IdentitySession', 'IdentityUsedCode', 'IdentityVerification'];
    expect(held).not.toEqual(expect.arrayContaining([expect.toBeOneOf(passing)]));
  });

  it.each(['empty', 'migrated'] as const)(
    'goes into a database that is %s, and all is there',
    async (stage) => {
      const other = await home[stage]();
      const totals = await restore(other, file);
      const again = aFile();
      expect(await backUp(other, again)).toEqual(totals);
      expect(totals).toMatchObject({ FigureVersion: { rows: 24 }, Release: { rows: 3 } });
      const found = (database: Database) =>
        database.client.$queryRaw`SELECT "versionId"::text, "words"::text FROM "FigureSearch" ORDER BY 1`;
      expect(await found(other)).toEqual(await found(hub));
    },
  );

  it('leaves the guards as they were', async () => {
    const other = await home.empty();
    await restore(other, file);
    const guards = (database: Database) => database.client.$queryRaw<object[]>`
      SELECT concat(pg_get_triggerdef(oid), tgenabled) AS line FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT concat(conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace ORDER BY 1`;
    expect(await guards(other)).toEqual(await guards(hub));
    await expect(other.client.$executeRaw`UPDATE "FigureVersion" SET "number" = 1`).rejects.toThrow(
      'a released version is immutable',
    );
    await expect(
      other.client.$executeRaw`UPDATE "Release" SET "titleFr" = 'x' WHERE "releasedAt" <= now()`,
    ).rejects.toThrow('is public and stays as it is');
  });

  it('tells which of its texts would come in by no other door, and loses none', async () => {
    const { id } = await hub.client.release.create({ data: { titleFr: 'Un\u202ebrouillon' } });
    const copy = aFile();
    await backUp(hub, copy);
    await hub.client.release.delete({ where: { id } });
    const told: string[] = [];
    await restore(await home.empty(), copy, undefined, (where, why) => told.push(`${where} ${why}`));
    expect(told).toEqual([
      expect.stringContaining(`Release ${id}, titleFr has a character that cannot be seen (U+202E)`),
    ]);
  });

  it('goes into no database that has a row', async () => {
    const before = await countsOf(hub);
    expect(await refusalOf(restore(hub, file))).toMatch(
      /^The database is not empty \(its table \w+ has rows\)/,
    );
    expect(await countsOf(hub)).toEqual(before);
  });

  it('is not made of a database without a table', async () => {
    expect(await refusalOf(backUp(await home.empty(), aFile()))).toContain('nothing to back up');
  });

  it('that does not fit leaves nothing behind', async () => {
    const other = await home.migrated();
    const copy = aFile();
    writeFileSync(copy, readFileSync(file));
    // As whole as any, by its sums, but one of its references leads nowhere.
    const tampered = await tamper(copy);
    await expect(restore(other, tampered)).rejects.toThrow(/foreign key/);
    expect(await countsOf(other)).toEqual({ releases: 0, figures: 0, territories: 0 });
    await expect(
      other.client
        .$executeRaw`INSERT INTO "Release" ("id", "titleFr", "state") VALUES (gen_random_uuid(), 'x', 'APPROVED')`,
    ).rejects.toThrow('begins as a draft');
    await restore(other, file);
  });

  it('of an older hub is brought up to date', async () => {
    const list = await readMigrations();
    const older = await home.empty();
    const before = list.migrationDirectories.slice(0, 3);
    await applyMigrations(older, { ...list, migrationDirectories: before });
    await older.client.$executeRaw`INSERT INTO "Figure" ("id", "key") VALUES (gen_random_uuid(), 'poec')`;
    const old = aFile();
    await backUp(older, old);
    const other = await home.empty();
    await restore(other, old);
    expect(await other.client.figure.findMany()).toMatchObject([{ key: 'poec' }]);
    expect(await applyMigrations(other)).toEqual([]);
    expect(await refusalOf(restore(await home.migrated(), old))).toContain('newer tables than the backup');
  });
});

/** Takes the rows of the indicators out, and makes the sums right again. */
async function tamper(file: string): Promise<string> {
  const { createHash } = await import('node:crypto');
  return rewritten(file, (lines) => {
    const kept = lines.filter((line) => line !== '' && !line.startsWith('{"table":"Indicator",'));
    const footer = JSON.parse(kept.pop() ?? '');
    const { Indicator, ...totals } = footer.totals;
    expect(Indicator.rows).toBeGreaterThan(0);
    const sha256 = createHash('sha256')
      .update(kept.map((line) => `${line}\n`).join(''))
      .digest('hex');
    return [...kept, JSON.stringify({ totals, sha256 }), ''];
  });
}

describe('a backup file', () => {
  let home: Home;
  let file: string;
  let empty: Database;
  beforeAll(async () => {
    home = await enterMemory();
    file = aFile();
    await backUp(await home.started(), file);
    empty = await home.empty();
  });
  afterAll(() => home.leave());

  const copyWith = (change: (bytes: Buffer) => Uint8Array) => {
    const copy = aFile();
    writeFileSync(copy, change(readFileSync(file)));
    return copy;
  };
  const linesWith = (change: (lines: string[]) => string[]) =>
    copyWith((bytes) => gzipSync(change(gunzipSync(bytes).toString().split('\n')).join('\n')));

  it.each<[string, () => string, RegExp]>([
    ['that was cut off', () => copyWith((bytes) => bytes.subarray(0, 10_000)), /ends too early/],
    ['without its end', () => linesWith((lines) => [...lines.slice(0, -2), '']), /ends too early/],
    [
      'with half a line',
      () => linesWith((lines) => [...lines.slice(0, 5), '{"table":"Ac']),
      /ends too early/,
    ],
    [
      'with a bit turned',
      () => copyWith((bytes) => bytes.map((byte, at) => (at === 9000 ? byte ^ 1 : byte))),
      /is damaged|was changed/,
    ],
    [
      'with another number',
      () =>
        linesWith((lines) =>
          lines.map((line) => line.replace('"number":"1780.000000"', '"number":"1790.000000"')),
        ),
      /was changed after it was written/,
    ],
    ['with a line less', () => linesWith((lines) => lines.toSpliced(3, 1)), /was changed/],
    ['with a line twice', () => linesWith((lines) => lines.toSpliced(3, 0, lines[3] ?? '')), /was changed/],
    [
      'with two ends',
      () => linesWith((lines) => [...lines.slice(0, -1), lines.at(-2) ?? '', '']),
      /was changed/,
    ],
    ['that is text', () => copyWith(() => Buffer.from('key;label\n')), /is no backup of this hub/],
    ['that is another program’s', () => copyWith(() => gzipSync('{"format":"other"}\n')), /is no backup/],
    ['that is empty', () => copyWith(() => new Uint8Array()), /ends too early/],
    [
      'of a newer hub',
      () =>
        linesWith(([first = '', ...rest]) => [
          first.replace('"formatVersion":1', '"formatVersion":2'),
          ...rest,
        ]),
      /made by a newer hub/,
    ],
    ['that is not there', () => join(newFolder(), 'none'), /cannot be read/],
    ['that is a folder', () => newFolder(), /cannot be read/],
  ])('%s is refused in one line, and nothing is touched', async (_, make, says) => {
    const refused = make();
    const message = await refusalOf(restore(empty, refused));
    expect(message).toMatch(says);
    expect(message).toContain(refused);
    expect(await empty.transaction(readTables)).toEqual([]);
  });

  it('is nobody else’s to read', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('says why it cannot be written', async () => {
    const hub = await home.started();
    expect(await refusalOf(backUp(hub, join(newFolder(), 'no', 'such')))).toContain('cannot be written');
  });
});

it('goes from the embedded database to a server whose role owns its tables and no more, and back', async () => {
  // Roles are of a whole server: it is the test's own.
  const [memory, server] = [await enterMemory(), await startPostgres()];
  try {
    const hub = await memory.started();
    await aCollectionAndAUnitToCome(hub);
    const first = aFile();
    const totals = await backUp(hub, first);

    await runSql(server.url, 'CREATE ROLE hub LOGIN NOSUPERUSER');
    await runSql(server.url, 'CREATE DATABASE figures OWNER hub');
    const url = Object.assign(new URL(server.url), { username: 'hub', pathname: '/figures' }).href;
    const onServer = await openDatabase({ url });
    await restore(onServer, first);
    const second = aFile();
    expect(await backUp(onServer, second)).toEqual(totals);
    await onServer.close();

    const back = await memory.empty();
    await restore(back, second);
    expect(await backUp(back, aFile())).toEqual(totals);
  } finally {
    await memory.leave();
    await server.stop();
  }
});
