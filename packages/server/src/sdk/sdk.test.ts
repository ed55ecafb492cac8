import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aServingHub, type ServingHub } from '../../tests/a-serving-hub.ts';

const released = new URL('../../../widgets/released/', import.meta.url);

let hub: ServingHub;
beforeAll(async () => {
  // Reached over https, as from partners' pages.
  hub = await aServingHub({ PUBLIC_URL: 'https://chiffres.example.fr' });
});
afterAll(() => hub.stop());

const get = (path: string, init?: RequestInit) => hub.get(path, init);
const ask = (query: string) => hub.ask(query);

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
    const built = readFileSync(new URL('../../../widgets/dist/akto-figures.js', import.meta.url));
    expect(Buffer.from(await first.arrayBuffer()).equals(built)).toBe(true);

    const etag = first.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[^"]{20,}"$/);
    const again = await get('/sdk/v1/akto-figures.js', { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag]);
    expect((await get('/sdk/v1/akto-figures.js', { headers: { 'If-None-Match': '"other"' } })).status).toBe(
      200,
    );
  });

  it.each(['br', 'gzip'])('is carried as %s to who takes that, under a tag of its own', async (encoding) => {
    const headers = { 'Accept-Encoding': encoding };
    const answer = await get('/sdk/v1/akto-figures.js', { headers });
    expect(answer.headers.get('Content-Encoding')).toBe(encoding);
    expect(answer.headers.get('Vary')).toBe('Accept-Encoding');
    // Unpacked on the way, as in a browser.
    const built = readFileSync(new URL('../../../widgets/dist/akto-figures.js', import.meta.url));
    expect(Buffer.from(await answer.arrayBuffer()).equals(built)).toBe(true);
    const etag = answer.headers.get('ETag') ?? '';
    expect(etag).toContain(`-${encoding}"`);
    const again = await get('/sdk/v1/akto-figures.js', { headers: { ...headers, 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  it('stands under the version that it was released as, byte by byte as it is kept, for ever', async () => {
    const { version, files, versions } = await (await get('/sdk/manifest.json')).json();
    const kept = readdirSync(released, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const newestFirst = kept
      .map(({ name }) => name)
      .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
    expect(versions.map(({ version }: { version: string }) => version)).toEqual(newestFirst);
    // What one pins where one names no version.
    expect({ version, files }).toEqual(versions[0]);
    for (const { version, files } of versions) {
      expect(files.length).toBeGreaterThan(1);
      for (const { file, bytes, integrity } of files) {
        const answer = await get(`/sdk/${version}/${file}`);
        expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
        const body = Buffer.from(await answer.arrayBuffer());
        const hash = createHash('sha384').update(body).digest('base64');
        expect([file, body.byteLength, `sha384-${hash}`]).toEqual([file, bytes, integrity]);
        expect(body.equals(readFileSync(new URL(`${version}/${file}`, released)))).toBe(true);
      }
    }
  });

  it('is tried before its release where no cache keeps it, and stands under no version until then', async () => {
    const { next } = await (await get('/sdk/manifest.json')).json();
    const { data } = await (await ask('{ hub { version } }')).json();
    expect(next.version).toBe(data.hub.version);
    expect(next.files.length).toBeGreaterThan(1);
    for (const { file, integrity } of next.files) {
      const answer = await get(`/sdk/next/${file}`);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      const body = Buffer.from(await answer.arrayBuffer());
      expect([file, `sha384-${createHash('sha384').update(body).digest('base64')}`]).toEqual([
        file,
        integrity,
      ]);
      expect((await get(`/sdk/${next.version}/${file}`)).status).toBe(404);
    }
  });

  it('has the parts of earlier scripts for pages that are open since', async () => {
    const part = readdirSync(new URL('0.1.0/', released)).find((name) => name.startsWith('akto-map-'));
    const answer = await get(`/sdk/v1/${part}`);
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([
      200,
      'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
    ]);
  });

  it.each([
    '/sdk/v1/nothing.js',
    '/sdk/0.1.0/akto-figures.css',
    '/sdk/v1/package/index.js',
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

describe('a hub that is reached over https', () => {
  const question = `/graphql?query=${encodeURIComponent('{ hub { version } }')}`;

  it.each([
    ['/', 200],
    ['/figures/poec', 200],
    ['/embed/figures?figures=poec', 200],
    ['/embed/map?convention=akto-agefiph-2022-2024', 200],
    ['/sdk/v1/akto-figures.js', 200],
    ['/export/figures.csv', 200],
    ['/console', 200],
    ['/auth/viewer', 401],
    ['/healthz', 200],
    ['/nothing', 404],
    ['/embed/figures?figures=', 400],
    ['/live', 200],
    [question, 200],
    // Known by now, so it is answered before the app.
    [question, 200],
  ])('lets browsers come back over https alone, whatever they ask: %s', async (path, status) => {
    const leave = new AbortController();
    const answer = await get(path, { signal: leave.signal });
    expect([answer.status, answer.headers.get('Strict-Transport-Security')]).toEqual([
      status,
      'max-age=31536000',
    ]);
    leave.abort();
  });
});
