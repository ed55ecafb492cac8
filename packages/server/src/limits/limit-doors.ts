import type { Context, MiddlewareHandler } from 'hono';
import { problem } from '../problem.ts';
import type { TakePoints } from './buckets.ts';
import { type Limits, prices } from './limits.ts';
import { Refusal } from './refusal.ts';

/** What each door that is no graph costs; what is not named (the bundle, /healthz, /metrics) costs nothing. */
const doors = [
  { path: /^\/export\//, points: prices.export },
  {
    path: /^\/($|figures\/|embed\/|feed\.atom$|dcat\.jsonld$|oembed$|sitemap\.xml$|llms\.txt$)/,
    points: prices.page,
  },
] as const;

/** Counts what each client takes of the pages, the files and the exports in the same bucket as what it asks the graph. */
export function limitDoors(
  limits: Limits,
  take: TakePoints,
  clientOf: (c: Context) => string,
  countRefusal: (limit: 'rate') => void,
): MiddlewareHandler {
  return async (c, next) => {
    const door = doors.find(({ path }) => path.test(c.req.path));
    if (!door) return next();
    const { used, retryAfter } = take(clientOf(c), prices.request + door.points);
    if (retryAfter === 0) return next();
    countRefusal('rate');
    const { message } = new Refusal(limits, 'rate', Math.ceil(used), { retryAfter });
    const refused = problem(c, 429, 'Too many requests', message);
    refused.headers.set('Retry-After', String(retryAfter));
    return refused;
  };
}
