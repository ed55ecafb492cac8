/** A request that nobody sends who means well, and how it is refused. */
export interface Attack {
  readonly name: string;
  readonly request: () => Request;
  readonly status: number;
  readonly code: string;
  /** The limit that it meets, where it meets one. */
  readonly measure?: string;
}

const url = 'https://hub.example/graphql';
const Accept = 'application/graphql-response+json';

const repeat = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => each(index)).join(' ');

const post =
  (body: BodyInit, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
  () =>
    new Request(url, {
      method: 'POST',
      headers: { Accept, ...headers },
      body,
      duplex: 'half',
    } as RequestInit);
const json = (question: unknown) => post(JSON.stringify(question));
const query = (query: string, variables?: unknown) => json({ query, variables });
const get =
  (parameters: Record<string, string>, method = 'GET') =>
  () =>
    new Request(`${url}?${new URLSearchParams(parameters)}`, { method, headers: { Accept } });

const inside = (levels: number, outer: string, inner: string) =>
  `${outer} { `.repeat(levels) + inner + ' }'.repeat(levels);
const tooComplex = (measure: string) => ({ status: 400, code: 'TOO_COMPLEX', measure });
const invalid = { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' };
const badRequest = { status: 400, code: 'BAD_REQUEST' };
const otherForm = { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' };
const tooLarge = { status: 413, code: 'TOO_LARGE', measure: 'body' };
const megabytes20 = 'x'.repeat(20_000_000);

/** Each level asks the next one six times: 6 to the power of 8 objects from 500 characters. */
const bomb = `{ convention(key: "c") { ...f0 } } ${repeat(
  8,
  (level) =>
    `fragment f${level} on Convention { ${repeat(6, (i) => `a${i}: implements { ${level < 7 ? `...f${level + 1}` : 'key'} }`)} }`,
)}`;

export const attacks: readonly Attack[] = [
  {
    name: '1,000 aliases',
    request: query(`{ ${repeat(1000, (i) => `a${i}: __typename`)} }`),
    ...tooComplex('tokens'),
  },
  {
    name: '51 aliases of __typename',
    request: query(`{ ${repeat(51, (i) => `a${i}: __typename`)} }`),
    ...tooComplex('aliases'),
  },
  { name: 'a batch', request: json(Array(10).fill({ query: '{ hub { version } }' })), ...badRequest },
  {
    name: '1,000 directives',
    request: query(`{ hub ${repeat(1000, () => '@include(if: true)')} { version } }`),
    ...tooComplex('tokens'),
  },
  {
    name: '6 directives',
    request: query(`{ hub { ${repeat(6, (i) => `a${i}: version @skip(if: false)`)} } }`),
    ...tooComplex('directives'),
  },
  {
    name: '10,000 repeated fields',
    request: query(`{ hub { ${repeat(10_000, () => 'version')} } }`),
    ...tooComplex('document'),
  },
  {
    name: '1,000 repeated fields',
    request: query(`{ hub { ${repeat(1000, () => 'version')} } }`),
    ...tooComplex('repeats'),
  },
  {
    name: 'circular fragments',
    request: query('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
    ...invalid,
  },
  {
    name: 'depth 12',
    request: query(`{ figure(key: "poec") { ${inside(10, 'partOf', 'key')} } }`),
    ...tooComplex('depth'),
  },
  {
    name: 'depth 600, in fragments',
    request: query(
      `{ territory(code: "28") { ...f0 } } ${repeat(199, (i) => `fragment f${i} on Territory { parent { parent { parent { ...f${i + 1} } } } }`)} fragment f199 on Territory { code }`,
    ),
    ...tooComplex('tokens'),
  },
  { name: 'depth 5,000', request: query(inside(5000, 'a', 'b')), ...tooComplex('document') },
  {
    name: '100 × 100 × 100 nested lists',
    request: query(
      '{ conventions(first: 100) { nodes { figures(first: 100) { nodes { convention { figures(first: 100) { nodes { key } } } } } } } }',
    ),
    ...tooComplex('cost'),
  },
  {
    name: 'the same with variables',
    request: query(
      'query ($n: Int) { conventions(first: $n) { nodes { figures(first: $n) { nodes { convention { figures(last: $n) { nodes { key } } } } } } } }',
      { n: 100 },
    ),
    ...tooComplex('cost'),
  },
  { name: 'a fragment bomb', request: query(bomb), ...tooComplex('cost') },
  {
    name: 'a fragment bomb without aliases',
    request: query(
      `{ ...f0 } ${repeat(60, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f60 on Query { __typename }`,
    ),
    ...tooComplex('repeats'),
  },
  {
    name: '3,000 overlapping fields',
    request: query(`{ ${repeat(3000, (i) => `hub { a: ${i % 2 ? 'version' : 'epoch'} }`)} }`),
    ...tooComplex('document'),
  },
  {
    name: '240 overlapping fields',
    request: query(`{ hub { ${repeat(240, (i) => `... { a: ${i % 2 ? 'version' : 'epoch'} }`)} } }`),
    ...tooComplex('aliases'),
  },
  {
    name: '480 fields in inline fragments',
    request: query(`{ hub { ${repeat(480, () => '... { version }')} } }`),
    ...tooComplex('repeats'),
  },
  {
    name: '160 fragments with the same field',
    request: query(
      `{ ${repeat(160, (i) => `...f${i}`)} } ${repeat(160, (i) => `fragment f${i} on Query { hub { version } }`)}`,
    ),
    ...tooComplex('repeats'),
  },
  {
    name: 'circular introspection',
    request: query(
      '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
    ),
    ...tooComplex('introspection'),
  },
  {
    name: 'circular introspection through interfaces',
    request: query(
      '{ __schema { types { interfaces { possibleTypes { interfaces { possibleTypes { name } } } } } } }',
    ),
    ...tooComplex('introspection'),
  },
  {
    name: 'a mutation by GET',
    request: get({ query: 'mutation { __typename }' }),
    status: 405,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a question by PUT',
    request: get({ query: '{ __typename }' }, 'PUT'),
    status: 405,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a form',
    request: post(new URLSearchParams({ query: '{ __typename }' }), {
      'Content-Type': 'application/x-www-form-urlencoded',
    }),
    ...otherForm,
  },
  {
    name: 'a multipart form',
    request: post(
      '--b\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{__typename}"}\r\n--b--',
      { 'Content-Type': 'multipart/form-data; boundary=b' },
    ),
    ...otherForm,
  },
  {
    name: 'JSON that says it is plain text',
    request: post('{"query":"{__typename}"}', { 'Content-Type': 'text/plain' }),
    ...otherForm,
  },
  {
    name: 'JSON without a content type',
    request: post(new TextEncoder().encode('{"query":"{__typename}"}'), {}),
    ...otherForm,
  },
  {
    name: '20 MB',
    request: post(megabytes20, { 'Content-Type': 'application/json', 'Content-Length': '20000000' }),
    ...tooLarge,
  },
  { name: '20 MB in pieces', request: () => post(new Blob([megabytes20]).stream())(), ...tooLarge },
  {
    name: 'a variable of 100,000 items',
    request: query('query ($k: [String!]) { figures(filter: { keys: $k }) { totalCount } }', {
      k: Array(100_000).fill('a'),
    }),
    ...tooLarge,
  },
  {
    name: 'a variable of 20,000 items',
    request: query('query ($k: [String!]) { figures(filter: { keys: $k }) { totalCount } }', {
      k: Array(20_000).fill('a'),
    }),
    ...tooComplex('variables'),
  },
  {
    name: '40,000 brackets in a variable',
    request: post(
      `{"query":"query ($k: [String!]) { figures(filter: { keys: $k }) { totalCount } }","variables":{"k":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`,
    ),
    ...tooComplex('variables'),
  },
  {
    name: 'first: 99999999',
    request: query('{ figures(first: 99999999) { nodes { key } } }'),
    status: 400,
    code: 'BAD_USER_INPUT',
    measure: 'page',
  },
  {
    name: 'first: 99999999 in a variable of a nested list',
    request: query('query ($n: Int) { conventions { nodes { figures(first: $n) { totalCount } } } }', {
      n: 99_999_999,
    }),
    status: 400,
    code: 'BAD_USER_INPUT',
    measure: 'page',
  },
  {
    name: 'last: -1',
    request: query('{ figures(last: -1) { nodes { key } } }'),
    status: 400,
    code: 'BAD_USER_INPUT',
    measure: 'page',
  },
  {
    name: 'a number that is none',
    request: query('query ($n: Int) { figures(first: $n) { totalCount } }', { n: 'many' }),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  { name: 'bad JSON', request: post('{"query": "{ __typename }"'), ...badRequest },
  { name: 'null for a question', request: post('null'), ...badRequest },
  {
    name: 'bad JSON in the address',
    request: get({ query: '{ __typename }', variables: '{"a":' }),
    ...badRequest,
  },
  { name: 'no query', request: json({ variables: {} }), ...badRequest },
  { name: 'no GraphQL', request: query('{ hub { version '), status: 400, code: 'GRAPHQL_PARSE_FAILED' },
  {
    name: 'a __proto__ key beside the query',
    request: post('{"query":"{ __typename }","__proto__":{"polluted":true}}'),
    ...badRequest,
  },
  {
    name: 'a __proto__ key in a filter',
    request: post(
      '{"query":"query ($f: FigureFilter) { figures(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"polluted":true}}}}',
    ),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'a name that only editors have',
    request: query(
      '{ figure(key: "poec") { draft drafts revision approvals } releases { nodes { state } } }',
    ),
    ...invalid,
  },
];
