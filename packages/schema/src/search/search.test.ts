import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';
import { aDraftOf, approve, minuteFromNow } from '../../tests/releases-to-come.ts';
import { synonyms } from './synonyms.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await aGraph();
});
afterAll(() => graph.database.close());

const query = `query ($text: String!, $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { __typename ... on Territory { code level } ... on Actor { key } ... on Convention { key } ... on Figure { key }
      ... on Indicator { key } ... on Collection { key } ... on Source { key } ... on Release { title } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

async function found(text: string): Promise<string[]> {
  const { data, errors } = await graph.ask(query, { text, first: 100 });
  expect(errors).toBeUndefined();
  expect(data.search.nodes).toHaveLength(data.search.totalCount);
  return data.search.nodes.map(nameOf);
}

const nameOf = (node: { __typename: string; key?: string; code?: string; title?: string }) =>
  `${node.__typename} ${node.key ?? node.code ?? node.title}`;

const figuresFor = async (text: string) => (await found(text)).filter((name) => name.startsWith('Figure'));

describe('a search', () => {
  it.each([
    ['salons', 'salons normandie'],
    ['the same without accents and in capitals', 'SALONS NORMANDIE'],
    ['the same with small words between', 'les salons en Normandie'],
    ['the same in English', 'the fairs in Normandy'],
  ])('finds figures by what is counted and where: %s', async (_, text) => {
    expect(await found(text)).toEqual(['Figure salons-normandie-2021']);
  });

  it('finds a number as it is printed, and as it is stored', async () => {
    expect(await found('1 780')).toContain('Figure poec');
    expect(await found('1780')).toEqual(['Figure poec']);
  });

  it.each(['3 071', '3071', '3.071', '3,071', '3\u202f071', '3\u00a0071', '3’071'])(
    'finds a number in each spelling: %s',
    async (text) => {
      expect(await figuresFor(text)).toEqual(['Figure contrats-apprentissage-normandie-2021']);
    },
  );

  it.each([
    ['environ 100', 'acteurs-concertation-2018'],
    ['nearly 200 meetings', 'reunions-entreprises-2021'],
    ['au moins 1 780', 'poec'],
    ['70 environ, salons', 'salons-2021'],
  ])('finds a number however it is qualified: %s', async (text, key) => {
    expect(await figuresFor(text)).toContain(`Figure ${key}`);
  });

  it.each(synonyms.map(({ words: [word = ''], example }) => ({ word, ...example })))(
    'finds what is said for $word: $text',
    async ({ text, finds }) => {
      expect(await figuresFor(text)).toContain(`Figure ${finds}`);
    },
  );

  it.each([
    'combien d’entreprises en Normandie ?',
    'Quel est le nombre d’entreprises en Normandie ?',
    'How many companies are there in Normandy?',
  ])('leaves out the words that only ask: %s', async (text) => {
    expect((await figuresFor(text))[0]).toBe('Figure entreprises-reunions-normandie-2021');
  });

  it.each([
    ['a year', 'salons normandie 2021', 1],
    ['a year that it is not of', 'salons normandie 2019', 0],
    ['a month of it', 'salons normandie mai 2021', 1],
    ['years that it is among', 'salons normandie 2020-2023', 1],
    ['since a year', 'salons normandie depuis 2022', 0],
  ])('finds figures by their period: %s', async (_, text, count) => {
    expect(await figuresFor(text)).toHaveLength(count);
  });

  it.each([
    ['objectif', 'TARGET', 'role'],
    ['taux', 'RATE', 'role'],
    ['réunions', 'MEETING', 'quantity { unit }'],
  ])('finds figures by their role and unit: %s', async (text, value, field) => {
    const { data } = await graph.ask(
      `query ($text: String!) { search(text: $text, types: [FIGURE], first: 100) { nodes { ... on Figure { key ${field} } } }
        figures(first: 100) { nodes { key ${field} } } }`,
      { text },
    );
    const of = (nodes: { key: string; role?: string; quantity?: { unit: string } | null }[]) =>
      nodes.filter(({ role, quantity }) => (role ?? quantity?.unit) === value).map(({ key }) => key);
    expect(of(data.figures.nodes).length).toBeGreaterThan(0);
    expect(of(data.search.nodes).toSorted()).toEqual(of(data.figures.nodes).toSorted());
  });

  it('ranks what has the words in its label before what has them elsewhere', async () => {
    const { data } = await graph.ask(
      '{ search(text: "apprentissage", types: [FIGURE], first: 100) { nodes { ... on Figure { label } } } }',
    );
    const has = data.search.nodes.map(({ label }: { label: string }) => /apprentissage/i.test(label));
    expect(has).toContain(true);
    expect(has).toContain(false);
    expect(has).toEqual([...has].sort((one, other) => Number(other) - Number(one)));
  });

  it('reads what is misspelt, and says how', async () => {
    const ask =
      'query ($text: String!) { search(text: $text) { readAs totalCount nodes { ... on Figure { key } } } }';
    const { data } = await graph.ask(ask, { text: 'Salosn en Normendie' });
    expect(data.search).toEqual({
      readAs: 'salons normandie',
      totalCount: 1,
      nodes: [{ key: 'salons-normandie-2021' }],
    });
    expect((await graph.ask(ask, { text: 'salons normandie' })).data.search.readAs).toBeNull();
    for (const text of ['xylophones', 'entreprizes xylophones'])
      expect((await graph.ask(ask, { text })).data.search).toMatchObject({ readAs: null, totalCount: 0 });
  });

  it('finds indicators, sources and releases, and leaves what is asked for', async () => {
    expect(await found('normandie')).toContain('Territory 28');
    const { data } = await graph.ask(`{
      indicators: search(text: "salons", types: [INDICATOR]) { nodes { __typename ... on Indicator { key } } }
      sources: search(text: "bilan", types: [SOURCE]) { nodes { __typename } }
      releases: search(text: "publication", types: [RELEASE]) { nodes { __typename } }
    }`);
    expect(data.indicators.nodes).toContainEqual({ __typename: 'Indicator', key: 'salons' });
    for (const [name, { nodes }] of Object.entries<{ nodes: { __typename: string }[] }>(data)) {
      expect(nodes.length, name).toBeGreaterThan(0);
      expect(new Set(nodes.map(({ __typename }) => __typename)).size, name).toBe(1);
    }
  });

  it('takes the filter of figures, with words and without', async () => {
    const { data } = await graph.ask(`{
      found: search(text: "entreprises", filter: { within: "Normandie" }, first: 100) { nodes { ... on Figure { key } } }
      all: search(text: "", filter: { convention: "akto-alternance-2022" }, first: 100) { totalCount }
      listed: figures(filter: { convention: "akto-alternance-2022" }) { totalCount }
    }`);
    expect(data.found.nodes.map(({ key }: { key: string }) => key)).toContain(
      'entreprises-reunions-normandie-2021',
    );
    expect(data.all.totalCount).toBe(data.listed.totalCount);
  });

  it('counts what it finds by all that a filter can say', async () => {
    const { data } = await graph.ask(`{ search(text: "akto", first: 1) { totalCount counts {
      types { type count } conventions { convention { key } count } indicators { indicator { key } count }
      territories { territory { code } count } roles { role count } units { unit { key } count } years { year count }
    } } }`);
    const { totalCount, counts } = data.search;
    const total = (each: { count: number }[]) => each.reduce((sum, { count }) => sum + count, 0);
    expect(total(counts.types)).toBe(totalCount);
    const figures = counts.types.find(({ type }: { type: string }) => type === 'FIGURE').count;
    for (const name of ['indicators', 'territories', 'roles', 'units'])
      expect(total(counts[name]), name).toBe(figures);
    const [{ role, count }] = counts.roles;
    const filtered = await graph.ask(
      'query ($role: FigureRole) { search(text: "akto", filter: { role: $role }) { totalCount } }',
      { role },
    );
    expect(filtered.data.search.totalCount).toBe(count);
    const [{ year, count: ofYear }] = counts.years;
    const inYear = await graph.ask(
      'query ($period: String) { search(text: "akto", filter: { period: $period }) { totalCount } }',
      { period: `${year}` },
    );
    expect(inYear.data.search.totalCount).toBe(ofYear);
  });

  it('finds French words by their stems, with and without accents', async () => {
    const figures = await found('entreprise sensibilisée');
    expect(figures.length).toBeGreaterThan(0);
    expect(await found('entreprises sensibilisees')).toEqual(figures);
  });

  it('finds English words too', async () => {
    expect(await found('companies')).toContain('Figure entreprises-parcours-th');
  });

  it('names territories, then actors, conventions and figures', async () => {
    const kinds = (await found('akto')).map((name) => name.split(' ')[0]);
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? '')));
    expect(new Set(kinds)).toEqual(new Set(['Actor', 'Convention', 'Figure', 'Indicator', 'Source']));
    expect((await found('normandie'))[0]).toBe('Territory 28');
  });

  it('finds what is under all of the words only', async () => {
    expect(await found('normandie xylophone')).toEqual([]);
    expect(await found('en de la')).toEqual([]);
    expect(await found('')).toEqual([]);
  });

  it('takes words for words', async () => {
    expect(await found(`l'emploi & | ! ( ' \\ % \0`)).toEqual(await found('emploi'));
  });

  it('refuses more words than it looks for', async () => {
    const { errors } = await graph.ask(query, { text: 'un deux trois quatre cinq six sept huit neuf' });
    expect(errors?.[0]?.message).toContain('at most 8');
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('is paged through in both directions without a gap or a double', async () => {
    const all = await found('akto');
    expect(all.length).toBeGreaterThan(10);
    const forwards: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await graph.ask(query, { text: 'akto', first: 3, after });
      forwards.push(...data.search.nodes.map(nameOf));
      if (!data.search.pageInfo.hasNextPage) break;
      after = data.search.pageInfo.endCursor;
    }
    const backwards: string[] = [];
    for (let before: string | null = null; ; ) {
      const { data } = await graph.ask(query, { text: 'akto', last: 3, before });
      backwards.unshift(...data.search.nodes.map(nameOf));
      if (!data.search.pageInfo.hasPreviousPage) break;
      before = data.search.pageInfo.startCursor;
    }
    expect(forwards).toEqual(all);
    expect(backwards).toEqual(all);
  });
});

describe('what is to come', () => {
  it('is not found, not counted, not read for what is misspelt, until its minute', async () => {
    const ask = `query ($text: String!) { search(text: $text) { totalCount readAs
      counts { types { count } years { year } } nodes { ... on Figure { key } } } }`;
    const all =
      'query { search(text: "salons", first: 100) { totalCount nodes { ... on Figure { key label } } counts { types { count } units { count } } } }';
    const before = (await graph.ask(all)).data;
    const release = await aDraftOf(graph.database, 'salons-normandie-2021', {
      labelFr: 'Kermesses de l’apprentissage',
      number: '98765',
      low: '98765',
      high: '98765',
      printed: '98 765',
    });
    const minute = await minuteFromNow(graph.database, 60);
    await approve(graph.database, release, minute);
    for (const text of ['kermesses', 'kermeses', '98 765', 'à venir']) {
      expect((await graph.ask(ask, { text })).data.search, text).toMatchObject({
        totalCount: 0,
        readAs: null,
        nodes: [],
      });
    }
    expect((await graph.ask(all)).data).toEqual(before);
    const out = async (text: string) => (await graph.ask(ask, { text }, minute)).data.search;
    expect(await out('kermesses')).toMatchObject({
      totalCount: 1,
      nodes: [{ key: 'salons-normandie-2021' }],
    });
    expect(await out('98 765')).toMatchObject({ totalCount: 1 });
    expect((await out('kermeses')).readAs).toBe('kermesses');
    expect((await out('à venir')).totalCount).toBe(1);
  });
});

const order = ['Territory', 'Actor', 'Convention', 'Figure', 'Indicator', 'Collection', 'Source', 'Release'];
