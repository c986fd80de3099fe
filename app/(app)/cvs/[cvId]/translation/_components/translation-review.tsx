"use client";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { refLabel } from "@/components/improvement/ref-label";
import { TranslationTable } from "@/components/letters/translation-table";
import { TaskProgress } from "@/components/tasks/task-progress";
import { useTaskStream } from "@/components/tasks/use-task-stream";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { UNREACHABLE } from "@/components/ui/unreachable";
import type { TranslationDetail } from "@/lib/letters/review-translation.server";
import type { TaskView } from "@/lib/tasks/task-view";
import { useTaskControls } from "../../../../../_components/use-task-controls";
import { WritingCalls } from "../../letter/_components/writing-calls";
import { applyTranslationAction, editTranslationAction, getTranslationAction } from "../actions";

const NO_TASKS: TaskView[] = [];
/** Follows the task, then shows source and translation side by side; makes a CV of it. */
export function TranslationReview({
  detail: initial,
  task: first,
}: {
  detail: TranslationDetail;
  task: TaskView | undefined;
}) {
  const router = useRouter();
  const toast = useToast();
  const [detail, setDetail] = useState(initial);
  const [making, setMaking] = useState(false);
  const tasks = useMemo(() => (first ? [first] : NO_TASKS), [first]);
  const live = useTaskStream(tasks);
  const task = first && (live.get(first.id) ?? first);
  const { pendingIds, cancel, retry } = useTaskControls();
  const { id, translation, cv } = detail;
  const state = task?.state;
  useEffect(() => {
    if (state !== "succeeded" || translation) return;
    void getTranslationAction({ writingId: id })
      .then((result) => result.ok && setDetail(result.data))
      .catch(() => undefined);
  }, [state, translation, id]);
  const calls = <WritingCalls writingId={id} />;
  if (!translation)
    return (
      <div className="space-y-6">
        {task && <TaskProgress task={task} pending={pendingIds.has(task.id)} onCancel={cancel} onRetry={retry} />}
        {calls}
      </div>
    );
  const make = async () => {
    setMaking(true);
    const result = await applyTranslationAction({ writingId: id }).catch(() => undefined);
    if (result?.ok) return router.push(`/cvs/${result.data.cvId}`);
    setMaking(false);
    toast({ title: result?.error.message ?? UNREACHABLE.message, description: result?.error.hint, tone: "bad" });
  };
  return (
    <div className="space-y-4">
      <Button onClick={() => void make()} loading={making}>
        Make a CV of it
      </Button>
      <TranslationTable
        texts={translation.texts.filter((t) => t.state !== "kept")}
        language={translation.language}
        labelOf={(ref) => refLabel(cv, ref)}
        onEdit={async (ref, text, confirmed) => {
          const result = await editTranslationAction({ writingId: id, ref, text, confirmed }).catch(() => undefined);
          if (!result?.ok) return result?.error ?? UNREACHABLE;
          setDetail((known) => ({ ...known, translation: result.data.translation }));
          return undefined;
        }}
      />
      {calls}
    </div>
  );
}
