import { afterEach, beforeEach, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';

let hub: TestHub;
beforeEach(async () => {
  hub = await aHub();
});
afterEach(() => hub.database.close());

const doors = [
  '/',
  '/figures/poec',
  '/figures/poec.json',
  '/figures/poec.svg',
  '/export/figures.csv',
  '/export/figures.xlsx?lang=en',
  '/feed.atom',
  '/dcat.jsonld',
  '/sitemap.xml',
  '/llms.txt',
  '/oembed?url=https%3A%2F%2Fhub.example%2Ffigures%2Fpoec',
];

it.each(doors)('%s is kept until the minute ends, and not sent again to who has it', async (path) => {
  const first = await hub.get(path);
  expect(first.status).toBe(200);
  await first.arrayBuffer();
  expect(first.headers.get('Cache-Control')).toMatch(/^public, max-age=\d{1,2}, stale-if-error=86400$/);
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
  await hub.release('poec', { number: '1900', low: '1900', printed: 'plus de 1 900' });
  const after = await tags();
  for (const [index, tag] of after.entries()) expect(tag, paths[index]).not.toBe(before[index]);
});

it('a refusal is not kept', async () => {
  const refused = await hub.get('/figures/nope');
  expect(refused.status).toBe(404);
  expect(refused.headers.get('Cache-Control')).toBeNull();
});
