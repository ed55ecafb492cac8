import { afterAll, beforeAll, expect, it } from 'vitest';
import { aGuardedHub, type GuardedHub } from '../../tests/a-guarded-hub.ts';
import { anEditorialHub, type EditorialHub } from '../../tests/an-editorial-hub.ts';
import { exampleAt } from '../../tests/example-at.ts';
import { createBuckets } from '../limits/buckets.ts';
import { prices, withLimits } from '../limits/limits.ts';
import { closedDoors, type Door, doorAt, type PublicPath, publicDoors } from './door-table.ts';

let hub: EditorialHub;
beforeAll(async () => {
  hub = await anEditorialHub(undefined, { consoleFolder: new URL('.', import.meta.url) });
});
afterAll(() => hub.database.close());

// What others pass through on their way.
const isPassed = (path: string) => path === '/*';
const isClosed = (path: string) => Object.values<Door>(closedDoors).includes(doorAt(path));

it('has a row for every route, and no public row without one', () => {
  const routed = hub.app.routes.map(({ path }) => path).filter((path) => !isPassed(path) && !isClosed(path));
  // /live stands before the router.
  expect([...new Set([...routed, '/live'])].toSorted()).toEqual(Object.keys(publicDoors).toSorted());
  for (const path of Object.keys(closedDoors)) {
    expect(
      hub.app.routes.some((route) => route.path.startsWith(path.replace('*', ''))),
      path,
    ).toBe(true);
  }
});

it.each(Object.entries(exampleAt))('finds the row of an address at %s', (path, address) => {
  expect(doorAt(new URL(address, 'https://hub.example').pathname)).toBe(
    publicDoors[path as keyof typeof publicDoors],
  );
});

it.each(Object.entries(exampleAt).filter(([path]) => path !== '/mcp'))(
  '%s is looked at by HEAD as it is read by GET, without its body',
  async (path, address) => {
    const head = await hub.fetch(address, { method: 'HEAD' });
    expect(await head.text()).toBe('');
    // A stream is opened before the router, and by GET alone.
    if (path === '/live') return expect(head.status).toBe(200);
    const answer = await hub.fetch(address);
    await answer.body?.cancel();
    expect(head.status).toBe(answer.status);
    for (const name of ['Content-Type', 'ETag', 'Vary', 'Content-Disposition', 'Access-Control-Allow-Origin'])
      expect(head.headers.get(name), name).toBe(answer.headers.get(name));
  },
);

it('what is not there costs what any request does', () => {
  expect(doorAt('/no/such/path').points).toBe(0);
});

it('every page for people is in the sitemap', async () => {
  const addresses = Object.entries(exampleAt).filter(
    ([path]) => path !== '/live' && !path.startsWith('/embed/'),
  );
  const pages = await Promise.all(
    addresses.map(async ([path, address]) => {
      const answer = await hub.fetch(address);
      // Until it is read, an export holds one of the turns of this client.
      await answer.body?.cancel();
      const type = answer.headers.get('Content-Type') ?? '';
      return type.startsWith('text/html') ? [path] : [];
    }),
  );
  const listed = Object.entries<Door>(publicDoors).filter(([, { sitemap }]) => sitemap !== undefined);
  expect(listed.map(([path]) => path)).toEqual(pages.flat());
});

it.each(Object.entries(exampleAt).filter(([path]) => !['/graphql', '/mcp'].includes(path)))(
  '%s is read, and says so to who would do something else',
  async (_path, address) => {
    const isForm = doorAt(address).takesForm === true;
    for (const method of [...(isForm ? [] : ['POST']), 'PUT', 'DELETE']) {
      const refused = await hub.fetch(address, { method });
      const allowed = isForm ? 'GET, HEAD, POST' : 'GET, HEAD';
      expect([refused.status, refused.headers.get('Allow')]).toEqual([405, allowed]);
      expect(await refused.json()).toMatchObject({ status: 405, detail: expect.stringContaining(method) });
    }
  },
);

const counted = Object.entries<Door>(publicDoors).filter(([, { points }]) => typeof points === 'number');

it.each(counted)('what is asked at %s takes its points', async (path, { points }) => {
  const address = exampleAt[path as PublicPath];
  const guarded = await guardedHub();
  taken.length = 0;
  // Of a kind that no door answers: what is counted is counted before.
  await guarded.send(new Request(`https://hub.example${address}`, { method: 'DELETE' }));
  expect(taken).toEqual([prices.request + Number(points)]);
});

it.each(['/figures/nope', '/sdk/manifest.json', '/robots.txt', '/metrics', '/nothing'])(
  'a client that has used up its points is refused at %s',
  async (path) => {
    const guarded = await guardedHub();
    const ask = (address: string) => guarded.send(new Request(`https://hub.example${path}`), address);
    const statuses = async (address: string) => (await ask(address)).status;
    const cost = prices.request + Number(doorAt(path).points);
    for (let left = room; left >= cost; left -= cost)
      expect(await statuses(`somebody at ${path}`)).not.toBe(429);
    const refused = await ask(`somebody at ${path}`);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe(path === '/metrics' ? null : '*');
    expect(await statuses(`somebody else at ${path}`)).not.toBe(429);
  },
);

it.each(['/healthz', '/readyz'])('nobody is ever refused at %s', async (path) => {
  const guarded = await guardedHub();
  for (let count = 0; count <= room / prices.request; count++) {
    expect((await guarded.send(new Request(`https://hub.example${path}`), '203.0.113.7')).status).toBe(200);
  }
});

const room = 600;
const taken: number[] = [];
let opened: Promise<GuardedHub> | undefined;
const guardedHub = () => {
  const take = createBuckets(withLimits({ rate: room }), 1, () => 0);
  opened ??= aGuardedHub({
    take(client, points) {
      taken.push(points);
      return take(client, points);
    },
  });
  return opened;
};
afterAll(async () => (await opened)?.database.close());
