import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { NewEpoch } from '@akto-figures/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLimits } from '../limits/limits.ts';
import { type EpochNews, openEpochNews } from './epoch-news.ts';
import { type LiveDoor, openLiveDoor } from './live-door.ts';

let server: Server;
let live: LiveDoor;
let news: EpochNews;
let out: NewEpoch[];
let refused: string[];

const theRelease = (epoch: string): NewEpoch => ({
  epoch,
  releasedAt: '2026-03-12T08:30:00.000Z',
  releases: [epoch],
});

const release = (epoch: string) => {
  out = [...out, theRelease(epoch)];
};

const presentEpoch = () => {
  const last = out.at(-1);
  return last ? { id: last.epoch, releasedAt: new Date(last.releasedAt) } : null;
};

beforeEach(async () => {
  out = [];
  refused = [];
  release('first');
  const moment = () => ({
    epoch: out.at(-1)?.epoch ?? 'none',
    state: out.at(-1)?.epoch ?? 'none',
    minuteEnds: performance.now() + 20,
    lastModified: null,
    present: () => ({ now: new Date(), epoch: presentEpoch(), epochAt: async () => null }),
  });
  news = openEpochNews({
    watch: { known: moment, current: async () => moment(), ask: async () => moment() },
    epochsSince: async (epoch) => {
      if (epoch === 'none') return out;
      const known = out.findIndex((each) => each.epoch === epoch);
      return known < 0 ? out.slice(-1) : out.slice(known + 1);
    },
  });
  live = openLiveDoor(news, {
    limits: withLimits({ listening: 25, listeners: 30 }),
    trustedProxies: 1,
    countRefusal: (limit) => refused.push(limit),
  });
  server = createServer((request, response) => {
    if (!live.answer(request, response)) response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  live.close();
  news.close();
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
});

/** A client that listens, and gives the ids of the events one after the other. */
async function aListener(lastEventId?: string) {
  const { port } = server.address() as AddressInfo;
  const request = get({ port, path: '/live', headers: lastEventId ? { 'Last-Event-ID': lastEventId } : {} });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const ids: string[] = [];
  let unread = '';
  response.setEncoding('utf8').on('data', (text: string) => {
    unread += text;
    const events = unread.split('\n\n');
    unread = events.pop() ?? '';
    for (const event of events) {
      const id = /^id: (.+)$/m.exec(event)?.[1];
      if (id) ids.push(id);
    }
    response.emit('told');
  });
  return {
    response,
    ids,
    /** Waits until so many events have come. */
    async told(count: number): Promise<string[]> {
      while (ids.length < count) await once(response, 'told');
      return ids;
    },
    leave: () => request.destroy(),
  };
}

describe('/live', () => {
  it('tells a newcomer the present epoch, and then each new one', async () => {
    const listener = await aListener();
    expect(await listener.told(1)).toEqual(['first']);
    release('second');
    release('third');
    expect(await listener.told(3)).toEqual(['first', 'second', 'third']);
  });

  it('goes on after the last event that a client has seen, without a gap and without telling twice', async () => {
    release('second');
    release('third');
    const back = await aListener('first');
    expect(await back.told(2)).toEqual(['second', 'third']);
    const upToDate = await aListener('third');
    release('fourth');
    expect(await upToDate.told(1)).toEqual(['fourth']);
    expect(await back.told(3)).toEqual(['second', 'third', 'fourth']);
  });

  it('tells who came before the first release of each, also where two come at once', async () => {
    out = [];
    const [listener, subscriber] = [await aListener(), news.newEpochs()];
    const heard = subscriber.next();
    await expect.poll(() => news.listeners).toBe(2);
    out = [theRelease('first'), theRelease('second')];
    expect(await listener.told(2)).toEqual(['first', 'second']);
    expect([await heard, await subscriber.next()].map(({ value }) => value?.epoch)).toEqual([
      'first',
      'second',
    ]);
  });

  it('keeps nothing of a client that has gone', async () => {
    const listeners = await Promise.all(Array.from({ length: 20 }, () => aListener()));
    await Promise.all(listeners.map((listener) => listener.told(1)));
    expect(news.listeners).toBe(20);
    for (const { leave } of listeners) leave();
    const last = await aListener();
    await expect.poll(() => news.listeners).toBe(1);
    last.leave();
    await expect.poll(() => news.listeners).toBe(0);
  });

  /** Asks for so many streams as one client behind a proxy; gives how each was answered. */
  async function streamsFor(client: string, count: number): Promise<IncomingMessage[]> {
    const { port } = server.address() as AddressInfo;
    return Promise.all(
      Array.from({ length: count }, async () => {
        const request = get({ port, path: '/live', headers: { 'X-Forwarded-For': `${client}:49152` } });
        const [response] = (await once(request, 'response')) as [IncomingMessage];
        return response;
      }),
    );
  }

  it('is refused to one client beyond its streams, who comes through a proxy or not, and open when one has left', async () => {
    const streams = await streamsFor('203.0.113.7', 25);
    expect(new Set(streams.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    const [late] = await streamsFor('203.0.113.7', 1);
    expect([late?.statusCode, late?.headers['retry-after']]).toEqual([429, '60']);
    expect(late?.headers['content-type']).toBe('application/problem+json');
    expect(await json(late as IncomingMessage)).toMatchObject({
      status: 429,
      detail: expect.stringContaining('Streams of /live: 26 streams of one client at once; at most 25 pass.'),
    });
    expect((await streamsFor('203.0.113.8', 1))[0]?.statusCode).toBe(200);
    streams[0]?.destroy();
    await expect.poll(async () => (await streamsFor('203.0.113.7', 1))[0]?.statusCode).toBe(200);
    expect(new Set(refused)).toEqual(new Set(['listening']));
  });

  it('is refused to everybody beyond the streams of all', async () => {
    await streamsFor('203.0.113.7', 15);
    await streamsFor('203.0.113.8', 15);
    const [late] = await streamsFor('203.0.113.9', 1);
    expect([late?.statusCode, late?.headers['retry-after']]).toEqual([503, '60']);
    expect(late?.headers['access-control-allow-origin']).toBe('*');
    expect(refused).toEqual(['listeners']);
  });

  it('ends every stream when the hub stops', async () => {
    const listener = await aListener();
    await listener.told(1);
    live.close();
    await once(listener.response, 'end');
  });

  it('is open to any origin, and kept by no cache', async () => {
    const { response } = await aListener();
    expect(response.headers['access-control-allow-origin']).toBe('*');
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.headers['content-type']).toContain('text/event-stream');
  });
});
