import { Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { problem } from '../problem.ts';
import type { IsReady } from './readiness.ts';

/** /healthz: the process is alive. */
export function aliveRoute(): Hono {
  return new Hono().get(at('/healthz'), (c) => c.json({ status: 'ok' }));
}

/** /readyz: it may be sent traffic, because its database answers. */
export function readyRoute(isReady: IsReady): Hono {
  return new Hono().get(at('/readyz'), async (c) => {
    if (await isReady()) return c.json({ status: 'ready' });
    return problem(
      c,
      503,
      'Not ready',
      'The database does not answer. The hub goes on by itself when it does.',
    );
  });
}
