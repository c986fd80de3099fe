"use client";
import { useRouter } from "next/navigation";
import { useEffect, useMemo } from "react";
import { ReadingProgress } from "@/components/intake/reading-progress";
import { useTaskStream } from "@/components/tasks/use-task-stream";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { useToast } from "@/components/ui/toast";
import type { ErrorCode } from "@/lib/errors";
import type { TaskView } from "@/lib/tasks/task-view";
import { useTaskControls } from "../../../../_components/use-task-controls";
import { useUpload } from "../../../../_components/use-upload";

/** Refusals the person may overrule: the document is theirs to judge. */
const MAY_CONTINUE: ReadonlySet<ErrorCode> = new Set(["not_a_cv", "too_little_text"]);

/** The reading of an upload, live; when it is done the page shows the CV. */
export function Reading({ task: initial, fileName, cvId }: { task: TaskView; fileName: string; cvId: string }) {
  const router = useRouter();
  const toast = useToast();
  const list = useMemo(() => [initial], [initial]);
  const task = useTaskStream(list).get(initial.id) ?? initial;
  const { pendingIds, cancel, retry } = useTaskControls();
  const { upload } = useUpload();

  const done = task.state === "succeeded";
  useEffect(() => {
    if (done) router.refresh();
  }, [done, router]);

  const continueAnyway = async () => {
    const original = await fetch(`/api/v1/cvs/${cvId}/original`);
    if (original.ok) upload(new File([await original.blob()], fileName), { acceptAnyDocument: true });
    else toast({ title: "The file could not be read again.", description: "Upload it once more.", tone: "bad" });
  };
  return (
    <ReadingProgress
      task={task}
      fileName={fileName}
      pending={pendingIds.has(task.id)}
      onCancel={cancel}
      onRetry={retry}
      onChooseAnother={
        <div className="flex flex-wrap gap-3">
          {task.error && MAY_CONTINUE.has(task.error.code) && (
            <Button variant="secondary" onClick={continueAnyway}>
              It is my CV: continue anyway
            </Button>
          )}
          <LinkButton href="/cvs" variant="secondary">
            Choose another file
          </LinkButton>
        </div>
      }
    />
  );
}
