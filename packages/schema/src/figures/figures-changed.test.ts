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
