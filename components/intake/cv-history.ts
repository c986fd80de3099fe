import type { TextRef } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";

/** What a change was: shown by undo ("Undo: bullet moved"), and where the focus goes after it. */
export interface ChangeNote {
  label: string;
  /** where the change shows */
  ref?: TextRef;
  /** where it shows once it is taken back, if that is another place */
  from?: TextRef;
  /** typing: keystrokes in one place within a moment are one step */
  typing?: boolean;
}
export interface Step extends ChangeNote {
  id: number;
  /** the CV before the step (in `past`), or after it (in `future`) */
  cv: Cv;
  at: number;
}
export interface CvHistory {
  past: readonly Step[];
  future: readonly Step[];
}

export const EMPTY_HISTORY: CvHistory = { past: [], future: [] };

/** Steps kept; the oldest are forgotten first. */
const STEPS = 200;
/** Milliseconds without a keystroke after which typing is a new step. */
const PAUSE = 1000;

/** Notes that `before` was changed. A new change makes what was undone unreachable. */
export function recordStep(history: CvHistory, before: Cv, note: ChangeNote, at: number): CvHistory {
  const last = history.past.at(-1);
  if (last && note.typing && last.typing && last.ref === note.ref && at - last.at < PAUSE && !history.future.length)
    return { past: [...history.past.slice(0, -1), { ...last, at }], future: [] };
  const id = Math.max(0, ...[...history.past, ...history.future].map((step) => step.id)) + 1;
  return { past: [...history.past.slice(1 - STEPS), { ...note, id, cv: before, at }], future: [] };
}

/** The last step taken back: the CV as it was, the step, and the history from there. */
export function undoStep(history: CvHistory, now: Cv): { history: CvHistory; cv: Cv; step: Step } | undefined {
  const step = history.past.at(-1);
  if (!step) return undefined;
  return {
    cv: step.cv,
    step,
    history: { past: history.past.slice(0, -1), future: [...history.future, { ...step, cv: now }] },
  };
}

/** The step that was taken back last, done again. */
export function redoStep(history: CvHistory, now: Cv): { history: CvHistory; cv: Cv; step: Step } | undefined {
  const step = history.future.at(-1);
  if (!step) return undefined;
  return {
    cv: step.cv,
    step,
    // typing goes on as a step of its own
    history: { past: [...history.past, { ...step, cv: now, at: 0 }], future: history.future.slice(0, -1) },
  };
}
