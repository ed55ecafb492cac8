import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import { Refusal } from '../limits/refusal.ts';
import type { Metrics } from './metrics.ts';

/** Measures each query from its parameters to its result, and counts what was refused. */
export function useOperationMetrics(metrics: Metrics, { nameOf }: TrustedDocuments): Plugin {
  const starts = new WeakMap<object, { at: number; operation: string | undefined }>();
  return {
    onParams({ params: { query }, context }) {
      starts.set(context, { at: performance.now(), operation: query ? nameOf(query) : undefined });
    },
    onExecutionResult({ result, context }) {
      const start = starts.get(context);
      if (!start || !result || Symbol.asyncIterator in result) return;
      metrics.countOperation(start.operation, outcomeOf(result), (performance.now() - start.at) / 1000);
    },
    onResultProcess({ result }) {
      if (Array.isArray(result) || !('errors' in result)) return;
      for (const error of result.errors ?? [])
        if (error instanceof Refusal) metrics.countRefusal(error.limit);
    },
  };
}

function outcomeOf({ errors = [] }: ExecutionResult): 'answered' | 'refused' | 'failed' {
  if (errors.length === 0) return 'answered';
  return errors.some(({ extensions }) => ours.has(extensions.code)) ? 'failed' : 'refused';
}

const ours = new Set<unknown>(['BUSY', 'INTERNAL_SERVER_ERROR', 'UNAVAILABLE', 'UNCONFIRMED']);
