import { reportError } from "@/lib/errors";
import type { FromChild, ToChild } from "./protocol";

/** A job's own context: `signal` aborts when the caller no longer wants the answer. */
export interface JobContext {
  signal: AbortSignal;
  /** tells the caller how far the job is */
  progress(progress: unknown): void;
}
export type JobHandlers = Record<string, (input: never, context: JobContext) => unknown>;

/**
 * The far end of a sandbox: answers jobs that come over the IPC channel, one at a time, until the parent goes away.
 * An AppError thrown by a handler arrives at the caller with its code, message, hint and details; anything else becomes
 * `internal` (a stack could quote the document).
 */
export function serveJobs(handlers: JobHandlers): void {
  if (!process.send) throw new Error("A sandbox worker runs only as a child of a sandbox (it needs an IPC channel).");
  const running = new Map<number, AbortController>();
  const send = (message: FromChild) => process.send?.(message);

  process.on("disconnect", () => process.exit(0));
  process.on("message", async (message: ToChild) => {
    if (message.type === "cancel") return running.get(message.id)?.abort();
    const controller = new AbortController();
    running.set(message.id, controller);
    try {
      const handler = Object.hasOwn(handlers, message.job) ? handlers[message.job] : undefined;
      if (!handler) throw new Error(`no such job: ${message.job}`);
      const result = await handler(message.input as never, {
        signal: controller.signal,
        progress: (progress) => send({ type: "progress", id: message.id, progress }),
      });
      send({ type: "result", id: message.id, result });
    } catch (error) {
      send({ type: "error", id: message.id, report: reportError(error) });
    } finally {
      running.delete(message.id);
    }
  });
  send({ type: "ready" });
}
