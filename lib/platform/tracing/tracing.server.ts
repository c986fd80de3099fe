import { createHash } from "node:crypto";
import {
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from "@opentelemetry/api";
import type { SpanProcessor } from "@opentelemetry/sdk-trace-base";

const TRACER = "cv-improver";
const shared = globalThis as unknown as { cvImproverTracing?: { shutdown(): Promise<void> } };

/**
 * Sends OpenTelemetry spans to the endpoint that `OTEL_EXPORTER_OTLP_ENDPOINT` names (OTLP over HTTP, JSON). Without one nothing is
 * loaded and every span below costs nothing. Spans carry ids, names of functions and steps, and figures: no text of a person.
 */
export async function startTracing(): Promise<void> {
  if (!process.env.OTEL_EXPORTER_OTLP_ENDPOINT || shared.cvImproverTracing) return;
  const [{ AsyncLocalStorageContextManager }, { OTLPTraceExporter }, { resourceFromAttributes }, sdk, core] =
    await Promise.all([
      import("@opentelemetry/context-async-hooks"),
      import("@opentelemetry/exporter-trace-otlp-http"),
      import("@opentelemetry/resources"),
      import("@opentelemetry/sdk-trace-base"),
      import("@opentelemetry/core"),
    ]);
  const random = new sdk.RandomIdGenerator();
  const provider = new sdk.BasicTracerProvider({
    resource: resourceFromAttributes({ "service.name": process.env.OTEL_SERVICE_NAME || TRACER }),
    idGenerator: {
      generateTraceId: () => forced?.traceId ?? random.generateTraceId(),
      generateSpanId: () => forced?.spanId ?? random.generateSpanId(),
    },
    // the endpoint and OTEL_EXPORTER_OTLP_HEADERS are the exporter's own to read
    spanProcessors: [ownSpans(new sdk.BatchSpanProcessor(new OTLPTraceExporter()))],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new core.W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  shared.cvImproverTracing = provider;
}

/**
 * Leaves out what the SDK traces of itself (its spans begin traces of their own and name nothing that ours do not), and the queries of
 * addresses in Next's spans: a sign-in's code stands in one.
 */
function ownSpans(processor: SpanProcessor): SpanProcessor {
  return {
    onStart: (span, parent) => processor.onStart(span, parent),
    onEnd(span) {
      if (span.instrumentationScope.name.startsWith("inngest")) return;
      for (const [key, value] of Object.entries(span.attributes))
        if (typeof value === "string" && /^(http|url)\./.test(key)) span.attributes[key] = value.replace(/\?.*$/, "");
      processor.onEnd(span);
    },
    forceFlush: () => processor.forceFlush(),
    shutdown: () => processor.shutdown(),
  };
}

/** Ids of the span that is being started, where they must not be random. */
let forced: { traceId: string; spanId: string } | undefined;

export interface RunSpan {
  /** what the run's steps are under */
  context: Context;
  /** Writes the run's own span, once it has ended. */
  end(name: string, attributes: Attributes, times: { startedAt: Date; endedAt?: Date }, failed: boolean): void;
}

/**
 * The span of a run, whose steps happen in many calls and maybe in many processes: its ids follow from the run's id, so that each can
 * name it as parent before it is written.
 */
export function runSpan(runId: string, traceparent: unknown): RunSpan {
  const parent = contextOf(traceparent);
  const hash = createHash("sha256").update(runId).digest("hex");
  const ids = { traceId: trace.getSpanContext(parent)?.traceId ?? hash.slice(0, 32), spanId: hash.slice(32, 48) };
  return {
    context: trace.setSpanContext(ROOT_CONTEXT, { ...ids, traceFlags: TraceFlags.SAMPLED, isRemote: true }),
    end(name, attributes, { startedAt, endedAt }, failed) {
      forced = ids;
      const options = { attributes, startTime: startedAt, kind: SpanKind.CONSUMER };
      const span = trace.getTracer(TRACER).startSpan(name, options, parent);
      forced = undefined;
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(endedAt);
    },
  };
}

/** Sends what is still to be sent. */
export async function stopTracing(): Promise<void> {
  const provider = shared.cvImproverTracing;
  shared.cvImproverTracing = undefined;
  await provider?.shutdown().catch(() => {});
}

type Attributes = Record<string, string | number | boolean>;

/** Runs `work` in a span of this name; an error marks the span by its class alone, for its message may quote a document. */
export async function inSpan<T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
  options: { parent?: Context; kind?: "producer" | "consumer" | "client" } = {},
): Promise<T> {
  const kind = { producer: SpanKind.PRODUCER, consumer: SpanKind.CONSUMER, client: SpanKind.CLIENT };
  const parent = options.parent ?? context.active();
  const span = trace
    .getTracer(TRACER)
    .startSpan(name, { attributes, kind: options.kind ? kind[options.kind] : SpanKind.INTERNAL }, parent);
  try {
    return await context.with(trace.setSpan(parent, span), () => work(span));
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    const { name: type, code } = error as { name?: string; code?: unknown };
    span.setAttribute("error.type", typeof code === "string" ? code : (type ?? "unknown"));
    throw error;
  } finally {
    span.end();
  }
}

/** The active span in the form that travels (W3C Trace Context); undefined where nothing is traced. */
export function traceParent(): string | undefined {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}

/** The context that a `traceparent` names. */
function contextOf(traceparent: unknown): Context {
  return typeof traceparent === "string" ? propagation.extract(ROOT_CONTEXT, { traceparent }) : ROOT_CONTEXT;
}
