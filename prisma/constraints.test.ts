import { randomUUID } from 'node:crypto';
import { isEdtf } from '@akto-figures/contents';
import { valueUnits } from '@akto-figures/quantity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './index.ts';
import { daysOf } from './starter/days.ts';
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

    const range = { valueKind: 'RANGE', qualifier: 'EXACT', number: null, low: 15, high: 20 };
    it.each([
      ['a ratio', { valueKind: 'RATIO', outOf: 20 }, {}],
      ['a fraction', { valueKind: 'FRACTION', outOf: 12 }, {}],
      ['a range', range, {}],
      ['a multiple', { valueKind: 'MULTIPLE' }, {}],
      ['a change of each year, in millions', { isChange: true, per: 'YEAR', scale: 6, decimals: 1 }, {}],
      ['a ratio without its whole', { valueKind: 'RATIO' }, { wrong: 'value_has_its_parts' }],
      ['a ratio of more than its whole', { valueKind: 'RATIO', outOf: 11 }, { wrong: 'value_has_its_parts' }],
      ['a whole of a plain number', { outOf: 20 }, { wrong: 'value_has_its_parts' }],
      ['a range with a number', { ...range, number: 15 }, { wrong: 'quantity_is_one_value' }],
      ['a range with one end', { ...range, high: null }, { wrong: 'quantity_is_one_value' }],
      ['a range that is qualified', { ...range, qualifier: 'ABOUT' }, { wrong: 'quantity_is_one_value' }],
      [
        'a ratio that is a change',
        { valueKind: 'RATIO', outOf: 20, isChange: true },
        { wrong: 'value_has_its_parts' },
      ],
      ['seven decimals', { decimals: 7 }, { wrong: 'value_has_its_parts' }],
      ['a scale of thousands', { scale: 3 }, { wrong: 'value_has_its_parts' }],
    ] as const)(
      'may state %s, or never does where it is none',
      async (_what, changes, { wrong }: { wrong?: string }) => {
        const exactly = { qualifier: 'EXACT', number: 12, low: 12, high: 12 };
        const drafted = draft({ ...exactly, ...changes });
        await (wrong ? expect(drafted).rejects.toThrow(wrong) : expect(drafted).resolves.toBeTruthy());
      },
    );

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

  describe('a unit', () => {
    it('is one that packages/quantity knows, and each of them is', async () => {
      const [{ known } = { known: [] }] = await database.client.$queryRawUnsafe<{ known: string[] }[]>(
        'SELECT known_units() AS known',
      );
      expect(known).toEqual(Object.keys(valueUnits));
    });

    it.each(['FigureVersion', 'IndicatorVersion'] as const)('is no other one in %s', async (table) => {
      for (const unit of ['lesson', 'Person', 'persons', '']) {
        await expect(aFurtherVersion(database, table, await aDraft(database), { unit })).rejects.toThrow(
          `${table}_unit`,
        );
      }
      for (const unit of ['euro', 'month', 'point'])
        expect(await aFurtherVersion(database, table, await aDraft(database), { unit })).toBeTruthy();
    });

    it.each(['FigureVersion', 'IndicatorVersion'] as const)(
      'of the hub’s own is named whole in %s',
      async (table) => {
        const key = `unite-${randomUUID()}`;
        const { id: unitId } = await database.client.unit.create({ data: { key } });
        const naming = async (changes: object) =>
          aFurtherVersion(database, table, await aDraft(database), changes as Record<string, unknown>);
        expect(await naming({ unit: key, unitId })).toBeTruthy();
        await expect(naming({ unit: key })).rejects.toThrow(`${table}_unit`);
        await expect(naming({ unit: 'euro', unitId })).rejects.toThrow(`${table}_unit`);
        await expect(naming({ unit: 'autre', unitId })).rejects.toThrow(`${table}_unitId_unit_fkey`);
        await expect(run('DELETE FROM "Unit" WHERE "id" = $1::uuid', unitId)).rejects.toThrow('_fkey');
      },
    );

    it('has no key that every hub has, and is not the same as itself', async () => {
      await expect(database.client.unit.create({ data: { key: 'contract' } })).rejects.toThrow(
        'Unit_not_ours',
      );
      const { id } = await database.client.unit.create({ data: { key: `unite-${randomUUID()}` } });
      const alias = async (sameAs: string, sameAsId: string | null) =>
        database.client.unitVersion.create({
          data: {
            unitId: id,
            releaseId: await aDraft(database),
            singularFr: 'a',
            pluralFr: 'b',
            sameAs,
            sameAsId,
          },
        });
      const { key } = await database.client.unit.findUniqueOrThrow({ where: { id } });
      await expect(alias(key, id)).rejects.toThrow('UnitVersion_same_as');
      await expect(alias(key, null)).rejects.toThrow('UnitVersion_same_as');
      expect(await alias('company', null)).toBeTruthy();
    });
  });

  describe('a date or period', () => {
    const dated = {
      FigureVersion: ['period'],
      ConventionVersion: ['period', 'signedOn', 'announcedOn', 'toBeSignedOn', 'axesFrom'],
      ActionPlanVersion: ['since'],
      SourceVersion: ['published'],
    } as const;

    it.each([
      ...['2021', '2022-05', '2022-05-09', '2024-02-29', '2022~', '2022-05~', '2022-05-09~', '0001', '9999'],
      ...['2022/2024', '2022/2022-05', '2017-12-07/2018-05-10', '2022-05~/2023', '2021/..', '../2022-05-09'],
      ...['XXXX-07-06', 'XXXX-02-29'],
    ])('may be %s, which has its days', async (text) => {
      expect([await isEdtfInSql(text), isEdtf(text)]).toEqual([true, true]);
      expect(daysOf(text)).toBeTruthy();
    });

    it.each([
      ...[
        '',
        ' ',
        '2022 ',
        '2022\n',
        'mai 2022',
        '2025 à 2027',
        '09/05/2022',
        '22',
        '20222',
        '0000',
        '-0001',
      ],
      ...[
        '2022-13',
        '2022-00',
        '2022-5',
        '2022-05-9',
        '2022-05-32',
        '2022-02-30',
        '2023-02-29',
        '2100-02-29',
      ],
      ...['XXXX', 'XXXX-07', 'XXXX-02-30', 'XXXX-07-06~', 'XXXX-07-06/2022', '2022-XX', '199X', '2021-21'],
      ...[' 2022', '-2022', '202X', '/', '2022-05/2022-04', '2022-05-09T10:00'],
      ...['2024/2022', '2022-05-09/2022-05', '2022-02-30/2023', '2022/2023-02-29', '2022/2023/2024', '2022/'],
      ...['/2022', '..', '../..', '2022-05-09T10:00:00', '2022?', '2022%', 'Y20222', '{2021,2022}', '٢٠٢٢'],
    ])('is never “%s”', async (text) => {
      expect([await isEdtfInSql(text), isEdtf(text)]).toEqual([false, false]);
    });

    it.each(
      Object.entries(dated).flatMap(([table, columns]) => columns.map((column) => ({ table, column }))),
    )('is one in $table.$column', async ({ table, column }) => {
      const further = async (text: string) =>
        aFurtherVersion(database, table as keyof typeof dated, await aDraft(database), { [column]: text });
      await expect(further('9 mai 2022')).rejects.toThrow('_edtf');
      expect(await further('2022-05~')).toBeTruthy();
    });

    it('is one in a milestone', async () => {
      const versionId = await aFurtherVersion(database, 'ConventionVersion', await aDraft(database));
      const add = (date: string) =>
        database.client.milestone.create({ data: { versionId, position: 0, date, titleFr: 'Séminaire' } });
      await expect(add('9 mai 2022')).rejects.toThrow('Milestone_date_edtf');
      expect(await add('2024')).toBeTruthy();
    });

    async function isEdtfInSql(text: string): Promise<boolean | undefined> {
      const [row] = await database.client.$queryRaw<{ is: boolean }[]>`SELECT is_edtf(${text}) AS "is"`;
      return row?.is;
    }
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
