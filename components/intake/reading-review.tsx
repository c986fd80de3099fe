"use client";
import { ArrowRight } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { type SaveState, SaveStatus } from "@/components/ui/save-status";
import { Segmented } from "@/components/ui/segmented";
import type { TextRef } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import type { Reading, SourceText } from "@/lib/intake/contract";
import { CvEditor, focusRef } from "./cv-editor";
import { SourceView } from "./source-view";

export interface ReadingReviewProps {
  source: SourceText;
  /** where each value came from, what could not be placed, what is doubtful */
  reading: Omit<Reading, "cv">;
  value: Cv;
  onChange: (cv: Cv) => void;
  onDismissDoubt?: (ref: TextRef) => void;
  saveState?: SaveState;
  saveMessage?: string;
  /** the person has looked it through */
  onContinue?: () => void;
  continueLabel?: string;
  continuing?: boolean;
  /** beside the continue button */
  actions?: ReactNode;
}

type Pane = "editor" | "source";

/** The original beside what was understood: each lights up the other. One above the other in turn on a phone. */
export function ReadingReview(props: ReadingReviewProps) {
  const { source, reading, value, onChange, onDismissDoubt, saveState = "idle", saveMessage } = props;
  const { onContinue, continueLabel = "Continue", continuing, actions } = props;
  const [selectedRef, setSelectedRef] = useState<TextRef | null>(null);
  const [pane, setPane] = useState<Pane>("editor");
  const editor = useRef<HTMLDivElement>(null);

  const showField = (ref: TextRef) => {
    setSelectedRef(ref);
    setPane("editor");
    // after the pane is shown: a hidden control cannot take the focus
    requestAnimationFrame(() => focusRef(editor.current, ref));
  };

  return (
    <div>
      <div className="sticky top-0 z-20 -mx-4 mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 border-b bg-page/95 px-4 py-2.5 backdrop-blur-sm sm:-mx-6 sm:px-6">
        <Segmented
          aria-label="Show"
          size="sm"
          className="lg:hidden"
          value={pane}
          onValueChange={(next: Pane) => setPane(next)}
          choices={[
            { value: "editor", label: "What we read" },
            { value: "source", label: "Original" },
          ]}
        />
        <p className="text-muted text-sm max-lg:hidden">
          Select a field to see where it comes from; select a line to see what it became.
        </p>
        <div className="ml-auto flex flex-wrap items-center gap-2.5">
          <SaveStatus state={saveState} message={saveMessage} />
          {actions}
          {onContinue && (
            <Button size="sm" loading={continuing} onClick={onContinue}>
              {continueLabel} <ArrowRight aria-hidden />
            </Button>
          )}
        </div>
      </div>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div className={classNames("min-w-0", pane === "editor" && "max-lg:hidden")}>
          <SourceView
            source={source}
            origins={reading.origins}
            notPlaced={reading.notPlaced}
            selectedRef={selectedRef}
            onSelectRef={showField}
            className="max-h-[calc(100dvh-6rem)] lg:sticky lg:top-18"
          />
        </div>
        <div ref={editor} className={classNames("min-w-0", pane === "source" && "max-lg:hidden")}>
          <CvEditor
            value={value}
            onChange={onChange}
            doubts={reading.doubts}
            onDismissDoubt={onDismissDoubt}
            selectedRef={selectedRef}
            onSelectRef={setSelectedRef}
          />
        </div>
      </div>
    </div>
  );
}
