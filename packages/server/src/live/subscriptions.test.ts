import { once } from 'node:events';
import { type IncomingMessage, get as open } from 'node:http';
import { type Database, openDatabase } from '@akto-figures/prisma';
import { createClient } from 'graphql-sse';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MovingClock, moveClockOf } from '../../../../tests/support/moving-clock.ts';
import { shareServer } from '../../../../tests/support/shared-server.ts';
import { type Hub, readSettings, startHub } from '../index.ts';
import { limits } from '../limits/limits.ts';
import { epochsSince } from './epochs-since.ts';

const server = shareServer();
let database: Database;
let hub: Hub;
let clock: MovingClock;
beforeAll(async () => {
  const url = await server.newDatabase('started');
  database = await openDatabase({ url });
  clock = await moveClockOf(database);
  hub = await startHub(readSettings({ PORT: '0', DATABASE_URL: url }), pino({ level: 'silent' }));
});
afterAll(async () => {
  await stop();
  await database.close();
  await server.leave();
});

let stopped: Promise<void> | undefined;
const stop = () => {
  stopped ??= hub.stop();
  return stopped;
};

/** Lets a changed figure come out now: approved for the next minute, as it has to be, and the clock a minute on. */
async function releaseNow(key: string): Promise<void> {
  const { client } = database;
  const { id, publicFrom, publicUntil, ...current } = await client.figureVersion.findFirstOrThrow({
    where: { figure: { key } },
  });
  const { id: releaseId } = await client.release.create({ data: { titleFr: 'Une publication de plus' } });
  const change = {
    changeKind: 'REVISION' as const,
    changeFr: 'Nouvelle valeur',
    number: '1900',
    low: '1900',
  };
  await client.figureVersion.create({ data: { ...current, ...change, releaseId } });
  await client.$executeRaw`
    UPDATE "Release" SET "state" = 'APPROVED', "releasedAt" = date_trunc('minute', hub_clock()) + interval '1 minute'
    WHERE "id" = ${releaseId}::uuid`;
  await clock.advance(60_000);
}

const question =
  'subscription ($filter: FigureFilter) { figuresChanged(filter: $filter) { release { title } figures { key quantity { number } } } }';
const address = () => `${hub.url}/graphql?query=${encodeURIComponent(question)}`;

/** A stream that is open: its first bytes have come. */
async function aStream(): Promise<IncomingMessage & { leave(): void }> {
  const request = open(address(), { headers: { Accept: 'text/event-stream' }, agent: false });
  // Cut, as by a client that has gone.
  request.on('error', () => undefined);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  if (response.statusCode === 200) await once(response, 'data');
  response.on('error', () => undefined);
  return Object.assign(response, { leave: () => request.destroy() });
}

const listeners = async () => {
  const text = await (await fetch(`${hub.url}/metrics`)).text();
  return Number(/^akto_figures_listeners (\d+)$/m.exec(text)?.[1]);
};

describe('/live', () => {
  it.each([
    ['an epoch that the hub never had', '00000000-0000-4000-8000-000000000000'],
    ['what is no epoch', '12'],
    ['10 kB', 'x'.repeat(10_000)],
  ])('tells the present epoch, once, to who saw last %s', async (_, lastEventId) => {
    const { data } = await (await fetch(`${hub.url}/graphql?query={hub{epoch}}`)).json();
    const { body, status } = await fetch(`${hub.url}/live`, { headers: { 'Last-Event-ID': lastEventId } });
    expect(status).toBe(200);
    let told = '';
    for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      told += text;
      if (/\ndata: .*\n\n/.test(told)) break;
    }
    expect([...told.matchAll(/^id: (.*)$/gm)].map(([, id]) => id)).toEqual([data.hub.epoch]);
  });
});

describe('a subscription', () => {
  it('tells a graphql-sse client what a release changes, once it is out', async () => {
    const client = createClient({ url: `${hub.url}/graphql` });
    const events = client.iterate({ query: question, variables: { filter: { keys: ['poec'] } } });
    const event = events.next();
    await expect.poll(listeners).toBe(1);
    await releaseNow('poec');
    expect((await event).value).toEqual({
      data: {
        figuresChanged: {
          release: { title: 'Une publication de plus' },
          figures: [{ key: 'poec', quantity: { number: '1900' } }],
        },
      },
    });
    await events.return?.();
    client.dispose();
    await expect.poll(listeners, { timeout: 5000 }).toBe(0);
  });

  it('goes on after the release that was heard last, and the graph tells what it changed', async () => {
    const asked = new URLSearchParams({
      query: `{ changes(last: 1) { totalCount nodes { kind key release { id } record { ... on Figure { quantity { number } } }
        previous { ... on Figure { quantity { number } } } } } all: changes(first: 100) { nodes { previous { __typename } } } }`,
    });
    const { data } = await (await fetch(`${hub.url}/graphql?${asked}`)).json();
    expect(data.changes.nodes).toMatchObject([
      {
        kind: 'REVISION',
        key: 'poec',
        record: { quantity: { number: '1900' } },
        previous: { quantity: { number: '1780' } },
      },
    ]);
    expect(data.all.nodes[0]).toEqual({ previous: null });
    const client = createClient({ url: `${hub.url}/graphql` });
    const since = new Date(Date.now() - 86_400_000).toISOString();
    const events = client.iterate({
      query:
        'subscription ($since: String) { figuresChanged(since: $since, filter: { keys: ["poec"] }) { release { id } } }',
      variables: { since },
    });
    const ids = [await events.next(), await events.next()].map(
      ({ value }) => value.data.figuresChanged.release.id,
    );
    expect(ids.at(-1)).toBe(data.changes.nodes[0].release.id);
    await events.return?.();
    client.dispose();
    await expect.poll(listeners, { timeout: 5000 }).toBe(0);
  });

  it('tells who was away for 50 releases each of them, and who was away for longer the last 50', async () => {
    const letPass = async (minutes: number) => {
      // What comes out in minutes in which nobody asks is one epoch.
      for (let minute = 0; minute < minutes; minute++) {
        await clock.advance(60_000);
        await database.client.$queryRaw`SELECT "now" FROM present_epoch(true)`;
      }
    };
    await letPass(1);
    const [last] = await epochsSince(database)(null);
    const since = () => epochsSince(database)(last?.epoch ?? null);
    const ids: string[] = [];
    for (let count = 1; count <= 51; count++) {
      const data = { titleFr: `Une publication, ${count}` };
      const { id } = await database.client.release.create({ data });
      await database.client.$executeRaw`
        UPDATE "Release" SET "state" = 'APPROVED', "releasedAt" = date_trunc('minute', hub_clock()) + ${count} * interval '1 minute'
        WHERE "id" = ${id}::uuid`;
      ids.push(id);
    }
    await letPass(50);
    expect((await since()).map(({ releases }) => releases)).toEqual(ids.slice(0, 50).map((id) => [id]));
    await letPass(1);
    expect((await since()).map(({ releases }) => releases)).toEqual(ids.slice(1).map((id) => [id]));
  });

  it('keeps nothing of clients that have gone, and lets one client have so many', async () => {
    const streams = await Promise.all(Array.from({ length: limits.streams.most }, aStream));
    await expect.poll(listeners).toBe(limits.streams.most);
    const refused = await fetch(address(), { headers: { Accept: 'text/event-stream' } });
    expect(refused.status).toBe(429);
    expect(await refused.text()).toMatch(/RATE_LIMITED.*"measure":"streams"/);
    for (const { leave } of streams) leave();
    await expect.poll(listeners, { timeout: 5000 }).toBe(0);
    const again = await aStream();
    expect(again.statusCode).toBe(200);
    again.leave();
    await expect.poll(listeners, { timeout: 5000 }).toBe(0);
  });

  it('is refused where no events are taken, and opens nothing for HEAD', async () => {
    const plain = await fetch(address(), { headers: { Accept: 'application/json' } });
    expect(plain.status).toBe(406);
    expect(await plain.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_ACCEPTABLE' } }] });
    const head = await fetch(address(), { method: 'HEAD', headers: { Accept: 'text/event-stream' } });
    expect(head.status).toBe(406);
    expect(await listeners()).toBe(0);
  });

  it('lasts longer than an answer may take', async () => {
    const stream = await aStream();
    // Another sign of life for each of them, and the limit is over.
    const start = performance.now();
    while (performance.now() - start < limits.time.most + 500) await once(stream, 'data');
    expect(stream.destroyed).toBe(false);
    stream.leave();
    await expect.poll(listeners, { timeout: 5000 }).toBe(0);
  }, 20_000);

  it('is cut when the hub stops, at once, so that its client comes back', async () => {
    const stream = await aStream();
    const cut = new Promise((resolve) => stream.once('close', resolve));
    const start = performance.now();
    await stop();
    await cut;
    expect(performance.now() - start).toBeLessThan(4000);
    expect(stream.complete).toBe(false);
  });
});
