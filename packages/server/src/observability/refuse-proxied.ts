import type { MiddlewareHandler } from 'hono';
import { problem } from '../problem.ts';

/** What proxies, balancers and delivery networks write into requests that they pass on. */
const writtenByProxies = [
  'Forwarded',
  'Via',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-Forwarded-Proto',
  'X-Forwarded-Server',
  'X-Real-IP',
  'X-Client-IP',
  'X-Envoy-External-Address',
  'True-Client-IP',
  'CF-Connecting-IP',
  'Fastly-Client-IP',
  'CDN-Loop',
  'X-Forwarded',
  'X-Varnish',
  'X-Amz-Cf-Id',
  'X-Azure-ClientIP',
  'X-Appengine-User-IP',
  'Fly-Client-IP',
] as const;

/**
 * Refuses what came through a proxy. What strangers ask comes so; a program of the operator's asks the hub itself. Anybody
 * may write these headers, and is then refused, which harms nobody.
 */
export function refuseProxied(): MiddlewareHandler {
  return async (c, next) => {
    const header = writtenByProxies.find((name) => c.req.header(name) !== undefined);
    if (!header) return next();
    return problem(
      c,
      403,
      'Not through a proxy',
      `This request came through a proxy, which wrote ${header}. Ask the hub itself, or set ADMIN_PORT and ask there.`,
      { code: 'PROXIED' },
    );
  };
}
