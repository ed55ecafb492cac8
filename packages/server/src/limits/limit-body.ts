import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { bytesOfOneRequest, type Limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Refuses a body that is too long before it is read, in the words in which the graph refuses; `answer` gives them their form. */
export function limitBody(limits: Limits, answer: (refusal: Refusal) => Response): MiddlewareHandler {
  const { most } = limits.body;
  const refuse = (length: number, by = limits) => answer(new Refusal(by, 'body', length));
  // What is sent in pieces does not say how long it is: it counts as one request, and longer than that is all that is known.
  const mostInPieces = Math.min(most, bytesOfOneRequest);
  const ofPieces = { ...limits, body: { ...limits.body, most: mostInPieces } };
  const limitPieces = bodyLimit({ maxSize: mostInPieces, onError: () => refuse(mostInPieces + 1, ofPieces) });
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const length = lengthOf(c);
    if (length === null) return limitPieces(c, next);
    // Node takes no more of a body than was said, so it need not be touched to know its length.
    return length > most ? refuse(length) : next();
  };
}

/** How long a body says that it is; null where it does not. */
export function lengthOf(c: Context): number | null {
  const length = c.req.header('Content-Length');
  if (length === undefined || c.req.header('Transfer-Encoding') !== undefined) return null;
  return /^\d+$/.test(length) ? Number(length) : null;
}
