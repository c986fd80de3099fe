"use client";
import { useMemo } from "react";
import { TaskProgress } from "@/components/tasks/task-progress";
import { TaskTimeline } from "@/components/tasks/task-timeline";
import { useTaskStream } from "@/components/tasks/use-task-stream";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { TaskView } from "@/lib/tasks/task-view";
import { useTaskControls } from "../../../_components/use-task-controls";

/** One task: how it stands, its whole log, and the way to what it made. */
export function TaskDetail({ initial }: { initial: TaskView }) {
  const list = useMemo(() => [initial], [initial]);
  const task = useTaskStream(list).get(initial.id) ?? initial;
  const { pendingIds, cancel, retry } = useTaskControls();
  const result = resultOf(task);
  return (
    <div className="space-y-6">
      <TaskProgress
        compact
        task={task}
        pending={pendingIds.has(task.id)}
        onCancel={cancel}
        onRetry={retry}
        done={result && <LinkButton href={result.href}>{result.label}</LinkButton>}
      />
      <Card title="What happened">
        <TaskTimeline events={task.events} />
      </Card>
    </div>
  );
}

function resultOf(task: TaskView): { href: string; label: string } | undefined {
  if (task.kind === "improve-cv" && task.improvementId)
    return { href: `/improvements/${task.improvementId}`, label: "Review the changes" };
  if (task.kind === "render-document" && task.documentId)
    return { href: `/api/v1/documents/${task.documentId}/file`, label: "Download" };
  if (task.kind === "merge-documents" && task.cvId)
    return { href: `/cvs/${task.cvId}/application`, label: "Open the application" };
  if (task.kind === "write-letter" && task.cvId && task.writingId)
    return { href: `/cvs/${task.cvId}/letter/${task.writingId}`, label: "Open the letter" };
  if (task.kind === "write-profile" && task.cvId && task.writingId)
    return { href: `/cvs/${task.cvId}/profile/${task.writingId}`, label: "Open the texts" };
  if (task.kind === "prepare-interview" && task.cvId && task.writingId)
    return { href: `/cvs/${task.cvId}/interview/${task.writingId}`, label: "Open the questions" };
  if (task.kind === "translate-cv" && task.cvId && task.writingId)
    return { href: `/cvs/${task.cvId}/translation/${task.writingId}`, label: "Look through the translation" };
  if (task.cvId) return { href: `/cvs/${task.cvId}`, label: "Open the CV" };
  return undefined;
}
