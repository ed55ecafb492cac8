import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { RequestIdVariables } from 'hono/request-id';

const exposed = ['Retry-After', 'X-Request-Id'];

/**
 * Opens the graph to every origin, the same for each, and never with credentials: it reads no cookie.
 *
 * Hono's own says so before there is an answer, and then the answer is made a second time to hold it, body and all. That is
 * for who asks whether it may ask; an answer is told of it once it is there.
 */
export function openGraph(): MiddlewareHandler<{ Variables: RequestIdVariables }> {
  const preflight = cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['Content-Type'],
    exposeHeaders: exposed,
    maxAge: 86_400,
  });
  return async (c, next) => {
    if (c.req.method === 'OPTIONS') return preflight(c, next);
    await next();
    const { headers } = c.res;
    headers.set('X-Request-Id', c.get('requestId'));
    headers.set('Access-Control-Allow-Origin', '*');
    headers.set('Timing-Allow-Origin', '*');
    headers.set('Access-Control-Expose-Headers', exposed.join(','));
    headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    headers.set('X-Content-Type-Options', 'nosniff');
  };
}
