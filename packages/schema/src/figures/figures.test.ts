import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await aGraph();
});
afterAll(() => graph.database.close());

const keysOf = async (filter: string) => {
  const { data, errors } = await graph.ask(`{ figures(filter: {${filter}}, first: 100) { nodes { key } } }`);
  expect(errors).toBeUndefined();
  return data.figures.nodes.map(({ key }: { key: string }) => key);
};

describe('figures', () => {
  it('come with all that belongs to a number', async () => {
    const { data } = await graph.ask(`{ figure(key: "poec") {
      label(locale: EN)
      quantity { qualifier number low high unit printed text en: text(locale: EN) spoken: text(form: SPOKEN) bare: text(withUnit: false) }
      statement role status period { edtf start end text spoken: text(form: SPOKEN) } territory { code name }
      convention { key } indicator { key unit additive } actors { key } citations { source { key publisher { name } } printed }
      url change { kind }
    } }`);
    expect(data.figure).toEqual({
      label: 'Collective job-readiness courses (POEC) for disabled job-seekers',
      quantity: {
        qualifier: 'MORE_THAN',
        number: '1780',
        low: '1780',
        high: null,
        unit: 'COURSE',
        printed: 'plus de 1 780',
        text: 'plus\u00a0de\u00a01\u202f780\u00a0formations',
        en: 'more\u00a0than\u00a01,780\u00a0courses',
        spoken: 'plus de 1780 formations',
        bare: 'plus\u00a0de\u00a01\u202f780',
      },
      statement: 'STATED',
      role: 'ACTUAL',
      status: 'CURRENT',
      period: {
        edtf: '2022/2024',
        start: '2022-01-01',
        end: '2024-12-31',
        text: '2022–2024',
        spoken: 'de 2022 à 2024',
      },
      territory: { code: 'FR', name: 'France entière' },
      convention: { key: 'akto-agefiph-2022-2024' },
      indicator: { key: 'poec', unit: 'COURSE', additive: false },
      actors: [{ key: 'akto' }, { key: 'agefiph' }],
      citations: [{ source: { key: 'akto-agefiph', publisher: { name: 'AKTO' } }, printed: 'plus de 1 780' }],
      url: 'https://hub.example/figures/poec',
      change: null,
    });
  });

  it('tell the three kinds of "dont" apart', async () => {
    const { data } = await graph.ask(`{
      share: figure(key: "salons-2021") { parts { key quantity { text } territory { locative } } examples { key } compositionNote }
      example: figure(key: "reunions-entreprises-2021") { parts { key } examples { key } compositionNote }
      note: figure(key: "entreprises-sensibilisees") { parts { key } examples { key } compositionNote }
      back: figure(key: "salons-normandie-2021") { partOf { key } exampleOf { key } }
    }`);
    expect(data.share).toEqual({
      parts: [
        {
          key: 'salons-normandie-2021',
          quantity: { text: '5\u00a0événements' },
          territory: { locative: 'en Normandie' },
        },
      ],
      examples: [],
      compositionNote: null,
    });
    expect(data.example).toEqual({
      parts: [],
      examples: [{ key: 'reunions-entreprises-normandie-2021' }],
      compositionNote: null,
    });
    expect(data.note).toEqual({
      parts: [],
      examples: [],
      compositionNote: 'dont organismes de formation et CFA',
    });
    expect(data.back).toEqual({ partOf: { key: 'salons-2021' }, exampleOf: null });
  });

  it('bind what a source states together, seen from both ends', async () => {
    const { data } = await graph.ask(`{
      centres: figure(key: "cfa-aktiv-alternance") { with { key } }
      events: figure(key: "evenements-aktiv-alternance") { with { key } }
      rate: figure(key: "progression-apprentissage-normandie-2021") { formula derivedFrom { key } }
    }`);
    expect(data.centres.with).toEqual([{ key: 'evenements-aktiv-alternance' }]);
    expect(data.events.with).toEqual([{ key: 'cfa-aktiv-alternance' }]);
    expect(data.rate).toEqual({
      formula: '(b - a) / a',
      derivedFrom: [
        { key: 'contrats-apprentissage-normandie-2020' },
        { key: 'contrats-apprentissage-normandie-2021' },
      ],
    });
  });

  it.each([
    [
      'convention: "concertation-2018"',
      ['acteurs-concertation-2018', 'organisations-patronales-syndicales-2018'],
    ],
    ['role: TARGET', ['objectif-contrats-2022']],
    ['indicator: "salons"', ['salons-2021', 'salons-normandie-2021']],
    ['territory: "HEXAGONE"', ['regions-hexagone-plan']],
    ['indicator: "salons", territory: "FR-NOR"', ['salons-normandie-2021']],
    ['indicator: "salons", territory: "normandie"', ['salons-normandie-2021']],
    ['keys: ["salons-2021", "poec", "nope"]', ['salons-2021', 'poec']],
    ['actor: "etat"', ['acteurs-concertation-2018', 'organisations-patronales-syndicales-2018']],
    ['indicator: "salons", within: "FR"', ['salons-2021', 'salons-normandie-2021']],
    ['indicator: "salons", within: "28"', ['salons-normandie-2021']],
    ['indicator: "salons", within: "METROPOLE"', ['salons-normandie-2021']],
    ['within: "94"', []],
    ['period: "2017"', ['acteurs-concertation-2018', 'organisations-patronales-syndicales-2018']],
    [
      'indicator: "contrats-apprentissage-akto", period: "2021-05"',
      ['contrats-apprentissage-normandie-2021'],
    ],
    [
      'indicator: "contrats-apprentissage-akto", period: "2e trimestre 2021"',
      ['contrats-apprentissage-normandie-2021'],
    ],
    ['period: "jusqu’en 2017"', ['acteurs-concertation-2018', 'organisations-patronales-syndicales-2018']],
    ['convention: ""', []],
    ['territory: ""', []],
    ['within: "Atlantide"', []],
    ['convention: "nope"', []],
    ['actor: "nope"', []],
    ['indicator: "nope"', []],
    ['territory: "Atlantide"', []],
    ['keys: []', []],
  ])('are found by %s', async (filter, keys) => {
    expect(await keysOf(filter)).toEqual(keys);
  });

  it('come in the order asked for', async () => {
    const { data } = await graph.ask(`{
      latest: figures(sort: LATEST_PERIOD, first: 1) { nodes { period { edtf } } }
      oldest: figures(sort: OLDEST_PERIOD, last: 1) { nodes { period { edtf } } }
      keys: figures(sort: KEY, first: 2) { nodes { key } }
    }`);
    expect(data.latest).toEqual(data.oldest);
    expect(data.latest.nodes).toEqual([{ period: { edtf: '2022/2024' } }]);
    expect(data.keys.nodes).toEqual([{ key: 'acteurs-concertation-2018' }, { key: 'actions-territoires' }]);
  });

  it('are refused a period that is none, by name', async () => {
    const { errors } = await graph.ask('{ figures(filter: { period: "last year" }) { totalCount } }');
    expect(errors?.[0]?.message).toContain('period is "last year", which is no period');
  });

  it('are null for a key that nobody has', async () => {
    expect((await graph.ask('{ figure(key: "nope") { key } }')).data).toEqual({ figure: null });
  });

  it('cost the same number of queries however many they are', async () => {
    const everything = `fragment Everything on Figure {
      key label quantity { text } period { text } territory { name parent { name } } indicator { key }
      convention { title parties { actor { name memberOf { key } } } axes { title measures } actionPlans { status } citations { locator } }
      axis { title } actors { name officeHolders { source { key } } } partOf { key } parts { key } exampleOf { key } examples { key }
      with { key citations { printed } } derivedFrom { key } citations { source { title publisher { name } } } change { note }
    }`;
    const list = (first: number) =>
      graph.ask(`query { figures(first: ${first}) { totalCount nodes { ...Everything } } } ${everything}`);
    const [few, all] = [await list(12), await list(24)];
    expect(all.errors).toBeUndefined();
    expect(all.data.figures.nodes).toHaveLength(24);
    // What is asked for in one turn is one question, and which answers come in one turn is the database's: so a few may be apart. One a
    // figure would be twelve more.
    expect(Math.abs(all.queries - few.queries)).toBeLessThan(6);
    expect(all.queries).toBeLessThan(45);
  });
});
