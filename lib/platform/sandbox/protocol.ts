import type { ErrorReport } from "@/lib/errors";

/** Messages between a sandbox and its child, over IPC with advanced serialization (typed arrays travel as bytes). */
export type ToChild = { type: "job"; id: number; job: string; input: unknown } | { type: "cancel"; id: number };
export type FromChild =
  | { type: "ready" }
  /** how far the job under way is, as the worker tells it */
  | { type: "progress"; id: number; progress: unknown }
  | { type: "result"; id: number; result: unknown }
  | { type: "error"; id: number; report: ErrorReport };
