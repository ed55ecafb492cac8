import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './index.ts';
import { type Home, homes } from './tests/homes.ts';
import { aDraft, aFurtherVersion, kinds } from './tests/releases.ts';

describe.each(homes)('on %s', (_, enter) => {
  let home: Home;
  let database: Database;
  const run = (sql: string, ...values: unknown[]) => database.client.$executeRawUnsafe(sql, ...values);

  beforeAll(async () => {
    home = await enter();
    database = await home.started();
  });
  afterAll(() => home.leave());

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
});
