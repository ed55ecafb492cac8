import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { madeWhenTaken } from '../doors/made-when-taken.ts';
import { notNow } from '../unavailable.ts';
import { limitExports } from './limit-exports.ts';
import { makePagesInTurn } from './make-pages-in-turn.ts';

/** A hub whose exports have three pieces each, and which counts those that were begun. */
function aHub({ patienceMs = 50, idleMs = 60_000 } = {}) {
  let begun = 0;
  async function* pieces() {
    for (const piece of ['a', 'b', 'c']) yield new TextEncoder().encode(piece);
  }
  const app = new Hono()
    .use(limitExports((c) => c.req.header('From') ?? '', { ofAll: 3, ofOne: 2, patienceMs, idleMs }))
    .get('/export/figures.csv', () => {
      begun += 1;
      return new Response(madeWhenTaken(pieces()));
    })
    .onError((error, c) => c.text(notNow(error)?.code ?? 'failed', 503));
  return {
    begun: () => begun,
    take: async (client: string, method = 'GET') =>
      app.request('/export/figures.csv', { method, headers: { From: client } }),
  };
}

it('makes three exports at a time, of one client two, and refuses who waits for too long', async () => {
  const hub = aHub();
  const [first, second] = [await hub.take('busy'), await hub.take('busy')];
  const other = await hub.take('other');
  expect(hub.begun()).toBe(3);
  const refused = await Promise.all([hub.take('busy'), hub.take('third')]);
  expect(await Promise.all(refused.map(async (answer) => [answer.status, await answer.text()]))).toEqual([
    [503, 'BUSY'],
    [503, 'BUSY'],
  ]);
  expect(hub.begun()).toBe(3);
  expect(await first.text()).toBe('abc');
  const next = await hub.take('busy');
  await second.body?.cancel();
  expect(await (await hub.take('busy')).text()).toBe('abc');
  expect([await next.text(), await other.text()]).toEqual(['abc', 'abc']);
});

it('gives the place of who takes nothing to others, and lets them go on', async () => {
  const hub = aHub({ patienceMs: 5000, idleMs: 20 });
  const slow = [await hub.take('slow'), await hub.take('slow')];
  expect(await (await hub.take('slow')).text()).toBe('abc');
  expect(await Promise.all(slow.map((answer) => answer.text()))).toEqual(['abc', 'abc']);
});

it('keeps no place for who asks for the head alone', async () => {
  const hub = aHub();
  for (let asked = 0; asked < 5; asked++) expect((await hub.take('one', 'HEAD')).status).toBe(200);
});

it('makes three pages of a client at a time, and refuses who waits for too long, with nothing begun for them', async () => {
  let begun = 0;
  const ends: (() => void)[] = [];
  const app = new Hono()
    .use(makePagesInTurn((c) => c.req.header('From') ?? '', { ofAll: 6, ofOne: 3, patienceMs: 50 }))
    .get('/figures/:key', async (c) => {
      begun += 1;
      await new Promise<void>((end) => ends.push(end));
      return c.text('made');
    })
    .onError((error, c) => c.text(notNow(error)?.code ?? 'failed', 503));
  const ask = async (client: string) =>
    (await app.request('/figures/poec', { headers: { From: client } })).status;
  const busy = Array.from({ length: 20 }, () => ask('busy'));
  const other = ask('other');
  await expect.poll(() => ends.length).toBe(4);
  expect(await Promise.all(busy.slice(3))).toEqual(Array(17).fill(503));
  for (const end of ends) end();
  expect(await Promise.all([...busy.slice(0, 3), other])).toEqual([200, 200, 200, 200]);
  expect(begun).toBe(4);
});
