import type { Viewer } from '@akto-figures/publishing';
import type { Context, MiddlewareHandler } from 'hono';
import { problem } from '../problem.ts';
import type { Admission, Admit } from './viewer-of.ts';

/** Lets only those on who may act, as `c.get('viewer')`. Nothing of a request has run when it is refused. */
export function requireViewer(admit: Admit): MiddlewareHandler<{ Variables: { viewer: Viewer } }> {
  return async (c, next) => {
    const admission = await admit(c.req.raw);
    if (admission.kind !== 'VIEWER') return refuse(c, admission);
    c.set('viewer', admission.viewer);
    return next();
  };
}

/** The answer to somebody who may not act, in a form that the console can act on. */
export function refuse(c: Context, admission: Exclude<Admission, { kind: 'VIEWER' }>): Response {
  c.header('Cache-Control', 'no-store');
  if (admission.kind === 'UNAUTHENTICATED') {
    c.header('WWW-Authenticate', 'Bearer');
    const detail =
      'Nobody is signed in, or the session has ended. Sign in and send it again: nothing was done.';
    return problem(c, 401, 'Not signed in', detail, { code: admission.kind });
  }
  const detail = admission.isSetUp
    ? 'Your role needs a second factor. Sign in with your passkey or the code of your authenticator app.'
    : 'Your role needs a second factor. Set up a passkey or an authenticator app first.';
  return problem(c, 403, 'A second factor is missing', detail, {
    code: admission.kind,
    isSetUp: admission.isSetUp,
  });
}
