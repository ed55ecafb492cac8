import type { Context, MiddlewareHandler } from 'hono';
import { doorAt } from '../doors/door-table.ts';
import { problem } from '../problem.ts';
import type { TakePoints } from './buckets.ts';
import { type Limits, prices } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Counts what each client takes at all other doors in the same bucket as what it asks the graph. */
export function limitDoors(
  limits: Limits,
  take: TakePoints,
  clientOf: (c: Context) => string,
  countRefusal: (limit: 'rate') => void,
): MiddlewareHandler {
  return async (c, next) => {
    const { points } = doorAt(c.req.path);
    if (typeof points !== 'number') return next();
    const { used, retryAfter } = take(clientOf(c), prices.request + points);
    if (retryAfter === 0) return next();
    countRefusal('rate');
    const { message } = new Refusal(limits, 'rate', Math.ceil(used), { retryAfter });
    const refused = problem(c, 429, 'Too many requests', message);
    refused.headers.set('Retry-After', String(retryAfter));
    return refused;
  };
}
