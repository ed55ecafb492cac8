import { randomUUID } from 'node:crypto';
import { type Atlas, atlasOf, type Contents, type SubjectKind, subjectKinds } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import type { ChangeKind } from '@akto-figures/prisma/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';

import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';

import { storedNames } from '../references/stored-names.ts';

import { readStanding } from '../standing/standing.ts';
import { runChecks } from './checks.ts';
import type { Finding } from './finding.ts';
import { loadProposal } from './load-proposal.ts';
import type { Proposal } from './proposal.ts';

let shared: Database;
let database: Database;
let atlas: Atlas;
beforeAll(async () => {
  shared = await openDatabaseOfTest('started');
  atlas = atlasOf(await shared.client.territory.findMany({ include: { spellings: true, members: true } }));
});
beforeEach(() => {
  database = shared;
});
afterAll(() => shared.close());

/** For a test that approves something: the others would see it. Drafts are seen by nobody. */
async function takeADatabaseOfItsOwn(): Promise<void> {
  const own = await openDatabaseOfTest('started');
  database = own;
  onTestFinished(() => own.close());
}

interface Draft {
  readonly kind: SubjectKind;
  readonly key: string;
  readonly content: object;
  readonly changeKind?: ChangeKind;
  readonly basedOnId?: string | null;
}

/** The proposal of a draft release with these changes. */
async function proposed(...drafts: readonly Draft[]): Promise<Proposal> {
  const { client } = database;
  const { id: releaseId } = await client.release.create({ data: { titleFr: 'Un brouillon' } });
  const account = randomUUID();
  await client.draftChange.createMany({
    data: drafts.map((draft) => ({
      changeKind: 'REVISION' as const,
      noteFr: 'Donnée mise à jour.',
      ...draft,
      releaseId,
      createdById: account,
      changedById: account,
    })),
  });
  return loadProposal(client, atlas, releaseId);
}

/** A change of what stands. */
async function changing<Kind extends SubjectKind>(
  kind: Kind,
  key: string,
  fields: Partial<Contents[Kind]> = {},
): Promise<Draft> {
  const standing = (await readStanding(database.client, kind, [key])).get(key);
  if (!standing) throw new Error(`${key} does not stand`);
  return { kind, key, content: { ...standing.content, ...fields }, basedOnId: standing.versionId };
}

const withdrawing = async (kind: SubjectKind, key: string): Promise<Draft> => ({
  ...(await changing(kind, key)),
  changeKind: 'WITHDRAWAL',
});

const checksThat = (findings: readonly Finding[]) => findings.map(({ check }) => check);
const about = (findings: readonly Finding[]) =>
  findings.map(({ check, subjects }) => `${check}: ${subjects.map(({ key }) => key).join(', ')}`);

/** Every subject of the starter data, as it stands. */
async function everything(): Promise<{ kind: SubjectKind; key: string }[]> {
  const { client } = database;
  const key = { key: true } as const;
  const plans = await client.actionPlan.findMany({
    select: { convention: { select: key }, territoryId: true },
  });
  const keys: Record<SubjectKind, { key: string }[]> = {
    ACTOR: await client.actor.findMany({ select: key }),
    UNIT: await client.unit.findMany({ select: key }),
    INDICATOR: await client.indicator.findMany({ select: key }),
    SOURCE: await client.source.findMany({ select: key }),
    CONVENTION: await client.convention.findMany({ select: key }),
    ACTION_PLAN: plans.map(({ convention, territoryId }) => ({ key: `${convention.key}/${territoryId}` })),
    FIGURE: await client.figure.findMany({ select: key }),
    COLLECTION: [],
  };
  return subjectKinds.flatMap((kind) => keys[kind].map(({ key }) => ({ kind, key })));
}

describe('the starter data', () => {
  it('has no error, and says of a year before its plan that it lies before it', async () => {
    const drafts = [];
    for (const { kind, key } of await everything()) drafts.push(await changing(kind, key));
    const findings = runChecks(await proposed(...drafts)).filter(({ check }) => check !== 'nothing-changes');
    expect(findings.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    expect(new Set(checksThat(findings))).toEqual(new Set(['period-outside-convention']));
    expect(about(findings)).toMatchInlineSnapshot(`
      [
        "period-outside-convention: contrats-apprentissage-normandie-2020, akto-alternance-2022",
        "period-outside-convention: contrats-apprentissage-normandie-2021, akto-alternance-2022",
        "period-outside-convention: entreprises-reunions-2021, akto-alternance-2022",
        "period-outside-convention: entreprises-reunions-normandie-2021, akto-alternance-2022",
        "period-outside-convention: organismes-reunions-2021, akto-alternance-2022",
        "period-outside-convention: progression-apprentissage-france-2021, akto-alternance-2022",
        "period-outside-convention: progression-apprentissage-normandie-2021, akto-alternance-2022",
        "period-outside-convention: reunions-entreprises-2021, akto-alternance-2022",
        "period-outside-convention: reunions-entreprises-normandie-2021, akto-alternance-2022",
        "period-outside-convention: reunions-of-2021, akto-alternance-2022",
        "period-outside-convention: salons-2021, akto-alternance-2022",
        "period-outside-convention: salons-normandie-2021, akto-alternance-2022",
      ]
    `);
  });
});

describe('a proposal', () => {
  it('knows the part that stands of a whole that shrinks', async () => {
    const change = await changing('FIGURE', 'salons-2021', {
      quantity: { qualifier: 'EXACT', number: '4' },
      printed: '4',
      citations: [{ source: 'akto-normandie' }],
    });
    expect(about(runChecks(await proposed(change)))).toContain(
      'part-larger-than-whole: salons-normandie-2021, salons-2021',
    );
  });

  it('knows the rate that stands of a figure that changes, and the other figure of it', async () => {
    const change = await changing('FIGURE', 'contrats-apprentissage-normandie-2021', {
      quantity: { qualifier: 'EXACT', number: '4000' },
      printed: '4 000',
      citations: [{ source: 'akto-normandie' }],
    });
    expect(checksThat(runChecks(await proposed(change)))).toContain('rate-disagrees');
  });

  it('knows the figure that says the same already, and not all of its indicator', async () => {
    const { content } = await changing('FIGURE', 'salons-2021');
    const proposal = await proposed({
      kind: 'FIGURE',
      key: 'salons-encore',
      content,
      changeKind: 'ADDITION',
    });
    expect(about(runChecks(proposal))).toEqual([
      'two-values: salons-encore, salons-2021',
      'period-outside-convention: salons-encore, akto-alternance-2022',
    ]);
    expect([...proposal.known('FIGURE').keys()]).toEqual(['salons-encore']);
    expect(proposal.alike.map(({ key }) => key)).toEqual(['salons-2021']);
  });

  it('compares a figure with those of its role and its convention, or with those of none', async () => {
    await takeADatabaseOfItsOwn();
    const { client } = database;
    const { content } = await changing('FIGURE', 'salons-2021');
    const { convention: _, ...ofNone } = content as Contents['FIGURE'];
    const { id, ...row } = await client.figureVersion.findFirstOrThrow({
      where: { figure: { key: 'salons-2021' } },
      omit: { publicFrom: true, publicUntil: true },
    });
    const { id: releaseId } = await client.release.create({ data: { titleFr: 'Sans convention' } });
    const { id: figureId } = await client.figure.create({ data: { key: 'salons-de-personne' } });
    const alone = { ...row, figureId, releaseId, changeKind: 'ADDITION', conventionId: null } as const;
    await client.figureVersion.create({ data: alone });
    await approve(releaseId);
    const alikeOf = async (content: Contents['FIGURE']) => {
      const proposal = await proposed({ kind: 'FIGURE', key: 'encore', content, changeKind: 'ADDITION' });
      return proposal.alike.map(({ key }) => key);
    };
    expect(await alikeOf(content)).toEqual(['salons-2021']);
    expect(await alikeOf({ ...content, role: 'TARGET' })).toEqual([]);
    expect(await alikeOf(ofNone)).toEqual(['salons-de-personne']);
    expect(await alikeOf({ ...ofNone, convention: 'pas-encore-la' })).toEqual([]);
  });

  describe('beside a collection', () => {
    let withOne: Database;
    beforeAll(async () => {
      withOne = await openDatabaseOfTest('started');
      database = withOne;
      await aCollectionOf('salons-2021');
    });
    beforeEach(() => {
      database = withOne;
    });
    afterAll(() => withOne.close());

    it.each([
      ['ACTOR', 'cheops', ['ACTOR', 'CONVENTION']],
      ['ACTOR', 'akto', ['CONVENTION', 'FIGURE', 'SOURCE']],
      ['SOURCE', 'agefiph-cheops', ['ACTOR', 'CONVENTION']],
      ['SOURCE', 'akto-normandie', ['ACTION_PLAN', 'ACTOR', 'CONVENTION', 'FIGURE']],
      ['INDICATOR', 'salons', ['FIGURE']],
      ['CONVENTION', 'akto-alternance-2022', ['ACTION_PLAN', 'CONVENTION', 'FIGURE']],
      ['CONVENTION', 'akto-agefiph-2022-2024', ['ACTION_PLAN', 'CONVENTION', 'FIGURE']],
      // A collection that has it keeps it.
      ['FIGURE', 'salons-2021', ['FIGURE']],
    ] as const)('knows all that names the %s %s, which would be withdrawn', async (kind, key, naming) => {
      const [found] = runChecks(await proposed(await withdrawing(kind, key)));
      expect(found?.check).toBe('unknown-reference');
      const [first, ...by] = found?.subjects ?? [];
      expect(first).toEqual({ kind, key });
      expect([...new Set(by.map((each) => each.kind))].sort()).toEqual(naming);
    });
  });

  it('knows the figures and action plans of a convention that moves', async () => {
    const change = await changing('CONVENTION', 'akto-alternance-2022', { territory: 'region:24', axes: [] });
    const found = new Set(checksThat(runChecks(await proposed(change))));
    expect(found).toEqual(new Set(['unknown-reference', 'scope-disagrees', 'period-outside-convention']));
  });

  it('knows the figures of an indicator whose unit changes, and none where it stays', async () => {
    const moved = await proposed(await changing('INDICATOR', 'salons', { unit: 'meeting' }));
    expect(about(runChecks(moved))).toEqual([
      'unit-disagrees: salons-2021, salons',
      'unit-disagrees: salons-normandie-2021, salons',
    ]);
    const renamed = await proposed(await changing('INDICATOR', 'salons', { labelFr: 'Salons et forums' }));
    expect(renamed.known('FIGURE').size).toBe(0);
  });

  it('knows a circle that closes far from the change', async () => {
    await takeADatabaseOfItsOwn();
    const { client } = database;
    const figures = [
      'poec',
      'salons-2021',
      'reunions-of-2021',
      'organismes-reunions-2021',
      'entreprises-reunions-2021',
    ];
    const [first = '', ...others] = figures;
    const idOf = async (key: string) => (await client.figure.findUniqueOrThrow({ where: { key } })).id;
    const { id: releaseId } = await client.release.create({ data: { titleFr: 'Une chaîne' } });
    for (const [index, key] of others.entries()) {
      const { id, ...row } = await client.figureVersion.findFirstOrThrow({
        where: { figure: { key }, publicUntil: null },
        omit: { publicFrom: true, publicUntil: true },
      });
      const { id: versionId } = await client.figureVersion.create({
        data: { ...row, releaseId, changeKind: 'REVISION', changeFr: 'Une chaîne.' },
      });
      const figureId = await idOf(others[index + 1] ?? first);
      await client.figureRelation.create({ data: { versionId, kind: 'EXAMPLE_OF', figureId, position: 0 } });
    }
    await approve(releaseId);
    const change = await changing('FIGURE', first, { exampleOf: others[0] ?? '' });
    const found = runChecks(await proposed(change)).find(({ check }) => check === 'cycle');
    expect(found?.subjects.map(({ key }) => key)).toEqual(figures);
  });

  it('takes as few statements for many changes as for two', async () => {
    let statements = 0;
    database.client.$on('query' as never, () => {
      statements += 1;
    });
    const countFor = async (keys: readonly string[]) => {
      const drafts = [];
      for (const key of keys) drafts.push(await changing('FIGURE', key));
      const { client } = database;
      const { id: releaseId } = await client.release.create({ data: { titleFr: 'Un brouillon' } });
      const account = randomUUID();
      await client.draftChange.createMany({
        data: drafts.map((draft) => ({
          ...draft,
          changeKind: 'REVISION' as const,
          releaseId,
          createdById: account,
          changedById: account,
        })),
      });
      statements = 0;
      await loadProposal(client, atlas, releaseId);
      return statements;
    };
    const figures = await database.client.figure.findMany({ select: { key: true } });
    const few = await countFor(['salons-2021', 'poec']);
    const many = await countFor(figures.map(({ key }) => key));
    expect(few).toBeGreaterThan(5);
    expect(many).toBeLessThanOrEqual(few + 1);
    expect(many).toBeLessThan(60);
  });
});

/** A collection that is approved: the starter data has none. */
async function aCollectionOf(figure: string): Promise<void> {
  const { client } = database;
  const { id: releaseId } = await client.release.create({ data: { titleFr: 'Une sélection' } });
  const { id: figureId } = await client.figure.findUniqueOrThrow({ where: { key: figure } });
  await client.collection.create({
    data: {
      key: 'accueil',
      versions: { create: { releaseId, titleFr: 'Accueil', items: { create: { figureId, position: 0 } } } },
    },
  });
  await approve(releaseId);
}

const approve = (releaseId: string) =>
  database.client.$executeRaw`
    UPDATE "Release" SET "state" = 'APPROVED', "releasedAt" = date_trunc('minute', clock_timestamp()) + interval '5 minutes'
    WHERE "id" = ${releaseId}::uuid`;

it('knows by the descriptions where the database keeps each name of another record', async () => {
  const columns = await shared.client.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns`;
  const there = new Set(columns.map(({ table, column }) => `${table}.${column}`));
  const wanted = storedNames.flatMap(({ table, column, version }) => [
    `${table}.${column}`,
    ...(version ? [`${table}.${version}`] : []),
  ]);
  // What is missing here stands in a table of its own, which references/stored-names.ts has to say.
  expect(wanted.filter((name) => !there.has(name))).toEqual([]);
  // What leads to another record in the database, and is a name in no description, would be forgotten where that is withdrawn.
  const keys = await shared.client.$queryRaw<{ from: string; column: string; to: string }[]>`
    SELECT c.conrelid::regclass::text AS "from", a.attname AS "column", c.confrelid::regclass::text AS "to"
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND cardinality(c.conkey) = 1
      AND c.confrelid::regclass::text IN ('"Actor"', '"Indicator"', '"Source"', '"Convention"', '"Figure"')`;
  const known = new Set(wanted);
  const own = /^"(\w+)Version"\.(\w+)Id$/;
  const forgotten = keys
    .map(({ from, column }) => `${from}.${column}`)
    .filter((name) => !known.has(name.replaceAll('"', '')))
    .filter((name) => own.exec(name)?.[1]?.toLowerCase() !== own.exec(name)?.[2]?.toLowerCase());
  expect(forgotten).toEqual([]);
});
