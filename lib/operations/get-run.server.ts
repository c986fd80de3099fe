import type { Actor } from "@/lib/actor";
import type { EnginePort, EngineRunDetails, EngineStep } from "@/lib/platform/inngest/engine-port";
import { openEnginePort } from "@/lib/platform/inngest/open-engine-port.server";
import { findRun, type RunTask, taskOfRun } from "./find-run.server";
import { toRunView } from "./list-runs.server";
import { redact, redactError } from "./redact";
import { requireOperator } from "./require-operator";
import type { RunDetailsView, StepView } from "./views";

/**
 * One run with its steps, without anything of a person's.
 * @throws AppError `not_found` for who is no operator and when there is no such run; `engine_down`
 */
export async function getRun(actor: Actor, runId: string): Promise<RunDetailsView> {
  requireOperator(actor);
  const port = await openEnginePort();
  const run = await findRun(port, runId);
  const task = await taskOfRun(run);
  return {
    ...toRunView(run),
    events: run.events.map(({ id, name, data }) => ({ id, name, data: redactEvent(data) })),
    parentRunId: run.parentRunId,
    attempts: run.attempts,
    steps: run.steps.map(toStepView),
    ...(run.status === "completed" && { output: redact(run.output) }),
    ...(task && { task: { id: task.id, kind: task.kind, state: task.state } }),
    can: whatCanBeDone(port, run, task),
  };
}

function toStepView({ output, error, failures, ...step }: EngineStep): StepView {
  const shown = redactError(error);
  return {
    ...step,
    failures: failures.map((failure) => ({ at: failure.at, error: redactError(failure.error) })),
    ...(step.state === "completed" && output !== null && output !== undefined && { output: redact(output) }),
    ...(shown && { error: shown }),
  };
}

/** The event that tells of a failure carries the error beside ids. */
function redactEvent(data: unknown): unknown {
  const error = (data as { error?: unknown } | null)?.error;
  return error === undefined ? redact(data) : { ...(redact(data) as object), error: redactError(error) };
}

function whatCanBeDone(port: EnginePort, run: EngineRunDetails, task: RunTask | undefined): RunDetailsView["can"] {
  const ended = run.status !== "queued" && run.status !== "running";
  const again = (lacking: string | undefined): true | string => {
    if (task && !task.current) return "A newer try of its task has been made.";
    if (task && task.state !== "failed" && task.state !== "cancelled")
      return task.state === "succeeded" ? "Its task has succeeded." : `Its task is ${task.state}.`;
    // a task is tried again by an event, which every engine takes
    return (!task && lacking) || true;
  };
  return {
    retry: run.status === "failed" ? again(port.lacks.retry) : "Only a failed run can be retried.",
    rerun: ended ? again(port.lacks.rerun) : "It has not ended yet.",
    cancel: ended ? "It has already ended." : true,
  };
}
