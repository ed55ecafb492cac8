import { Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { problem } from '../problem.ts';
import type { LookAtDatabase } from './readiness.ts';

const notConfirmed =
  'Commits are not confirmed: the synchronous standby does not answer. Acts wait for it; the public and those who are signed in read on.';

/** /healthz: the process is alive. */
export function aliveRoute(): Hono {
  return new Hono().get(at('/healthz'), (c) => c.json({ status: 'ok' }));
}

/**
 * /readyz: it may be sent traffic, because its database answers. A lost synchronous standby takes no hub out of a balancer, because
 * the public reads on and no other hub would do better; but it is said.
 */
export function readyRoute(look: LookAtDatabase): Hono {
  return new Hono().get(at('/readyz'), async (c) => {
    const { isReady, unconfirmed } = await look();
    if (isReady && unconfirmed > 0) return c.json({ status: 'degraded', detail: notConfirmed, unconfirmed });
    if (isReady) return c.json({ status: 'ready' });
    return problem(
      c,
      503,
      'Not ready',
      'The database does not answer. The hub goes on by itself when it does.',
    );
  });
}
