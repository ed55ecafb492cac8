import { isAway } from '@akto-figures/prisma';
import { GraphQLError } from 'graphql';
import type { Context } from 'hono';
import { problem } from './problem.ts';

// A database that starts anew takes some seconds.
const retryAfter = 5;
const message = `The database does not answer. Please ask again in ${retryAfter} s; the hub goes on by itself when it does.`;

/** Whether a request failed because the database does not answer, be it inside the graph or outside. */
export function isUnavailable(error: unknown): boolean {
  return isAway(error instanceof GraphQLError ? error.originalError : error);
}

/** What the graph says while its database does not answer. */
export function unavailableGraph(): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code: 'UNAVAILABLE',
      retryAfter,
      http: { status: 503, headers: { 'Retry-After': `${retryAfter}` } },
    },
  });
}

/** The same from a door, in the form in which that door says what is wrong. */
export function unavailable(c: Context): Response {
  const extensions = { code: 'UNAVAILABLE', retryAfter };
  const response =
    c.req.path === '/graphql'
      ? Response.json({ errors: [{ message, extensions }] }, { status: 503 })
      : problem(c, 503, 'Unavailable', message, extensions);
  response.headers.set('Retry-After', `${retryAfter}`);
  return response;
}
