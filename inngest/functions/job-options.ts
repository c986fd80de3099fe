import { failJob } from "@/lib/tasks/fail-job.server";
import { type TaskRef, taskStopped } from "../events";

/** What all jobs of a person have in common: three tries, a fair share of the workers, stopped with their task, five minutes. */
export const JOB_OPTIONS = {
  retries: 2 as const,
  // an engine counts steps, not runs: the parallel parts of one improvement need room, one person's many uploads must not take it all
  concurrency: { key: "event.data.userId", limit: 4 },
  cancelOn: [
    { event: taskStopped, if: "async.data.taskId == event.data.taskId && async.data.fence == event.data.fence" },
  ],
  timeouts: { finish: "300s" as const },
  /** every try of a step failed: the task's row says so to the person */
  onFailure: async ({ event }: { event: { data: { event: { data?: unknown } } } }) =>
    failJob(event.data.event.data as TaskRef),
};
