import type { MiddlewareHandler } from 'hono';
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
  const origins = originsOf(publicUrl);
  return async (c, next) => {
    const { method } = c.req;
    const header = (name: string) => c.req.header(name);
    if (!readsOnly.has(method) && !isJson(header('Content-Type'))) {
      return problem(c, 415, 'JSON only', 'Send a body of Content-Type application/json.', {
        code: 'JSON_ONLY',
      });
    }
    if (header('Authorization') !== undefined) return next();
    const origin = header('Origin');
    const isForeign = origin === undefined ? !readsOnly.has(method) : !origins.includes(origin);
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

function isJson(type: string | undefined): boolean {
  return type?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
