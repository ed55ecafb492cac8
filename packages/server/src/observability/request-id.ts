import { randomUUID } from 'node:crypto';
import type { Env } from 'hono';
import { tryGetContext } from 'hono/context-storage';
import type { RequestIdVariables } from 'hono/request-id';

/** As long as the ids that proxies and browsers make, and no longer: it is repeated in each line of the log. */
export const longestRequestId = 64;

/** The id of the request that is being answered, which its answer carries as X-Request-Id; undefined outside of one. */
export function currentRequestId(): string | undefined {
  return tryGetContext<Env & { Variables: RequestIdVariables }>()?.get('requestId');
}

/** The id that a client or a proxy gave, where it is one, as Hono's `requestId` takes it; a new one otherwise. */
export function requestIdFrom(given: string | string[] | undefined): string {
  const isOne = typeof given === 'string' && given.length <= longestRequestId && /^[\w\-=]+$/.test(given);
  return isOne ? given : randomUUID();
}
