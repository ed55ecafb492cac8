import type { MiddlewareHandler } from 'hono';

/**
 * Says of an answer that does not say itself how long it may be kept: a refusal, an error or an answer of the graph by nobody,
 * anything else not without asking again. Caches without instructions keep as they like, a "not found" for minutes; a figure
 * that comes out meanwhile would be missing for as long.
 */
export function keptByNobody(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.headers.has('Cache-Control')) return;
    const isLasting = c.res.status < 400 && c.req.path !== '/graphql';
    c.res.headers.set('Cache-Control', isLasting ? 'no-cache' : 'no-store');
  };
}
