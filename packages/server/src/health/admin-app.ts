import { Hono } from 'hono';
import { keptByNobody } from '../doors/kept-by-nobody.ts';
import type { Metrics } from '../observability/metrics.ts';
import { metricsRoute } from '../observability/metrics-route.ts';
import { problem } from '../problem.ts';
import { aliveRoute, readyRoute } from './health.ts';
import type { LookAtDatabase } from './readiness.ts';

/** What stands on ADMIN_PORT, for the operator's own programs: balancers, orchestrators and Prometheus. */
export function createAdminApp({ look, metrics }: { look: LookAtDatabase; metrics: Metrics }): Hono {
  const app = new Hono();
  app.use(keptByNobody());
  app.route('/', aliveRoute());
  app.route('/', readyRoute(look));
  app.route('/', metricsRoute(metrics));
  app.notFound((c) =>
    problem(c, 404, 'Not found', 'Here are /healthz, /readyz and /metrics. All else is on PORT.'),
  );
  return app;
}
