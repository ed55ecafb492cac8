import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveClockOf } from '../tests/support/moving-clock.ts';
import type { Database } from './index.ts';
import { enterServer, type Home, homes } from './tests/homes.ts';
import {
  aCollectionAndAUnitToCome,
  aDraft,
  aFurtherVersion,
  aNewFigure,
  approve,
  kinds,
  sendBack,
  type VersionTable,
} from './tests/releases.ts';

/** From and until when each version is public, in minutes from the running one; null where there is no such time. */
async function spansOf({ client }: Database, table: VersionTable, ids: readonly string[]) {
  const minutes = (column: string) =>
    `round(extract(epoch FROM "${column}" - date_trunc('minute', hub_clock())) / 60)::int AS "${column}"`;
  const rows = await client.$queryRawUnsafe<
    { id: string; publicFrom: number | null; publicUntil: number | null }[]
  >(
    `SELECT "id"::text, ${minutes('publicFrom')}, ${minutes('publicUntil')} FROM "${table}" WHERE "id" = ANY($1::uuid[])`,
    ids,
  );
  return ids.map((id) => {
    const row = rows.find((row) => row.id === id);
    return [row?.publicFrom ?? null, row?.publicUntil ?? null];
  });
}

/** Times are told in minutes from the running one, which must not end between the writing and the reading. */
async function stopClockOf(database: Database): Promise<void> {
  const clock = await moveClockOf(database);
  await clock.standAt(await clock.now());
}

describe.each(homes)('on %s', (_, enter) => {
  let home: Home;
  let database: Database;
  beforeAll(async () => {
    home = await enter();
    database = await home.started();
    await stopClockOf(database);
    await aCollectionAndAUnitToCome(database);
  });
  afterAll(() => home.leave());

  describe.each(kinds)('$version', ({ version, column }) => {
    /** Two drafts that hold a version of the same public thing. */
    async function twoDrafts() {
      const releases = [await aDraft(database), await aDraft(database)] as const;
      const ids = [
        await aFurtherVersion(database, version, releases[0]),
        await aFurtherVersion(database, version, releases[1]),
      ];
      return { releases, spans: () => spansOf(database, version, ids), ids };
    }

    it.each(['first', 'second'])(
      'follows its release, whichever is approved before: the %s',
      async (before) => {
        const { releases, spans } = await twoDrafts();
        const approvals = [
          () => approve(database, releases[0], 30),
          () => approve(database, releases[1], 50),
        ];
        for (const each of before === 'first' ? approvals : approvals.toReversed()) await each();
        expect(await spans()).toEqual([
          [30, 50],
          [50, null],
        ]);

        await sendBack(database, releases[1]);
        expect(await spans()).toEqual([
          [30, null],
          [null, null],
        ]);
        await sendBack(database, releases[0]);
        expect(await spans()).toEqual([
          [null, null],
          [null, null],
        ]);
      },
    );

    it('goes over to the one after it when the one between is sent back', async () => {
      const { releases, spans } = await twoDrafts();
      await approve(database, releases[0], 30);
      await approve(database, releases[1], 50);
      await sendBack(database, releases[0]);
      expect(await spans()).toEqual([
        [null, null],
        [50, null],
      ]);
      await sendBack(database, releases[1]);
    });

    it('moves with the time of its release, which is sent back for another', async () => {
      const { releases, spans } = await twoDrafts();
      await approve(database, releases[0], 30);
      await approve(database, releases[1], 50);
      await sendBack(database, releases[0]);
      await approve(database, releases[0], 70);
      expect(await spans()).toEqual([
        [70, null],
        [50, 70],
      ]);
      for (const id of releases) await sendBack(database, id);
    });

    it('ends what came before, and takes that back when it is sent back', async () => {
      const release = await aDraft(database);
      const id = await aFurtherVersion(database, version, release);
      const current = await database.client.$queryRawUnsafe<{ id: string }[]>(
        `SELECT c."id"::text FROM "${version}" c JOIN "${version}" n ON n."${column}" = c."${column}"
         WHERE n."id" = $1::uuid ORDER BY c."publicFrom" LIMIT 1`,
        id,
      );
      const until = async () => (await spansOf(database, version, [current[0]?.id ?? '']))[0]?.[1];
      expect(await until()).toBeNull();
      await approve(database, release, 30);
      expect(await until()).toBe(30);
      await sendBack(database, release);
      expect(await until()).toBeNull();
    });

    it('never shares its minute with another of the same thing', async () => {
      const { releases } = await twoDrafts();
      await approve(database, releases[0], 30);
      await expect(approve(database, releases[1], 30)).rejects.toThrow('publicFrom');
      await sendBack(database, releases[0]);
    });
  });
});

describe('on a PostgreSQL server, at the same moment', () => {
  const rounds = Array.from({ length: 20 }, (_, round) => round);
  let home: Home;
  let database: Database;
  beforeAll(async () => {
    home = await enterServer();
    database = await home.started();
    await stopClockOf(database);
  });
  afterAll(() => home.leave());

  it('two releases of one figure that are approved leave one span after the other', async () => {
    for (const round of rounds) {
      const figureId = await aNewFigure(database);
      const releases = [await aDraft(database), await aDraft(database)] as const;
      const ids = await Promise.all(
        releases.map((release) => aFurtherVersion(database, 'FigureVersion', release, { figureId })),
      );
      await Promise.all([approve(database, releases[0], 30), approve(database, releases[1], 50)]);
      expect(await spansOf(database, 'FigureVersion', ids), `round ${round}`).toEqual([
        [30, 50],
        [50, null],
      ]);
      await Promise.all(releases.map((release) => sendBack(database, release)));
      expect(await spansOf(database, 'FigureVersion', ids), `round ${round}`).toEqual([
        [null, null],
        [null, null],
      ]);
    }
  });

  it('a version that is written while its release is approved is in it, or refused', async () => {
    const outcomes = new Set<string>();
    for (const round of rounds) {
      const release = await aDraft(database);
      const figureId = await aNewFigure(database);
      const late = aFurtherVersion(database, 'FigureVersion', release, { figureId }).then(
        (id) => ({ id }),
        (refusal: Error) => ({ refusal }),
      );
      const [written] = await Promise.all([late, approve(database, release, 30)]);
      if ('id' in written) {
        outcomes.add('in it');
        expect(await spansOf(database, 'FigureVersion', [written.id]), `round ${round}`).toEqual([
          [30, null],
        ]);
      } else {
        outcomes.add('refused');
        expect(written.refusal.message).toContain('a released version is immutable');
        expect(await database.client.figureVersion.count({ where: { figureId } })).toBe(0);
      }
    }
    expect([...outcomes]).not.toEqual([]);
  });
});
