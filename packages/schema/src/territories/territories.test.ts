import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await aGraph();
});
afterAll(() => graph.database.close());

describe('a territory', () => {
  it.each([
    ['28', 'Normandie'],
    ['FR-NOR', 'Normandie'],
    ['FR-28', 'Eure-et-Loir'],
    ['2A', 'Corse-du-Sud'],
    ['01', 'Guadeloupe'],
    ['Centre Val de Loire', 'Centre-Val de Loire'],
    ['Hauts de France', 'Hauts-de-France'],
    ['reunion', 'La Réunion'],
    ['PACA', 'Provence-Alpes-Côte d’Azur'],
    ['hexagone', 'Hexagone (métropole sans la Corse)'],
    ['FR', 'France entière'],
  ])('is found by %s', async (code, name) => {
    const { data } = await graph.ask('query ($code: String!) { territory(code: $code) { name } }', { code });
    expect(data.territory).toEqual({ name });
  });

  it('is looked for among one level where that is said', async () => {
    const { data } = await graph.ask(
      '{ territory(code: "28", level: DEPARTMENT) { name parent { name parent { code } } } }',
    );
    expect(data.territory).toEqual({
      name: 'Eure-et-Loir',
      parent: { name: 'Centre-Val de Loire', parent: { code: 'FR' } },
    });
  });

  it('is null where nothing is called so', async () => {
    expect((await graph.ask('{ territory(code: "Atlantide") { name } }')).data.territory).toBeNull();
  });

  it('is one of 18 régions and 101 départements', async () => {
    const { data } = await graph.ask(
      '{ r: territories(filter: {level: REGION}) { totalCount } d: territories(filter: {level: DEPARTMENT}) { totalCount } }',
    );
    expect(data).toEqual({ r: { totalCount: 18 }, d: { totalCount: 101 } });
  });
});
