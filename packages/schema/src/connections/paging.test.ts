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

describe.each([
  ...['figures', 'actors', 'conventions', 'indicators', 'territories', 'releases'].map((field) => ({
    field,
    sort: '',
  })),
  { field: 'actors', sort: 'sort: LATEST_RELEASE, ' },
  { field: 'conventions', sort: 'sort: KEY, ' },
  { field: 'territories', sort: 'sort: NAME, ' },
  { field: 'releases', sort: 'sort: LATEST, ' },
])('the list of $field $sort', ({ field, sort }) => {
  it('gives every item once, forwards and backwards', async () => {
    const size = sort ? 7 : 19;
    const forwards: Page['nodes'] = [];
    let page = await pageOf(field, `${sort}first: ${size}`);
    forwards.push(...page.nodes);
    while (page.pageInfo.hasNextPage) {
      page = await pageOf(field, `${sort}first: ${size}, after: "${page.pageInfo.endCursor}"`);
      forwards.push(...page.nodes);
    }
    expect(forwards).toHaveLength((await graph.ask(`{ ${field} { totalCount } }`)).data[field].totalCount);
    expect(new Set(forwards.map(({ id }) => id)).size).toBe(forwards.length);

    const backwards: Page['nodes'] = [];
    page = await pageOf(field, `${sort}last: ${size}`);
    backwards.unshift(...page.nodes);
    while (page.pageInfo.hasPreviousPage) {
      page = await pageOf(field, `${sort}last: ${size}, before: "${page.pageInfo.startCursor}"`);
      backwards.unshift(...page.nodes);
    }
    expect(backwards).toEqual(forwards);
  });
});

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

describe('figures of one period', () => {
  it('come by their keys, whatever their ids are', async () => {
    const { data } = await graph.ask(
      '{ figures(sort: OLDEST_PERIOD, first: 100) { nodes { key period { edtf } } } }',
    );
    const places = data.figures.nodes.map(
      (node: { key: string; period: { edtf: string } }) => `${node.period.edtf} ${node.key}`,
    );
    expect(places).toEqual(places.toSorted());
  });
});

describe('a page that cannot be', () => {
  it.each([
    ['first: 0', 'first is 0; give 1 to 100'],
    ['first: 101', 'first is 101; give 1 to 100'],
    ['last: -1', 'last is -1; give 1 to 100'],
    ['first: 5, last: 5', 'first and last were both given'],
    ['last: 5, after: "WzEsImEiXQ"', 'after goes with first'],
    ['last: 5, after: ""', 'after goes with first'],
    ['first: 5, before: "WzEsImEiXQ"', 'before goes with last'],
  ])('is refused by name: %s', async (args, message) => {
    const { errors } = await graph.ask(`{ figures(${args}) { nodes { key } } }`);
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

/** Every way to a list, with what its items are asked for. */
const lists = {
  'all figures': 'figures(ARGS) { PAGE }',
  'figures by their keys': 'figures(sort: KEY, ARGS) { PAGE }',
  'figures by release': 'figures(sort: LATEST_RELEASE, ARGS) { PAGE }',
  'figures, the oldest first': 'figures(sort: OLDEST_PERIOD, ARGS) { PAGE }',
  'figures, the latest first': 'figures(sort: LATEST_PERIOD, ARGS) { PAGE }',
  'figures of a filter': 'figures(filter: { convention: "akto-alternance-2022" }, ARGS) { PAGE }',
  'figures of another filter': 'figures(filter: { role: ACTUAL }, ARGS) { PAGE }',
  'figures that are named': 'figures(filter: { keys: ["salons-2021", "poec"] }, ARGS) { PAGE }',
  'other figures that are named': 'figures(filter: { keys: ["poec", "salons-2021"] }, ARGS) { PAGE }',
  'figures of a convention': 'convention(key: "akto-alternance-2022") { figures(ARGS) { PAGE } }',
  'figures of another convention': 'convention(key: "akto-agefiph-2022-2024") { figures(ARGS) { PAGE } }',
  conventions: 'conventions(ARGS) { PAGE }',
  'conventions of an actor': 'actor(key: "akto") { conventions(ARGS) { PAGE } }',
  actors: 'actors(ARGS) { PAGE }',
  indicators: 'indicators(ARGS) { PAGE }',
  'action plans': 'actionPlans(ARGS) { PAGE }',
  'action plans of a filter': 'actionPlans(filter: { status: IN_PLACE }, ARGS) { PAGE }',
  territories: 'territories(ARGS) { PAGE }',
  'territories of a level': 'territories(filter: { level: REGION }, ARGS) { PAGE }',
  releases: 'releases(ARGS) { PAGE }',
};

const question = (list: string, args: string) =>
  `{ ${list.replace('ARGS', args).replace('PAGE', 'edges { cursor }')} }`;
const cursorsOf = (data: unknown) =>
  [...JSON.stringify(data).matchAll(/"cursor":"([^"]*)"/g)].map(([, it]) => it);

describe.each(Object.entries(lists))('a cursor of %s', (name, list) => {
  it('goes on with that list, and is refused by every other one', async () => {
    const [cursor] = cursorsOf((await graph.ask(question(list, 'first: 1'))).data);
    expect((await graph.ask(question(list, `first: 1, after: "${cursor}"`))).errors).toBeUndefined();
    for (const [other, otherList] of Object.entries(lists)) {
      if (other === name) continue;
      for (const [argument, size] of [
        ['after', 'first'],
        ['before', 'last'],
      ]) {
        const { errors } = await graph.ask(question(otherList, `${size}: 1, ${argument}: "${cursor}"`));
        expect(errors?.[0]?.message, other).toMatch(
          new RegExp(`^${argument} is a cursor of another list; give one that this list itself returned`),
        );
        expect(errors?.[0]?.extensions, other).toMatchObject({ code: 'BAD_USER_INPUT', argument });
      }
    }
  });

  it('is refused where somebody has changed it', async () => {
    const [cursor = ''] = cursorsOf((await graph.ask(question(list, 'first: 1'))).data);
    const place: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const odd = [
      null,
      true,
      {},
      [],
      'po\0ec',
      1.5,
      2 ** 31,
      1e300,
      '2026-02-30T00:00:00.000Z',
      '0000-01-01T00:00:00.000Z',
    ];
    const changed = [
      '',
      'nonsense',
      'WyJhIiwiYiJd',
      Buffer.from('OffsetConnection:1').toString('base64'),
      ...[null, 1, 'a', {}, [], [place[0]], [...place, 1]].map(encode),
      ...place.slice(1).flatMap((_, at) => odd.map((value) => encode(place.with(at + 1, value)))),
    ];
    for (const given of changed) {
      const { errors } = await graph.ask(question(list, `first: 1, after: "${given}"`));
      // A text that has no NUL may stand where a text belongs: it names a place where nothing is.
      if (errors === undefined) expect(Buffer.from(given, 'base64url').toString()).toMatch(/-30T|0000-01/);
      else expect(errors[0]?.extensions, given).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    }
  });
});

it('a filter is the same in whatever order its conditions stand', async () => {
  const ask = (filter: string, args: string) =>
    graph.ask(question(`figures(filter: { ${filter} }, ARGS) { PAGE }`, args));
  const [cursor] = cursorsOf((await ask('role: ACTUAL, territory: "28"', 'first: 1')).data);
  const { errors } = await ask('territory: "28", actor: null, role: ACTUAL', `first: 1, after: "${cursor}"`);
  expect(errors).toBeUndefined();
});
