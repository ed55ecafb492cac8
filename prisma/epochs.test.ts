import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MovingClock, moveClockOf } from '../tests/support/moving-clock.ts';
import { applyMigrations, type Database, refusedAtCommit } from './index.ts';
import { readMigrations } from './migrate/files.ts';
import { type Home, homes } from './tests/homes.ts';
import { aDraft } from './tests/releases.ts';

const minuteMs = 60_000;

interface PresentEpoch {
  readonly now: Date;
  readonly number: number | null;
  readonly id: string | null;
  readonly releasedAt: Date | null;
  readonly isSettled: boolean;
  readonly isKept: boolean;
}

describe.each(homes)('on %s', (_, enter) => {
  let home: Home;
  beforeAll(async () => {
    home = await enter();
  });
  afterAll(() => home.leave());

  const present = async ({ client }: Pick<Database, 'client'>) => {
    const [row] = await client.$queryRaw<[PresentEpoch]>`
      SELECT "now", "number", "id"::text, "releasedAt", "isSettled", "isKept" FROM present_epoch(false)`;
    return row;
  };

  describe('an epoch', () => {
    let database: Database;
    let clock: MovingClock;
    let start: Date;
    beforeEach(async () => {
      database = await home.migrated();
      clock = await moveClockOf(database);
      start = new Date('2087-03-03T09:00:00Z');
      await clock.standAt(start);
      await approveAt(await aDraft(database), 0);
      await present(database);
    });

    const at = (minutes: number) => new Date(start.getTime() + minutes * minuteMs);
    const approveAt = (
      id: string,
      minutes: number,
      client: Pick<Database['client'], '$executeRaw'> = database.client,
    ) =>
      client.$executeRaw`
        UPDATE "Release" SET "state" = 'APPROVED', "releasedAt" = ${at(minutes)}::timestamptz WHERE "id" = ${id}::uuid`;
    const cancel = (id: string, client: Pick<Database['client'], '$executeRaw'> = database.client) =>
      client.$executeRaw`UPDATE "Release" SET "state" = 'DRAFT', "releasedAt" = NULL WHERE "id" = ${id}::uuid`;
    const anApproved = async (minutes: number) => {
      const id = await aDraft(database);
      await approveAt(id, minutes);
      return id;
    };

    it('begins at the time of what is approved, and not before', async () => {
      const id = await anApproved(1);
      await clock.standAt(new Date(at(1).getTime() - 1));
      expect(await present(database)).toMatchObject({ number: 1, releasedAt: at(0) });
      await clock.standAt(at(1));
      expect(await present(database)).toEqual({
        now: at(1),
        number: 2,
        id,
        releasedAt: at(1),
        isSettled: true,
        isKept: true,
      });
    });

    it('is of all that come out together, and takes the id of the last of them', async () => {
      const together = [await anApproved(1), await anApproved(1)].toSorted();
      await clock.standAt(at(1));
      expect(await present(database)).toMatchObject({ number: 2, id: together[1] });
      const joined = await database.client.epochRelease.findMany({ where: { number: 2 } });
      expect(joined.map(({ releaseId }) => releaseId).toSorted()).toEqual(together);
    });

    it('is one for each time, also where nobody asked meanwhile', async () => {
      const ids = [await anApproved(1), await anApproved(2)];
      await clock.standAt(at(5));
      expect(await present(database)).toMatchObject({ number: 3, id: ids[1] });
      const epochs = await database.client.epoch.findMany({ orderBy: { number: 'asc' } });
      expect(epochs.slice(1).map(({ id, releasedAt }) => [id, releasedAt])).toEqual([
        [ids[0], at(1)],
        [ids[1], at(2)],
      ]);
    });

    it('is never taken back, where the clock is', async () => {
      const id = await anApproved(1);
      await clock.standAt(at(1));
      await present(database);
      await clock.standAt(at(-30));
      expect(await present(database)).toMatchObject({ number: 2, id, now: at(1) });
      await expect(cancel(id)).rejects.toThrow('is public and stays as it is');
      const late = await aDraft(database);
      await expect(approveAt(late, 1)).rejects.toThrow('must be released at a minute to come');
      await expect(approveAt(late, 0)).rejects.toThrow('must be released at a minute to come');
      await approveAt(late, 2);
      await clock.standAt(at(2));
      expect(await present(database)).toMatchObject({ number: 3, id: late });
    });

    it('has no release whose approval was not done before its minute', async () => {
      const id = await aDraft(database);
      const failure = await database.client
        .$transaction(async (tx) => {
          await approveAt(id, 1, tx);
          await tx.$executeRaw`UPDATE moving_clock.shift SET "by" = interval '1 minute'`;
        })
        .catch((cause: unknown) => cause);
      expect(refusedAtCommit(failure)).toBe('MISSED');
      expect(await database.client.release.findUnique({ where: { id } })).toMatchObject({ state: 'DRAFT' });
      expect(await database.client.awaitedRelease.count()).toBe(0);
    });

    it('keeps its release, where a cancellation was not done before its minute', async () => {
      const id = await anApproved(1);
      const failure = await database.client
        .$transaction(async (tx) => {
          await cancel(id, tx);
          await tx.$executeRaw`UPDATE moving_clock.shift SET "by" = interval '1 minute'`;
        })
        .catch((cause: unknown) => cause);
      expect(refusedAtCommit(failure)).toBe('OUT');
      await clock.standAt(at(1));
      expect(await present(database)).toMatchObject({ number: 2, id });
    });

    it('awaits a release at its last time, however often it is approved and cancelled before', async () => {
      const id = await anApproved(1);
      await cancel(id);
      expect(await database.client.awaitedRelease.count()).toBe(0);
      await database.client.$transaction(async (tx) => {
        await approveAt(id, 1, tx);
        await cancel(id, tx);
        await approveAt(id, 2, tx);
      });
      await clock.standAt(at(1));
      expect(await present(database)).toMatchObject({ number: 1 });
      await clock.standAt(at(2));
      expect(await present(database)).toMatchObject({ number: 2, id });
    });

    it('has come where nothing can be written, under the id that is kept later', async () => {
      const id = await anApproved(1);
      await clock.standAt(at(1));
      const asked = await database.transaction(async (session) => {
        await session.query('SET TRANSACTION READ ONLY');
        return session.query('SELECT "number"::text, "id"::text, "isKept" FROM present_epoch(false)');
      });
      expect(asked).toEqual([{ number: '2', id, isKept: false }]);
      expect(await database.client.epoch.count()).toBe(1);
      expect(await present(database)).toMatchObject({ number: 2, id, isKept: true });
    });

    it.each(['Epoch', 'EpochRelease'])('stays on record: %s', async (table) => {
      const run = (sql: string) => database.client.$executeRawUnsafe(sql);
      await expect(run(`UPDATE "${table}" SET "number" = "number"`)).rejects.toThrow('append-only');
      await expect(run(`DELETE FROM "${table}"`)).rejects.toThrow('append-only');
      await expect(run(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow('append-only');
    });
  });

  it('what was out before there were epochs has one for each time, under the id that it had', async () => {
    const database = await home.empty();
    const list = await readMigrations();
    const isBefore = ({ path }: { path: string }) => path < '20261129120000';
    await applyMigrations(database, {
      ...list,
      migrationDirectories: list.migrationDirectories.filter(isBefore),
    });
    const run = (sql: string) => database.client.$executeRawUnsafe(sql);
    const releases = [-60, -60, -30, 30].map((minutes) => ({ id: randomUUID(), minutes }));
    await run('ALTER TABLE "Release" DISABLE TRIGGER USER');
    for (const { id, minutes } of releases) {
      await run(`INSERT INTO "Release" ("id", "titleFr", "state", "releasedAt")
        VALUES ('${id}', 'Publication', 'APPROVED', date_trunc('minute', clock_timestamp()) + interval '${minutes} minutes')`);
    }
    await run('ALTER TABLE "Release" ENABLE TRIGGER USER');
    await applyMigrations(database);

    const [one = '', other = '', later, toCome] = releases.map(({ id }) => id);
    const last = [one, other].toSorted()[1];
    const epochs = await database.client.epoch.findMany({
      include: { releases: true },
      orderBy: { number: 'asc' },
    });
    expect(epochs.map(({ id, releases }) => [id, releases.length])).toEqual([
      [last, 2],
      [later, 1],
    ]);
    expect(await database.client.awaitedRelease.findMany()).toMatchObject([{ releaseId: toCome }]);
    expect(await present(database)).toMatchObject({ number: 2, id: later });
  });
});
