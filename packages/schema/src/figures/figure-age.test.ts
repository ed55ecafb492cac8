import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';
import { aDraftOf, approve, minuteFromNow } from '../../tests/releases-to-come.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await aGraph();
});
afterEach(() => graph.database.close());

const minutes = (count: number) => minuteFromNow(graph.database, count);
async function release(change: Parameters<typeof aDraftOf>[2], at: Date): Promise<void> {
  await approve(graph.database, await aDraftOf(graph.database, 'poec', change), at);
}

describe('what was corrected since', () => {
  const correctedSince = async (asOf: Date | null, present: Date) => {
    const { data, errors } = await graph.ask(
      'query ($asOf: DateTime) { figure(key: "poec", asOf: $asOf) { correctedSince { kind note releasedAt previous { quantity { number } } } } }',
      { asOf: asOf?.toISOString() ?? null },
      present,
    );
    expect(errors).toBeUndefined();
    return data.figure.correctedSince;
  };
  const correction = {
    changeKind: 'CORRECTION' as const,
    changeFr: 'Une coquille.',
    number: '1870',
    low: '1870',
  };

  it('is said of an earlier instant, from the time of the correction on', async () => {
    const at = await minutes(30);
    await release(correction, at);
    const before = await minutes(10);
    expect(await correctedSince(before, new Date(at.getTime() - 1))).toBeNull();
    expect(await correctedSince(before, at)).toEqual({
      kind: 'CORRECTION',
      note: 'Une coquille.',
      releasedAt: at.toISOString(),
      previous: { quantity: { number: '1780' } },
    });
    expect(await correctedSince(at, at)).toBeNull();
    expect(await correctedSince(null, at)).toBeNull();
  });

  it('is the latest correction, also where better data came after it', async () => {
    const [first, second] = [await minutes(10), await minutes(20)];
    await release(correction, first);
    await release({ changeKind: 'REVISION', number: '1900', low: '1900' }, second);
    const before = await minutes(5);
    expect(await correctedSince(before, second)).toMatchObject({ releasedAt: first.toISOString() });
    expect(await correctedSince(first, second)).toBeNull();
  });

  it('is a withdrawal too', async () => {
    const at = await minutes(10);
    const nothing = { qualifier: null, number: null, low: null, high: null };
    await release({ ...nothing, changeKind: 'WITHDRAWAL', changeFr: 'Retiré.' }, at);
    expect(await correctedSince(await minutes(5), at)).toMatchObject({ kind: 'WITHDRAWAL', note: 'Retiré.' });
  });
});

describe('a figure that was to be looked at again', () => {
  const overdueSince = async (present: Date, asOf?: Date) => {
    const { data, errors } = await graph.ask(
      'query ($asOf: DateTime) { figure(key: "poec", asOf: $asOf) { overdueSince } }',
      { asOf: asOf?.toISOString() ?? null },
      present,
    );
    expect(errors).toBeUndefined();
    return data.figure.overdueSince;
  };

  it('is overdue once its day is over in Paris', async () => {
    await release({ reviewBy: new Date('2099-06-30') }, await minutes(1));
    expect(await overdueSince(new Date('2099-06-30T21:59:59Z'))).toBeNull();
    expect(await overdueSince(new Date('2099-06-30T22:00:00Z'))).toBe('2099-06-30');
  });

  it('is not overdue where a new state has come', async () => {
    const [first, second] = [await minutes(1), new Date('2099-07-01T08:00:00Z')];
    await release({ reviewBy: new Date('2099-06-30') }, first);
    await release({ number: '1900', low: '1900' }, second);
    const later = new Date('2099-07-02T08:00:00Z');
    expect(await overdueSince(later)).toBeNull();
    expect(await overdueSince(later, new Date('2099-06-30T08:00:00Z'))).toBeNull();
  });

  it('is never overdue where nobody gave a day', async () => {
    expect(await overdueSince(new Date('2099-07-01T08:00:00Z'))).toBeNull();
  });
});
