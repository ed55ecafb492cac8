import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';
import { exampleAt } from '../../tests/example-at.ts';
import { type Door, type PublicPath, publicDoors } from './door-table.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

const doors = Object.entries<Door>(publicDoors)
  .filter(([, { isKeptForTheMinute }]) => isKeptForTheMinute)
  .map(([path]) => exampleAt[path as PublicPath]);

it.each(doors)('%s is kept until the minute ends, and not sent again to who has it', async (path) => {
  const first = await hub.get(path);
  expect(first.status).toBe(200);
  await first.arrayBuffer();
  expect(first.headers.get('Cache-Control')).toMatch(
    /^public, max-age=\d{1,2}, stale-while-revalidate=0, stale-if-error=86400$/,
  );
  const tag = first.headers.get('ETag') ?? '';
  expect(tag).toMatch(/^"[^"]+"$/);
  const again = await hub.get(path, { headers: { 'If-None-Match': tag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  expect(again.headers.get('ETag')).toBe(tag);
});

it('a release changes the tags of what it changes', async () => {
  const paths = ['/figures/poec', '/figures/poec.json', '/export/figures.csv', '/feed.atom'];
  const tags = async () => Promise.all(paths.map(async (path) => (await hub.get(path)).headers.get('ETag')));
  const before = await tags();
  const releasedAt = await hub.release('poec', { number: '1900', low: '1900', printed: 'plus de 1 900' });
  const after = await tags();
  for (const [index, tag] of after.entries()) expect(tag, paths[index]).not.toBe(before[index]);
  // And says when, for a day on which nothing came out as well.
  await hub.pass(1);
  for (const path of [...paths, '/graphql?query={hub{epoch}}']) {
    const answer = await hub.get(path);
    const changed = answer.headers.get('Last-Modified') ?? '';
    expect(changed, path).toBe(releasedAt.toUTCString());
    const since = { 'If-Modified-Since': changed };
    expect((await hub.get(path, { headers: since })).status, path).toBe(200);
    const tag = answer.headers.get('ETag') ?? '';
    const again = await hub.get(path, { headers: { 'If-None-Match': tag, ...since } });
    expect(again.status, path).toBe(304);
  }
});

it.each([
  '/figures/nope',
  '/figures/nope.json',
  '/sitemap.xml?part=2',
  '/embed/nope',
  '/docs/nope',
  '/sdk/0.0.0/nope.js',
  '/nothing',
])('that there is nothing may be kept until the minute ends: %s', async (path) => {
  const missing = await hub.get(path);
  expect(missing.status).toBe(404);
  const [, seconds] =
    /^public, max-age=(\d{1,2}), stale-while-revalidate=0$/.exec(
      missing.headers.get('Cache-Control') ?? '',
    ) ?? [];
  expect(Number(seconds)).toBeLessThanOrEqual(59);
  expect((await hub.get(path, { method: 'POST' })).headers.get('Cache-Control')).toBe('no-store');
});

it.each([
  ['/export/figures.csv?period=nope', 400],
  ['/graphql?query={nothing}', 200],
  ['/graphql?query={figures(first:1000){totalCount}}', 400],
])('a refusal is kept by nobody: %s', async (path, status) => {
  const refused = await hub.get(path);
  expect([refused.status, refused.headers.get('Cache-Control')]).toEqual([status, 'no-store']);
});

const texts = (Object.entries(publicDoors) as [PublicPath, Door][])
  .filter(([, { hasTag }]) => hasTag)
  .map(([path]) => exampleAt[path]);

// The schema of a version that is out never changes.
const changing = texts.filter((path) => !path.startsWith('/schema/'));

it.each(['/healthz', ...changing])('what no release changes is asked for again: %s', async (path) => {
  expect((await hub.get(path)).headers.get('Cache-Control')).toBe('no-cache');
});

it.each(texts)('and not sent again to who has it: %s', async (path) => {
  const tag = (await hub.get(path)).headers.get('ETag') ?? '';
  expect(tag).toMatch(/^"[^"]+"$/);
  const again = await hub.get(path, { headers: { 'If-None-Match': tag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

it('that there is nothing is not kept beyond the minute in which it was asked', async () => {
  const late = await hub.acrossTheMinute(() => hub.get('/figures/nope'));
  expect(late.headers.get('Cache-Control')).toBe('public, max-age=0, stale-while-revalidate=0');
});

describe('an answer that is made across the end of a minute', () => {
  it.each(doors)('is not kept beyond the minute in which it was begun: %s', async (path) => {
    const late = await hub.acrossTheMinute(() => hub.get(path));
    expect(late.status).toBe(200);
    // Until it is read, an export holds one of the turns of this client.
    await late.arrayBuffer();
    expect(late.headers.get('Cache-Control')).toBe(
      'public, max-age=0, stale-while-revalidate=0, stale-if-error=86400',
    );
  });
});
