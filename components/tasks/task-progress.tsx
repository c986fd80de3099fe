"use client";
import { RotateCcw, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { formatDuration } from "@/components/ui/format-date";
import { Progress } from "@/components/ui/progress";
import { Spinner } from "@/components/ui/spinner";
import { isFinal, type TaskView } from "@/lib/tasks/task-view";
import { TaskStateBadge } from "./task-state-badge";
import { TaskTimeline } from "./task-timeline";

export interface TaskProgressProps {
  task: TaskView;
  onCancel?: (taskId: string) => void | Promise<void>;
  onRetry?: (taskId: string) => void | Promise<void>;
  /** the cancel or retry just pressed has not been answered yet */
  pending?: boolean;
  /** what the person can do once it has succeeded */
  done?: ReactNode;
  /** without the log */
  compact?: boolean;
}

/** One task as it runs: step, measured progress, log, cancel; what went wrong and retry. */
export function TaskProgress({ task, onCancel, onRetry, pending, done, compact }: TaskProgressProps) {
  const ended = isFinal(task.state);
  return (
    <section aria-label={task.title} className="rounded-lg border bg-surface p-4 shadow-card sm:p-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="mr-auto text-xl">{task.title}</h2>
        <TaskStateBadge state={task.state} />
      </div>
      <div aria-live="polite" className="mt-3 flex items-center gap-2 text-[0.9375rem]">
        {task.state === "running" && <Spinner label={null} className="text-accent" />}
        <span>{statusLine(task)}</span>
      </div>
      {!ended && (
        <Progress
          className="mt-3"
          label={task.title}
          value={task.stepsTotal === null || task.state === "queued" ? null : task.stepsDone}
          max={task.stepsTotal ?? 1}
          valueText={task.stepsTotal === null ? undefined : `${task.stepsDone} of ${task.stepsTotal} steps done`}
        />
      )}
      {!ended && task.stepsTotal !== null && (
        <p className="mt-1.5 text-muted text-sm tabular-nums">
          {task.stepsDone} of {task.stepsTotal} steps done
          {task.attempts > 1 && `, attempt ${task.attempts}`}
        </p>
      )}
      {task.state === "failed" && task.error && (
        <ErrorPanel
          className="mt-4"
          error={task.error}
          onRetry={onRetry && (() => void onRetry(task.id))}
          retrying={pending}
        />
      )}
      {task.state === "cancelled" && onRetry && (
        <Button
          className="mt-4"
          variant="secondary"
          size="sm"
          icon={<RotateCcw aria-hidden />}
          loading={pending}
          onClick={() => void onRetry(task.id)}
        >
          Start again
        </Button>
      )}
      {task.state === "succeeded" && done && <div className="mt-4 flex flex-wrap gap-2">{done}</div>}
      {!compact && (
        <details className="mt-4 border-t pt-3" open={!ended}>
          <summary className="mb-2 font-medium text-muted text-sm">What is happening</summary>
          <TaskTimeline events={task.events} limit={12} />
        </details>
      )}
      {!ended && onCancel && (
        <div className="mt-4 flex flex-wrap items-center justify-between gap-3 border-t pt-4">
          <p className="text-muted text-sm">
            You can close this page: the work goes on and is here when you come back.
          </p>
          <Button
            variant="secondary"
            size="sm"
            icon={<X aria-hidden />}
            loading={pending}
            onClick={() => void onCancel(task.id)}
          >
            Cancel
          </Button>
        </div>
      )}
    </section>
  );
}

function statusLine(task: TaskView): string {
  switch (task.state) {
    case "queued":
      return "In the queue; starts as soon as a place is free.";
    case "waiting":
      return task.step ? `Waiting: ${task.step}` : "Waiting for its next try.";
    case "running":
      return task.step ?? "Working.";
    case "succeeded":
      return task.startedAt && task.finishedAt
        ? `Done in ${formatDuration(task.startedAt, task.finishedAt)}.`
        : "Done.";
    case "failed":
      return task.step ? `Stopped at: ${task.step}` : "Stopped.";
    case "cancelled":
      return "Cancelled. What was finished before is kept.";
  }
}
