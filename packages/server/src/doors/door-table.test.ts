import { afterAll, beforeAll, expect, it } from 'vitest';
import { aGuardedHub, type GuardedHub } from '../../tests/a-guarded-hub.ts';
import { anEditorialHub, type EditorialHub } from '../../tests/an-editorial-hub.ts';
import { createBuckets } from '../limits/buckets.ts';
import { prices, withLimits } from '../limits/limits.ts';
import { doorAt, doors } from './door-table.ts';

let hub: EditorialHub;
beforeAll(async () => {
  hub = await anEditorialHub(undefined, { consoleFolder: new URL('.', import.meta.url) });
});
afterAll(() => hub.database.close());

it('has a row for every route, and no row without one', () => {
  const routed = hub.app.routes
    .filter(({ path }) => path !== '/*')
    .map(({ path }) => path.split('/', 2)[1] ?? '');
  // /live stands before the router.
  expect([...new Set([...routed, 'live'])].toSorted()).toEqual([...doors.keys()].toSorted());
});

it('finds the door of a path', () => {
  expect(doorAt('/')).toBe(doors.get(''));
  expect(doorAt('/figures/poec.json')).toBe(doors.get('figures'));
  expect(doorAt('/no/such/path').points).toBe(0);
});

it.each([
  '/docs/elements',
  '/sdk/manifest.json',
  '/assets/pages.css',
  '/robots.txt',
  '/schema.graphql',
  '/metrics',
  '/nothing',
])('a client that has used up its points is refused at %s', async (path) => {
  const guarded = await guardedHub();
  const statuses = async (address: string) =>
    (await guarded.send(new Request(`https://hub.example${path}`), address)).status;
  const cost = prices.request + Number(doorAt(path).points);
  for (let left = room; left >= cost; left -= cost)
    expect(await statuses(`somebody at ${path}`)).not.toBe(429);
  expect(await statuses(`somebody at ${path}`)).toBe(429);
  expect(await statuses(`somebody else at ${path}`)).not.toBe(429);
});

it.each(['/healthz', '/readyz'])('nobody is ever refused at %s', async (path) => {
  const guarded = await guardedHub();
  for (let count = 0; count <= room / prices.request; count++) {
    expect((await guarded.send(new Request(`https://hub.example${path}`), '203.0.113.7')).status).toBe(200);
  }
});

const room = 600;
let opened: Promise<GuardedHub> | undefined;
const guardedHub = () => {
  opened ??= aGuardedHub({ take: createBuckets(withLimits({ rate: room }), 1, () => 0) });
  return opened;
};
afterAll(async () => (await opened)?.database.close());
