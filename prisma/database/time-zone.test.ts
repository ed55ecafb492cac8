import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackDump } from '../../tests/support/dumps.ts';
import { type Database, openDatabase } from '../index.ts';
import { enterServer, newFolder, removeFolders } from '../tests/homes.ts';
import { runSql } from '../tests/run-sql.ts';
import { requireUtc } from './require-utc.ts';

const embargo = new Date('2031-07-01T08:30:00Z');
const epoch = `SELECT extract(epoch FROM "releasedAt")::int AS seconds FROM "Release" WHERE "releasedAt" IS NOT NULL`;

/** Stores a release's time as the hub does, and reads it back past all that the hub's driver does to times. */
async function storedSeconds({ client }: Database): Promise<number | undefined> {
  await client.release.create({ data: { titleFr: 'Sous embargo', releasedAt: embargo } });
  const [row] = await client.$queryRawUnsafe<{ seconds: number }[]>(epoch);
  return row?.seconds;
}

describe('a time that is stored on a PostgreSQL server in the time zone of Paris', () => {
  let home: Awaited<ReturnType<typeof enterServer>>;
  beforeAll(async () => {
    home = await enterServer();
  });
  afterAll(() => home.leave());

  it('is the right instant', async () => {
    expect(await runSql(home.url, 'SHOW timezone')).toEqual([{ TimeZone: 'Europe/Paris' }]);
    expect(await storedSeconds(await home.migrated())).toBe(embargo.getTime() / 1000);
  });

  it('is one of a session in UTC, whatever the database or the address asks for', async () => {
    const url = await home.newUrl();
    const name = new URL(url).pathname.slice(1);
    await runSql(url, `ALTER DATABASE "${name}" SET timezone = 'Pacific/Auckland'`);
    for (const asked of [
      '',
      '?options=-c%20TimeZone%3DEurope/Paris',
      '?options=-c%20statement_timeout%3D60000',
    ]) {
      const { client, close } = await openDatabase({ url: url + asked });
      expect(await client.$queryRaw`SELECT current_setting('TimeZone') AS zone`, asked).toEqual([
        { zone: 'UTC' },
      ]);
      await close();
    }
  });

  it('keeps the other options of the address', async () => {
    const url = `${await home.newUrl()}?options=-c%20statement_timeout%3D60000`;
    const { client, close } = await openDatabase({ url });
    expect(await client.$queryRaw`SELECT current_setting('statement_timeout') AS limit`).toEqual([
      { limit: '1min' },
    ]);
    await close();
  });

  it('is not stored at all where the session is in another zone all the same, as behind some proxies', async () => {
    const { client } = await home.migrated();
    await client.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL TIME ZONE 'Europe/Paris'`;
      await expect(requireUtc(tx)).rejects.toThrow(
        'The database session runs in the time zone Europe/Paris, and must run in UTC.',
      );
    });
  });
});

afterAll(removeFolders);

describe('a time that is stored in the embedded database', () => {
  let folder: string;
  beforeAll(async () => {
    folder = newFolder();
    await unpackDump('migrated', folder);
  });

  it.each(['Europe/Paris', 'Pacific/Auckland'])('is the right instant on a machine in %s', async (zone) => {
    const script = `
        import { openDatabase } from ${JSON.stringify(import.meta.resolve('../index.ts'))};
        const database = await openDatabase({ folder: process.argv[1] });
        await database.client.release.deleteMany();
        await database.client.release.create({
          data: { titleFr: 'Sous embargo', releasedAt: new Date(${embargo.getTime()}) },
        });
        const [{ seconds }] = await database.client.$queryRawUnsafe(${JSON.stringify(epoch)});
        const { releasedAt } = await database.client.release.findFirstOrThrow();
        await database.close();
        console.log(JSON.stringify([seconds, releasedAt, new Date(2031, 6, 1).getTimezoneOffset()]));
      `;
    const run = promisify(execFile)(
      process.execPath,
      ['--input-type=module-typescript', '--eval', script, folder],
      { env: { ...process.env, TZ: zone } },
    );
    const [seconds, releasedAt, offset] = JSON.parse((await run).stdout);
    expect(offset).not.toBe(0);
    expect(seconds).toBe(embargo.getTime() / 1000);
    expect(releasedAt).toBe(embargo.toISOString());
  });
});
