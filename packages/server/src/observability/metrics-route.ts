import { Hono } from 'hono';
import type { Metrics } from './metrics.ts';

/** /metrics: what Prometheus asks for every few seconds. */
export function metricsRoute(metrics: Metrics): Hono {
  return new Hono().get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }),
  );
}
