import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGuardedHub, type GuardedHub } from '../../tests/a-guarded-hub.ts';

let hub: GuardedHub;
beforeAll(async () => {
  hub = await aGuardedHub();
});
afterAll(() => hub.database.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  hub.send(new Request(`https://hub.example${path}`, { headers }));

describe('the id of a request', () => {
  it.each([
    '/',
    '/graphql?query={hub{version}}',
    '/graphql?query={',
    '/schema.graphql',
    '/sdk/manifest.json',
    '/nothing',
  ])('is in the answer of %s and in the log', async (path) => {
    const id = (await get(path)).headers.get('X-Request-Id') ?? '';
    expect(id).toMatch(/^[\da-f-]{36}$/);
    expect(hub.lines().filter(({ requestId }) => requestId === id)).toContainEqual(
      expect.objectContaining({ msg: 'request', path: path.split('?')[0] }),
    );
  });

  it('is the one that the client or a proxy gave', async () => {
    const { headers } = await get('/healthz', { 'X-Request-Id': 'proxy-17_a=' });
    expect(headers.get('X-Request-Id')).toBe('proxy-17_a=');
  });

  it.each(['a b', '{"level":60}', 'x'.repeat(65), '<script>'])('is never %s', async (given) => {
    const { headers } = await get('/healthz', { 'X-Request-Id': given });
    expect(headers.get('X-Request-Id')).toMatch(/^[\da-f-]{36}$/);
  });

  it('is told to who asks while the database is gone, and leads to the cause', async () => {
    const lost = await aGuardedHub();
    await lost.database.close();
    const answer = await lost.send(new Request('https://hub.example/graphql?query={figures{totalCount}}'));
    expect(answer.status).toBe(500);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const id = answer.headers.get('X-Request-Id');
    expect((await answer.json()).detail).toContain(`in the log under ${id}`);
    expect(lost.lines().filter(({ requestId }) => requestId === id)).toEqual([
      expect.objectContaining({ msg: 'a request failed', err: expect.anything() }),
      expect.objectContaining({ msg: 'request', status: 500 }),
    ]);
  });

  it('differs for two questions that share one answer', async () => {
    const ask = () => get('/graphql?query={figures{totalCount}}');
    const ids = (await Promise.all([ask(), ask()])).map(({ headers }) => headers.get('X-Request-Id'));
    expect(new Set(ids).size).toBe(2);
  });
});

describe('the metrics', () => {
  it('are text that Prometheus reads', async () => {
    const response = await get('/metrics');
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await response.text()).toMatch(/^# HELP /);
  });

  it.each([
    'X-Forwarded-For',
    'Forwarded',
    'Via',
    'X-Real-IP',
    'CF-Connecting-IP',
    'X-Forwarded',
    'X-Varnish',
    'X-Amz-Cf-Id',
    'X-Azure-ClientIP',
    'X-Appengine-User-IP',
    'Fly-Client-IP',
  ])('are refused to who comes through a proxy: %s', async (header) => {
    const response = await get('/metrics', { [header]: '203.0.113.7' });
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      403,
      'application/problem+json',
    ]);
    const { detail } = await response.json();
    expect(detail).toBe(
      `This request came through a proxy, which wrote ${header}. Ask the hub itself, or set ADMIN_PORT and ask there.`,
    );
  });

  it('say what became of questions', async () => {
    const path = '/graphql?query={indicators{totalCount}}';
    const before = await readMetrics();
    await get(path);
    const { headers } = await get(path);
    await get(path, { 'If-None-Match': headers.get('ETag') ?? '' });
    await hub.ask('{ hub { version } }');
    const after = await readMetrics();
    const more = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    expect(more('akto_figures_answers_total{outcome="miss"}')).toBe(1);
    expect(more('akto_figures_answers_total{outcome="hit"}')).toBeGreaterThanOrEqual(1);
    expect(more('akto_figures_answers_total{outcome="bypass"}')).toBe(1);
  });

  it('say how long GraphQL took, and take no label from strangers', async () => {
    await hub.ask('query Hostile_0 { hub { version } }');
    await hub.ask('query Hostile_1 { hub { nothing } }');
    hub.breakClock(true);
    await hub.ask('query Hostile_2 { figures { totalCount } }');
    hub.breakClock(false);
    const metrics = await readMetrics();
    for (const outcome of ['answered', 'refused', 'failed']) {
      const name = `akto_figures_operation_seconds_count{operation="other",outcome="${outcome}"}`;
      expect(metrics.get(name), name).toBeGreaterThanOrEqual(1);
    }
    expect([...metrics.keys()].join('\n')).not.toContain('Hostile');
  });

  it('count what was refused, by limit', async () => {
    const name = 'akto_figures_refusals_total{limit="page"}';
    const before = (await readMetrics()).get(name);
    await hub.ask('{ figures(first: 1000) { totalCount } }');
    expect((await readMetrics()).get(name)).toBe((before ?? 0) + 1);
  });

  it('name the epoch, the listeners and the connections to the database', async () => {
    const { epoch } = (await hub.ask('{ hub { epoch } }')).body.data.hub;
    const metrics = await readMetrics();
    expect(metrics.get(`akto_figures_epoch_info{epoch="${epoch}"}`)).toBe(1);
    expect(metrics.get('akto_figures_listeners')).toBe(3);
    expect(metrics.get('akto_figures_database_connections{state="busy"}')).toBe(3);
    expect(metrics.get('akto_figures_database_connections{state="waiting"}')).toBe(2);
    expect(metrics.get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
  });

  async function readMetrics(): Promise<ReadonlyMap<string, number>> {
    const lines = (await (await get('/metrics')).text()).split('\n');
    return new Map(
      lines
        .filter((line) => line && !line.startsWith('#'))
        .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
    );
  }
});
