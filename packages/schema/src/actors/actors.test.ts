import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await aGraph();
});
afterAll(() => graph.database.close());

describe('actors', () => {
  it('are called what they were called on a day', async () => {
    const { data } = await graph.ask(`{ actor(key: "pole-emploi") { name
      last: name(at: "2023-12-31") first: name(at: "2024-01-01") long: name(at: "1999-05-05") names { name from until inferred } } }`);
    expect(data.actor).toEqual({
      name: 'France Travail',
      last: 'Pôle emploi',
      first: 'France Travail',
      long: 'Pôle emploi',
      names: [
        { name: 'Pôle emploi', from: null, until: '2023-12-31', inferred: false },
        { name: 'France Travail', from: '2024-01-01', until: null, inferred: true },
      ],
    });
  });

  it('are set in type as everything else', async () => {
    const { data } = await graph.ask('{ actor(key: "ministere-agriculture") { name names { name } } }');
    const name = 'Ministère de l’Agriculture';
    expect(data.actor).toEqual({ name, names: [{ name }] });
  });

  it('keep every role of a person where the source contradicts itself', async () => {
    const { data } = await graph.ask(
      '{ actor(key: "akto") { officeHolders { name roles contradictory source { key } } } }',
    );
    expect(data.actor.officeHolders).toEqual([
      {
        name: 'Jean Hédou',
        roles: ['Président d’AKTO'],
        contradictory: false,
        source: { key: 'akto-normandie' },
      },
      {
        name: 'Patrick Tuphé',
        roles: ['Représentant la Présidence d’AKTO', 'Représentant la Vice-Présidence d’AKTO'],
        contradictory: true,
        source: { key: 'akto-normandie' },
      },
    ]);
  });

  it('refuse a day that does not exist, and say what a day looks like', async () => {
    const { errors } = await graph.ask('{ actor(key: "akto") { name(at: "2023-02-30") } }');
    expect(errors?.[0]?.message).toContain('at is "2023-02-30", which is no day; give ISO 8601');
  });

  it('are found again by their id', async () => {
    const { data } = await graph.ask('{ actor(key: "akto") { id } }');
    const again = await graph.ask('query ($id: ID!) { node(id: $id) { __typename ... on Actor { key } } }', {
      id: data.actor.id,
    });
    expect(again.data.node).toEqual({ __typename: 'Actor', key: 'akto' });
  });
});
