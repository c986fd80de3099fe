"use client";
import { createContext, type ReactNode, useContext } from "react";
import { classNames } from "@/components/ui/class-names";
import type { TextRef } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";

export interface Editor {
  cv: Cv;
  change: (next: Cv) => void;
  selectedRef: TextRef | null;
  select: (ref: TextRef) => void;
  /** why a value is worth a second look */
  doubtAt: (ref: TextRef) => string | undefined;
}
export const EditorContext = createContext<Editor | null>(null);

/** The CV being edited and what is selected. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useEditor outside of CvEditor");
  return editor;
}

/** Marks what a value's control covers: selected with its source, and doubted or not. */
export function RefFrame({ refOf, className, children }: { refOf: TextRef; className?: string; children: ReactNode }) {
  const { selectedRef, select, doubtAt } = useEditor();
  const doubt = doubtAt(refOf);
  return (
    // the focus of the control inside selects the value
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to the focus of what is inside
    <div
      data-ref={refOf}
      onFocus={() => selectedRef !== refOf && select(refOf)}
      className={classNames(
        "min-w-0 rounded-md",
        selectedRef === refOf && "shadow-[0_0_0_3px_var(--color-marker)]",
        doubt && selectedRef !== refOf && "shadow-[0_0_0_2px_var(--color-warn)]",
        className,
      )}
    >
      {children}
    </div>
  );
}
