"use client";
import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import { cancelTaskAction, retryTaskAction } from "../(app)/tasks/actions";

/** Cancel and retry for lists and progress views; says what went wrong. */
export function useTaskControls() {
  const toast = useToast();
  const [pendingIds, setPendingIds] = useState<ReadonlySet<string>>(new Set());
  const run = (act: typeof cancelTaskAction) => async (taskId: string) => {
    setPendingIds((ids) => new Set(ids).add(taskId));
    const result = await act({ taskId });
    if (!result.ok) toast({ title: result.error.message, description: result.error.hint, tone: "bad" });
    setPendingIds((ids) => new Set([...ids].filter((id) => id !== taskId)));
  };
  return { pendingIds, cancel: run(cancelTaskAction), retry: run(retryTaskAction) };
}
