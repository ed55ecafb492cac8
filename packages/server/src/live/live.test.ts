import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NewEpoch } from '@akto-figures/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EpochNews, openEpochNews } from './epoch-news.ts';
import { type LiveDoor, openLiveDoor } from './live-door.ts';

let server: Server;
let live: LiveDoor;
let news: EpochNews;
let out: NewEpoch[];

const release = (epoch: string) => {
  out = [...out, { epoch, releasedAt: '2026-03-12T08:30:00.000Z' }];
};

const presentEpoch = () => {
  const last = out.at(-1);
  return last ? { id: last.epoch, releasedAt: new Date(last.releasedAt) } : null;
};

beforeEach(async () => {
  out = [];
  release('first');
  const moment = () => ({
    epoch: out.at(-1)?.epoch ?? 'none',
    state: out.at(-1)?.epoch ?? 'none',
    minuteEnds: performance.now() + 20,
    present: () => ({ now: new Date(), epoch: presentEpoch() }),
  });
  news = openEpochNews({
    watch: { known: moment, current: async () => moment(), ask: async () => moment() },
    epochsSince: async (epoch) => {
      const known = out.findIndex((each) => each.epoch === epoch);
      return known < 0 ? out.slice(-1) : out.slice(known + 1);
    },
  });
  live = openLiveDoor(news);
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
