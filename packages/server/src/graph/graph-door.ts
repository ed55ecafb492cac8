import { randomUUID } from 'node:crypto';
import type { Context } from '@akto-figures/schema';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Log } from '../log.ts';

/** The public graph over HTTP. It reads no cookie, so it knows nobody. */
export function openGraphDoor(schema: GraphQLSchema, createContext: () => Context, log: Log) {
  return createYoga({
    schema,
    context: createContext,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    // Ours, in app.ts: Yoga's own answers every origin by its name, and says nothing of who else may ask.
    cors: false,
    multipart: false,
    graphiql: false,
    logging: false,
    maskedErrors: {
      maskError: (error) => (isForTheCaller(error) ? error : maskUnexpected(error, log)),
    },
  });
}

/** What the caller can mend: a query that does not parse or validate, or an error that a resolver means to be read. */
function isForTheCaller(error: unknown): error is GraphQLError {
  return (
    error instanceof GraphQLError && (!error.originalError || error.originalError instanceof GraphQLError)
  );
}

function maskUnexpected(error: unknown, log: Log): GraphQLError {
  const id = randomUUID();
  log.error({ err: error instanceof GraphQLError ? error.originalError : error, id }, 'a query failed');
  return new GraphQLError(
    `Something went wrong on our side. Tell us this id and we find it in the log: ${id}.`,
    {
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    },
  );
}
