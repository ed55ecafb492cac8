import type { Viewer } from '@akto-figures/publishing';
import type { MiddlewareHandler } from 'hono';
import { problem } from '../problem.ts';
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';

const askAgainS = 1;

/** Lets each account send so many requests at once, before their bodies are read. */
export function limitRequestsAtOnce(limits: Limits): MiddlewareHandler<{ Variables: { viewer: Viewer } }> {
  const open = new Map<string, number>();
  return async (c, next) => {
    const { accountId } = c.get('viewer');
    const asked = (open.get(accountId) ?? 0) + 1;
    if (asked > limits.atOnce.most) {
      const { message, extensions } = new Refusal(limits, 'atOnce', asked, { retryAfter: askAgainS });
      const refused = problem(c, 429, 'Too many requests', message, { code: extensions.code });
      refused.headers.set('Retry-After', String(askAgainS));
      return refused;
    }
    open.set(accountId, asked);
    try {
      return await next();
    } finally {
      const left = (open.get(accountId) ?? 1) - 1;
      if (left > 0) open.set(accountId, left);
      else open.delete(accountId);
    }
  };
}
