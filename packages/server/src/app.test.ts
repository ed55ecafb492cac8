import { readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request as send } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { openDatabase } from '@akto-figures/prisma';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Postgres, startPostgres } from '../../../tests/support/postgres.ts';
import { aServingHub, type ServingHub } from '../tests/a-serving-hub.ts';
import { exampleAt } from '../tests/example-at.ts';

let postgres: Postgres;
let hub: ServingHub;
beforeAll(async () => {
  postgres = await startPostgres();
  hub = await aServingHub({ TRUSTED_PROXIES: '1' }, postgres);
});
afterAll(async () => {
  await hub.stop();
  await postgres.stop();
});

const get = (path: string, init?: RequestInit) => hub.get(path, init);
const ask = (query: string) => hub.ask(query);

/** As a page of another site asks whether it may ask. */
const mayAsk = (path: string, method: string, headers: string) =>
  get(path, {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://partner.example',
      'Access-Control-Request-Method': method,
      'Access-Control-Request-Headers': headers,
    },
  });

/** What such a page may read of an answer, by name. */
const readableIn = ({ headers }: Response) =>
  headers.get('Access-Control-Expose-Headers')?.toLowerCase().split(', ') ?? [];

const types = ['application/json', 'application/graphql-response+json'];

const clientNames = [
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'x-apollo-operation-name',
  'graphql-client-name',
  'graphql-client-version',
  'x-graphql-client-name',
  'x-graphql-client-version',
];

describe('a page of another site', () => {
  it.each(Object.values(exampleAt).filter((path) => path !== '/mcp'))(
    'may read all of %s, and never with credentials',
    async (example) => {
      const path = example.replace('https%3A%2F%2Fhub.example', encodeURIComponent(hub.url));
      const preflight = await mayAsk(path, 'GET', 'if-none-match,traceparent');
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('Access-Control-Max-Age')).toBe('86400');
      const gone = new AbortController();
      const answer = await get(path, {
        headers: { Origin: 'https://partner.example', Cookie: 'session=stolen' },
        signal: gone.signal,
      });
      expect(answer.status).toBe(200);
      expect(answer.headers.getSetCookie()).toEqual([]);
      for (const { headers } of [preflight, answer]) {
        expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
        expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
      }
      expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
      const named = ['etag', 'retry-after', 'content-disposition', 'link', 'x-request-id'];
      expect(readableIn(answer)).toEqual(expect.arrayContaining(named));
      gone.abort();
    },
  );

  it.each(['content-type', 'if-none-match', 'traceparent', 'tracestate', 'last-event-id', ...clientNames])(
    'may send %s',
    async (header) => {
      for (const [path, method] of [
        ['/graphql', 'POST'],
        ['/figures/poec.json', 'GET'],
        ['/live', 'GET'],
      ] as const) {
        const { headers } = await mayAsk(path, method, header);
        expect(headers.get('Access-Control-Allow-Headers')?.toLowerCase().split(', ')).toContain(header);
        expect(headers.get('Access-Control-Allow-Methods')).toContain(method);
      }
    },
  );

  it.each<[string, number, RequestInit?]>([
    ['/nothing', 404],
    ['/figures/nope', 404],
    ['/figures/nope.json', 404],
    ['/sdk/0.0.0/nope.js', 404],
    ['/figures/poec.json', 405, { method: 'POST' }],
    ['/export/figures.csv?period=nope', 400],
    ['/embed/figures', 400],
    [`/figures/${'a'.repeat(3000)}`, 400],
    ['/oembed?url=x&format=xml', 501],
    ['/graphql?query={', 400],
    ['/graphql', 413, { method: 'POST', body: 'a'.repeat(100_001) }],
    ['/graphql', 415, { method: 'POST', body: '{}' }],
    [`/graphql?query=${'a'.repeat(20_000)}`, 431],
  ])('may read why %s is refused with %i', async (path, status, init = {}) => {
    const refused = await get(path, {
      ...init,
      headers: { Accept: 'application/graphql-response+json', Origin: 'https://partner.example' },
    });
    expect(refused.status).toBe(status);
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(readableIn(refused)).toContain('retry-after');
    expect(await refused.text()).not.toBe('');
  });

  it.each([
    '/auth/methods',
    '/auth/viewer',
    '/auth/nothing',
    '/editorial/graphql',
    '/console/assets/nothing.js',
    '/preview/nothing/graphql',
    '/metrics',
  ])('may read nothing of %s', async (path) => {
    const headers = { Origin: 'https://partner.example' };
    for (const answer of [await get(path, { headers }), await mayAsk(path, 'GET', 'content-type')]) {
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
  });
});

describe('a text', () => {
  let asked = 0;
  const inFull = (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    asked += 1;
    // Each is somebody else: one who takes all exports so often has asked too much.
    const askedFrom = { ...headers, 'X-Forwarded-For': `198.51.${asked >> 8}.${asked & 255}` };
    return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      send(hub.url + path, { method, headers: askedFrom }, async (answer) =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) }),
      )
        .on('error', reject)
        .end();
    });
  };
  const isNoText = (path: string) => /live|png|xlsx|parquet|zip|healthz|readyz/.test(path);
  const texts = [
    ...Object.values(exampleAt).filter((path) => !isNoText(path)),
    '/figures/nope',
    '/figures/nope.json',
    '/nothing',
    '/export/figures.csv?period=nope',
  ];

  it.each(texts)(
    'is compressed as its reader takes it, each form with a tag of its own: %s',
    async (example) => {
      const path = example.replace('https%3A%2F%2Fhub.example', encodeURIComponent(hub.url));
      const [plain, zipped, pressed] = await Promise.all(
        ['identity', 'gzip', 'br'].map((encoding) => inFull(path, { 'Accept-Encoding': encoding })),
      );
      expect(plain?.headers['content-encoding']).toBeUndefined();
      expect([zipped, pressed].map((each) => each?.headers['content-encoding'])).toEqual(['gzip', 'br']);
      const withoutOwnId = (body: Buffer | undefined) => String(body).replaceAll(/[0-9a-f-]{36}/g, '');
      expect(withoutOwnId(gunzipSync(zipped?.body ?? ''))).toBe(withoutOwnId(plain?.body));
      expect(withoutOwnId(brotliDecompressSync(pressed?.body ?? ''))).toBe(withoutOwnId(plain?.body));
      const tags = [plain, zipped, pressed].map((each) => each?.headers.etag);
      const isTagged = tags.some((tag) => tag !== undefined);
      expect(new Set(tags).size).toBe(isTagged ? 3 : 1);
      for (const each of [plain, zipped, pressed]) expect(each?.headers.vary).toContain('Accept-Encoding');

      const head = await inFull(path, { 'Accept-Encoding': 'br' }, 'HEAD');
      const saying = ['content-encoding', 'content-type', 'etag', 'vary'];
      for (const name of saying) expect(head.headers[name]).toBe(pressed?.headers[name]);
      if (!isTagged) return;
      const again = await inFull(path, { 'Accept-Encoding': 'br', 'If-None-Match': String(tags[2]) });
      expect([again.status, again.headers.etag, again.body.length]).toEqual([304, tags[2], 0]);
      expect(again.headers.vary).toContain('Accept-Encoding');
    },
  );

  it.each(['/figures/poec.png', '/export/figures.xlsx'])('%s is none, and goes as it is', async (path) => {
    const { headers } = await inFull(path, { 'Accept-Encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBeUndefined();
  });
});

describe('the public graph', () => {
  it.each([
    '/',
    '/graphql?query={hub{version}}',
    '/schema.graphql',
    '/sdk/manifest.json',
    '/healthz',
    '/figures/poec',
  ])('and all around it sets no cookie: %s', async (path) => {
    const answer = await get(path, { headers: { Cookie: 'session=stolen' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('asks nobody for https, because it is not reached so', async () => {
    expect((await hub.get('/')).headers.has('Strict-Transport-Security')).toBe(false);
  });

  it('says to its operator that it runs as the owner of its tables, and what to do', () => {
    const lines = hub.logged.filter((line) => line.includes('owner of its tables'));
    expect(lines.join()).toContain('Run `pnpm hub roles`');
    expect(lines).toHaveLength(1);
  });

  it('is described by the schema that is reviewed', async () => {
    const served = await get('/schema.graphql');
    expect(served.headers.get('Content-Type')).toBe('application/graphql; charset=utf-8');
    const committed = readFileSync(new URL('../../schema/public.graphql', import.meta.url), 'utf8');
    const inOrder = (sdl: string) => printSchema(lexicographicSortSchema(buildSchema(sdl)));
    expect(inOrder(await served.text())).toBe(inOrder(committed));
  });

  it('reads no body over 100 kB, whether or not its size is told', async () => {
    const query = `{ hub { version } } # ${'x'.repeat(100_000)}`;
    const told = await ask(query);
    expect(told.status).toBe(413);
    expect(told.headers.get('Content-Type')).toMatch(/^application\/(problem\+)?json/);
    expect(await told.text()).toMatch(/100.?000/);

    const inPieces = send(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' },
    });
    const untold = new Promise<number | undefined>((resolve, reject) => {
      inPieces.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject);
    });
    inPieces.end(JSON.stringify({ query }));
    expect(await untold).toBe(413);
    const within = await get('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: '{ hub { version } }', extensions: { padding: 'x'.repeat(90_000) } }),
    });
    expect(within.status).toBe(200);
  });

  it.each(['/graphql?query={figures{totalCount}}', '/graphql?query={nonsense}', '/graphql'])(
    'answers HEAD as GET, without the body: %s',
    async (path) => {
      const answer = await get(path, { headers: { Accept: 'text/html, application/json' } });
      const head = await get(path, { method: 'HEAD', headers: { Accept: 'text/html, application/json' } });
      expect(head.status).toBe(answer.status);
      expect(head.headers.get('Content-Type')).toBe(answer.headers.get('Content-Type'));
      expect(head.headers.get('ETag')).toBe(answer.headers.get('ETag'));
      expect(await head.text()).toBe('');
    },
  );

  it('says what it knows already under an id that stands in the log, as all that it says', async () => {
    const path = '/graphql?query={indicators{totalCount}}';
    await get(path);
    const given = { 'X-Request-Id': 'asked-again-1' };
    const known = await get(path, { headers: given });
    const unchanged = await get(path, { headers: { 'If-None-Match': '*' } });
    expect([known.status, unchanged.status]).toEqual([200, 304]);
    // The line is written once the answer is sent.
    await known.text();
    expect(known.headers.get('X-Request-Id')).toBe('asked-again-1');
    const ids = [known, unchanged].map(({ headers }) => headers.get('X-Request-Id'));
    const lines = hub.logged.map((line) => JSON.parse(line));
    expect(ids.map((id) => lines.find(({ requestId }) => requestId === id))).toMatchObject([
      { msg: 'request', method: 'GET', path: '/graphql', status: 200 },
      { msg: 'request', method: 'GET', path: '/graphql', status: 304 },
    ]);
  });

  it.each([
    ['application/json', 'application/json'],
    ['application/graphql-response+json', 'application/graphql-response+json'],
    ['application/json, application/graphql-response+json', 'application/json'],
    ['application/json, application/graphql-response+json;q=0.9', 'application/json'],
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
    ['application/graphql-response+json;q=0.5, application/json', 'application/json'],
    ['application/json;q=0.5, application/graphql-response+json', 'application/graphql-response+json'],
    ['application/graphql-response+json;q=0, */*', 'application/json'],
    ['Application/GraphQL-Response+JSON; charset=UTF-8', 'application/graphql-response+json'],
    ['multipart/mixed, application/json', 'application/json'],
    ['text/html, */*;q=0.8', 'application/json'],
    ['application/*', 'application/json'],
    ['', 'application/json'],
    ['text/plain', null],
  ])('answers who takes %j with the same type whether it knows the answer or not', async (accept, type) => {
    const query = `{ hub { version } as${hub.logged.length}: hub { epoch } }`;
    const path = `/graphql?${new URLSearchParams({ query })}`;
    const asked = async (init: RequestInit = {}) => {
      const answer = await get(path, { ...init, headers: { Accept: accept, ...init.headers } });
      return [answer.status, answer.headers.get('Content-Type')?.split(';')[0] ?? null];
    };
    const computed = await asked();
    // By others who ask the same, for the other type and for the same.
    for (const other of types) await get(path, { headers: { Accept: other } });
    const byPost = await asked({
      method: 'POST',
      headers: { Accept: accept, 'Content-Type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect([computed, await asked(), byPost]).toEqual(
      Array(3).fill([type ? 200 : 406, type ?? 'application/problem+json']),
    );
  });

  it('runs nothing that is sent as a form', async () => {
    for (const body of [
      new URLSearchParams({ query: '{hub{version}}' }),
      asForm({ operations: '{"query":"{hub{version}}"}' }),
    ]) {
      const answer = await get('/graphql', { method: 'POST', body });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toContain('"version"');
    }
  });

  it('keeps what goes wrong inside to itself, and logs it under the id that it gives', async () => {
    const { client, close } = await openDatabase({ url: hub.databaseUrl });
    await client.$executeRaw`ALTER TABLE "Party" RENAME TO "SecretTable"`;
    const answer = await (await ask('{ convention(key: "akto-guyane-2022") { parties { role } } }')).text();
    await client.$executeRaw`ALTER TABLE "SecretTable" RENAME TO "Party"`;
    await close();

    const { errors } = JSON.parse(answer);
    expect(errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    const { id } = errors[0].extensions;
    expect(errors[0].message).toContain(id);
    expect(answer).not.toMatch(/Party|prisma|relation|stack/i);
    const line = hub.logged.find((line) => line.includes(id));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      level: 50,
      id,
      err: { message: expect.stringContaining('Party') },
    });
  });

  it('says that a question took the database too long, and which limit that is', async () => {
    const { client, close } = await openDatabase({ url: hub.databaseUrl });
    const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>();
    const { promise: isDone, resolve: letGo } = Promise.withResolvers<void>();
    const held = client.$transaction(
      async (tx) => {
        await tx.$executeRaw`LOCK TABLE "Party" IN ACCESS EXCLUSIVE MODE`;
        hold();
        await isDone;
      },
      { timeout: 10_000 },
    );
    await isHeld;
    const answer = await ask('{ convention(key: "akto-guyane-2022") { parties { role } } }');
    letGo();
    await held;
    await close();
    const { errors } = await answer.json();
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(/^Statement: 2,001 milliseconds .*; at most 2,000 pass\./),
      extensions: { code: 'TOO_SLOW', measure: 'statement', limit: 2000 },
    });
    expect(await (await get('/metrics')).text()).toContain(
      'akto_figures_refusals_total{limit="statement"} 1',
    );
  });

  it('tells a caller what the caller can mend', async () => {
    const { errors } = await (await ask('{ figure(key: "poec") { nonsense } }')).json();
    expect(errors[0].message).toContain('Cannot query field "nonsense" on type "Figure"');
  });
});

describe('when the database is gone', () => {
  it('is alive, but not ready', async () => {
    await postgres.stop();
    expect((await get('/healthz')).status).toBe(200);
    // What the database said in the last two seconds is what the hub knows.
    await expect.poll(async () => (await get('/readyz')).status).toBe(503);
    expect(await (await get('/readyz')).json()).toMatchObject({ title: 'Not ready' });
  });

  const question = '{ figures { nodes { key } } }';
  it.each<[string, () => Promise<Response>]>([
    ['the graph by POST', () => ask(question)],
    ['the graph by GET', () => get(`/graphql?query=${encodeURIComponent(question)}`)],
  ])('is away for a while, and says when to ask again: %s', async (_door, asked) => {
    const answer = await asked();
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '5']);
    const { errors } = await answer.json();
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(/^The database does not answer\./),
      extensions: { code: 'UNAVAILABLE', retryAfter: 5 },
    });
  });

  // What was asked before may be known until the minute ends.
  it.each(['/?lang=en', '/feed.atom?lang=en', '/export/figures.csv', '/figures/never-asked'])(
    'is away for a while, and says when to ask again: %s',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '5']);
      expect(await answer.json()).toMatchObject({ code: 'UNAVAILABLE', instance: path.split('?')[0] });
    },
  );
});

function asForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
