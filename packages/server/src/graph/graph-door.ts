import type { Context } from '@akto-figures/schema';
import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import { documentIdParameter, useTrustedDocuments } from '../documents/use-trusted-documents.ts';
import type { TakePoints } from '../limits/buckets.ts';
import { graphLimits } from '../limits/graph-limits.ts';
import { keepDocuments } from '../limits/kept-documents.ts';
import type { Limits } from '../limits/limits.ts';
import type { Asker } from '../limits/use-rate-limit.ts';
import { useTimeLimit } from '../limits/use-time-limit.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { Traced } from '../observability/trace-requests.ts';
import type { Tracing } from '../observability/tracing.ts';
import { useOperationMetrics } from '../observability/use-operation-metrics.ts';
import { useTracing } from '../observability/use-tracing.ts';
import { useAnswerType } from './answer-type.ts';
import { maskErrors } from './mask-errors.ts';
import { useCompiledQueries } from './use-compiled-queries.ts';
import { useEventStreams } from './use-event-streams.ts';
import { useToldErrors } from './use-told-errors.ts';
import { useWarnings } from './use-warnings.ts';

/** `Given`: what is given with each request, beside who asks. */
export interface GraphDoorParts<Given extends object> {
  readonly schema: GraphQLSchema;
  readonly createContext: (given: Given) => Context;
  readonly log: Log;
  readonly limits: Limits;
  readonly take: TakePoints;
  /** Counts what is asked. Not at all where there is none. */
  readonly metrics: Metrics | null;
  readonly documents: TrustedDocuments;
  readonly tracing: Tracing | null;
  /** Where the hub is reached, for links to its documentation. */
  readonly publicUrl: string;
}

/** The public graph over HTTP. It reads no cookie, so it knows nobody. */
export function openGraphDoor<Given extends object = object>(parts: GraphDoorParts<Given>) {
  const { schema, createContext, log, limits, take, metrics, documents, tracing, publicUrl } = parts;
  return createYoga<Asker & Traced & Given>({
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
    maskedErrors: { maskError: maskErrors(limits, log) },
    plugins: [
      useTrustedDocuments(documents),
      ...(metrics ? [useOperationMetrics(metrics, documents)] : []),
      ...graphLimits(schema, limits, take),
      ...(tracing ? [useTracing(tracing)] : []),
      ...useCompiledQueries(),
      useWarnings(),
      useEventStreams(limits),
      useAnswerType(),
      useToldErrors(publicUrl),
      // Last, so that it stands around whatever executes.
      useTimeLimit(limits),
    ],
  });
}
