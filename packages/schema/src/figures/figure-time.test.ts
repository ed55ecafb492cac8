import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';
import { aDraftOf, approve, minuteFromNow } from '../../tests/releases-to-come.ts';

let graph: TestGraph;
let afterwards: Date;
beforeAll(async () => {
  graph = await aGraph();
  const first = await aDraftOf(graph.database, 'poec', {
    number: '1900',
    low: '1900',
    changeFr: 'Données de mars',
  });
  await approve(graph.database, first, await minuteFromNow(graph.database, 10));
  const second = await aDraftOf(graph.database, 'poec', {
    number: '1910',
    low: '1910',
    changeKind: 'CORRECTION',
    changeFr: 'Erreur de saisie',
  });
  await approve(graph.database, second, await minuteFromNow(graph.database, 20));
  afterwards = await minuteFromNow(graph.database, 30);
});
afterAll(() => graph.database.close());

describe('the history of a figure', () => {
  it('holds every state that was public, the latest first', async () => {
    const { data } = await graph.ask(
      '{ figure(key: "poec") { history { quantity { number } change { kind note } } } }',
      {},
      afterwards,
    );
    expect(data.figure.history).toEqual([
      { quantity: { number: '1910' }, change: { kind: 'CORRECTION', note: 'Erreur de saisie' } },
      { quantity: { number: '1900' }, change: { kind: 'REVISION', note: 'Données de mars' } },
      { quantity: { number: '1780' }, change: null },
    ]);
  });

  it('tells nothing of what is still to come', async () => {
    const { data } = await graph.ask(
      '{ figure(key: "poec") { history { quantity { number } } } }',
      {},
      await minuteFromNow(graph.database, 15),
    );
    expect(
      data.figure.history.map(({ quantity }: { quantity: { number: string } }) => quantity.number),
    ).toEqual(['1900', '1780']);
  });

  it('leads from a change to what it changed', async () => {
    const { data } = await graph.ask(
      '{ figure(key: "poec") { change { previous { quantity { number } change { previous { quantity { number } } } } } } }',
      {},
      afterwards,
    );
    expect(data.figure.change.previous).toEqual({
      quantity: { number: '1900' },
      change: { previous: { quantity: { number: '1780' } } },
    });
  });
});

describe('a figure compared with another', () => {
  const compare = async (key: string, other: string) => {
    const { data, errors } = await graph.ask(
      `query ($key: String!, $other: String!) { figure(key: $key) { compare(with: $other) {
        order difference { text printed } ratio { text } notComparableBecause } } }`,
      { key, other },
    );
    expect(errors).toBeUndefined();
    return data.figure.compare;
  };

  it('of the same indicator and territory differs by a quantity', async () => {
    expect(
      await compare('contrats-apprentissage-normandie-2021', 'contrats-apprentissage-normandie-2020'),
    ).toEqual({
      order: 'GREATER',
      difference: { text: '898\u00a0contrats', printed: null },
      ratio: { text: 'environ\u00a0141,3\u00a0%' },
      notComparableBecause: null,
    });
  });

  it('keeps the bounds of what is nearly so many', async () => {
    const { order, difference } = await compare(
      'reunions-entreprises-2021',
      'reunions-entreprises-normandie-2021',
    );
    expect(order).toBe('GREATER');
    expect(difference.text).toContain('174');
    expect(difference.text).not.toBe('174\u00a0réunions');
  });

  it.each([
    ['poec', 'salons-2021', 'ne comptent pas la même population'],
    ['poec', 'nope', 'n’existe pas'],
  ])('says why %s and %s are not comparable', async (key, other, reason) => {
    const { notComparableBecause, difference, ratio, order } = await compare(key, other);
    expect(notComparableBecause).toContain(reason);
    expect([difference, ratio, order]).toEqual([null, null, null]);
  });
});
