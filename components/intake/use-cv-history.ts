"use client";
import { useCallback, useRef, useState } from "react";
import type { Cv } from "@/lib/cv/schema";
import { type ChangeNote, EMPTY_HISTORY, recordStep, redoStep, type Step, undoStep } from "./cv-history";

export interface CvHistoryControl {
  /** replaces the CV; without a note it is a step of its own that says nothing */
  change: (next: Cv, note?: ChangeNote) => void;
  /** takes the last step back, or all steps down to the one named; gives it, or nothing when there is none */
  undo: (stepId?: number) => Step | undefined;
  redo: () => Step | undefined;
  /** the step that undo would take back */
  last: Step | undefined;
  next: Step | undefined;
  /** id of the newest step, for a later undo of it */
  lastId: () => number | undefined;
}

/** Undo and redo around a CV that is held elsewhere. */
export function useCvHistory(value: Cv, onChange: (cv: Cv) => void): CvHistoryControl {
  const [history, setHistory] = useState(EMPTY_HISTORY);
  // several edits may come before the next render
  const latest = useRef({ value, history });
  latest.current = { value, history };
  const set = useCallback(
    (next: Cv, changed: typeof history) => {
      latest.current = { value: next, history: changed };
      setHistory(changed);
      onChange(next);
    },
    [onChange],
  );
  const change = useCallback(
    (next: Cv, note: ChangeNote = { label: "Change" }) => {
      const { value: now, history: known } = latest.current;
      if (next !== now) set(next, recordStep(known, now, note, Date.now()));
    },
    [set],
  );
  const undo = useCallback(
    (stepId?: number) => {
      let undone: Step | undefined;
      // the step may be too old, or taken back already
      if (stepId !== undefined && !latest.current.history.past.some((step) => step.id === stepId)) return undefined;
      do {
        const result = undoStep(latest.current.history, latest.current.value);
        if (!result) return undone;
        undone = result.step;
        set(result.cv, result.history);
      } while (stepId !== undefined && undone.id !== stepId);
      return undone;
    },
    [set],
  );
  const redo = useCallback(() => {
    const result = redoStep(latest.current.history, latest.current.value);
    if (result) set(result.cv, result.history);
    return result?.step;
  }, [set]);
  const lastId = useCallback(() => latest.current.history.past.at(-1)?.id, []);
  return { change, undo, redo, lastId, last: history.past.at(-1), next: history.future.at(-1) };
}
