import { afterAll, beforeAll, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await aGraph();
});
afterAll(() => graph.database.close());

const counts = `totalCount counts {
  types { type count } conventions { count convention { key } } indicators { count indicator { key } }
  territories { count territory { code } } roles { count role } units { count unit { key } } years { count year }
}`;

/** The same filter in another way, which the database counts. */
const apart = { confirmed: null, levels: ['COUNTRY', 'GROUP', 'REGION', 'DEPARTMENT'] };

it.each([
  {},
  { role: 'ACTUAL' },
  { convention: 'akto-agefiph-2022-2024' },
  { convention: 'nope' },
  { indicator: 'salons' },
  { territory: 'Normandie' },
  { territory: 'nowhere' },
  { within: 'FR' },
  { within: '28', role: 'ACTUAL' },
  { units: ['company', 'nope'] },
  { period: '2022' },
  { period: '2021-05', territory: 'FR' },
  { period: 'since 2022', convention: 'akto-alternance-2022' },
])('counts in memory as the database does: %j', async (filter) => {
  const ask = async (filter: object) => {
    const { data, errors } = await graph.ask(
      `query ($filter: FigureFilter) { search(text: "", first: 100, filter: $filter) { ${counts} nodes { ... on Figure { key } } } }`,
      { filter },
    );
    expect(errors).toBeUndefined();
    return data.search;
  };
  const found = await ask(filter);
  expect(found).toEqual(await ask({ ...filter, ...apart }));
  const { data } = await graph.ask(
    'query ($filter: FigureFilter) { figures(first: 100, filter: $filter) { totalCount nodes { key } } }',
    { filter },
  );
  expect(found.totalCount).toBe(data.figures.totalCount);
  expect(found.nodes).toEqual(data.figures.nodes);
});

it('goes on from a place in the list, and back', async () => {
  const page = async (window: Record<string, unknown>) => {
    const { data } = await graph.ask(
      `query ($first: Int, $after: String, $last: Int, $before: String) {
        search(text: "", filter: {}, first: $first, after: $after, last: $last, before: $before) {
          nodes { ... on Figure { key } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
      window,
    );
    return data.search;
  };
  const first = await page({ first: 10 });
  const second = await page({ first: 10, after: first.pageInfo.endCursor });
  expect(second.pageInfo.hasPreviousPage).toBe(true);
  const back = await page({ last: 10, before: second.pageInfo.startCursor });
  expect(back.nodes).toEqual(first.nodes);
  const keys = [...first.nodes, ...second.nodes].map(({ key }: { key: string }) => key);
  expect(new Set(keys).size).toBe(20);
});
