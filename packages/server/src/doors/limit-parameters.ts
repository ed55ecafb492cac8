import type { MiddlewareHandler } from 'hono';
import { requireLengths } from './parameters.ts';
import { refuseParameters } from './refuse-parameters.ts';

// What they are asked is in the parameters of GraphQL, whose arguments the graph's own gate knows.
const graphs = /^\/(graphql|editorial\/graphql|preview\/[^/]*\/graphql)$/;

/** Refuses an address that is longer in some part than that part may be, at every door and before any of them reads it. */
export function limitParameters(): MiddlewareHandler {
  return async (c, next) => {
    if (graphs.test(c.req.path)) return next();
    try {
      requireLengths(new URL(c.req.url));
    } catch (error) {
      return refuseParameters(error as Error, c);
    }
    return next();
  };
}
