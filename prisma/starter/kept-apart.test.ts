import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../index.ts';
import { type Home, homes } from '../tests/homes.ts';

const inOrder = { orderBy: { position: 'asc' } } as const;

describe.each(homes)('the starter data on %s keeps apart what the texts keep apart:', (_, enter) => {
  let home: Home;
  let client: Database['client'];
  beforeAll(async () => {
    home = await enter();
    client = (await home.started()).client;
  });
  afterAll(() => home.leave());

  const figure = (key: string) =>
    client.figureVersion.findFirstOrThrow({
      where: { figure: { key } },
      include: { relations: { ...inOrder, include: { figure: true } }, territory: true },
    });
  const convention = (key: string) =>
    client.conventionVersion.findFirstOrThrow({
      where: { convention: { key } },
      include: { parties: inOrder, axes: { orderBy: { number: 'asc' } }, structure: true },
    });

  const related = async (key: string) =>
    (await figure(key)).relations.map(({ kind, figure }) => [kind, figure.key]);

  it('a share, an example, and a “dont” without a number', async () => {
    expect(await related('salons-normandie-2021')).toEqual([['PART_OF', 'salons-2021']]);
    expect(await related('entreprises-reunions-normandie-2021')).toEqual([
      ['EXAMPLE_OF', 'entreprises-reunions-2021'],
    ]);
    expect(await related('entreprises-sensibilisees')).toEqual([]);
    expect((await figure('entreprises-sensibilisees')).compositionFr).toBe(
      'dont organismes de formation et CFA',
    );
  });

  it('a rate, and the two figures it follows from in their order', async () => {
    const rate = await figure('progression-apprentissage-normandie-2021');
    expect(rate.relations.map(({ figure }) => figure.key)).toEqual([
      'contrats-apprentissage-normandie-2020',
      'contrats-apprentissage-normandie-2021',
    ]);
    expect([rate.formula, rate.number?.toString(), rate.printed]).toEqual(['(b - a) / a', '41', '41 %']);
  });

  it('12 regions of the hexagone, 5 overseas, and Corsica of which nothing is said', async () => {
    const planned = await client.territory.findMany({
      where: { actionPlans: { some: { convention: { key: 'akto-agefiph-2022-2024' } } } },
      include: { groups: true },
    });
    const within = (group: string) =>
      planned.filter(({ groups }) => groups.some(({ groupId }) => groupId === group));
    expect(within('group:HEXAGONE')).toHaveLength(12);
    expect(within('group:DROM')).toHaveLength(5);
    expect(planned).toHaveLength(17);
    expect(
      await client.territory.count({ where: { groups: { some: { groupId: 'group:METROPOLE' } } } }),
    ).toBe(13);
    expect((await figure('regions-hexagone-plan')).territory.code).toBe('HEXAGONE');
    expect((await figure('referents-handicap')).number?.toNumber()).toBe(17);
  });

  it('persons, companies, contracts and events: no indicator counts two of them, few may be added up', async () => {
    const indicators = await client.indicatorVersion.findMany({
      include: { indicator: { include: { figures: true } } },
    });
    for (const { indicator, unit } of indicators) {
      expect(new Set(indicator.figures.map((figure) => figure.unit)), indicator.key).toEqual(new Set([unit]));
    }
    const additive = indicators.filter(({ additive }) => additive).map(({ indicator }) => indicator.key);
    expect(additive.toSorted()).toEqual(['contrats-apprentissage-akto', 'reunions-entreprises', 'salons']);
  });

  it('4 declared axes, of which the text gives two as they are', async () => {
    const { declaredAxes, axes } = await convention('agefiph-cheops-2022-2024');
    expect(declaredAxes).toBe(4);
    expect(axes.map(({ inferred }) => inferred)).toEqual([false, false, true, true]);
  });

  it('a signatory and a partner in the régions that cannot be read, and the ten parties that can', async () => {
    const { parties } = await convention('protocole-national-employeur');
    expect(
      parties.flatMap(({ unreadable, actorId, role, position }) =>
        unreadable ? [[actorId, role, position]] : [],
      ),
    ).toEqual([
      [null, 'SIGNATORY', 4],
      [null, 'REGIONAL_PARTNER', 11],
    ]);
    expect(parties).toHaveLength(12);
  });

  it('a signature and its announcement', async () => {
    const { status, signedOn, toBeSignedOn, toBeSignedInferred, parties } =
      await convention('akto-normandie-2022');
    expect([status, signedOn, toBeSignedOn, toBeSignedInferred]).toEqual([
      'ANNOUNCED',
      null,
      '2022-05-09',
      true,
    ]);
    expect(parties.map(({ role }) => role)).toEqual(['TO_SIGN', 'TO_SIGN']);
    const signatoriesTooSoon = { role: 'SIGNATORY', version: { status: 'ANNOUNCED' } } as const;
    expect(await client.party.count({ where: signatoriesTooSoon })).toBe(0);
  });

  it('the two lines of a convention, and the two levels of its plan, which are no axes', async () => {
    const { axes, axesFrom } = await convention('akto-agefiph-2022-2024');
    const next = await convention('akto-agefiph-2025-2027');
    expect(axes.map(({ titleFr }) => titleFr)).toEqual(next.axes.map(({ titleFr }) => titleFr));
    expect(axes.map(({ inferred }) => inferred)).toEqual([true, true]);
    expect(axesFrom).toBeNull();
  });

  it('a growth in the whole country, which nobody of the convention counted', async () => {
    const counted = await client.figureVersion.findMany({
      where: { ofWhom: { not: null } },
      select: { ofWhom: true, figure: { select: { key: true } } },
    });
    expect(counted).toEqual([
      { ofWhom: 'NATIONAL', figure: { key: 'progression-apprentissage-france-2021' } },
    ]);
  });

  it('two roles of one person', async () => {
    const holder = await client.officeHolder.findFirstOrThrow({ where: { name: 'Patrick Tuphé' } });
    expect(holder.contradictory).toBe(true);
    expect(holder.rolesFr).toEqual([
      "Représentant la Présidence d'AKTO",
      "Représentant la Vice-Présidence d'AKTO",
    ]);
  });

  it('Pôle emploi until the end of 2023, France Travail since', async () => {
    const names = await client.actorName.findMany({
      where: { version: { actor: { key: 'pole-emploi' } } },
    });
    const days = (date: Date | null) => date?.toISOString().slice(0, 10);
    expect(
      names.map(({ name, validFrom, validUntil }) => [name, days(validFrom), days(validUntil)]).toSorted(),
    ).toEqual([
      ['France Travail', '2024-01-01', undefined],
      ['Pôle emploi', undefined, '2023-12-31'],
    ]);
  });

  it('a day without its year, which covers no day', async () => {
    const { signedOn, period, periodStart } = await convention('protocole-national-employeur');
    expect([signedOn, period, periodStart]).toEqual(['XXXX-07-06', null, null]);
  });

  it('structure, which is never a figure', async () => {
    const { structure } = await convention('concertation-2018');
    expect(Object.fromEntries(structure.map(({ kind, count }) => [kind, count]))).toEqual({
      WORKING_GROUPS: 4,
      WORKSTREAMS: 5,
      PRINCIPLES: 3,
      KEY_MOMENTS: 3,
    });
    const keys = await client.figure.findMany({
      where: { versions: { some: { convention: { key: 'concertation-2018' } } } },
    });
    expect(keys.map(({ key }) => key).toSorted()).toEqual([
      'acteurs-concertation-2018',
      'organisations-patronales-syndicales-2018',
    ]);
  });
});
