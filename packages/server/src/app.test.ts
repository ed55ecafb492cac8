import { readFileSync } from 'node:fs';
import { request as send } from 'node:http';
import { Writable } from 'node:stream';
import { openDatabase } from '@akto-figures/prisma';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Postgres, startPostgres } from '../../../tests/support/postgres.ts';
import { starterFacts } from '../../../tests/support/starter-facts.ts';
import { type Hub, readSettings, startHub } from './index.ts';

let postgres: Postgres;
let databaseUrl: string;
let hub: Hub;
const logged: string[] = [];
beforeAll(async () => {
  postgres = await startPostgres();
  databaseUrl = await postgres.newDatabase();
  const output = new Writable({
    write(line, _encoding, done) {
      logged.push(String(line));
      done();
    },
  });
  hub = await startHub(readSettings({ PORT: '0', DATABASE_URL: databaseUrl }), pino(output));
});
afterAll(async () => {
  await hub.stop();
  await postgres.stop();
});

const get = (path: string, init: RequestInit = {}) => fetch(hub.url + path, init);
const ask = (query: string) =>
  get('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
  });

describe('the public graph', () => {
  it.each(['https://www.agefiph.fr', 'https://hostile.example', 'null'])(
    'is open to a page of %s, and never with credentials',
    async (origin) => {
      const preflight = await get('/graphql', {
        method: 'OPTIONS',
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
        },
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('Access-Control-Allow-Headers')?.toLowerCase()).toContain('content-type');
      expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('POST');

      const answer = await get('/graphql?query={figures{totalCount}}', {
        headers: { Origin: origin, Cookie: 'session=stolen' },
      });
      expect(await answer.json()).toEqual({
        data: { figures: { totalCount: starterFacts().figures.length } },
      });
      for (const { headers } of [preflight, answer]) {
        expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
        expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
      }
      expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    },
  );

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
    expect(known.headers.get('X-Request-Id')).toBe('asked-again-1');
    const ids = [known, unchanged].map(({ headers }) => headers.get('X-Request-Id'));
    const lines = logged.map((line) => JSON.parse(line));
    expect(ids.map((id) => lines.find(({ requestId }) => requestId === id))).toMatchObject([
      { msg: 'request', method: 'GET', path: '/graphql', status: 200 },
      { msg: 'request', method: 'GET', path: '/graphql', status: 304 },
    ]);
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
    const { client, close } = await openDatabase({ url: databaseUrl });
    await client.$executeRaw`ALTER TABLE "Party" RENAME TO "SecretTable"`;
    const answer = await (await ask('{ convention(key: "akto-guyane-2022") { parties { role } } }')).text();
    await client.$executeRaw`ALTER TABLE "SecretTable" RENAME TO "Party"`;
    await close();

    const { errors } = JSON.parse(answer);
    expect(errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    const { id } = errors[0].extensions;
    expect(errors[0].message).toContain(id);
    expect(answer).not.toMatch(/Party|prisma|relation|stack/i);
    const line = logged.find((line) => line.includes(id));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      level: 50,
      id,
      err: { message: expect.stringContaining('Party') },
    });
  });

  it('says that a question took the database too long, and which limit that is', async () => {
    const { client, close } = await openDatabase({ url: databaseUrl });
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

describe('the bundle', () => {
  it('is for pages everywhere, and is asked for again no more than needed', async () => {
    const first = await get('/sdk/v1/akto-figures.js');
    expect(first.status).toBe(200);
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
    });
    const built = readFileSync(new URL('../../widgets/dist/akto-figures.js', import.meta.url));
    expect(Buffer.from(await first.arrayBuffer()).equals(built)).toBe(true);

    const etag = first.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[^"]{20,}"$/);
    const again = await get('/sdk/v1/akto-figures.js', { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag]);
    expect((await get('/sdk/v1/akto-figures.js', { headers: { 'If-None-Match': '"other"' } })).status).toBe(
      200,
    );
  });

  it('stands under its version for ever, and every file of the manifest is there', async () => {
    const manifest = await (await get('/sdk/manifest.json')).json();
    const { data } = await (await ask('{ hub { version } }')).json();
    expect(manifest.version).toBe(data.hub.version);
    expect(manifest.files.length).toBeGreaterThan(1);
    for (const { file, bytes, integrity } of manifest.files) {
      const answer = await get(`/sdk/${manifest.version}/${file}`);
      expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
      const body = await answer.arrayBuffer();
      const hash = Buffer.from(await crypto.subtle.digest('SHA-384', body)).toString('base64');
      expect([file, body.byteLength, `sha384-${hash}`]).toEqual([file, bytes, integrity]);
    }
  });

  it.each([
    '/sdk/v1/nothing.js',
    '/sdk/v2/akto-figures.js',
    '/sdk/9.9.9/akto-figures.js',
    '/sdk/v1/..%2Fpackage.json',
    '/sdk/constructor/akto-figures.js',
    '/sdk/v1/constructor',
    '/nowhere',
  ])('has no other file: %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({
      status: 404,
      title: expect.any(String),
      detail: expect.any(String),
    });
  });
});

describe('the pages', () => {
  const { figures } = starterFacts();
  const words = {
    fr: { EXACT: '', MORE_THAN: 'plus de ', NEARLY: 'près de ', ABOUT: 'environ ' },
    en: { EXACT: '', MORE_THAN: 'more than ', NEARLY: 'nearly ', ABOUT: 'about ' },
  } as Record<string, Record<string, string>>;
  /** The qualified number as a page of the language has to say it. */
  const said = ({ value, unit }: (typeof figures)[number], language: string) => {
    const digits = value.number.toLocaleString(language).replaceAll(/\s/g, ' ');
    const percent = { fr: ' %', en: '%' }[language] ?? '';
    return `${words[language]?.[value.qualifier]}${digits}${unit === 'percent' ? percent : ''}`;
  };
  const plain = (html: string) =>
    html
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/&#39;|’/g, "'")
      .replaceAll(/\s+/g, ' ');

  it.each([
    ['/', 'fr'],
    ['/?lang=en', 'en'],
  ])('of the start, %s, hold every figure of the conventions with its qualifier', async (path, language) => {
    const page = await (await get(path)).text();
    expect(page).toContain(`<html lang="${language}">`);
    const items = page.split('<li>').slice(1);
    const query = language === 'fr' ? '' : '?lang=en';
    for (const figure of figures) {
      const item = items.find((item) => item.includes(`href="/figures/${figure.key}${query}"`)) ?? '';
      const label = language === 'fr' ? figure.label_fr : (figure.label_en ?? '');
      expect(plain(item), figure.key).toMatch(new RegExp(`^\\s*(?:${said(figure, language)}) `, 'i'));
      expect(plain(item), figure.key).toContain(label);
    }
  });

  it.each(figures.map((figure) => [figure.key, figure] as const))('have one for %s', async (key, figure) => {
    for (const language of ['fr', 'en']) {
      const answer = await get(`/figures/${key}?lang=${language}`);
      expect(answer.status).toBe(200);
      const page = await answer.text();
      expect(/<title>(.*)<\/title>/.exec(plainTitle(page))?.[1]).toMatch(
        new RegExp(`^${said(figure, language)} – `, 'i'),
      );
      const data = JSON.parse(
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}',
      );
      const { value, minValue, maxValue } = data.measuredValue;
      const { number, qualifier } = figure.value;
      expect([value, minValue, maxValue]).toEqual(
        {
          EXACT: [number, undefined, undefined],
          MORE_THAN: [undefined, number, undefined],
          NEARLY: [undefined, undefined, number],
        }[qualifier as string] ?? [undefined, undefined, undefined],
      );
    }
  });

  it.each(['/', '/?lang=en', '/figures/poec', '/figures/nope'])(
    'let the browser run nothing but the hub’s own files: %s',
    async (path) => {
      const answer = await get(path);
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      const directives = Object.fromEntries(
        policy.split(';').map((part) => part.trim().split(/\s+(.*)/s, 2)),
      );
      expect(directives).toMatchObject({
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src': "'self'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
      });
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
      const page = await answer.text();
      const inline = [...page.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>/g)].map(([, attributes]) =>
        attributes?.trim(),
      );
      expect(inline.filter((attributes) => attributes !== 'type="application/ld+json"')).toEqual([]);
      expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
      // A link to an alternate is followed by whoever wants it, and fetched by no browser.
      const fetched = /<(?:script|link(?! rel="(?:alternate|canonical)")|img)[^>]*(?:src|href)="([^"]*)"/g;
      for (const [, address] of page.matchAll(fetched)) {
        expect(address).toMatch(/^\//);
      }
    },
  );

  it('of what there is not say so, and lead back', async () => {
    const answer = await get('/figures/nope');
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(page).toContain('<h1>Ce chiffre n’existe pas</h1>');
    expect(page).toContain('<a href="/">');
    expect(await (await get('/figures/nope?lang=en')).text()).toContain('There is no such figure');
  });

  it('say a key that is none as text, never as a part of the page', async () => {
    const page = await (await get(`/figures/${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    expect(page).not.toContain('<script>alert');
  });
});

describe('when the database is gone', () => {
  it('is alive, but not ready', async () => {
    await postgres.stop();
    expect((await get('/healthz')).status).toBe(200);
    const ready = await get('/readyz');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ title: 'Not ready' });
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

  it.each(['/', '/feed.atom', '/export/figures.csv', '/figures/never-asked'])(
    'is away for a while, and says when to ask again: %s',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '5']);
      expect(await answer.json()).toMatchObject({ code: 'UNAVAILABLE', instance: path });
    },
  );
});

function asForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const plainTitle = (page: string) => page.replaceAll(/\s+/g, ' ');
