"use client";
import { ListChecks } from "lucide-react";
import { TaskList } from "@/components/tasks/task-list";
import { useTaskStream } from "@/components/tasks/use-task-stream";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { TaskView } from "@/lib/tasks/task-view";
import { useTaskControls } from "../../../_components/use-task-controls";

/** The person's tasks, live. */
export function Tasks({ initial }: { initial: TaskView[] }) {
  const tasks = [...useTaskStream(initial).values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const { pendingIds, cancel, retry } = useTaskControls();
  if (tasks.length === 0)
    return (
      <EmptyState
        icon={<ListChecks aria-hidden />}
        title="Nothing has run yet"
        action={<LinkButton href="/cvs">Upload a CV</LinkButton>}
      >
        Reading a CV, improving it and making a PDF show up here while they run and afterwards.
      </EmptyState>
    );
  return (
    <TaskList
      tasks={tasks}
      pendingIds={pendingIds}
      onCancel={cancel}
      onRetry={retry}
      hrefFor={(task) => `/tasks/${task.id}`}
    />
  );
}
