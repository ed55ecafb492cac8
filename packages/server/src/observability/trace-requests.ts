import {
  type Context,
  isValidSpanId,
  isValidTraceId,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { MiddlewareHandler } from 'hono';
import { toldPath } from './told-path.ts';
import type { Tracing } from './tracing.ts';

/** What a request brings along for whatever is traced inside of it. */
export interface Traced {
  readonly trace: Context | undefined;
}

/** A span for each request, under the one that its `traceparent` names. */
export function traceRequests({ tracer }: Tracing): MiddlewareHandler<{ Variables: Traced }> {
  return async (c, next) => {
    const parent = contextFrom(c.req.header('traceparent'));
    const span = tracer.startSpan(
      `${c.req.method} ${c.req.path.split('/', 2).join('/')}`,
      { kind: SpanKind.SERVER },
      parent,
    );
    span.setAttributes({ 'http.request.method': c.req.method, 'url.path': toldPath(c.req.path) });
    c.set('trace', trace.setSpan(parent, span));
    await next();
    span.setAttribute('http.response.status_code', c.res.status);
    if (c.res.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  };
}

/** The trace that a header continues, in the form of W3C Trace Context; a new one where it does not say it well. */
function contextFrom(traceparent: string | undefined): Context {
  const [, traceId = '', spanId = '', flags = ''] =
    /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/.exec(traceparent ?? '') ?? [];
  if (!isValidTraceId(traceId) || !isValidSpanId(spanId)) return ROOT_CONTEXT;
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16),
    isRemote: true,
  });
}
