/** The shapes that travel between an Inngest SDK and the engine, and the rows the engine keeps of them. */

/** An event as functions see it. */
export interface EventPayload {
  name: string;
  id?: string;
  ts?: number;
  data?: Record<string, unknown>;
  user?: unknown;
  v?: string;
  [field: string]: unknown;
}

/** An event that has been stored. */
export interface StoredEvent {
  internalId: string;
  payload: EventPayload & { id: string };
}

export interface ConcurrencyLimit {
  limit: number;
  key?: string;
  scope?: "fn" | "env" | "account";
}

export type Trigger = { event: string; expression?: string } | { cron: string; jitter?: string };

/** A function as its app registers it. */
export interface FunctionConfig {
  id: string;
  name?: string;
  triggers: Trigger[];
  steps: Record<string, { runtime: { type: string; url: string }; retries?: { attempts?: number } }>;
  idempotency?: string;
  batchEvents?: { maxSize: number; timeout: string; key?: string; if?: string };
  rateLimit?: { limit: number; period: string; key?: string };
  throttle?: { limit: number; period: string; key?: string; burst?: number };
  singleton?: { key?: string; mode: "skip" | "cancel" };
  cancel?: { event: string; if?: string; timeout?: string }[];
  debounce?: { key?: string; period: string; timeout?: string };
  timeouts?: { start?: string; finish?: string };
  priority?: { run?: string };
  concurrency?: number | ConcurrencyLimit | ConcurrencyLimit[];
}

/** A registered function. */
export interface FunctionRow {
  id: string;
  app_id: string;
  config: FunctionConfig;
}

/** An error as the SDK serialises it. */
export interface SerializedError {
  name: string;
  message: string;
  stack?: string;
  [field: string]: unknown;
}

/** One operation of an answer. */
export interface Operation {
  id: string;
  op: string;
  name?: string;
  displayName?: string;
  data?: unknown;
  error?: unknown;
  opts?: Record<string, unknown>;
  timing?: { a?: number; b?: number };
}

export type RunStatus = "queued" | "running" | "completed" | "failed" | "cancelled";

export interface RunRow {
  id: string;
  fn_id: string;
  status: RunStatus;
  events: EventPayload[];
  order_at: Date;
  limit_keys: string[];
  limit_maxes: number[];
  parent_run: string | null;
  parent_step: string | null;
}

/** The body of a function is a target like any planned step. */
export const BODY = "step";

export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const ENDED: ReadonlySet<RunStatus> = new Set(["completed", "failed", "cancelled"]);

/** An error in the SDK's form. */
export function serializeError(error: unknown, fallback = "Unknown error"): SerializedError {
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack ?? "" };
  if (error && typeof error === "object") {
    const { name, message, error: text, ...rest } = error as Record<string, unknown>;
    return {
      ...rest,
      name: typeof name === "string" && name ? name : "Error",
      message: typeof message === "string" && message ? message : typeof text === "string" && text ? text : fallback,
    };
  }
  return { name: "Error", message: typeof error === "string" && error ? error : fallback };
}
