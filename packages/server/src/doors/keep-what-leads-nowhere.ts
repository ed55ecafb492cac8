import type { Context, MiddlewareHandler } from 'hono';
import { notThereUntil } from '../answers/cache-control.ts';
import type { Moment } from '../answers/epoch-watch.ts';
import { doorAt } from './door-table.ts';

/**
 * Lets it be kept until the minute ends that a public path leads nowhere, where its door does not say so itself. That follows from
 * no data: where the database does not answer, it is said all the same, and kept by nobody.
 */
export function keepWhatLeadsNowhere(moment: () => Promise<Pick<Moment, 'minuteEnds'>>): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.headers.has('Cache-Control') || !leadsNowhere(c)) return;
    const now = await moment().catch(() => null);
    if (now) c.res.headers.set('Cache-Control', notThereUntil(now.minuteEnds));
  };
}

// Of the graph, a 404 is an answer to what was asked.
const leadsNowhere = ({ req, res }: Context): boolean =>
  res.status === 404 &&
  ['GET', 'HEAD'].includes(req.method) &&
  doorAt(req.path).isPublic &&
  req.path !== '/graphql';
