import type { MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { etag } from 'hono/etag';
import { notThereUntil, untilTheMinuteEnds } from '../answers/cache-control.ts';
import type { Moment } from '../answers/epoch-watch.ts';
import { doorAt } from './door-table.ts';

/**
 * Lets pages, files and exports be kept as long as the graph's answers, and not be sent again to who has them; and that there is
 * none, as long. What no release changes has a tag, too. A body that is
 * streamed is never gathered for its tag: what streams brings a tag of its own.
 *
 * The moment is read before the answer is made. An answer may be read just before a minute ends and be written just after it:
 * by a moment that is read then, the old body would be kept for another minute.
 */
export function keepForTheMinute(
  moment: () => Promise<Pick<Moment, 'minuteEnds' | 'lastModified'>>,
): MiddlewareHandler {
  const keep = every(etag(), async (c, next) => {
    const { minuteEnds, lastModified } = await moment();
    await next();
    if (c.res.status === 200) {
      c.res.headers.set('Cache-Control', untilTheMinuteEnds(minuteEnds));
      if (lastModified !== null) c.res.headers.set('Last-Modified', lastModified);
    }
    if (c.res.status === 404) c.res.headers.set('Cache-Control', notThereUntil(minuteEnds));
  });
  const tag = etag();
  return (c, next) => {
    if (!['GET', 'HEAD'].includes(c.req.method)) return next();
    const { isKeptForTheMinute, hasTag } = doorAt(c.req.path);
    if (isKeptForTheMinute) return keep(c, next);
    return hasTag ? tag(c, next) : next();
  };
}
