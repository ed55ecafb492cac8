import type { Tracer } from '@opentelemetry/api';

/** Sends what the hub does, span by span, to a collector. */
export interface Tracing {
  readonly tracer: Tracer;
  /** Sends what is left, and no more. */
  stop(): Promise<void>;
}

/**
 * Starts tracing where OTEL_EXPORTER_OTLP_ENDPOINT says where to send traces; null where it does not, and then none of the
 * packages is loaded. They read OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES and OTEL_EXPORTER_OTLP_HEADERS themselves.
 */
export async function startTracing(
  environment: Record<string, string | undefined>,
  version: string,
): Promise<Tracing | null> {
  if (!environment.OTEL_EXPORTER_OTLP_ENDPOINT?.trim()) return null;
  const [{ BatchSpanProcessor, TracerProvider }, { OTLPTraceExporter }, resources] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const { defaultResource, detectResources, envDetector, resourceFromAttributes } = resources;
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'akto-figures', 'service.version': version }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  return {
    tracer: provider.getTracer('akto-figures', version),
    // A collector that is gone must not keep the hub from stopping.
    stop: () => provider.shutdown().catch(() => undefined),
  };
}
