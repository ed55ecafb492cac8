import type { Prisma } from '@akto-figures/prisma/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';

const licence = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub(undefined, { licence, contact: 'donnees@example.fr' });
}, 60_000);
afterAll(() => hub.database.close());

const ask = async (query: string) => {
  const response = await hub.get(`/graphql?${new URLSearchParams({ query })}`);
  const { data, errors, extensions } = await response.json();
  expect(errors).toBeUndefined();
  return { ...data, warnings: extensions?.warnings };
};
const keysOf = ({ nodes }: { nodes: { key: string }[] }) => nodes.map(({ key }) => key);
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** Releases figures, each like one that is there but for its key and what is said. */
async function add(
  like: string,
  figures: Readonly<Record<string, Partial<Prisma.FigureVersionUncheckedCreateInput>>>,
) {
  const { client } = hub.database;
  const { id, publicFrom, publicUntil, ...version } = await client.figureVersion.findFirstOrThrow({
    where: { figure: { key: like } },
  });
  const { id: releaseId } = await client.release.create({ data: { titleFr: 'Des chiffres de plus' } });
  for (const [key, change] of Object.entries(figures)) {
    const figure = await client.figure.create({ data: { key } });
    await client.figureVersion.create({ data: { ...version, ...change, figureId: figure.id, releaseId } });
  }
  return hub.approve(releaseId);
}

const amount = (number: string, qualifier: 'EXACT' | 'MORE_THAN' | 'LESS_THAN' = 'EXACT') => ({
  qualifier,
  number,
  low: qualifier === 'LESS_THAN' ? null : number,
  high: qualifier === 'MORE_THAN' ? null : number,
  printed: null,
});
const year = (of: number) => ({
  period: `${of}`,
  periodStart: new Date(`${of}-01-01`),
  periodEnd: new Date(`${of}-12-31`),
});

describe('one request answers, on the starter data,', () => {
  it('1. the figures of Normandie, and of what lies in it', async () => {
    const { figures } = await ask(
      '{ figures(filter: { within: "Normandie" }) { totalCount nodes { territory { code } } } }',
    );
    expect(figures.totalCount).toBe(6);
  });

  it('3. the sum of events over the régions, or why there is none', async () => {
    const { fairs, all, rates } = await ask(`{
      fairs: figures(filter: { indicator: "salons", levels: [REGION] }) { sum { quantity { text } count keys } }
      all: figures(filter: { indicator: "salons" }) { sum { quantity { text } refusal notAddedBecause(locale: EN) count keys } }
      rates: figures(filter: { role: RATE }) { sum { refusal notAddedBecause } }
    }`);
    expect(plain(fairs.sum.quantity.text)).toBe('5 événements');
    expect(all.sum).toEqual({
      quantity: null,
      refusal: 'PARTS_AND_WHOLES',
      notAddedBecause: 'One of the figures is a part of another, or illustrates it.',
      count: 2,
      keys: ['salons-2021', 'salons-normandie-2021'],
    });
    expect(rates.sum.refusal).toBe('MIXED_INDICATORS');
  });

  it('3. sums by period that say which periods are inferred', async () => {
    const { meetings, fairs } = await ask(`{
      meetings: figures(filter: { keys: ["entreprises-reunions-normandie-2021"] }) { aggregate(by: PERIOD) { period { edtf inferred } } }
      fairs: figures(filter: { indicator: "salons" }) { aggregate(by: PERIOD) { period { edtf inferred } } }
    }`);
    expect(meetings.aggregate).toEqual([{ period: { edtf: '2021', inferred: true } }]);
    expect(fairs.aggregate).toEqual([{ period: { edtf: '2021', inferred: false } }]);
  });

  it('4. the conventions that end in 2027', async () => {
    const { conventions } = await ask('{ conventions(filter: { endsIn: "2027" }) { nodes { key } } }');
    expect(keysOf(conventions)).toEqual(['akto-agefiph-2025-2027']);
  });

  it('5. figures of several conventions, roles, indicators or territories, in one order and in pages', async () => {
    const page = (after: string) =>
      ask(`{ figures(filter: { conventions: ["akto-alternance-2022", "concertation-2018"], roles: [ACTUAL, TARGET],
        territories: ["FR", "28"] }, sort: KEY, first: 5${after}) { totalCount nodes { key } pageInfo { hasNextPage endCursor } } }`);
    const { figures: first } = await page('');
    const { figures: second } = await page(`, after: "${first.pageInfo.endCursor}"`);
    const keys = [...keysOf(first), ...keysOf(second)];
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(keys).size).toBe(10);
    expect(first.totalCount).toBeGreaterThan(10);
  });

  it('6. the series of one indicator in one territory', async () => {
    const { indicator } =
      await ask(`{ indicator(key: "contrats-apprentissage-akto") { series(territory: "28") {
      isUnbroken points { figure { key } gapBefore { edtf } breaks } } } }`);
    expect(indicator.series).toEqual({
      isUnbroken: true,
      points: ['contrats-apprentissage-normandie-2020', 'contrats-apprentissage-normandie-2021'].map(
        (key) => ({
          figure: { key },
          gapBefore: null,
          breaks: [],
        }),
      ),
    });
  });

  it('8. what a release changed', async () => {
    const { releases } = await ask(
      '{ releases(sort: LATEST, first: 1) { nodes { changes(filter: { records: [FIGURE] }, first: 1) { totalCount nodes { kind } } } } }',
    );
    expect(releases.nodes[0].changes).toEqual({ totalCount: 24, nodes: [{ kind: 'ADDITION' }] });
  });

  it('9. all figures of one source, or of one publisher', async () => {
    const { source, figures } = await ask(`{
      source(key: "concertation-2018") { figures { totalCount } }
      figures(filter: { publishers: ["akto"] }, first: 100) { totalCount }
    }`);
    expect(source.figures.totalCount).toBe(2);
    expect(figures.totalCount).toBeGreaterThan(10);
  });

  it('10. the figures of an actor, of a territory, of an indicator, starting from there', async () => {
    const data = await ask(`{
      actor(key: "etat") { figures { totalCount } }
      territory(code: "28") { figures { totalCount } }
      indicator(key: "salons") { figures { totalCount } }
    }`);
    expect([data.actor, data.territory, data.indicator].map((each) => each.figures.totalCount)).toEqual([
      2, 6, 2,
    ]);
  });

  it('11. contracts certainly or possibly above a number, the exact ones, the confirmed ones, the overdue ones', async () => {
    const data = await ask(`{
      certainly: figures(filter: { units: ["contract"], number: { above: 2500 } }, sort: KEY) { nodes { key } }
      possibly: figures(filter: { units: ["company"], number: { above: 1500, certainty: POSSIBLY } }, sort: KEY) { nodes { key } }
      exact: figures(filter: { units: ["company"], qualifier: EXACT }, sort: KEY) { nodes { key } }
      confirmed: figures(filter: { confirmed: true }) { nodes { key } }
      overdue: figures(filter: { overdue: true }) { nodes { key } }
    }`);
    expect(keysOf(data.certainly)).toEqual([
      'contrats-apprentissage-normandie-2021',
      'objectif-contrats-2022',
    ]);
    expect(keysOf(data.possibly)).toEqual([
      'entreprises-parcours-th',
      'entreprises-reunions-2021',
      'entreprises-sensibilisees',
    ]);
    expect(keysOf(data.exact)).toEqual(['entreprises-reunions-2021', 'entreprises-reunions-normandie-2021']);
    expect([keysOf(data.confirmed), keysOf(data.overdue)]).toEqual([[], []]);
  });

  it('12. the régions without an action plan of a convention', async () => {
    const { territories } = await ask(
      '{ territories(filter: { level: REGION, withoutActionPlanOf: "akto-agefiph-2022-2024" }) { nodes { name } } }',
    );
    expect(territories.nodes).toEqual([{ name: 'Corse' }]);
  });

  it('15. whether one may reuse it, under which licence, and how one cites it', async () => {
    const { hub: stated, figure } = await ask(`{
      hub { releasedAt reuse { licence text(locale: EN) contact } }
      figure(key: "poec") { url citeAs(locale: EN) { text url } citations { source { attribution publisher { name } url } locator printed } }
    }`);
    expect(stated.reuse).toEqual({
      licence,
      text: 'For use under the licence that is named. Each figure cites its source, which is cited with it.',
      contact: 'donnees@example.fr',
    });
    expect(figure.url).toBe('https://hub.example/figures/poec');
    expect(figure.citations[0].source.attribution).toContain('AKTO');
    const archived = `https://hub.example/figures/poec?lang=en&asOf=${encodeURIComponent(stated.releasedAt)}`;
    expect(figure.citeAs.url).toBe(archived);
    expect(plain(figure.citeAs.text)).toMatch(
      /^More than 1,780 .*, 2022–2024, .*\. Source: AKTO.*\. Akto Figures, as it was public on .* 20\d\d\. https:/,
    );
    expect(figure.citeAs.text.endsWith(` ${archived}`)).toBe(true);
  });
});

describe('one request answers, on data made for it,', () => {
  let before: Date;
  let added: Date;
  beforeAll(async () => {
    before = await add('contrats-apprentissage-normandie-2021', {
      'contrats-normandie-2024': {
        ...year(2024),
        ...amount('4000', 'MORE_THAN'),
        reviewBy: new Date('2025-01-01'),
      },
      'contrats-objectif-2024': { ...year(2024), ...amount('8000'), role: 'TARGET' },
    });
    added = await add('salons-normandie-2021', {
      'salons-bretagne-2021': { territoryId: 'region:53', ...amount('1000', 'MORE_THAN') },
      'salons-corse-2021': { territoryId: 'region:94', ...amount('1220') },
      'salons-guyane-2021': { territoryId: 'region:03', ...amount('10', 'LESS_THAN') },
    });
  }, 60_000);

  it('2. and 7. what changed in a territory since an instant, and what was withdrawn since', async () => {
    const data = await ask(`{
      figures(filter: { within: "53", changedSince: "${added.toISOString()}" }) { nodes { key } }
      changes(since: "${added.toISOString()}", filter: { records: [FIGURE] }, sort: LATEST) { nodes { key kind } }
      withdrawn: figures(filter: { status: [WITHDRAWN], changedSince: "${added.toISOString()}" }) { totalCount }
    }`);
    expect(keysOf(data.figures)).toEqual(['salons-bretagne-2021']);
    expect(keysOf(data.changes)).toEqual(['salons-guyane-2021', 'salons-corse-2021', 'salons-bretagne-2021']);
    expect(data.withdrawn.totalCount).toBe(0);
  });

  it('3. sums that keep their bounds, in groups too, and say why there is none', async () => {
    const { two, three, groups, unknown, everything } = await ask(`{
      two: figures(filter: { indicator: "salons", territories: ["53", "94"] }) { sum { quantity { text qualifier low high } keys } }
      three: figures(filter: { indicator: "salons", territories: ["53", "94", "03"] }) { sum { quantity { text } refusal notAddedBecause(locale: EN) } }
      groups: figures(filter: { indicator: "salons", levels: [REGION] }) { aggregate(by: TERRITORY) { territory { name } sum { quantity { text } count } } }
      unknown: figures(filter: { indicator: "nope" }) { sum { refusal count } aggregate(by: ROLE) { role } }
      everything: figures { totalCount sum { quantity { text } refusal count keys } aggregate(by: ROLE) { sum { refusal } } }
    }`);
    expect(two.sum.quantity).toMatchObject({ qualifier: 'MORE_THAN', low: '2220', high: null });
    expect(plain(two.sum.quantity.text)).toBe('plus de 2 220 événements');
    expect(three.sum).toMatchObject({ quantity: null, refusal: 'NO_COMMON_BOUND' });
    expect(
      groups.aggregate.map((each: { territory: { name: string }; sum: { quantity: { text: string } } }) => [
        each.territory.name,
        plain(each.sum.quantity.text),
      ]),
    ).toEqual([
      ['Guyane', 'moins de 10 événements'],
      ['Normandie', '5 événements'],
      ['Bretagne', 'plus de 1 000 événements'],
      ['Corse', '1 220 événements'],
    ]);
    expect(unknown).toEqual({ sum: { refusal: 'NO_FIGURES', count: 0 }, aggregate: [] });
    expect(everything.sum).toMatchObject({
      quantity: null,
      refusal: 'MIXED_UNITS',
      count: everything.totalCount,
    });
    expect(new Set(everything.sum.keys).size).toBe(everything.totalCount);
    expect(everything.aggregate.map(({ sum }: { sum: { refusal: string } }) => sum.refusal)).toContain(
      'MIXED_UNITS',
    );
  });

  it('6. a series with its gaps', async () => {
    const { indicator } =
      await ask(`{ indicator(key: "contrats-apprentissage-akto") { series(territory: "Normandie") {
      isUnbroken points { figure { key } gapBefore { edtf } breaks } } } }`);
    expect(indicator.series.isUnbroken).toBe(false);
    expect(indicator.series.points.at(-1)).toEqual({
      figure: { key: 'contrats-normandie-2024' },
      gapBefore: { edtf: '2022-01-01/2023-12-31' },
      breaks: [],
    });
  });

  it('11. which contracts are overdue', async () => {
    const { figures } = await ask(
      '{ figures(filter: { units: ["contract"], overdue: true }, sort: KEY) { nodes { key overdueSince } } }',
    );
    expect(figures.nodes).toEqual([{ key: 'contrats-normandie-2024', overdueSince: '2025-01-01' }]);
  });

  it('13. results against their objectives, everywhere they compare', async () => {
    const { figures } = await ask(
      '{ figures(filter: { withObjective: true }) { nodes { key progress { text target { key } } } } }',
    );
    expect(figures.nodes).toHaveLength(1);
    expect(figures.nodes[0]).toMatchObject({
      key: 'contrats-normandie-2024',
      progress: { target: { key: 'contrats-objectif-2024' } },
    });
  });

  it('14. what the hub said at an instant, and whether it still holds', async () => {
    await hub.release('salons-corse-2021', {
      ...amount('1230'),
      changeKind: 'CORRECTION',
      changeFr: 'Erreur de saisie',
    });
    const { figures } =
      await ask(`{ figures(filter: { keys: ["salons-corse-2021", "poec"] }, asOf: "${added.toISOString()}") {
      nodes { key value { number } correctedSince { kind note } } } }`);
    expect(figures.nodes).toEqual([
      {
        key: 'salons-corse-2021',
        value: { number: '1220' },
        correctedSince: { kind: 'CORRECTION', note: 'Erreur de saisie' },
      },
      { key: 'poec', value: { number: '1780' }, correctedSince: null },
    ]);
    const past = await ask(
      `{ figures(filter: { indicator: "salons", levels: [REGION] }, asOf: "${before.toISOString()}") { sum { keys } } }`,
    );
    expect(past.figures.sum.keys).toEqual(['salons-normandie-2021']);
  });

  it('3. sums that are no more exact than what is printed in millions', async () => {
    await add('contrats-apprentissage-normandie-2021', {
      'contrats-bretagne-2030': { ...year(2030), territoryId: 'region:53', ...amount('7600000'), scale: 6 },
      'contrats-corse-2030': { ...year(2030), territoryId: 'region:94', ...amount('1234') },
    });
    const { figures } = await ask(
      '{ figures(filter: { indicator: "contrats-apprentissage-akto", period: "2030" }) { sum { quantity { qualifier text } } } }',
    );
    expect(figures.sum.quantity.qualifier).toBe('ABOUT');
    expect(plain(figures.sum.quantity.text)).toBe('environ 7 601 234 contrats');
  });
});

describe('what cannot be answered is said', () => {
  const refused = async (query: string, variables: object = {}) => {
    const response = await hub.get('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()).errors?.[0];
  };

  it('of a sum as of a release that is to come', async () => {
    const { message, extensions } = await refused(
      '{ figures(asOf: "2999-01-01T10:00:00Z") { sum { count } aggregate(by: ROLE) { role } } }',
    );
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'asOf' });
    expect(message).toContain('which has not come yet');
  });

  it('of a key that names no figure, wherever it is asked for', async () => {
    const filter = '(filter: { keys: ["poec", "nope"] })';
    for (const query of [
      `{ figures${filter} { totalCount } }`,
      `{ convention(key: "akto-agefiph-2022-2024") { figures${filter} { totalCount } } }`,
      `{ changes${filter} { totalCount } }`,
      '{ search(text: "", filter: { keys: ["poec", "nope"] }) { totalCount } }',
    ])
      expect((await ask(query)).warnings, query).toMatchObject([
        { code: 'UNKNOWN_NAME', argument: 'filter.keys[1]' },
      ]);
  });

  it('of a filter with 10,000 keys', async () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `k${index}`);
    const query = 'query ($keys: [String!]) { figures(filter: { conventions: $keys }) { totalCount } }';
    const { extensions } = await refused(query, { keys: keys.slice(0, 900) });
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.conventions' });
    expect((await refused(query, { keys })).extensions).toMatchObject({ measure: 'variables', limit: 1000 });
  });

  it.each([
    [
      'query ($n: Int) { figures(first: $n) { totalCount } }',
      { n: -1 },
      'first',
      'n',
      'first is -1; give 1 to 100.',
    ],
    [
      'query ($p: String) { figures(filter: { period: $p }) { totalCount } }',
      { p: 'soon' },
      'period',
      'p',
      'is no period',
    ],
    [
      'query ($f: FigureFilter) { figures(filter: $f) { totalCount } }',
      { f: { number: { above: 'x' } } },
      'filter.number.above',
      'f',
      'is no number',
    ],
    [
      'query ($k: String!) { figure(key: $k) { key } }',
      { k: 'k'.repeat(300) },
      'key',
      'k',
      'has 300 characters',
    ],
    [
      'query ($n: Int) { figures(first: $n) { totalCount } }',
      { n: 'x' },
      undefined,
      'n',
      'Variable "$n" got invalid value',
    ],
  ])('of %s, by the argument and the variable', async (query, variables, argument, variable, words) => {
    const { message, extensions } = await refused(query, variables);
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', variable, ...(argument && { argument }) });
    expect(message).toContain(words);
  });

  it('of a hash without its text, as Apollo asks for it, and how much is left before one is refused', async () => {
    const post = (body: object) =>
      hub.get('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };
    const hashed = await post({ extensions: { persistedQuery } });
    const { errors } = await hashed.json();
    expect([hashed.status, errors[0]]).toMatchObject([
      200,
      { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
    ]);
    const whole = await post({
      query: '{ figures { totalCount } }',
      extensions: { persistedQuery, cost: true },
    });
    expect(await whole.json()).toMatchObject({
      data: { figures: { totalCount: expect.any(Number) } },
      extensions: { cost: { points: 101, limit: 10_000, left: expect.any(Number), rate: 300_000 } },
    });
    expect(whole.headers.get('RateLimit')).toMatch(/^"points";r=\d+;t=\d+$/);
    expect(whole.headers.get('RateLimit-Policy')).toBe('"points";q=300000;w=30');
  });

  it('of a whole compared with its own part', async () => {
    const { figure } = await ask(
      '{ figure(key: "salons-2021") { compare(with: "salons-normandie-2021") { order difference { number } notComparableBecause(locale: EN) } } }',
    );
    expect(figure.compare).toEqual({
      order: null,
      difference: null,
      notComparableBecause: 'One of the two figures is a part of the other.',
    });
  });
});
