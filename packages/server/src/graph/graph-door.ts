import { randomUUID } from 'node:crypto';
import { tookTooLong } from '@akto-figures/prisma';
import type { Context } from '@akto-figures/schema';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import { documentIdParameter, useTrustedDocuments } from '../documents/use-trusted-documents.ts';
import type { TakePoints } from '../limits/buckets.ts';
import { graphLimits } from '../limits/graph-limits.ts';
import { keepDocuments } from '../limits/kept-documents.ts';
import type { Limits } from '../limits/limits.ts';
import { Refusal } from '../limits/refusal.ts';
import type { Asker } from '../limits/use-rate-limit.ts';
import { useTimeLimit } from '../limits/use-time-limit.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../observability/metrics.ts';
import { currentRequestId } from '../observability/request-id.ts';
import type { Traced } from '../observability/trace-requests.ts';
import type { Tracing } from '../observability/tracing.ts';
import { useOperationMetrics } from '../observability/use-operation-metrics.ts';
import { useTracing } from '../observability/use-tracing.ts';
import { isUnavailable, unavailableGraph } from '../unavailable.ts';
import { useCompiledQueries } from './use-compiled-queries.ts';
import { useEventStreams } from './use-event-streams.ts';

export interface GraphDoorParts {
  readonly schema: GraphQLSchema;
  readonly createContext: () => Context;
  readonly log: Log;
  readonly limits: Limits;
  readonly take: TakePoints;
  readonly metrics: Metrics;
  readonly documents: TrustedDocuments;
  readonly tracing: Tracing | null;
}

/** The public graph over HTTP. It reads no cookie, so it knows nobody. */
export function openGraphDoor(parts: GraphDoorParts) {
  const { schema, createContext, log, limits, take, metrics, documents, tracing } = parts;
  return createYoga<Asker & Traced>({
    schema,
    context: createContext,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    // Ours, in app.ts: Yoga's own answers every origin by its name, and says nothing of who else may ask.
    cors: false,
    multipart: false,
    // Ours as well, which is smaller, and stands before it.
    maxRequestBodySize: false,
    graphiql: false,
    logging: false,
    // Node's own, which can be cloned: several who asked the same at once get the same answer.
    // And its streams: one of another class would be wrapped, and the wrapper throws when its reader goes while it waits.
    fetchAPI: { Response, ReadableStream },
    extraParamNames: [documentIdParameter],
    parserAndValidationCache: keepDocuments(),
    maskedErrors: {
      maskError: (error) => {
        if (isForTheCaller(error)) return told(error);
        if (tookTooLong(causeOf(error))) return refuseSlow(limits);
        const masked = maskUnexpected(error, log);
        return isUnavailable(error) ? unavailableGraph() : masked;
      },
    },
    plugins: [
      useTrustedDocuments(documents),
      useOperationMetrics(metrics, documents),
      ...graphLimits(schema, limits, take),
      ...(tracing ? [useTracing(tracing)] : []),
      ...useCompiledQueries(),
      useEventStreams(limits),
      // Last, so that it stands around whatever executes.
      useTimeLimit(limits),
    ],
  });
}

/** What the caller can mend: a query that does not parse or validate, or an error that a resolver means to be read. */
function isForTheCaller(error: unknown): error is GraphQLError {
  return (
    error instanceof GraphQLError && (!error.originalError || error.originalError instanceof GraphQLError)
  );
}

/** With a code always, and without what a JSON parser says of its insides. */
function told(error: GraphQLError): GraphQLError {
  // What is wrong with a variable is found by GraphQL itself, which gives no codes.
  error.extensions.code ??= 'BAD_USER_INPUT';
  if (error.extensions.originalError) {
    delete error.extensions.originalError;
    // Yoga would say 200 to who takes application/json, as of a query that is wrong; but there is no query.
    error.extensions.http = { status: 400 };
  }
  return error;
}

/** The database stops a statement at the limit, so more than that is all that is known of its time. */
function refuseSlow(limits: Limits): GraphQLError {
  return new Refusal(limits, 'statement', limits.statement.most + 1);
}

const causeOf = (error: unknown) => (error instanceof GraphQLError ? error.originalError : error);

function maskUnexpected(error: unknown, log: Log): GraphQLError {
  const id = currentRequestId() ?? randomUUID();
  log.error({ err: causeOf(error), id }, 'a query failed');
  return new GraphQLError(
    `Something went wrong on our side. Tell us this id and we find it in the log: ${id}.`,
    {
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    },
  );
}
