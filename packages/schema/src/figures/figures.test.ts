import {
  compare,
  isNoLargerThan,
  type Qualifier,
  type Quantity,
  qualifiers,
  quantity,
} from '@akto-figures/quantity';
import sql, { join } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';
import { type NumberFilterInput, whereNumber } from './number-filter.ts';

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
    [
      'conventions: ["concertation-2018", "akto-alternance-2022"], roles: [TARGET, RATE]',
      [
        'progression-apprentissage-france-2021',
        'progression-apprentissage-normandie-2021',
        'objectif-contrats-2022',
      ],
    ],
    [
      'indicators: ["salons", "poec"], territories: ["28", "FR"]',
      ['poec', 'salons-2021', 'salons-normandie-2021'],
    ],
    ['conventions: []', []],
    ['indicators: ["salons"], levels: [REGION]', ['salons-normandie-2021']],
    ['levels: [GROUP]', ['regions-hexagone-plan']],
    ['actors: ["etat"], qualifier: EXACT', ['organisations-patronales-syndicales-2018']],
    [
      'sources: ["concertation-2018"]',
      ['acteurs-concertation-2018', 'organisations-patronales-syndicales-2018'],
    ],
    ['publishers: ["akto"], units: ["meeting"], number: { above: 100 }', ['reunions-of-2021']],
    [
      'publishers: ["akto"], units: ["meeting"], number: { above: "100", certainty: POSSIBLY }',
      ['reunions-entreprises-2021', 'reunions-of-2021'],
    ],
    ['number: { atLeast: 1000, atMost: "5000" }, period: "2020"', ['contrats-apprentissage-normandie-2020']],
    ['confirmed: true', []],
    ['confirmed: false, indicators: ["salons"]', ['salons-2021', 'salons-normandie-2021']],
    ['overdue: true', []],
    ['overdue: false, indicators: ["salons"]', ['salons-2021', 'salons-normandie-2021']],
    ['withObjective: true', []],
    ['changedSince: "2999-01-01T00:00:00Z"', []],
    ['changedSince: "2000-01-01T00:00:00Z", indicator: "poec"', ['poec']],
  ])('are found by %s', async (filter, keys) => {
    expect(await keysOf(filter)).toEqual(keys);
  });

  it.each([
    ['number: { above: "many" }', 'filter.number.above', 'filter.number.above is "many", which is no number'],
    ['number: { certainty: POSSIBLY }', 'filter.number', 'give above, atLeast, below or atMost'],
    ['changedSince: "yesterday"', 'filter.changedSince', 'filter.changedSince is "yesterday"'],
    [`keys: [${Array.from({ length: 101 }, (_, index) => `"k${index}"`)}]`, 'keys', 'give at most 100'],
  ])('are refused %s, by name', async (filter, argument, message) => {
    const { errors } = await graph.ask(`{ figures(filter: { ${filter} }) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(errors?.[0]?.message).toContain(message);
  });

  it('are found by numbers as quantities compare', async () => {
    const numbers = ['-300', '-50', '0', '50', '99.5', '100', '101', '199', '200', '201', '400'];
    const given = (Object.keys(qualifiers) as Qualifier[]).flatMap((qualifier) =>
      ['-100', '0', '100', '200'].map((number) => quantity({ qualifier, number })),
    );
    const rows = given.map(
      ({ qualifier, number }, id) => sql`(${id}::int, ${qualifier}::text, ${number}::numeric)`,
    );
    const found = async (filter: Partial<NumberFilterInput>) => {
      const where = whereNumber({ certainty: 'CERTAINLY', ...filter });
      const ids = await graph.database.select<{ id: number }>(
        sql`SELECT v."id" FROM (SELECT w.*, null::text AS "valueKind", null::numeric AS "low", null::numeric AS "high",
          null::boolean AS "isChange", null::text AS "per" FROM (VALUES ${join(rows)}) w("id", "qualifier", "number")) v
          WHERE ${where} ORDER BY v."id"`,
      );
      return ids.map(({ id }) => id);
    };
    const those = (holds: (each: Quantity) => boolean) =>
      [...given.keys()].filter((id) => holds(given[id] as Quantity));
    for (const number of numbers) {
      const bound = quantity({ number });
      const is = (each: Quantity, order: string) => compare(each, bound).kind === order;
      expect(await found({ above: number }), `above ${number}`).toEqual(those((each) => is(each, 'greater')));
      expect(await found({ below: number }), `below ${number}`).toEqual(those((each) => is(each, 'less')));
      expect(await found({ atMost: number, certainty: 'POSSIBLY' }), `perhaps at most ${number}`).toEqual(
        those((each) => !is(each, 'greater')),
      );
      expect(await found({ atLeast: number, certainty: 'POSSIBLY' }), `perhaps at least ${number}`).toEqual(
        those((each) => !is(each, 'less')),
      );
      expect(await found({ atMost: number }), `at most ${number}`).toEqual(
        those((each) => isNoLargerThan(each, bound) === 'yes'),
      );
      expect(await found({ atLeast: number }), `at least ${number}`).toEqual(
        those((each) => isNoLargerThan(bound, each) === 'yes'),
      );
    }
  });

  it('tell of each name that names nothing, and of no other', async () => {
    const { data, warnings } = await graph.ask(`{ figures(filter: {
      conventions: ["concertation-2018", "nope"], actor: "nobody", territory: "Atlantide", units: ["parsec"], sources: ["rumour"]
    }) { totalCount } keys: figures(filter: { keys: ["poec", "pooec"] }) { totalCount } }`);
    expect(data.figures.totalCount).toBe(0);
    expect(warnings.map(({ code, argument }) => [code, argument])).toEqual([
      ['UNKNOWN_NAME', 'filter.actor'],
      ['UNKNOWN_NAME', 'filter.conventions[1]'],
      ['UNKNOWN_NAME', 'filter.keys[1]'],
      ['UNKNOWN_NAME', 'filter.sources[0]'],
      ['UNKNOWN_NAME', 'filter.territory'],
      ['UNKNOWN_NAME', 'filter.units[0]'],
    ]);
    expect(warnings[1]?.message).toContain('is "nope", which names nothing that is public; give a key');
  });

  it('are reached from what they belong to, with one question for all of a list', async () => {
    const { data } = await graph.ask(`{
      actor(key: "etat") { figures { nodes { key } } }
      indicator(key: "salons") { figures(sort: KEY, filter: { territory: "28" }) { totalCount nodes { key } } }
      territory(code: "HEXAGONE") { figures { nodes { key } } children { code } actionPlans { status } }
      source(key: "concertation-2018") { figures(first: 1) { totalCount nodes { key } pageInfo { hasNextPage } } }
      before: territory(code: "FR") { figures(asOf: "2000-01-01T00:00:00Z") { totalCount } }
    }`);
    const [stakeholders, unions] = [
      { key: 'acteurs-concertation-2018' },
      { key: 'organisations-patronales-syndicales-2018' },
    ];
    expect(data.actor.figures.nodes).toEqual([stakeholders, unions]);
    expect(data.indicator.figures).toEqual({ totalCount: 1, nodes: [{ key: 'salons-normandie-2021' }] });
    expect(data.territory.figures.nodes).toEqual([{ key: 'regions-hexagone-plan' }]);
    expect(data.territory.children).toHaveLength(12);
    expect(data.source.figures).toEqual({
      totalCount: 2,
      nodes: [stakeholders],
      pageInfo: { hasNextPage: true },
    });
    expect(data.before.figures.totalCount).toBe(0);

    const list = (first: number) =>
      graph.ask(`{ indicators(first: ${first}) { nodes { key figures(first: 2, sort: KEY) { totalCount nodes { key } } } }
        conventions(first: ${first}) { nodes { figures { totalCount nodes { key } } } } }`);
    const [few, many] = [await list(3), await list(9)];
    // Six more of each. A busy machine may cut a batch of loaders in two.
    expect(many.queries).toBeLessThan(few.queries + 6);
    const alone = await graph.ask(
      '{ convention(key: "akto-alternance-2022") { figures { totalCount nodes { key } } } }',
    );
    expect(many.data.conventions.nodes).toContainEqual(alone.data.convention);
    expect(
      many.data.indicators.nodes.every(
        (each: { figures: { totalCount: number } }) => each.figures.totalCount > 0,
      ),
    ).toBe(true);
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
