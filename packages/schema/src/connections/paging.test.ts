import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await aGraph();
});
afterAll(() => graph.database.close());

interface Page {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

const pageOf = async (field: string, args: string): Promise<Page> => {
  const { data, errors } = await graph.ask(
    `{ ${field}(${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  );
  expect(errors).toBeUndefined();
  return data[field];
};

describe.each(['figures', 'actors', 'conventions', 'indicators', 'territories', 'releases'])(
  'the list of %s',
  (field) => {
    it('gives every item once, forwards and backwards', async () => {
      const forwards: Page['nodes'] = [];
      let page = await pageOf(field, 'first: 19');
      forwards.push(...page.nodes);
      while (page.pageInfo.hasNextPage) {
        page = await pageOf(field, `first: 19, after: "${page.pageInfo.endCursor}"`);
        forwards.push(...page.nodes);
      }
      expect(forwards).toHaveLength((await graph.ask(`{ ${field} { totalCount } }`)).data[field].totalCount);
      expect(new Set(forwards.map(({ id }) => id)).size).toBe(forwards.length);

      const backwards: Page['nodes'] = [];
      page = await pageOf(field, 'last: 19');
      backwards.unshift(...page.nodes);
      while (page.pageInfo.hasPreviousPage) {
        page = await pageOf(field, `last: 19, before: "${page.pageInfo.startCursor}"`);
        backwards.unshift(...page.nodes);
      }
      expect(backwards).toEqual(forwards);
    });
  },
);

describe.each(['EDITORS', 'KEY', 'OLDEST_PERIOD', 'LATEST_PERIOD', 'LATEST_RELEASE'])(
  'figures by %s',
  (sort) => {
    it('come page by page as they come at once', async () => {
      const atOnce = await pageOf('figures', `sort: ${sort}, first: 100`);
      const pages: Page['nodes'] = [];
      let page = await pageOf('figures', `sort: ${sort}, first: 5`);
      pages.push(...page.nodes);
      while (page.pageInfo.hasNextPage) {
        page = await pageOf('figures', `sort: ${sort}, first: 5, after: "${page.pageInfo.endCursor}"`);
        pages.push(...page.nodes);
      }
      expect(pages).toEqual(atOnce.nodes);
    });
  },
);

describe('a page that cannot be', () => {
  it.each([
    ['first: 0', 'first is 0; give 1 to 100'],
    ['first: 101', 'first is 101; give 1 to 100'],
    ['last: -1', 'last is -1; give 1 to 100'],
    ['first: 5, last: 5', 'first and last were both given'],
    ['first: 5, after: "nonsense"', 'after is no cursor of this list'],
    ['last: 5, before: "WyJhIiwiYiJd"', 'before is no cursor of this list'],
    ['last: 5, after: "WzEsImEiXQ"', 'after goes with first'],
  ])('is refused by name: %s', async (args, message) => {
    const { errors } = await graph.ask(`{ figures(${args}) { nodes { key } } }`);
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
