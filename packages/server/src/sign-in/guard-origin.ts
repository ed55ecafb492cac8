import type { Context, MiddlewareHandler } from 'hono';
import { problem } from '../problem.ts';
import { originsOf } from './origins.ts';

/** What the console sends with each request. A page of another site cannot, unless the hub let it, which it does not. */
export const consoleHeader = 'X-Akto-Console';

const readsOnly: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * Lets only the console's own pages use a cookie: a body is JSON, the console's header is there, and neither `Origin` nor
 * `Sec-Fetch-Site` names another site. A request with an API key uses no cookie, so it may come from anywhere.
 */
export function guardOrigin(publicUrl: string): MiddlewareHandler {
  const guard = guardOriginOfAll(publicUrl);
  return async (c, next) => {
    if (c.req.header('Authorization') === undefined) return guard(c, next);
    return isJsonOrReads(c) ? next() : jsonOnly(c);
  };
}

/** The same where a cookie is read whatever stands beside it: what is no API key there must not do for one. */
export function guardOriginOfAll(publicUrl: string): MiddlewareHandler {
  const origins = originsOf(publicUrl);
  return async (c, next) => {
    if (!isJsonOrReads(c)) return jsonOnly(c);
    const header = (name: string) => c.req.header(name);
    const origin = header('Origin');
    const isForeign = origin === undefined ? !readsOnly.has(c.req.method) : !origins.includes(origin);
    const site = header('Sec-Fetch-Site');
    if (isForeign || (site !== undefined && site !== 'same-origin')) {
      const detail = `This is for the hub's own pages, at ${origins[0]}. A script signs in with an API key: Authorization: Bearer akto_…`;
      return problem(c, 403, 'Not from here', detail, { code: 'FOREIGN_ORIGIN' });
    }
    if (header(consoleHeader) !== '1') {
      const detail = `Send the header ${consoleHeader}: 1, or an API key: Authorization: Bearer akto_…`;
      return problem(c, 403, 'A header is missing', detail, { code: 'HEADER_REQUIRED' });
    }
    return next();
  };
}

function isJsonOrReads({ req }: Context): boolean {
  return (
    readsOnly.has(req.method) ||
    req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() === 'application/json'
  );
}

const jsonOnly = (c: Context): Response =>
  problem(c, 415, 'JSON only', 'Send a body of Content-Type application/json.', { code: 'JSON_ONLY' });
