import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { TakePoints } from './buckets.ts';
import type { Limits } from './limits.ts';
import { useCostLimit } from './use-cost-limit.ts';
import { useDocumentLimits } from './use-document-limits.ts';
import { useJsonOnly } from './use-json-only.ts';
import { type Asker, useRateLimit } from './use-rate-limit.ts';
import { useTextLengths } from './use-text-lengths.ts';

/** All that bounds a question, the cheapest look first; the time limit stands last in the graph's door. */
export function graphLimits(
  schema: GraphQLSchema,
  limits: Limits,
  take: TakePoints,
): Plugin<object, Asker>[] {
  return [
    useJsonOnly(),
    useDocumentLimits(limits),
    useCostLimit(schema, limits),
    useTextLengths(schema),
    useRateLimit(limits, take),
  ] as Plugin<object, Asker>[];
}
