"use client";
import type { ReactNode } from "react";
import { TaskProgress, type TaskProgressProps } from "@/components/tasks/task-progress";
import { Skeleton } from "@/components/ui/skeleton";
import { isFinal } from "@/lib/tasks/task-view";

export interface ReadingProgressProps extends Omit<TaskProgressProps, "done" | "compact"> {
  fileName: string;
  /** what to do when it is read, e.g. a link to the review */
  done?: ReactNode;
  /** offered when the file was refused */
  onChooseAnother?: ReactNode;
}

/** A CV being read: the task, and the outline of the sheet it will become. */
export function ReadingProgress({ fileName, done, onChooseAnother, ...task }: ReadingProgressProps) {
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div>
        <p className="mb-3 break-all text-muted">{fileName}</p>
        <TaskProgress {...task} done={done} />
        {task.task.state === "failed" && onChooseAnother && <div className="mt-4">{onChooseAnother}</div>}
      </div>
      {!isFinal(task.task.state) && (
        <div aria-hidden className="hidden aspect-[210/297] rounded-md border bg-surface p-7 shadow-card lg:block">
          <Skeleton className="h-6 w-3/5" />
          <Skeleton className="mt-2 h-3 w-2/5" />
          {[5, 4, 3].map((lines) => (
            <div key={lines} className="mt-7 space-y-2.5">
              <Skeleton className="h-3.5 w-1/3" />
              {Array.from({ length: lines }, (_, line) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: identical shapes that never move
                <Skeleton key={line} className={line % 2 ? "h-2.5 w-11/12" : "h-2.5"} />
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
