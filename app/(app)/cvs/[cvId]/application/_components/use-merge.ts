"use client";
import { useEffect, useMemo, useState } from "react";
import { useTaskStream } from "@/components/tasks/use-task-stream";
import { UNREACHABLE } from "@/components/ui/unreachable";
import type { ApplicationRequest, ApplicationView } from "@/lib/application/request";
import type { ErrorReport } from "@/lib/errors";
import { isFinal, type TaskView } from "@/lib/tasks/task-view";
import { getApplicationAction, requestApplicationAction } from "../actions";

/** The application as it was asked for last: followed while it is made, given when it is there. */
export function useMerge(cvId: string, latest: ApplicationView | undefined, lastTask: TaskView | undefined) {
  const [application, setApplication] = useState(latest);
  const [task, setTask] = useState(lastTask);
  const [error, setError] = useState<ErrorReport>();
  const [asking, setAsking] = useState(false);

  const tasks = useMemo(() => (task ? [task] : []), [task]);
  const current = useTaskStream(tasks).get(task?.id ?? "") ?? task;
  const id = application?.id;
  const made = application?.file !== undefined;
  useEffect(() => {
    if (!id || made || current?.state !== "succeeded") return;
    getApplicationAction({ applicationId: id })
      .catch(() => ({ ok: false as const, error: UNREACHABLE }))
      .then((result) => (result.ok ? setApplication(result.data) : setError(result.error)));
  }, [id, made, current?.state]);

  const ask = async (request: ApplicationRequest) => {
    setAsking(true);
    setError(undefined);
    const result = await requestApplicationAction({ cvId, request }).catch(() => ({
      ok: false as const,
      error: UNREACHABLE,
    }));
    setAsking(false);
    if (!result.ok) return setError(result.error);
    setApplication(result.data.application);
    setTask(result.data.task);
  };
  return {
    application,
    /** of the application shown, while it is not made */
    task: made ? undefined : current,
    error,
    ask,
    asking: asking || (current !== undefined && !made && !isFinal(current.state)),
  };
}
