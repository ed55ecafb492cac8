import { isAway, isBusy, tookTooLong } from '@akto-figures/prisma';
import { GraphQLError } from 'graphql';
import type { Context } from 'hono';
import { documentationOf } from './graph/documentation-of.ts';
import { problem } from './problem.ts';
import { NotConfirmed } from './publishing/before-commit-is-late.ts';
import { NoPlaceInTime } from './publishing/take-turns.ts';

/** Why a request cannot be answered now, though nothing is wrong with it: the same passes a little later. */
export interface NotNow {
  readonly code: 'BUSY' | 'UNAVAILABLE' | 'UNCONFIRMED';
  readonly title: string;
  readonly message: string;
  /** In seconds. */
  readonly retryAfter: number;
}

const away: NotNow = {
  code: 'UNAVAILABLE',
  title: 'Unavailable',
  message: 'The database does not answer. Please ask again in 5 s; the hub goes on by itself when it does.',
  // A database that starts anew takes some seconds.
  retryAfter: 5,
};

const busy: NotNow = {
  code: 'BUSY',
  title: 'Busy',
  message:
    'The hub is busy: others have been at work on the same for too long. Nothing was done; please send it again in 2 s.',
  retryAfter: 2,
};

const unconfirmed: NotNow = {
  code: 'UNCONFIRMED',
  title: 'Not confirmed yet',
  message:
    'It is not known yet whether this is done: the database has not confirmed it. Please send it again in 5 s with the same key: it is done once at most, and the answer tells.',
  retryAfter: 5,
};

/** Why a request failed that may be sent again as it is, be it inside the graph or outside; null for any other failure. */
export function notNow(error: unknown): NotNow | null {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (cause instanceof NotConfirmed) return unconfirmed;
  if (cause instanceof NoPlaceInTime || isBusy(cause) || tookTooLong(cause)) return busy;
  return isAway(cause) ? away : null;
}

/** What the graph says. */
export function notNowInGraph({ code, message, retryAfter }: NotNow): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code,
      retryAfter,
      http: { status: 503, headers: { 'Retry-After': `${retryAfter}` } },
    },
  });
}

/** The same from a door, in the form in which that door says what is wrong. */
export function notNowAt(
  c: Context,
  { code, title, message, retryAfter }: NotNow,
  publicUrl: string,
): Response {
  const extensions = { code, retryAfter, documentation: documentationOf(code, publicUrl) };
  const response =
    c.req.path === '/graphql'
      ? Response.json({ errors: [{ message, extensions }] }, { status: 503 })
      : problem(c, 503, title, message, extensions);
  response.headers.set('Retry-After', `${retryAfter}`);
  return response;
}
