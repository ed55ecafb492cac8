import type { MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { etag } from 'hono/etag';

/**
 * Lets pages, files and exports be kept as long as the graph's answers, and not be sent again to who has them. A body that is
 * streamed is never gathered for its tag: what streams brings a tag of its own.
 */
export function keepForTheMinute(untilNextMinute: () => Promise<string>): MiddlewareHandler {
  return every(etag(), async (c, next) => {
    await next();
    if (c.res.status === 200 && ['GET', 'HEAD'].includes(c.req.method)) {
      c.res.headers.set('Cache-Control', await untilNextMinute());
    }
  });
}
