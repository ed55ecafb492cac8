import type { MiddlewareHandler } from 'hono';
import type { RequestIdVariables } from 'hono/request-id';
import { doorAt } from './door-table.ts';

/** What a page of another origin may send beside what it always may: none of it is believed, and none tells who asks. */
const taken = [
  'Content-Type',
  'If-None-Match',
  'Last-Event-ID',
  'X-Request-Id',
  // What follows a question through several services.
  'Traceparent',
  'Tracestate',
  'Baggage',
  // How clients of GraphQL name themselves and what they ask: Apollo's, and those that Hive and others read.
  'Apollo-Require-Preflight',
  'ApolloGraphQL-Client-Name',
  'ApolloGraphQL-Client-Version',
  'X-Apollo-Operation-Id',
  'X-Apollo-Operation-Name',
  'GraphQL-Client-Name',
  'GraphQL-Client-Version',
  'X-GraphQL-Client-Name',
  'X-GraphQL-Client-Version',
  'GraphQL-Preflight',
  'X-Requested-With',
  // What assistants' clients say of a message.
  'MCP-Protocol-Version',
  'Mcp-Method',
  'Mcp-Name',
  'Mcp-Session-Id',
  // All else but Authorization, in browsers that know the sign. A key sent here is a mistake, and should be noticed.
  '*',
];

/** What such a page may read of an answer beside what it always may. */
const readable = [
  'Content-Disposition',
  'ETag',
  'Link',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'X-Request-Id',
];

/** What each public answer says: any page may read it, and use it. No cookie is read, so nothing is anybody's own. */
export const openHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': readable.join(', '),
  // A page's keeper may see what the elements weigh.
  'Timing-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

const preflight = {
  ...openHeaders,
  // Also where nothing is taken by POST: only so can a page read why it was refused.
  'Access-Control-Allow-Methods': 'GET, HEAD, POST',
  'Access-Control-Allow-Headers': taken.join(', '),
  'Access-Control-Max-Age': '86400',
};

/**
 * Opens all that is public to every origin, the same for each, and never with credentials: answers, and what is refused or goes
 * wrong, whoever says so. What is behind the sign-in stays closed.
 *
 * Hono's own says so before there is an answer, and then the answer is made a second time to hold it, body and all.
 */
export function openToOrigins(): MiddlewareHandler<{ Variables: RequestIdVariables }> {
  return async (c, next) => {
    if (!doorAt(c.req.path).isPublic) return next();
    if (c.req.method === 'OPTIONS') return c.body(null, 204, preflight);
    await next();
    const { headers } = c.res;
    headers.set('X-Request-Id', c.get('requestId'));
    for (const [name, value] of Object.entries(openHeaders)) headers.set(name, value);
  };
}
