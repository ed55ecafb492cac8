import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../a-graph.ts';
import { aDraftOf, approve, minuteFromNow } from '../releases-to-come.ts';
import { apollo } from './apollo.ts';
import type { Cache, Question } from './cache.ts';
import { relay } from './relay.ts';
import { urql } from './urql.ts';

const numbers = ['1900', '2000', '2100'] as const;

let graph: TestGraph;
/** The times of the releases, the starter's first. */
let times: Date[];
beforeAll(async () => {
  graph = await aGraph();
  const { data } = await graph.ask('{ hub { releasedAt } }');
  times = [new Date(data.hub.releasedAt)];
  for (const [index, number] of numbers.entries()) {
    const draft = await aDraftOf(graph.database, 'poec', { number, low: number, printed: null });
    const releasedAt = await minuteFromNow(graph.database, 5 + index);
    await approve(graph.database, draft, releasedAt);
    times.push(releasedAt);
  }
});
afterAll(() => graph.database.close());

const timeOf = (index: number) => times[index] as Date;
const shape = '__typename id key quantity { __typename number } convention { __typename id key }';
const now: Question = { query: `query Asked { figure(key: "poec") { ${shape} } }` };
const asOf = (instant: Date): Question => ({
  query: `query Asked($asOf: DateTime) { figure(key: "poec", asOf: $asOf) { ${shape} } }`,
  variables: { asOf: instant.toISOString() },
});
const history: Question = {
  query: `query Asked { figure(key: "poec") {
    ${shape} history { ${shape} } change { __typename kind previous { ${shape} } }
  } }`,
};
const again = (id: string): Question => ({
  query: `query Asked($id: ID!) { node(id: $id) { __typename id ... on Figure { ${shape} } } }`,
  variables: { id },
});

describe.each(Object.entries({ apollo, urql, relay }))('the cache of %s', (_name, open) => {
  /** A page whose hub has come to a time. */
  function aPage(start: Date) {
    let present = start;
    const cache: Cache = open(async (query, variables) => graph.ask(query, variables, present));
    const shown = async (question: Question) => (await cache.shown(question)).figure;
    return {
      ...cache,
      shown,
      number: async (question: Question) => (await shown(question)).quantity.number,
      comesTo(time: Date) {
        present = time;
      },
    };
  }

  it('shows each state of a figure’s history with its own number', async () => {
    const page = aPage(timeOf(3));
    await page.ask(history);
    const figure = await page.shown(history);
    expect(figure.quantity.number).toBe('2100');
    expect(figure.history.map(({ quantity }: { quantity: { number: string } }) => quantity.number)).toEqual([
      '2100',
      '2000',
      '1900',
      '1780',
    ]);
    expect(figure.change.previous.quantity.number).toBe('2000');
  });

  it('keeps a history as it was when the figure alone is asked for again', async () => {
    const page = aPage(timeOf(2));
    await page.ask(history);
    page.comesTo(timeOf(3));
    await page.ask(now);
    const { history: states } = await page.shown(history);
    expect(states[0].quantity.number).toBe('2000');
    expect(await page.number(now)).toBe('2100');
  });

  it('shows the present beside an instant, whichever is asked for first', async () => {
    for (const order of [
      [now, asOf(timeOf(0))],
      [asOf(timeOf(0)), now],
    ]) {
      const page = aPage(timeOf(1));
      for (const question of order) await page.ask(question);
      expect(await page.number(now)).toBe('1900');
      expect(await page.number(asOf(timeOf(0)))).toBe('1780');
    }
  });

  it('keeps showing an instant that was the present when it was asked for', async () => {
    const page = aPage(timeOf(1));
    await page.ask(now);
    await page.ask(asOf(timeOf(1)));
    page.comesTo(timeOf(2));
    await page.ask(now);
    expect(await page.number(now)).toBe('2000');
    expect(await page.number(asOf(timeOf(1)))).toBe('1900');
  });

  it('asks for a state again by its id, and changes no other', async () => {
    const page = aPage(timeOf(3));
    await page.ask(history);
    const before = await page.shown(history);
    const { id } = before.history[2];
    await page.ask(again(id));
    expect(await page.shown(history)).toEqual(before);
  });
});
