import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await aGraph();
});
afterEach(() => graph.database.close());

const query = `query ($text: String!, $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { __typename ... on Territory { code level } ... on Actor { key } ... on Convention { key } ... on Figure { key } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

async function found(text: string): Promise<string[]> {
  const { data, errors } = await graph.ask(query, { text, first: 100 });
  expect(errors).toBeUndefined();
  expect(data.search.nodes).toHaveLength(data.search.totalCount);
  return data.search.nodes.map(nameOf);
}

const nameOf = (node: { __typename: string; key?: string; code?: string }) =>
  `${node.__typename} ${node.key ?? node.code}`;

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
    expect(new Set(kinds)).toEqual(new Set(['Actor', 'Convention', 'Figure']));
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

const order = ['Territory', 'Actor', 'Convention', 'Figure'];
