import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGuardedHub, type GuardedHub } from '../../tests/a-guarded-hub.ts';
import { createBuckets } from './buckets.ts';
import { prices, ratePerSecond, withLimits } from './limits.ts';

const question = '{ figures { totalCount } }';

/** Room for two questions, and a clock that stands still. */
function aSmallBucket() {
  const limits = withLimits({ rate: 300 });
  return { limits, take: createBuckets(limits, 100, () => 0) };
}

/** The question, from somebody whom a header says to be somebody else. */
const claiming = (forwardedFor: string) =>
  new Request('https://hub.example/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': forwardedFor },
    body: JSON.stringify({ query: question }),
  });

describe('a client that asks too much', () => {
  let hub: GuardedHub;
  beforeAll(async () => {
    hub = await aGuardedHub({ ...aSmallBucket(), trustedProxies: 1 });
  });
  afterAll(() => hub.database.close());

  it('is told when to come back, and nobody else is', async () => {
    let refused = await hub.ask(question, {}, '203.0.113.7');
    for (let count = 0; refused.status === 200 && count < 10; count++) {
      refused = await hub.ask(question, {}, '203.0.113.7');
    }
    expect(refused.status).toBe(429);
    expect(refused.body.errors?.[0]).toMatchObject({
      message: expect.stringContaining('Rate: '),
      extensions: { code: 'RATE_LIMITED', limit: 300, retryAfter: 1 },
    });
    expect(refused.headers.get('Retry-After')).toBe('1');
    expect((await hub.ask(question, {}, '203.0.113.8')).status).toBe(200);
  });

  it('is the one that a trusted proxy names, and not whom the client claims to be', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) {
      const request = claiming(`198.51.100.${count}, 203.0.113.9`);
      statuses.push((await hub.send(request, '10.0.0.1')).status);
    }
    expect(statuses).toEqual([200, 200, 429, 429]);
    expect((await hub.send(claiming('203.0.113.10'), '10.0.0.1')).status).toBe(200);
  });

  it('is its whole network where it has an IPv6 address', async () => {
    const statuses: number[] = [];
    for (const address of ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2:3:4:5:6', '2001:db8:1:3::1']) {
      statuses.push((await hub.ask(question, {}, address)).status);
    }
    expect(statuses).toEqual([200, 200, 429, 200]);
  });
});

it('lets a client without a proxy claim nothing', async () => {
  const hub = await aGuardedHub(aSmallBucket());
  const statuses: number[] = [];
  for (let count = 0; count < 3; count++) {
    const request = claiming(`198.51.100.${count}`);
    statuses.push((await hub.send(request, '203.0.113.7')).status);
  }
  expect(statuses).toEqual([200, 200, 429]);
  await hub.database.close();
});

it('does not count what is known already', async () => {
  const hub = await aGuardedHub(aSmallBucket());
  for (let count = 0; count < 50; count++) {
    const request = new Request(`https://hub.example/graphql?query=${encodeURIComponent(question)}`);
    expect((await hub.send(request, '203.0.113.7')).status).toBe(200);
  }
  await hub.database.close();
});

it.each([
  ['/figures/nope', 500],
  ['/figures/poec.json', 500],
  ['/feed.atom', 500],
  ['/dcat.jsonld', 500],
  ['/export/figures.csv', 5000],
])('counts what is no graph in the same bucket: %s', async (path, points) => {
  const limits = withLimits({ rate: 2 * (points + prices.request) });
  const hub = await aGuardedHub({ limits, take: createBuckets(limits, 1000, () => 0) });
  let asked = 0;
  // Each time another address, because a page that is known takes nothing.
  const get = (address: string) =>
    hub.send(new Request(`https://hub.example${path}?other=${++asked}`), address);
  const answers = [await get('203.0.113.7'), await get('203.0.113.7'), await get('203.0.113.7')];
  expect(answers.map(({ status }) => status === 429)).toEqual([false, false, true]);
  const refused = answers[2] as Response;
  expect(refused.headers.get('Content-Type')).toBe('application/problem+json');
  expect(refused.headers.get('Retry-After')).toBe(String(Math.ceil((points + prices.request) / 1000)));
  expect(await refused.json()).toMatchObject({ status: 429, detail: expect.stringMatching(/^Rate: /) });
  const inFrame = new Request('https://hub.example/embed/figures?figures=poec', {
    headers: { Accept: 'text/html' },
  });
  const frame = await hub.send(inFrame, '203.0.113.7');
  expect([frame.status, frame.headers.has('Retry-After')]).toEqual([429, true]);
  expect(await frame.text()).toContain('Trop de demandes sont venues d’ici en peu de temps.');
  expect((await get('203.0.113.8')).status).not.toBe(429);
  await hub.database.close();
});

describe('a bucket', () => {
  const aBucket = () => {
    let nowMs = 0;
    const take = createBuckets(withLimits({ rate: 1000 }), 100, () => nowMs);
    return {
      take: (points: number) => take('client', points),
      wait: (seconds: number) => {
        nowMs += seconds * 1000;
      },
    };
  };

  it('fills again as time goes, and no more than full', () => {
    const bucket = aBucket();
    expect(bucket.take(1000)).toEqual({ used: 1000, retryAfter: 0 });
    bucket.wait(3);
    expect(bucket.take(300)).toEqual({ used: 1000, retryAfter: 0 });
    bucket.wait(3600);
    expect(bucket.take(1000)).toEqual({ used: 1000, retryAfter: 0 });
    expect(bucket.take(1)).toEqual({ used: 1001, retryAfter: 1 });
  });

  it('lets in who waits as long as it says, whatever was refused meanwhile', () => {
    const bucket = aBucket();
    bucket.take(1000);
    for (let count = 0; count < 100; count++) bucket.take(500);
    const { retryAfter } = bucket.take(450);
    expect(retryAfter).toBe(5);
    bucket.wait(retryAfter);
    expect(bucket.take(450).retryAfter).toBe(0);
  });

  it('is forgotten once 50,000 others have asked since, so that no number of clients fills the memory', () => {
    const take = createBuckets(withLimits({ rate: 1000 }), 100, () => 0);
    take('first', 300);
    for (let other = 1; other < 50_000; other++) take(`${other}`, 1);
    expect(take('first', 300).used).toBe(600);
    for (let other = 1; other < 50_000; other++) take(`${other}`, 1);
    expect(take('first', 300).used).toBe(900);
    for (let other = 1; other <= 50_000; other++) take(`${other}`, 1);
    expect(take('first', 300).used).toBe(300);
  });
});

it('lets a visitor open a page with every element each second, and a developer page through all figures', () => {
  const { most } = withLimits({}).rate;
  const elements = 5 * (prices.request + 1500);
  expect(elements).toBeLessThan(ratePerSecond);
  expect(most / ratePerSecond).toBe(30);
});
