import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await aGraph();
});
afterAll(() => graph.database.close());

describe('conventions', () => {
  it('show a signatory that the source does not let one read', async () => {
    const { data } = await graph.ask(
      '{ convention(key: "protocole-national-employeur") { signedOn { edtf text } parties { role unreadable actor { key } } } }',
    );
    expect(data.convention.signedOn).toEqual({ edtf: 'XXXX-07-06', text: '6 juillet (année non précisée)' });
    expect(data.convention.parties).toHaveLength(11);
    expect(data.convention.parties[4]).toEqual({ role: 'SIGNATORY', unreadable: true, actor: null });
  });

  it('call their parties what they were called then, and say which names are inferred', async () => {
    const { data } = await graph.ask(`{
      protocol: convention(key: "protocole-national-employeur") { parties { name nameInferred } }
      guyane: convention(key: "akto-guyane-2022") { parties { name nameInferred } }
    }`);
    // "jeudi 6 juillet", of a year that nobody states: the text says Pôle emploi.
    expect(data.protocol.parties.slice(1, 5)).toEqual([
      { name: 'Pôle emploi', nameInferred: false },
      { name: 'Cap emploi', nameInferred: false },
      { name: 'Agefiph', nameInferred: false },
      { name: null, nameInferred: false },
    ]);
    expect(data.guyane.parties).toEqual([
      { name: 'AKTO', nameInferred: false },
      { name: 'Collectivité territoriale de Guyane', nameInferred: true },
    ]);
  });

  it('say whether the source states the day of signature, or it follows from what it says', async () => {
    const { data } = await graph.ask(`{
      normandie: convention(key: "akto-normandie-2022") { ...Signed }
      centre: convention(key: "akto-centre-val-de-loire-2021") { ...Signed }
      concertation: convention(key: "concertation-2018") { ...Signed }
    } fragment Signed on Convention { signedOn { edtf } signedOnInferred period { inferred } }`);
    // "lundi 9 mai": 9 May 2022 is a Monday.
    expect(data.normandie).toEqual({
      signedOn: { edtf: '2022-05-09' },
      signedOnInferred: true,
      period: null,
    });
    expect(data.centre).toEqual({ signedOn: { edtf: '2021' }, signedOnInferred: false, period: null });
    expect(data.concertation).toEqual({
      signedOn: null,
      signedOnInferred: false,
      period: { inferred: true },
    });
  });

  it('keep the number of axes that the source declares beside those it lists', async () => {
    const { data } = await graph.ask(
      '{ convention(key: "agefiph-cheops-2022-2024") { declaredAxes axes { number inferred measures } } }',
    );
    expect(data.convention.declaredAxes).toBe(4);
    expect(data.convention.axes.map(({ inferred }: { inferred: boolean }) => inferred)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(data.convention.axes[3].measures).toHaveLength(3);
  });

  it('know what they succeed and what brings them to a région', async () => {
    const { data } = await graph.ask(`{
      old: convention(key: "akto-agefiph-2022-2024") { succeeds { key } succeededBy { key } }
      plan: convention(key: "akto-alternance-2022") { parts { key territory { name } } }
    }`);
    expect(data.old).toEqual({ succeeds: null, succeededBy: [{ key: 'akto-agefiph-2025-2027' }] });
    expect(data.plan.parts).toHaveLength(6);
    expect(data.plan.parts[0]).toEqual({ key: 'akto-normandie-2022', territory: { name: 'Normandie' } });
  });

  it('have action plans in 12 + 5 régions, and say nothing of Corsica', async () => {
    const { data } = await graph.ask(
      '{ actionPlans(filter: { convention: "akto-agefiph-2022-2024" }, first: 100) { totalCount nodes { status inferred territory { name } } } }',
    );
    expect(data.actionPlans.totalCount).toBe(17);
    const names = data.actionPlans.nodes.map(
      ({ territory }: { territory: { name: string } }) => territory.name,
    );
    expect(names).not.toContain('Corse');
    expect(data.actionPlans.nodes.filter(({ inferred }: { inferred: boolean }) => inferred)).toHaveLength(12);
  });

  it('have figures and action plans that repeat their dates, and what is inferred of them', async () => {
    const { data } = await graph.ask(`{
      figure(key: "acteurs-concertation-2018") { period { inferred } }
      normandie: actionPlans(filter: { convention: "akto-alternance-2022", territory: "28" }) { nodes { since { edtf } inferred why } }
      centre: actionPlans(filter: { convention: "akto-alternance-2022", territory: "24" }) { nodes { since { edtf } inferred why } }
    }`);
    expect(data.figure.period.inferred).toBe(true);
    expect(data.normandie.nodes).toEqual([
      {
        since: { edtf: '2022-05-09' },
        inferred: true,
        why: 'the date is inferred: see the convention akto-normandie-2022',
      },
    ]);
    expect(data.centre.nodes).toEqual([{ since: { edtf: '2021' }, inferred: false, why: null }]);
  });

  it('show structure as structure: it is no figure', async () => {
    const { data } = await graph.ask(
      '{ convention(key: "concertation-2018") { structure { kind count } figures { totalCount } } }',
    );
    expect(data.convention.structure).toEqual([
      { kind: 'WORKING_GROUPS', count: 4 },
      { kind: 'WORKSTREAMS', count: 5 },
      { kind: 'PRINCIPLES', count: 3 },
      { kind: 'KEY_MOMENTS', count: 3 },
    ]);
    expect(data.convention.figures.totalCount).toBe(2);
  });

  it('are found by an actor among their parties', async () => {
    const { data } = await graph.ask(
      '{ actor(key: "cheops") { conventions { nodes { key } } } conventions(filter: { actor: "cheops" }) { nodes { key } } }',
    );
    expect(data.actor.conventions.nodes).toEqual([{ key: 'agefiph-cheops-2022-2024' }]);
    expect(data.conventions).toEqual(data.actor.conventions);
  });
});
