import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Graph, openAnswerDoor } from './answer-door.ts';
import type { EpochWatch } from './epoch-watch.ts';
import { encodingFor } from './known-answers.ts';

/** A hub with a release that comes out when the test says so, and that counts how often the graph is asked. */
function aHub({ patienceMs = 10_000 } = {}) {
  let epoch = 'first';
  let heard = epoch;
  let day = '2026-03-12';
  let asked = 0;
  const outcomes: string[] = [];
  const moment = () => ({
    epoch: heard,
    state: `${heard} ${day}`,
    minuteEnds: performance.now() + 42_500,
    lastModified: null,
    present: () => ({ now: new Date(), epoch: null, epochAt: async () => null }),
  });
  const ask = async () => {
    heard = epoch;
    return moment();
  };
  const watch: EpochWatch = { known: moment, current: async () => moment(), ask };
  const door = openAnswerDoor(watch, (outcome) => outcomes.push(outcome));
  const askGraph: Graph['ask'] = (request) => {
    asked += 1;
    const isBroken = request.url.includes('broken');
    const body = isBroken
      ? { errors: [{ message: 'no' }] }
      : { data: { epoch, text: 'plus de 1 780 '.repeat(50) } };
    return Response.json(body);
  };
  const refuseLate = () => Response.json({ errors: [{ message: 'late' }] }, { status: 400 });
  const graph: Graph = { ask: askGraph, patienceMs, refuseLate };
  const get = (path: string, headers: Record<string, string> = {}, instead: Graph['ask'] = askGraph) =>
    door.answer(new Request(`http://hub.example${path}`, { headers }), { ...graph, ask: instead });
  return {
    door,
    get,
    graph,
    outcomes,
    asked: () => asked,
    release: () => {
      epoch = 'second';
      heard = epoch;
    },
    /** A release that this hub does not know of before it asks the database. */
    releaseUnheard: () => {
      epoch = 'second';
    },
    nextDay: () => {
      day = '2026-03-13';
    },
  };
}

describe('a known answer', () => {
  it('is given again without asking the graph', async () => {
    const hub = aHub();
    const first = await (await hub.get('/graphql?query={a}')).text();
    const again = await (await hub.get('/graphql?query={a}')).text();
    expect(again).toBe(first);
    expect(hub.asked()).toBe(1);
    expect(hub.outcomes).toEqual(['miss', 'hit']);
  });

  it('changes with a release, all at once', async () => {
    const hub = aHub();
    const before = await (await hub.get('/graphql?query={a}')).json();
    hub.release();
    const after = await (await hub.get('/graphql?query={a}')).json();
    expect([before.data.epoch, after.data.epoch]).toEqual(['first', 'second']);
  });

  it('is asked for anew on another day, with whose beginning a figure may be overdue', async () => {
    const hub = aHub();
    await hub.get('/graphql?query={a}');
    hub.nextDay();
    await hub.get('/graphql?query={a}');
    expect(hub.asked()).toBe(2);
  });

  it('is not kept when a release comes out while it is made', async () => {
    const hub = aHub();
    await hub.get('/graphql?query={a}', {}, (request) => {
      const answer = hub.graph.ask(request);
      hub.releaseUnheard();
      return answer;
    });
    const { data } = await (await hub.get('/graphql?query={a}')).json();
    expect(data.epoch).toBe('second');
    expect(hub.asked()).toBe(2);
  });

  it('is asked for once when many ask at once', async () => {
    const hub = aHub();
    const answers = await Promise.all(Array.from({ length: 100 }, () => hub.get('/graphql?query={a}')));
    expect(hub.asked()).toBe(1);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });

  it('is never another’s refusal: who is refused is refused alone', async () => {
    const hub = aHub();
    let asked = 0;
    const impatient: Graph['ask'] = async (request) => {
      asked += 1;
      const isFirst = asked === 1;
      await setTimeout(5);
      return isFirst ? Response.json({ errors: [] }, { status: 429 }) : hub.graph.ask(request);
    };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => hub.get('/graphql?query={a}', {}, impatient)),
    );
    expect(answers.map(({ status }) => status)).toEqual([429, ...Array(9).fill(200)]);
    expect(asked).toBe(2);
  });

  it('is not waited for any longer than an own one, and not by who asks later', async () => {
    const hub = aHub({ patienceMs: 50 });
    const { promise: found, resolve: find } = Promise.withResolvers<void>();
    const slow: Graph['ask'] = async (request) => {
      await found;
      return hub.graph.ask(request);
    };
    const first = hub.get('/graphql?query={a}', {}, slow);
    expect((await hub.get('/graphql?query={a}', {}, slow)).status).toBe(400);
    const comesLater = hub.get('/graphql?query={a}', {}, slow);
    find();
    expect(await (await comesLater).text()).toBe(await (await first).text());
    expect(hub.asked()).toBe(1);
  });

  it('is asked for again when the one who asked for all fails', async () => {
    const hub = aHub();
    let isFirst = true;
    const failing: Graph['ask'] = async (request) => {
      const fails = isFirst;
      isFirst = false;
      await setTimeout(5);
      if (fails) throw new Error('gone');
      return hub.graph.ask(request);
    };
    const [first, second] = await Promise.allSettled([
      hub.get('/graphql?query={a}', {}, failing),
      hub.get('/graphql?query={a}', {}, failing),
    ]);
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
  });

  it('is never an error', async () => {
    const hub = aHub();
    await hub.get('/graphql?query={broken}');
    await hub.get('/graphql?query={broken}');
    expect(hub.asked()).toBe(2);
  });

  it('is none for what is no question by GET', async () => {
    const hub = aHub();
    const post = () =>
      hub.door.answer(new Request('http://hub.example/graphql', { method: 'POST', body: '{}' }), hub.graph);
    await post();
    await post();
    expect(hub.asked()).toBe(2);
    expect(hub.outcomes).toEqual(['bypass', 'bypass']);
  });

  it('tells the two types of JSON answers apart', async () => {
    const hub = aHub();
    await hub.get('/graphql?query={a}', { Accept: 'application/graphql-response+json' });
    await hub.get('/graphql?query={a}', { Accept: 'application/json' });
    expect(hub.asked()).toBe(2);
  });

  it('says how long it holds: to the end of the minute, and no word of what is planned', async () => {
    const hub = aHub();
    const { headers } = await hub.get('/graphql?query={a}');
    expect(headers.get('Cache-Control')).toBe(
      'public, max-age=41, stale-while-revalidate=0, stale-if-error=86400',
    );
  });

  it('comes compressed as the client takes it, each encoding with its own tag', async () => {
    const hub = aHub();
    const zipped = await hub.get('/graphql?query={a}', { 'Accept-Encoding': 'gzip' });
    const plain = await hub.get('/graphql?query={a}');
    expect(zipped.headers.get('Content-Encoding')).toBe('gzip');
    expect(gunzipSync(await zipped.arrayBuffer()).toString()).toBe(await plain.text());
    expect(zipped.headers.get('ETag')).not.toBe(plain.headers.get('ETag'));
  });

  it('need not be sent again to who has it', async () => {
    const hub = aHub();
    const etag = (await hub.get('/graphql?query={a}')).headers.get('ETag') ?? '';
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await hub.get('/graphql?query={a}', { 'If-None-Match': tag });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('ETag')).toBe(etag);
    }
    hub.release();
    expect((await hub.get('/graphql?query={a}', { 'If-None-Match': etag })).status).toBe(200);
  });
});

describe('the encoding', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, br;q=0', 'gzip'],
    ['gzip;q=0.5', 'gzip'],
    ['br;q=0.0, gzip;q=0', 'identity'],
    ['identity', 'identity'],
    ['br;q=0, gzip;q=1', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['gzip;q=1.0, BR', 'br'],
    ['br;q=0.2, identity;q=0.5', 'identity'],
    ['*', 'br'],
    ['*;q=0.5, br;q=0', 'gzip'],
    ['xbr, gzipped', 'identity'],
    ['br; level=4 ; q=0', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ])('for %s is %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });
});
