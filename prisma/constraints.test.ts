import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './index.ts';
import { type Home, homes } from './tests/homes.ts';
import {
  aCollectionToCome,
  aDraft,
  aFurtherVersion,
  aNewFigure,
  approve,
  kinds,
  sendBack,
} from './tests/releases.ts';

/** What a version consists of beside its own row, and a change that someone might want to make to it. */
const parts: Readonly<Record<string, string>> = {
  ActorName: `"name" = 'Un autre nom'`,
  Axis: `"titleFr" = 'Un autre axe'`,
  Citation: `"printed" = '1 790'`,
  CollectionItem: `"position" = "position" + 1`,
  FigureActor: `"position" = "position" + 1`,
  FigureRelation: `"position" = "position" + 1`,
  Measure: `"labelFr" = 'Une autre mesure'`,
  Milestone: `"date" = '2030'`,
  OfficeHolder: `"rolesFr" = '{}'`,
  Party: `"position" = "position" + 1`,
  StructureCount: `"count" = "count" + 1`,
};
const versions = Object.fromEntries(kinds.map(({ version }) => [version, `"changeFr" = 'Une autre note'`]));
const released = Object.entries({ ...versions, ...parts });

/** What no release holds, so that it may change as long as it is not public by itself. */
const others = ['Release', 'Territory', 'TerritorySpelling', 'TerritoryMember', '_prisma_migrations'];

const isImmutable = 'is approved, and a released version is immutable';

describe.each(homes)('on %s', (_, enter) => {
  let home: Home;
  let database: Database;
  const run = (sql: string, ...values: unknown[]) => database.client.$executeRawUnsafe(sql, ...values);
  const read = <Row>(sql: string, ...values: unknown[]) =>
    database.client.$queryRawUnsafe<Row[]>(sql, ...values);

  beforeAll(async () => {
    home = await enter();
    database = await home.started();
    await aCollectionToCome(database);
  });
  afterAll(() => home.leave());

  describe('what is public', () => {
    it('is held in these tables, and in no other', async () => {
      const tables = await read<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.tables
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
      );
      const known = [...released.map(([table]) => table), ...kinds.map(({ subject }) => subject), ...others];
      expect(tables.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
      expect(
        await read(
          `SELECT subject_table AS subject, version_table AS version, subject_column AS column FROM version_tables`,
        ),
      ).toEqual(kinds);
    });

    describe.each(released)('in %s', (table, change) => {
      it('is there', async () => {
        expect(await read(`SELECT FROM "${table}"`)).not.toEqual([]);
      });

      it('stays as it is', async () => {
        await expect(run(`UPDATE "${table}" SET ${change}`)).rejects.toThrow(isImmutable);
      });

      it('stays there', async () => {
        await expect(run(`DELETE FROM "${table}"`)).rejects.toThrow(isImmutable);
      });

      it('is not swept away with the table', async () => {
        await expect(run(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(
          'released versions, which are immutable',
        );
      });

      it('takes nothing more', async () => {
        const row = { id: randomUUID(), publicFrom: null, publicUntil: null };
        await expect(
          run(
            `INSERT INTO "${table}"
             SELECT (jsonb_populate_record(NULL::"${table}", to_jsonb(t) || $1::jsonb)).* FROM (SELECT * FROM "${table}" LIMIT 1) t`,
            JSON.stringify(row),
          ),
        ).rejects.toThrow(isImmutable);
      });
    });

    it('takes no part from a draft', async () => {
      const [{ id: version } = { id: '' }] = await read<{ id: string }>(
        `SELECT v."id"::text FROM "FigureVersion" v JOIN "Figure" f ON f."id" = v."figureId" WHERE f."key" = 'poec'`,
      );
      const draft = await aFurtherVersion(database, 'FigureVersion', await aDraft(database));
      const source = await database.client.source.findFirstOrThrow();
      const { id } = await database.client.citation.create({
        data: { figureVersionId: draft, sourceId: source.id },
      });
      await expect(
        run(`UPDATE "Citation" SET "figureVersionId" = $1::uuid WHERE "id" = $2::uuid`, version, id),
      ).rejects.toThrow(isImmutable);
    });

    it.each(['Release', 'Territory', 'Source', 'Figure'])(
      'is not swept away through %s, on which it stands',
      async (table) => {
        await expect(run(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(
          'released versions, which are immutable',
        );
      },
    );

    it.each(kinds.filter(({ subject }) => subject !== 'ActionPlan'))(
      'keeps the key that partners have pasted: $subject',
      async ({ subject }) => {
        await expect(run(`UPDATE "${subject}" SET "key" = "key" || '-2'`)).rejects.toThrow('names stay');
      },
    );

    it('keeps the territory of an action plan, which is its name', async () => {
      await expect(run(`UPDATE "ActionPlan" SET "territoryId" = 'country:FR'`)).rejects.toThrow('names stay');
    });

    it.each(kinds)('keeps its subject: $subject', async ({ subject }) => {
      await expect(run(`DELETE FROM "${subject}"`)).rejects.toThrow(/violates .*foreign key constraint/);
    });

    it.each([
      `"titleFr" = 'Un autre titre'`,
      `"state" = 'DRAFT'`,
      `"releasedAt" = "releasedAt" + interval '1 day'`,
      `"revision" = "revision" + 1`,
    ])('came out by a release that stays as it is: %s', async (change) => {
      await expect(run(`UPDATE "Release" SET ${change} WHERE "releasedAt" <= now()`)).rejects.toThrow(
        'is public and stays as it is',
      );
    });

    it('came out by a release that stays there', async () => {
      await expect(run(`DELETE FROM "Release" WHERE "releasedAt" <= now()`)).rejects.toThrow(
        'is public and stays as it is',
      );
    });
  });

  describe('a figure', () => {
    const exactly = (number: number) => ({ qualifier: 'EXACT', number, low: number, high: number });
    const draft = async (changes: Record<string, unknown>) =>
      aFurtherVersion(database, 'FigureVersion', await aDraft(database), {
        statement: 'STATED',
        ...exactly(12),
        ...changes,
      });

    it.each([
      ['no such qualifier', { qualifier: 'ROUGHLY' }, 'invalid input value for enum "Qualifier"'],
      ['a number without qualifier', { qualifier: null, low: null, high: null }, 'quantity_is_one_value'],
      ['a qualifier without number', { number: null, low: null, high: null }, 'FigureVersion_'],
      ['a low bound above the high one', { low: 13, high: 12 }, 'FigureVersion_'],
      ['bounds without quantity', { qualifier: null, number: null }, 'bounds_follow_qualifier'],
      ['a quantity that the source does not state', { statement: 'NOT_STATED' }, 'unknown_has_no_quantity'],
      ['a quantity that cannot be read', { statement: 'UNREADABLE' }, 'unknown_has_no_quantity'],
      [
        'a period that ends before it starts',
        { periodStart: '2024-01-02', periodEnd: '2024-01-01' },
        '_period',
      ],
    ])('has never %s', async (_what, changes, reason) => {
      await expect(draft(changes)).rejects.toThrow(reason);
    });

    it.each([
      ['EXACT', 12, 12, 12],
      ['MORE_THAN', 12, 12, null],
      ['AT_LEAST', 12, 12, null],
      ['NEARLY', 12, null, 12],
      ['NEARLY', -12, null, null],
      ['ABOUT', 12, null, null],
      ['LESS_THAN', 12, null, 12],
      ['UP_TO', 12, null, 12],
    ])('that is %s %d lies between %s and %s, and nowhere else', async (qualifier, number, low, high) => {
      expect(await draft({ qualifier, number, low, high })).toBeTruthy();
      for (const other of [number - 1, null].filter((value) => value !== low)) {
        await expect(draft({ qualifier, number, low: other, high })).rejects.toThrow(
          'bounds_follow_qualifier',
        );
      }
      for (const other of [number + 1, null].filter((value) => value !== high)) {
        await expect(draft({ qualifier, number, low, high: other })).rejects.toThrow(
          'bounds_follow_qualifier',
        );
      }
    });

    it.each(['NOT_STATED', 'UNREADABLE'])('may be %s, without a quantity', async (statement) => {
      const none = { qualifier: null, number: null, low: null, high: null };
      expect(await draft({ statement, ...none })).toBeTruthy();
    });

    it.each(['publicFrom', 'publicUntil'])('has no %s that somebody wrote', async (column) => {
      const refusal = 'follows from its release, and is written by the database alone';
      await expect(draft({ [column]: '2020-01-01T00:00:00Z' })).rejects.toThrow(refusal);
      const id = await draft({});
      await expect(
        run(`UPDATE "FigureVersion" SET "${column}" = now() WHERE "id" = $1::uuid`, id),
      ).rejects.toThrow(refusal);
    });
  });

  describe('a party', () => {
    const add = async (party: { actorId: string | null; unreadable: boolean }) => {
      const versionId = await aFurtherVersion(database, 'ConventionVersion', await aDraft(database));
      return database.client.party.create({ data: { versionId, position: 0, role: 'SIGNATORY', ...party } });
    };
    const anActor = async () => (await database.client.actor.findFirstOrThrow()).id;

    it('is an actor, or unreadable in the source', async () => {
      expect(await add({ actorId: await anActor(), unreadable: false })).toBeTruthy();
      expect(await add({ actorId: null, unreadable: true })).toBeTruthy();
    });

    it('is never neither', async () => {
      await expect(add({ actorId: null, unreadable: false })).rejects.toThrow('Party_actor_or_unreadable');
    });

    it('is never both', async () => {
      await expect(add({ actorId: await anActor(), unreadable: true })).rejects.toThrow(
        'Party_actor_or_unreadable',
      );
    });
  });

  describe('a citation', () => {
    it('is of one thing', async () => {
      const releaseId = await aDraft(database);
      const figureVersionId = await aFurtherVersion(database, 'FigureVersion', releaseId);
      const conventionVersionId = await aFurtherVersion(database, 'ConventionVersion', releaseId);
      const { id: sourceId } = await database.client.source.findFirstOrThrow();
      const cite = (of: object) => database.client.citation.create({ data: { sourceId, ...of } });

      expect(await cite({ figureVersionId })).toBeTruthy();
      expect(await cite({ conventionVersionId })).toBeTruthy();
      await expect(cite({})).rejects.toThrow('Citation_of_one_thing');
      await expect(cite({ figureVersionId, conventionVersionId })).rejects.toThrow('Citation_of_one_thing');
    });
  });

  it.each([
    [
      'a convention that succeeds itself',
      'ConventionVersion',
      `"succeedsId" = "conventionId"`,
      'not_its_own_relation',
    ],
    [
      'a convention that is part of itself',
      'ConventionVersion',
      `"partOfId" = "conventionId"`,
      'not_its_own_relation',
    ],
    ['fewer than no axes', 'ConventionVersion', `"declaredAxes" = -1`, 'declared_axes'],
    [
      'a convention that ends before it starts',
      'ConventionVersion',
      `"periodStart" = '2024-01-02', "periodEnd" = '2024-01-01'`,
      '_period',
    ],
  ] as const)('refuses %s', async (_what, table, change, constraint) => {
    const id = await aFurtherVersion(database, table, await aDraft(database));
    await expect(run(`UPDATE "${table}" SET ${change} WHERE "id" = $1::uuid`, id)).rejects.toThrow(
      constraint,
    );
  });

  it('refuses a name that is none, and a name that ends before it began', async () => {
    const versionId = await aFurtherVersion(database, 'ActorVersion', await aDraft(database));
    const add = (name: string, days: object = {}) =>
      database.client.actorName.create({ data: { versionId, name, ...days } });
    await expect(add('  ')).rejects.toThrow('ActorName_is_a_name');
    await expect(
      add('France Travail', { validFrom: new Date('2024-01-02'), validUntil: new Date('2024-01-01') }),
    ).rejects.toThrow('ActorName_days');
  });

  it('numbers axes, and counts structure, from one', async () => {
    const versionId = await aFurtherVersion(database, 'ConventionVersion', await aDraft(database));
    const { axis, structureCount } = database.client;
    await expect(axis.create({ data: { versionId, number: 0, titleFr: 'Axe' } })).rejects.toThrow(
      'Axis_number',
    );
    await expect(
      structureCount.create({ data: { versionId, kind: 'PRINCIPLES', count: 0 } }),
    ).rejects.toThrow('StructureCount_count');
  });

  it.each(kinds.filter(({ subject }) => subject !== 'ActionPlan'))(
    'refuses a key of $subject that would not stand in an address as it is',
    async ({ subject }) => {
      for (const key of ['Poec', 'poèc', 'po ec', 'po_ec', '-poec', 'poec-', 'po--ec', '']) {
        await expect(
          run(`INSERT INTO "${subject}" ("id", "key") VALUES (gen_random_uuid(), $1)`, key),
        ).rejects.toThrow(`${subject}_key`);
      }
    },
  );

  describe('a release', () => {
    const set = (id: string, change: string) =>
      run(`UPDATE "Release" SET ${change} WHERE "id" = $1::uuid`, id);
    const ahead = (time: string) => `date_trunc('minute', now()) + interval '${time}'`;

    it('begins as a draft', async () => {
      await expect(
        database.client.release.create({ data: { titleFr: 'Née approuvée', state: 'APPROVED' } }),
      ).rejects.toThrow('begins as a draft');
    });

    it('comes out on a whole minute', async () => {
      const id = await aDraft(database);
      for (const time of ['1 hour 30 seconds', '1 hour 5 milliseconds']) {
        await expect(set(id, `"releasedAt" = ${ahead(time)}`)).rejects.toThrow('Release_on_a_whole_minute');
      }
      expect(await set(id, `"releasedAt" = ${ahead('1 hour')}`)).toBe(1);
    });

    it('is not approved without a time', async () => {
      await expect(set(await aDraft(database), `"state" = 'APPROVED'`)).rejects.toThrow(
        'Release_approved_has_a_time',
      );
    });

    it.each(['-1 minute', '0 minutes'])(
      'is not approved for a time that has come, which would change what “as of” has answered: %s from now',
      async (time) => {
        const id = await aDraft(database);
        await expect(set(id, `"state" = 'APPROVED', "releasedAt" = ${ahead(time)}`)).rejects.toThrow(
          'must be released at a minute to come',
        );
      },
    );

    it('is not approved with a stated figure that has no quantity', async () => {
      const release = await aDraft(database);
      const none = { qualifier: null, number: null, low: null, high: null, statement: 'STATED' };
      const id = await aFurtherVersion(database, 'FigureVersion', release, none);
      await expect(approve(database, release, 60)).rejects.toThrow(
        'has a stated figure without its quantity',
      );

      await run(`UPDATE "FigureVersion" SET "changeKind" = 'WITHDRAWAL' WHERE "id" = $1::uuid`, id);
      await approve(database, release, 60);
      await sendBack(database, release);
    });

    it('does not leave by itself while it is approved', async () => {
      const id = await aDraft(database);
      await approve(database, id, 60);
      await expect(run(`DELETE FROM "Release" WHERE "id" = $1::uuid`, id)).rejects.toThrow('send it back');
    });

    it.each(kinds)(
      'takes no change of its $version while it is approved, and any before',
      async ({ version }) => {
        const release = await aDraft(database);
        const id = await aFurtherVersion(database, version, release);
        const change = () => run(`UPDATE "${version}" SET "changeFr" = 'Une note' WHERE "id" = $1::uuid`, id);
        const remove = () => run(`DELETE FROM "${version}" WHERE "id" = $1::uuid`, id);
        expect(await change()).toBe(1);

        await approve(database, release, 60);
        await expect(change()).rejects.toThrow(isImmutable);
        await expect(remove()).rejects.toThrow(isImmutable);
        await expect(aFurtherVersion(database, version, release)).rejects.toThrow(isImmutable);

        await sendBack(database, release);
        expect(await change()).toBe(1);
        expect(await remove()).toBe(1);
      },
    );

    it('may be edited and thrown away as a draft, with all that its versions consist of', async () => {
      const { client } = database;
      const release = await aDraft(database);
      const versionId = await aFurtherVersion(database, 'ConventionVersion', release);
      const { id: sourceId } = await client.source.findFirstOrThrow();
      await client.citation.create({ data: { conventionVersionId: versionId, sourceId } });
      await client.party.create({ data: { versionId, position: 0, role: 'LEAD', unreadable: true } });
      await client.milestone.create({ data: { versionId, position: 0, date: '2024', titleFr: 'Séminaire' } });
      const axis = await client.axis.create({
        data: {
          versionId,
          number: 1,
          titleFr: 'Axe',
          measures: { create: { position: 0, labelFr: 'Mesure' } },
        },
      });
      await client.axis.update({ where: { id: axis.id }, data: { number: 2 } });
      await client.measure.updateMany({ where: { axisId: axis.id }, data: { labelFr: 'Autre mesure' } });
      await client.party.deleteMany({ where: { versionId } });

      await client.conventionVersion.delete({ where: { id: versionId } });
      await client.release.delete({ where: { id: release } });
      expect(await client.axis.count({ where: { versionId } })).toBe(0);
      expect(await client.measure.count({ where: { axisId: axis.id } })).toBe(0);
    });

    it('leaves the key of what nobody has seen free to change', async () => {
      const id = await aNewFigure(database);
      await aFurtherVersion(database, 'FigureVersion', await aDraft(database), { figureId: id });
      expect(await run(`UPDATE "Figure" SET "key" = 'un-meilleur-nom' WHERE "id" = $1::uuid`, id)).toBe(1);
    });
  });
});
