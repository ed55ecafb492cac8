import type { ExecutionResult } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';
import { aDraftOf, approve, minuteFromNow } from '../../tests/releases-to-come.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await aGraph();
});
afterEach(() => graph.database.close());

const question = `subscription ($filter: FigureFilter) { figuresChanged(filter: $filter) {
  release { title releasedAt } figures { key status quantity { text(withUnit: false) }
  history { quantity { text(withUnit: false) } } } } }`;
const revised = { number: '1900', low: '1900', printed: 'plus de 1 900' };
const withdrawn = {
  changeKind: 'WITHDRAWAL' as const,
  changeFr: 'La source a retiré ce chiffre.',
  qualifier: null,
  number: null,
  low: null,
  high: null,
};

async function listening(filter?: object): Promise<AsyncIterator<ExecutionResult>> {
  const events = await graph.listen(question, { filter });
  if (!('next' in events)) throw new Error(JSON.stringify(events));
  return events;
}

/** Lets changed versions come out in one release, so many minutes from now. */
async function release(minutes: number, ...changes: [key: string, change: object][]): Promise<Date> {
  const { client } = graph.database;
  const releasedAt = await minuteFromNow(graph.database, minutes);
  let release: string | undefined;
  for (const [key, change] of changes) {
    const draft = await aDraftOf(graph.database, key, change);
    if (release === undefined) release = draft;
    else {
      await client.figureVersion.updateMany({ where: { releaseId: draft }, data: { releaseId: release } });
      await client.release.delete({ where: { id: draft } });
    }
  }
  await approve(graph.database, release ?? '', releasedAt);
  graph.comesOut(release ?? '', releasedAt);
  return releasedAt;
}

describe('who listens to figures', () => {
  it('is told of a release in one event: what it changed and what it withdrew, as they are from then on', async () => {
    const events = await listening();
    const event = events.next();
    const releasedAt = await release(5, ['poec', revised], ['salons-normandie-2021', withdrawn]);
    const { value } = await event;
    expect(value.errors).toBeUndefined();
    const { release: told, figures } = value.data.figuresChanged;
    expect(told).toEqual({ title: 'À venir', releasedAt: releasedAt.toISOString() });
    expect(new Set(figures.map(({ key }: { key: string }) => key))).toEqual(
      new Set(['poec', 'salons-normandie-2021']),
    );
    expect(figures).toContainEqual({
      key: 'poec',
      status: 'CURRENT',
      quantity: { text: 'plus\u00a0de\u00a01\u202f900' },
      history: [
        { quantity: { text: 'plus\u00a0de\u00a01\u202f900' } },
        { quantity: { text: 'plus\u00a0de\u00a01\u202f780' } },
      ],
    });
    expect(figures).toContainEqual(
      expect.objectContaining({ key: 'salons-normandie-2021', status: 'WITHDRAWN', quantity: null }),
    );
    await events.return?.();
  });

  it('hears nothing of a release that changes nothing of the filter', async () => {
    const events = await listening({ keys: ['salons-normandie-2021'] });
    const event = events.next();
    await release(5, ['poec', revised]);
    await release(6, ['salons-normandie-2021', withdrawn]);
    const { value } = await event;
    expect(value.data.figuresChanged.figures).toMatchObject([{ key: 'salons-normandie-2021' }]);
    await events.return?.();
  });

  describe('and says since when', () => {
    const resumed = `subscription ($since: String, $filter: FigureFilter) { figuresChanged(since: $since, filter: $filter) {
      release { id } figures { id key quantity { number } }
      changes { kind key record { ... on Figure { quantity { number } } } previous { ... on Figure { quantity { number } } } } } }`;
    const numbers = ['1900', '2000', '2100', '2200'];
    const since = async (since: string, filter?: object) => {
      const events = await graph.listen(resumed, { since, filter });
      if (!('next' in events)) throw new Error(JSON.stringify(events));
      return events;
    };
    // biome-ignore lint/suspicious/noExplicitAny: as it was asked for above
    const next = async (events: AsyncIterator<ExecutionResult>): Promise<any> => {
      const { value } = await events.next();
      expect(value.errors).toBeUndefined();
      return value.data.figuresChanged;
    };

    it('is told each release once, wherever it broke off, also what comes out meanwhile', async () => {
      const start = await release(5, ['salons-2021', { changeFr: 'Relu.' }]);
      for (const [index, number] of numbers.slice(0, 3).entries()) {
        await release(6 + index, ['poec', { number, low: number }]);
      }
      const all = await since(start.toISOString(), { keys: ['poec'] });
      // Was out before the past was read, and is told as new as well.
      const third = await graph.database.client.release.findFirstOrThrow({ orderBy: { releasedAt: 'desc' } });
      graph.comesOut(third.id, third.releasedAt ?? start);
      await release(9, ['poec', { number: '2200', low: '2200' }]);
      const told = [await next(all), await next(all), await next(all), await next(all)];
      expect(told.map(({ figures }) => figures[0].quantity.number)).toEqual(numbers);
      expect(told[1].changes).toEqual([
        {
          kind: 'REVISION',
          key: 'poec',
          record: { quantity: { number: '2000' } },
          previous: { quantity: { number: '1900' } },
        },
      ]);
      for (const [index, { release }] of told.entries()) {
        const rest = await since(release.id, { keys: ['poec'] });
        for (const each of told.slice(index + 1)) expect(await next(rest)).toEqual(each);
        await rest.return?.();
      }
      await all.return?.();
      expect(graph.listeners).toBe(0);
    });

    it('ends with the present record of each figure, and has the ids of their states before that', async () => {
      const start = await release(5, ['poec', revised]);
      await release(6, ['poec', { number: '2000', low: '2000' }]);
      const present = await release(7, ['salons-normandie-2021', withdrawn]);
      const { data } = await graph.ask(
        '{ figure(key: "poec") { id history { id quantity { number } } } }',
        {},
        present,
      );
      const events = await since(start.toISOString());
      const [first, second] = [await next(events), await next(events)];
      expect(first.figures).toMatchObject([{ quantity: { number: '1900' } }]);
      expect(first.figures[0].id).not.toBe(data.figure.id);
      expect(second.figures).toEqual([{ id: data.figure.id, key: 'poec', quantity: { number: '2000' } }]);
      await events.return?.();
    });

    it.each([
      ['2999-01-01T00:00:00Z', 'which has not come yet'],
      ['00000000-0000-4000-8000-000000000000', 'which the hub does not know'],
      ['yesterday', 'which is no instant, epoch or release; give an instant'],
    ])('is refused at once since %s', async (since, message) => {
      expect(await graph.listen(resumed, { since })).toMatchObject({
        errors: [{ message: expect.stringContaining(message), extensions: { argument: 'since' } }],
      });
      expect(graph.listeners).toBe(0);
    });
  });

  it('is refused at once with a filter that is none', async () => {
    expect(await graph.listen(question, { filter: { period: 'yesterday' } })).toMatchObject({
      errors: [{ message: expect.stringContaining('period is "yesterday"') }],
    });
    expect(graph.listeners).toBe(0);
  });

  it('is gone at once, also while waiting', async () => {
    const events = await listening();
    const event = events.next();
    expect(graph.listeners).toBe(1);
    await events.return?.();
    expect(graph.listeners).toBe(0);
    expect(await event).toMatchObject({ done: true });
  });
});
