import { AsyncLocalStorage } from "node:async_hooks";
import { trace } from "@opentelemetry/api";
import pino from "pino";

/** Fields that never reach a log, wherever they stand: a second line of defence behind not passing them at all. */
const SECRET = [
  "password",
  "token",
  "authorization",
  "cookie",
  "secret",
  "apiKey",
  "email",
  "name",
  "text",
  "document",
  "bytes",
];

const LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"];

const shared = globalThis as unknown as { cvImproverLogFields?: AsyncLocalStorage<Record<string, unknown>> };
const fieldsHere = (shared.cvImproverLogFields ??= new AsyncLocalStorage());

/** Runs `work` with fields (a request's id, a run's, a task's) that every line it logs carries. */
export function withLogFields<T>(fields: Record<string, string>, work: () => T): T {
  return fieldsHere.run({ ...fieldsHere.getStore(), ...fields }, work);
}

function contextFields(): Record<string, unknown> {
  const traceId = trace.getActiveSpan()?.spanContext().traceId;
  return { ...fieldsHere.getStore(), ...(traceId && { traceId }) };
}

/**
 * Structured JSON logs on standard error. Log ids and codes, never CV text, names, addresses or tokens. Errors of unknown
 * origin are logged by type and code alone: their message may quote data.
 */
export const logger = pino(
  {
    // a wrong level is the environment check's to name, not a reason to die here
    level: LEVELS.includes(process.env.LOG_LEVEL ?? "") ? process.env.LOG_LEVEL : "info",
    base: undefined,
    mixin: contextFields,
    // whoever logs an error logs these fields of it
    serializers: { err: errorFields, error: (value: unknown) => (value instanceof Error ? errorFields(value) : value) },
    redact: { paths: SECRET.flatMap((f) => [f, `*.${f}`]), censor: "[redacted]" },
  },
  pino.destination({ dest: 2, sync: true }),
);

/** What may be logged about an error: its class, its stable code and where it was thrown, never its message. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = error.stack
    ?.split("\n")
    .filter((line) => line.startsWith("    at "))
    .slice(0, 5)
    .map((line) => line.trim());
  const cause = error.cause instanceof Error ? { cause: errorFields(error.cause) } : {};
  return { error: error.name, ...("code" in error ? { code: String(error.code) } : {}), at, ...cause };
}
