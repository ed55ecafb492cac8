import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGuardedHub, type GuardedHub } from '../../tests/a-guarded-hub.ts';

let hub: GuardedHub;
beforeAll(async () => {
  hub = await aGuardedHub();
});
afterAll(() => hub.database.close());

// A question that comes again is compiled, and has to be refused as it was before.
const often = 8;

describe.each([
  'yesterday',
  '2026-03-12',
  '2026-03-12T08:30:00',
  '2026-02-30T00:00:00Z',
  '2025-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-03-12T25:00:00Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '+010000-01-01T00:00:00Z',
  '',
])('the instant "%s"', (asOf) => {
  const refusal = {
    message: `asOf is "${asOf}", which is no instant; give ISO 8601 with a zone, such as "2026-03-12T08:30:00Z".`,
    extensions: { code: 'BAD_USER_INPUT', argument: 'asOf' },
  };

  it.each([
    ['in the question', `{ figures(asOf: "${asOf}") { totalCount } }`],
    ['by a variable of any name', 'query ($when: DateTime) { figures(asOf: $when) { totalCount } }'],
    ['by a default', `query ($when: DateTime = "${asOf}") { figures(asOf: $when) { totalCount } }`],
  ])('is refused as asOf, given %s, however often', async (how, query) => {
    for (let times = 0; times < often; times++) {
      const { status, body } = await hub.ask(query, how === 'by a default' ? {} : { when: asOf });
      expect(status).toBe(400);
      expect(body.errors).toMatchObject([refusal]);
    }
  });

  it('is refused in an address', async () => {
    const address = `https://hub.example/figures/poec.json?asOf=${encodeURIComponent(asOf)}`;
    const response = await hub.send(new Request(address));
    expect(response.status).toBe(400);
    expect((await response.json()).detail).toMatch(/^asOf is .*; give .*such as/);
  });
});

it('names the id of a state that never was, however often', async () => {
  const id = Buffer.from('Figure:poec@00000000-0000-4000-8000-000000000000').toString('base64');
  for (let times = 0; times < often; times++) {
    const { body } = await hub.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [id] });
    expect(body).toMatchObject({
      data: { nodes: [null] },
      errors: [{ path: ['nodes', 0], extensions: { code: 'BAD_USER_INPUT', argument: 'id' } }],
    });
  }
});

it.each(['0001-01-01T00:00:00Z', '1500-01-01T00:00:00.123456789+05:45', '2024-02-29T24:00:00Z'])(
  'the instant %s lies before all releases',
  async (asOf) => {
    const questions = [
      `{ figures(asOf: "${asOf}") { totalCount } }`,
      `query ($when: DateTime = "${asOf}") { figures(asOf: $when) { totalCount } }`,
    ];
    for (const question of questions) {
      for (let times = 0; times < often; times++) {
        expect((await hub.ask(question)).body).toEqual({ data: { figures: { totalCount: 0 } } });
      }
    }
  },
);

it.each<[query: string, place: object, variables?: object]>([
  ['{ figures(frist: 3) { totalCount } }', { argument: 'frist' }],
  ['{ figures(first: "3") { totalCount } }', { argument: 'first' }],
  ['{ figures(filter: { number: { above: [1] } }) { totalCount } }', { argument: 'filter.number.above' }],
  ['{ figures(filter: { roles: [ACTUAL, GOAL] }) { totalCount } }', { argument: 'filter.roles[1]' }],
  ['{ figure { key } }', { argument: 'key' }],
  ['{ figure(key: $k) { key } }', { argument: 'key', variable: 'k' }],
  ['query ($k: String) { figure(key: $k) { key } }', { argument: 'key', variable: 'k' }],
  ['query ($k: String = 3) { figures(after: $k) { totalCount } }', { argument: 'after', variable: 'k' }],
  ['query ($k: String) { figures { totalCount } }', { variable: 'k' }],
  ['query ($n: Int) { figures(first: $n) { totalCount } }', { argument: 'first', variable: 'n' }, { n: 'x' }],
  ['query ($k: String!) { figure(key: $k) { key } }', { argument: 'key', variable: 'k' }],
  [
    'query ($f: FigureFilter) { figures(filter: $f) { totalCount } }',
    { argument: 'filter.number.certainty', variable: 'f' },
    { f: { number: { certainty: 'MAYBE' } } },
  ],
])('%s names the argument and the variable in which the mistake is', async (query, place, variables) => {
  const { body } = await hub.ask(query, variables);
  const { argument, variable } = body.errors?.[0]?.extensions ?? {};
  expect({
    ...(argument !== undefined && { argument }),
    ...(variable !== undefined && { variable }),
  }).toEqual(place);
});

describe('a name that the database cannot hold', () => {
  const nul = 'po\0ec';

  it.each(['figure', 'actor', 'convention', 'indicator', 'collection'])('finds no %s', async (field) => {
    const { status, body } = await hub.ask(`query ($key: String!) { ${field}(key: $key) { key } }`, {
      key: nul,
    });
    expect([status, body]).toEqual([200, { data: { [field]: null } }]);
  });

  it('finds no territory', async () => {
    const { body } = await hub.ask('query ($code: String!) { territory(code: $code) { code } }', {
      code: nul,
    });
    expect(body).toEqual({ data: { territory: null } });
  });

  it.each([
    ...['convention', 'actor', 'indicator', 'territory', 'within'].map((name) => ['figures', name]),
    ...['actor', 'territory'].map((name) => ['conventions', name]),
    ...['convention', 'actor', 'territory'].map((name) => ['actionPlans', name]),
  ])('selects none of the %s by %s', async (list, name) => {
    const query = `query ($name: String!) { ${list}(filter: { ${name}: $name }) { totalCount } }`;
    const { status, body } = await hub.ask(query, { name: nul });
    expect([status, body.data]).toEqual([200, { [list]: { totalCount: 0 } }]);
    expect(body).toMatchObject({ extensions: { warnings: [{ argument: `filter.${name}` }] } });
  });

  it('selects nothing among other keys, and compares with nothing', async () => {
    const { body } = await hub.ask(
      `query ($keys: [String!]!, $key: String!) {
         figures(filter: { keys: $keys }) { nodes { key } }
         figure(key: "poec") { compare(with: $key) { order } }
       }`,
      { keys: [nul, 'poec'], key: nul },
    );
    expect(body.errors).toBeUndefined();
    expect(body.data.figures).toEqual({ nodes: [{ key: 'poec' }] });
  });

  it.each([
    ['/figures/%00', 404],
    ['/figures/po%00ec', 404],
    ['/figures/%00.json', 404],
    ['/figures/%00.csv', 404],
    ['/figures/%00.svg', 404],
    ['/figures/%00.png', 404],
    ['/figures/%E0%A4%A', 404],
    ['/export/figures.csv?keys=%00', 200],
    ['/export/figures.csv?convention=%00', 200],
  ])('is no failure in an address: %s', async (path, status) => {
    expect((await hub.send(new Request(`https://hub.example${path}`))).status).toBe(status);
  });
});

const right = 'give "2022", "2022/2024", "2021-05-09" or "since 2021".';

const none = [
  '0000',
  '-0001',
  'Y300000',
  'XXXX',
  '202X',
  '2021?',
  '2021-21',
  '2022/2023-02-29',
  'po\0ec',
  '',
];

it.each<[period: string, why: string]>([
  ...none.map((period): [string, string] => [period, `, which is no period; ${right}`]),
  ['XXXX-07-06', `, whose year is not known; ${right}`],
  ['2023-02-29', '. February 2023 has only 28 days. Give “2023-02” (February 2023).'],
  [
    '2020-21',
    '. This period can be read in more than one way. Give “2020/2021” (from 2020 to 2021) or “2020-09/2021-08” (from September 2020 to August 2021).',
  ],
])('the period “%s” is refused by name', async (period, why) => {
  const query = 'query ($period: String!) { figures(filter: { period: $period }) { totalCount } }';
  const { status, body } = await hub.ask(query, { period });
  expect(status).toBe(400);
  expect(body.errors).toMatchObject([
    {
      message: `period is ${JSON.stringify(period)}${why}`,
      extensions: { code: 'BAD_USER_INPUT', argument: 'period' },
    },
  ]);
});

it('a period with two readings is refused with both, for programs to choose from', async () => {
  const { body } = await hub.ask('{ changes(filter: { period: "04/05/2022" }) { totalCount } }');
  expect(body.errors?.[0]?.extensions?.choices).toEqual([
    { edtf: '2022-05-04', text: '4 May 2022' },
    { edtf: '2022-04-05', text: '5 April 2022' },
  ]);
});
