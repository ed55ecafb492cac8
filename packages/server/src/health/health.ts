import type { Database } from '@akto-figures/prisma';
import { Hono } from 'hono';
import { problem } from '../problem.ts';

const patienceMs = 2000;

/** /healthz: the process is alive. /readyz: it may be sent traffic, because its database answers. */
export function healthRoutes(database: Database): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      const { promise: late, resolve } = Promise.withResolvers<'late'>();
      const timer = setTimeout(resolve, patienceMs, 'late');
      const answer = await Promise.race([
        late,
        database.client.$queryRaw`SELECT 1`.then(
          () => 'ready',
          () => 'failed',
        ),
      ]);
      clearTimeout(timer);
      if (answer === 'ready') return c.json({ status: 'ready' });
      return problem(
        c,
        503,
        'Not ready',
        'The database does not answer. The hub goes on by itself when it does.',
      );
    });
}
