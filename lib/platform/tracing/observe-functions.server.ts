import { Middleware } from "inngest";
import { withLogFields } from "@/lib/platform/logging/logger.server";
import { instruments } from "@/lib/platform/metrics/instruments.server";
import { inSpan, runSpan } from "./tracing.server";

/** Step names can hold an id ("improve work-3"): their first word is the kind of step. */
const kindOf = (name: string | undefined): string => (name ?? "step").split(" ")[0]!;

/** Spans, figures and log fields for every run and step, whichever engine makes the calls. */
export class ObserveFunctions extends Middleware.BaseMiddleware {
  readonly id = "cv-improver:observe";

  override async wrapFunctionHandler({ ctx, fn, next }: Middleware.WrapFunctionHandlerArgs): Promise<unknown> {
    return withLogFields(fieldsOf(ctx, fn.id(this.client.id)), () => next());
  }

  override async wrapStepHandler({ ctx, fn, stepInfo, next }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
    const name = stepInfo.options.name ?? stepInfo.options.id;
    const labels = { function: fn.id(this.client.id), step: kindOf(name) };
    const fields = { ...fieldsOf(ctx, fn.id(this.client.id)), step: name };
    const began = performance.now();
    const observe = (outcome: string) =>
      instruments().stepDuration.observe({ ...labels, outcome }, (performance.now() - began) / 1000);
    const parent = runSpan(ctx.runId, dataOf(ctx).traceparent).context;
    try {
      const result = await withLogFields(fields, () =>
        inSpan(`step ${name}`, { ...attributesOf(fields), "inngest.attempt": ctx.attempt }, () => next(), { parent }),
      );
      observe("ok");
      return result;
    } catch (error) {
      observe("failed");
      throw error;
    }
  }

  override onStepError({ fn, isFinalAttempt, stepInfo }: Middleware.OnStepErrorArgs): void {
    const step = kindOf(stepInfo.options.name ?? stepInfo.options.id);
    if (!isFinalAttempt) instruments().stepRetries.inc({ function: fn.id(this.client.id), step });
  }

  override onRunComplete({ ctx, fn }: Middleware.OnRunCompleteArgs): void {
    this.#ended(ctx, fn.id(this.client.id), "completed");
    if (ctx.event?.name === "inngest/function.cancelled") noteCancelled(this.client.id, ctx.event as Cancelled);
  }

  override onRunError({ ctx, fn, isFinalAttempt }: Middleware.OnRunErrorArgs): void {
    if (isFinalAttempt) this.#ended(ctx, fn.id(this.client.id), "failed");
  }

  #ended(ctx: Ctx, functionId: string, outcome: "completed" | "failed"): void {
    instruments().runsEnded.inc({ function: functionId, outcome });
    const startedAt = new Date(ctx.event?.ts ?? Date.now());
    const attributes = attributesOf(fieldsOf(ctx, functionId));
    runSpan(ctx.runId, dataOf(ctx).traceparent).end(
      `run ${functionId}`,
      attributes,
      { startedAt },
      outcome === "failed",
    );
  }
}

/** What `inngest/function.cancelled` says: which run, and the event that began it. */
interface Cancelled {
  ts?: number;
  data: { function_id?: string; run_id?: string; event?: { ts?: number; data?: object } };
}

/** The span and the figure of an app's run that was cancelled; other apps' runs on the same server are theirs. */
function noteCancelled(appId: string, { ts, data }: Cancelled): void {
  const { function_id: functionId, run_id: runId, event } = data;
  if (!runId || !functionId?.startsWith(`${appId}-`)) return;
  instruments().runsEnded.inc({ function: functionId, outcome: "cancelled" });
  const ctx = { runId, event } as Ctx;
  const attributes = { ...attributesOf(fieldsOf(ctx, functionId)), "inngest.run.cancelled": true };
  const times = { startedAt: new Date(event?.ts ?? ts ?? Date.now()), endedAt: new Date(ts ?? Date.now()) };
  runSpan(runId, dataOf(ctx).traceparent).end(`run ${functionId}`, attributes, times, false);
}

type Ctx = Middleware.WrapFunctionHandlerArgs["ctx"];

const dataOf = (ctx: Ctx) => (ctx.event?.data ?? {}) as { taskId?: string; traceparent?: string };

function fieldsOf(ctx: Ctx, functionId: string) {
  const { taskId } = dataOf(ctx);
  return { runId: ctx.runId, function: functionId, ...(taskId && { taskId }) };
}

const attributesOf = ({ runId, function: fn, taskId }: ReturnType<typeof fieldsOf>) => ({
  "inngest.run.id": runId,
  "inngest.function.id": fn,
  ...(taskId && { "cv.task.id": taskId }),
});
