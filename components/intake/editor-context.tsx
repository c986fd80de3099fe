"use client";
import { createContext, type ReactNode, useContext } from "react";
import { classNames } from "@/components/ui/class-names";
import type { TextRef } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import type { ChangeNote } from "./cv-history";
import type { Check } from "./list-checks";

/** What can be done with the CV: one object for the editor's life, so that a keystroke draws only what it changes. */
export interface Editor {
  /** the CV as it is now */
  readonly cv: Cv;
  /** replaces the CV; a step of undo */
  change: (next: Cv, note?: ChangeNote) => void;
  /** replaces the CV while a person types at `ref` */
  type: (ref: TextRef, next: Cv) => void;
  /**
   * An edit that moves things: says what was done, with a way back, and puts the focus where the value is afterwards. Says so when
   * there is no room for it.
   */
  run: (edit: (cv: Cv) => Cv, done: string, refAfter?: (cv: Cv) => TextRef | undefined) => void;
  /** opens everything that can be done with a value or entry */
  openMoves: (ref: TextRef) => void;
  select: (ref: TextRef) => void;
  /** the person says that it is right */
  settle: (check: Check) => void;
}
export const EditorContext = createContext<Editor | null>(null);

/** What is marked: the value that is selected, and why one is worth a second look while it was not looked at. */
export interface Marks {
  selectedRef: TextRef | null;
  checkAt: (ref: TextRef) => Check | undefined;
}
export const MarksContext = createContext<Marks>({ selectedRef: null, checkAt: () => undefined });
export const useMarks = () => useContext(MarksContext);

/** The CV being edited. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useEditor outside of CvEditor");
  return editor;
}

/** Marks what a value's control covers: selected with its source, and doubted or not. */
export function RefFrame({ refOf, className, children }: { refOf: TextRef; className?: string; children: ReactNode }) {
  const { select } = useEditor();
  const { selectedRef, checkAt } = useMarks();
  const doubted = checkAt(refOf) !== undefined;
  return (
    // the focus of the control inside selects the value
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to the focus of what is inside
    <div
      data-ref={refOf}
      onFocus={() => selectedRef !== refOf && select(refOf)}
      className={classNames(
        "min-w-0 rounded-md",
        selectedRef === refOf && "shadow-[0_0_0_3px_var(--color-marker)]",
        doubted && selectedRef !== refOf && "shadow-[0_0_0_2px_var(--color-warn)]",
        className,
      )}
    >
      {children}
    </div>
  );
}

/** Why a value is worth a second look, with the tick that it is right. Nothing when there is no doubt. */
export function CheckNote({ refOf, className }: { refOf: TextRef; className?: string }) {
  const { settle } = useEditor();
  const { checkAt } = useMarks();
  const check = checkAt(refOf);
  if (!check) return null;
  return (
    <span className={classNames("flex flex-wrap items-baseline gap-x-2 text-sm text-warn", className)}>
      {check.reason}
      <button
        type="button"
        onClick={() => settle(check)}
        className="min-h-6 font-medium text-accent underline underline-offset-4"
      >
        {check.notPlaced ? "Leave it here" : "Looks right"}
      </button>
    </span>
  );
}
