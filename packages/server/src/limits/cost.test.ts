import { readFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createPricing } from './cost.ts';
import { limits, prices } from './limits.ts';
import { measure } from './measure.ts';

const sdl = readFileSync(new URL('../../../schema/public.graphql', import.meta.url), 'utf8');
const priceOf = createPricing(buildSchema(sdl), limits.page.most);
const costOf = (query: string, variables: Record<string, unknown> = {}, operationName?: string) =>
  priceOf({ document: parse(query), variables, operationName }).cost;

const { object, question, pageItems, unpagedItems } = prices;
/** A list with pages, and so many objects in it. */
const page = (items: number, each: number = object) => question + object + items * each;

describe('the cost of a query', () => {
  it.each([
    ['its objects, and none of their values', '{ hub { epoch version releasedAt } }', object],
    ['a page as long as it is asked', '{ figures(first: 7) { nodes { key } } }', page(7)],
    ['a page as long as it is by itself', '{ figures { nodes { key } } }', page(pageItems)],
    ['a page that is read from its end', '{ figures(last: 3) { nodes { key } } }', page(3)],
    ['edges and what they hold', '{ figures(first: 7) { edges { node { key } } } }', page(7, 2 * object)],
    ['a total, which is a question as well', '{ figures { totalCount } }', page(0) + question],
    [
      'pages in pages, multiplied',
      '{ conventions(first: 30) { nodes { figures(first: 20) { nodes { key } } } } }',
      page(30, object + page(20)),
    ],
    ['a list without pages', '{ convention(key: "c") { parties { role } } }', object + unpagedItems * object],
    ['things by their ids', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3 * object],
    [
      'what fragments ask',
      '{ figures(first: 2) { ...a } } fragment a on FigureConnection { nodes { ...b } } fragment b on Figure { territory { code } }',
      page(2, 2 * object),
    ],
    ['what a condition leaves out', '{ hub @skip(if: true) { version } }', object],
    ['nothing that the schema does not have', '{ nothing { at(first: 100) { all } } }', 0],
    ['nothing for ever', '{ ...a } fragment a on Query { hub { version } ...a }', object],
  ])('counts %s', (_what, query, cost) => {
    expect(costOf(query)).toBe(cost);
  });

  it('reads lengths from variables and their defaults', () => {
    const query =
      'query ($n: Int = 9, $ids: [ID!]!) { figures(first: $n) { nodes { key } } nodes(ids: $ids) { id } }';
    expect(costOf(query, { ids: ['a', 'b'] })).toBe(page(9) + 2);
    expect(costOf(query, { n: 4, ids: [] })).toBe(page(4));
    expect(costOf(query, { n: null, ids: [] })).toBe(page(pageItems));
    expect(costOf(query, { n: 'many', ids: 'none' })).toBe(page(pageItems) + unpagedItems);
  });

  it('is that of the operation which is asked for', () => {
    const query = 'query A { hub { version } } query B { figures { nodes { key } } }';
    expect(costOf(query, {}, 'A')).toBe(object);
    expect(costOf(query, {}, 'B')).toBe(page(pageItems));
    expect(costOf(query, {}, 'C')).toBe(0);
  });

  it('of the whole schema, as tools ask for it, is far from the limit', () => {
    const query = getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, oneOf: true });
    expect(costOf(query)).toBeLessThan(limits.cost.most / 2);
    for (const [limit, asked] of Object.entries(measure(parse(query)))) {
      expect(asked, limit).toBeLessThanOrEqual(limits[limit as keyof typeof limits].most);
    }
  });
});
