import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';
import { aDraftOf, approve, minuteFromNow } from '../../tests/releases-to-come.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await aGraph();
});
afterEach(() => graph.database.close());

const theFigure = `{ figure(key: "poec") { quantity { text(withUnit: false) } status change { kind note } }
  figures(filter: { keys: ["poec"] }) { totalCount } hub { epoch } releases { totalCount } }`;
const revised = { number: '1900', low: '1900', printed: 'plus de 1 900' };

describe('what is public', () => {
  it('leaves a draft out at every instant', async () => {
    const before = await graph.ask(theFigure);
    await aDraftOf(graph.database, 'poec', revised);
    const later = await minuteFromNow(graph.database, 60);
    expect((await graph.ask(theFigure)).data).toEqual(before.data);
    expect((await graph.ask(theFigure, {}, later)).data).toEqual(before.data);
  });

  it('changes at the time of a release, by its time alone', async () => {
    const releaseId = await aDraftOf(graph.database, 'poec', revised);
    const releasedAt = await minuteFromNow(graph.database, 30);
    const before = await graph.ask(theFigure);
    await approve(graph.database, releaseId, releasedAt);

    const justBefore = await graph.ask(theFigure, {}, new Date(releasedAt.getTime() - 1));
    expect(justBefore.data).toEqual(before.data);
    const atItsTime = await graph.ask(theFigure, {}, releasedAt);
    expect(atItsTime.data).toEqual({
      figure: {
        quantity: { text: 'plus\u00a0de\u00a01\u202f900' },
        status: 'CURRENT',
        change: { kind: 'REVISION', note: 'Nouvelle valeur' },
      },
      figures: { totalCount: 1 },
      hub: { epoch: releaseId },
      releases: { totalCount: 2 },
    });
  });

  it('answers as of an instant with what was public then', async () => {
    const releaseId = await aDraftOf(graph.database, 'poec', revised);
    const releasedAt = await minuteFromNow(graph.database, 30);
    await approve(graph.database, releaseId, releasedAt);
    const afterwards = await minuteFromNow(graph.database, 60);
    const asOf = (instant: Date) =>
      graph.ask(
        'query ($asOf: DateTime) { figure(key: "poec", asOf: $asOf) { quantity { number } } figures(asOf: $asOf) { totalCount } }',
        { asOf: instant.toISOString() },
        afterwards,
      );
    expect((await asOf(new Date(0))).data).toEqual({ figure: null, figures: { totalCount: 0 } });
    expect((await asOf(new Date(releasedAt.getTime() - 1))).data.figure.quantity.number).toBe('1780');
    expect((await asOf(releasedAt)).data.figure.quantity.number).toBe('1900');
  });

  it('refuses to look into the future', async () => {
    const { errors } = await graph.ask('{ figures(asOf: "2999-01-01T00:00:00Z") { totalCount } }');
    expect(errors?.[0]?.message).toContain('has not come yet');
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('finds a withdrawn figure by its key, says so, and lists it no more', async () => {
    const releaseId = await aDraftOf(graph.database, 'salons-normandie-2021', {
      changeKind: 'WITHDRAWAL',
      changeFr: 'La source a retiré ce chiffre.',
      qualifier: null,
      number: null,
      low: null,
      high: null,
    });
    const releasedAt = await minuteFromNow(graph.database, 5);
    await approve(graph.database, releaseId, releasedAt);
    const { data } = await graph.ask(
      `{ figure(key: "salons-normandie-2021") { status quantity { text } change { kind note } }
         figures(filter: { indicator: "salons" }) { nodes { key parts { key } } } }`,
      {},
      releasedAt,
    );
    expect(data.figure).toEqual({
      status: 'WITHDRAWN',
      quantity: null,
      change: { kind: 'WITHDRAWAL', note: 'La source a retiré ce chiffre.' },
    });
    expect(data.figures.nodes).toEqual([{ key: 'salons-2021', parts: [] }]);
  });
});
