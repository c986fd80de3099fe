"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useTaskStream } from "@/components/tasks/use-task-stream";
import { UNREACHABLE } from "@/components/ui/unreachable";
import type { ErrorReport } from "@/lib/errors";
import type { OutputFormat, RenderOptions } from "@/lib/rendering/contract";
import type { DocumentView } from "@/lib/rendering/get-document.server";
import type { TaskView } from "@/lib/tasks/task-view";
import { getDocumentAction, requestDocumentAction } from "../actions";

interface Wanted {
  versionId: string;
  format: OutputFormat;
  options: RenderOptions;
}

/**
 * The file of a version with these options: asked for, followed while it is made, and given when it is there. `shown` stays the
 * file of the choice before until then, so that a screen need not go blank.
 */
export function useDocument(wanted: Wanted | undefined) {
  const [document, setDocument] = useState<DocumentView>();
  const [shown, setShown] = useState<DocumentView>();
  const [task, setTask] = useState<TaskView>();
  const [error, setError] = useState<ErrorReport>();
  const [tries, setTries] = useState(0);
  const key = JSON.stringify(wanted);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a repeat of the same wish is a new try
  useEffect(() => {
    if (!key) return;
    let current = true;
    setDocument(undefined);
    setTask(undefined);
    setError(undefined);
    requestDocumentAction(JSON.parse(key) as Wanted)
      .catch(() => ({ ok: false as const, error: UNREACHABLE }))
      .then((result) => {
        if (!current) return;
        if (!result.ok) return setError(result.error);
        setDocument(result.data.document);
        setTask(result.data.task);
      });
    return () => {
      current = false;
    };
  }, [key, tries]);

  const tasks = useMemo(() => (task ? [task] : []), [task]);
  const latest = useTaskStream(tasks).get(task?.id ?? "") ?? task;
  const state = latest?.state;
  const documentId = document?.id;
  useEffect(() => {
    if (!documentId || !state) return;
    if (state === "failed" || state === "cancelled")
      setError(latest?.error ?? { code: "cancelled", message: "This was cancelled." });
    if (state !== "succeeded") return;
    getDocumentAction({ documentId })
      .catch(() => ({ ok: false as const, error: UNREACHABLE }))
      .then((result) => (result.ok ? setDocument(result.data) : setError(result.error)));
  }, [documentId, state, latest?.error]);

  useEffect(() => {
    if (document?.file) setShown(document);
  }, [document]);

  const again = useCallback(() => setTries((n) => n + 1), []);
  const href = fileAddress(document);
  const shownHref = href ?? fileAddress(shown);
  return {
    document,
    href,
    shown,
    shownHref,
    task: latest,
    error,
    again,
    making: wanted !== undefined && !href && !error,
  };
}

const fileAddress = (document: DocumentView | undefined) =>
  document?.file ? `/api/v1/documents/${document.id}/file` : undefined;
