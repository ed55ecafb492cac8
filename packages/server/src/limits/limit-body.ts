import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Refuses a body that is too long before it is read, in the words and form in which the graph refuses. */
export function limitBody(limits: Limits): MiddlewareHandler {
  return bodyLimit({
    maxSize: limits.body.most,
    onError: (c) => {
      // What is sent in pieces does not say how long it is: longer than the limit is all that is known.
      const length = Number(c.req.header('Content-Length')) || limits.body.most + 1;
      return new Refusal(limits, 'body', length).toResponse();
    },
  });
}
