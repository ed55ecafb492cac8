import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aGuardedHub } from '../../tests/a-guarded-hub.ts';
import { startTracing } from './tracing.ts';

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: unknown }[];
}

/** What a collector got, as OTLP over HTTP has it. */
const collected: { path: string | undefined; type: string | undefined; body: string }[] = [];
const collector = createServer(async (request, response) => {
  collected.push({ path: request.url, type: request.headers['content-type'], body: await text(request) });
  response.end('{}');
});
beforeEach(async () => {
  await once(collector.listen(0, '127.0.0.1'), 'listening');
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', `http://127.0.0.1:${(collector.address() as AddressInfo).port}`);
});
afterEach(() => {
  vi.unstubAllEnvs();
  collector.close();
});

it('traces nothing, and loads nothing for it, where no endpoint is set', async () => {
  expect(await startTracing({}, 'test')).toBeNull();
  expect(await startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: ' ' }, 'test')).toBeNull();
});

it('sends a span for each request, and one for GraphQL inside of it, without a word of the question', async () => {
  const tracing = await startTracing(process.env, 'test');
  if (!tracing) throw new Error('An endpoint is set.');
  const hub = await aGuardedHub({ tracing });
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const response = await hub.send(
    new Request('https://hub.example/graphql?query={figure(key:"poec"){label}}', {
      headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
    }),
  );
  expect(response.status).toBe(200);
  await tracing.stop();
  await hub.database.close();

  const [{ path, body } = { path: '', body: '{}' }] = collected;
  expect(path).toBe('/v1/traces');
  const [{ resource, scopeSpans }] = JSON.parse(body).resourceSpans;
  expect(resource.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'akto-figures' } });
  const spans: Span[] = scopeSpans.flatMap(({ spans }: { spans: Span[] }) => spans);
  const request = spans.find(({ name }) => name === 'GET /graphql');
  const graphql = spans.find(({ name }) => name === 'graphql.execute');
  expect(request).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' });
  expect(graphql).toMatchObject({ traceId, parentSpanId: request?.spanId });
  expect(body).not.toContain('poec');
});
