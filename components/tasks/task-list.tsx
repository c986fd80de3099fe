"use client";
import { ListChecks, RotateCcw, X } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDate, formatDuration } from "@/components/ui/format-date";
import { IconButton } from "@/components/ui/icon-button";
import { Progress } from "@/components/ui/progress";
import { isFinal, type TaskView } from "@/lib/tasks/task-view";
import { TaskStateBadge } from "./task-state-badge";

export interface TaskListProps {
  tasks: readonly TaskView[];
  onCancel?: (taskId: string) => void | Promise<void>;
  onRetry?: (taskId: string) => void | Promise<void>;
  /** tasks whose cancel or retry has not been answered yet */
  pendingIds?: ReadonlySet<string>;
  /** where a task is shown in full; the title is plain text without it */
  hrefFor?: (task: TaskView) => string;
}

/** The background jobs of a person, newest first, as rows that read well on a phone too. */
export function TaskList({
  tasks,
  onCancel,
  onRetry,
  pendingIds,
  hrefFor = (task) => `/tasks/${task.id}`,
}: TaskListProps) {
  if (tasks.length === 0)
    return (
      <EmptyState icon={<ListChecks aria-hidden />} title="No tasks yet">
        Reading a CV, improving it and making its PDF happen here in the background. Each is listed with what it did.
      </EmptyState>
    );
  return (
    <ul className="divide-y overflow-hidden rounded-lg border bg-surface shadow-card">
      {tasks.map((task) => (
        <li key={task.id} className="flex items-start gap-3 px-4 py-3.5 sm:px-5">
          <div className="min-w-0 flex-1">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link href={hrefFor(task)} className="font-medium underline-offset-4 hover:underline">
                {task.title}
              </Link>
              <TaskStateBadge state={task.state} />
            </div>
            <p className="mt-0.5 text-muted text-sm">{summary(task)}</p>
            {!isFinal(task.state) && (
              <Progress
                className="mt-2 max-w-md"
                label={task.title}
                value={task.stepsTotal === null || task.state === "queued" ? null : task.stepsDone}
                max={task.stepsTotal ?? 1}
              />
            )}
          </div>
          {!isFinal(task.state) && onCancel && (
            <IconButton
              label={`Cancel: ${task.title}`}
              size="sm"
              loading={pendingIds?.has(task.id)}
              onClick={() => void onCancel(task.id)}
            >
              <X aria-hidden />
            </IconButton>
          )}
          {(task.state === "failed" || task.state === "cancelled") && onRetry && (
            <IconButton
              label={`Try again: ${task.title}`}
              size="sm"
              loading={pendingIds?.has(task.id)}
              onClick={() => void onRetry(task.id)}
            >
              <RotateCcw aria-hidden />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function summary(task: TaskView): string {
  const parts = [formatDate(task.createdAt)];
  if (task.state === "failed" && task.error) parts.push(task.error.message);
  else if (!isFinal(task.state) && task.step) parts.push(task.step);
  if (task.startedAt && task.finishedAt) parts.push(formatDuration(task.startedAt, task.finishedAt));
  if (task.attempts > 1) parts.push(`${task.attempts} attempts`);
  return parts.join(" · ");
}
