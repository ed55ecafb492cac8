import { SpanStatusCode } from '@opentelemetry/api';
import type { Plugin } from 'graphql-yoga';
import type { Traced } from './trace-requests.ts';
import type { Tracing } from './tracing.ts';

/** A span for what GraphQL executes, inside that of its request. Neither the document nor the variables leave the hub. */
export function useTracing({ tracer }: Tracing): Plugin<{ cost?: number }, Traced> {
  return {
    onExecute({ context }) {
      const { trace } = context as unknown as Traced;
      const span = tracer.startSpan(
        'graphql.execute',
        { attributes: { 'graphql.cost': context.cost ?? 0 } },
        trace,
      );
      return {
        onExecuteDone({ result }) {
          if ('errors' in result && result.errors?.length) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
  };
}
