import type { Viewer } from '@akto-figures/publishing';
import type { MiddlewareHandler } from 'hono';
import { problem } from '../problem.ts';
import { lengthOf } from './limit-body.ts';
import { bytesOfOneRequest, type Limits } from './limits.ts';
import { Refusal } from './refusal.ts';

const askAgainS = 1;

/**
 * Lets each account send so many requests at once, before their bodies are read. A large one is held in memory while it is
 * answered, and counts as several: so an account holds no more of it with spreadsheets than with questions.
 */
export function limitRequestsAtOnce(limits: Limits): MiddlewareHandler<{ Variables: { viewer: Viewer } }> {
  const open = new Map<string, number>();
  return async (c, next) => {
    const { accountId } = c.get('viewer');
    const weight = Math.ceil((lengthOf(c) ?? 0) / bytesOfOneRequest) || 1;
    const asked = (open.get(accountId) ?? 0) + weight;
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
      const left = (open.get(accountId) ?? weight) - weight;
      if (left > 0) open.set(accountId, left);
      else open.delete(accountId);
    }
  };
}
