"use client";
import { ArrowDown, ArrowRight, ArrowUp, Check as CheckMark, Keyboard, Redo2, Undo2 } from "lucide-react";
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { refLabel } from "@/components/improvement/ref-label";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { type SaveState, SaveStatus } from "@/components/ui/save-status";
import { Segmented } from "@/components/ui/segmented";
import type { TextRef } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import type { Reading, SourceText } from "@/lib/intake/contract";
import { CorrectingKeys } from "./correcting-keys";
import { CvEditor } from "./cv-editor";
import type { Step } from "./cv-history";
import { focusRef } from "./focus-ref";
import { type Check, listChecks } from "./list-checks";
import { OriginalPane } from "./original-pane";
import { placeOfStep, traceOrigins } from "./trace-origins";
import type { CvHistoryControl } from "./use-cv-history";

export interface ReadingReviewProps {
  source: SourceText;
  /** where each value came from, what could not be placed, what is doubtful */
  reading: Omit<Reading, "cv">;
  /** where the uploaded file can be had, for the pictures of its pages */
  originalUrl?: string;
  value: Cv;
  history: CvHistoryControl;
  /** checks that were ticked off, by their keys */
  settled: ReadonlySet<TextRef>;
  onSettle: (check: Check, settled: boolean) => void;
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

/** The original beside what was understood: each lights up the other. One or the other on a phone. */
export function ReadingReview(props: ReadingReviewProps) {
  const { source, reading, originalUrl, value, history, settled, onSettle } = props;
  const { saveState = "idle", saveMessage, onContinue, continueLabel = "Continue", continuing, actions } = props;
  const [selectedRef, setSelectedRef] = useState<TextRef | null>(null);
  const [pane, setPane] = useState<Pane>("editor");
  const [keysShown, setKeysShown] = useState(false);
  const editor = useRef<HTMLDivElement>(null);

  // the original follows a moment later, so that typing never waits for it
  const shown = useDeferredValue(value);
  const origins = useMemo(() => traceOrigins(shown, reading.origins), [shown, reading.origins]);
  const checks = useMemo(() => listChecks(shown, reading), [shown, reading]);
  const open = useMemo(() => checks.filter((check) => !settled.has(check.key)), [checks, settled]);
  const doubted = useMemo(() => new Set(open.map((check) => check.ref)), [open]);
  const origin = origins.find((candidate) => candidate.ref === selectedRef);

  const bar = useRef<HTMLDivElement>(null);
  const place = useRef(0);
  /** On a phone: the original begins at the top, the fields stand where they were left. */
  const showPane = (next: Pane) => {
    if (next === pane) return;
    const top = (bar.current?.parentElement?.getBoundingClientRect().top ?? 0) + window.scrollY;
    const to = next === "source" ? Math.min(window.scrollY, top) : place.current;
    if (next === "source") place.current = window.scrollY;
    setPane(next);
    requestAnimationFrame(() => window.scrollTo({ top: to }));
  };
  const showField = (ref: TextRef) => {
    setSelectedRef(ref);
    setPane("editor");
    // after the pane is shown: a hidden control cannot take the focus
    requestAnimationFrame(() => focusRef(editor.current, ref));
  };
  const visited = useRef<TextRef | undefined>(undefined);
  /** The check of the selected value, or of its entry. */
  const checkOf = (list: readonly Check[]) =>
    list.find(({ ref }) => ref === selectedRef) ?? list.find(({ ref }) => selectedRef?.startsWith(`${ref}/`));
  const goToCheck = (step: -1 | 1) => {
    const from = checkOf(checks)?.key ?? visited.current;
    const all = checks.filter((check) => !settled.has(check.key) || check.key === from);
    const at = all.findIndex((check) => check.key === from);
    const start = at >= 0 ? at + step : step > 0 ? 0 : all.length - 1;
    const next = all[(start + all.length) % all.length];
    if (next && !settled.has(next.key)) showCheck(next);
  };
  const showCheck = (check: Check) => {
    visited.current = check.key;
    showField(check.ref);
  };
  const settleSelected = () => {
    const check = checkOf(open);
    if (!check) return;
    onSettle(check, true);
    const rest = open.filter((other) => other !== check);
    const next = rest[open.indexOf(check)] ?? rest[0];
    if (next) showCheck(next);
  };
  /** After undo or redo: to where the change shows. */
  const back = (step: Step | undefined, side: "from" | "ref") => {
    const ref = step && placeOfStep(step, side);
    if (ref) showField(ref);
  };

  const keys = useRef((_: KeyboardEvent): boolean => false);
  keys.current = (event) => {
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (control && !event.altKey && key === "z") {
      if (event.shiftKey) back(history.redo(), "ref");
      else back(history.undo(), "from");
    } else if (control && !event.altKey && key === "y") back(history.redo(), "ref");
    else if (event.altKey && key === "pagedown") goToCheck(1);
    else if (event.altKey && key === "pageup") goToCheck(-1);
    else if (control && key === "enter") settleSelected();
    else return false;
    return true;
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      // text fields elsewhere on the page, menus and dialogs have their own keys
      const elsewhere = target.closest("input, textarea, select, [role=dialog], [role=menu]");
      if (event.defaultPrevented || (elsewhere && !editor.current?.contains(elsewhere))) return;
      if (keys.current(event)) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <div>
      <div
        ref={bar}
        className="sticky top-0 z-20 -mx-4 mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 border-b bg-page/95 px-4 py-2.5 backdrop-blur-sm sm:-mx-6 sm:px-6"
      >
        <Segmented
          aria-label="Show"
          size="sm"
          className="gap-1 lg:hidden"
          value={pane}
          onValueChange={showPane}
          choices={[
            { value: "editor", label: "What we read" },
            { value: "source", label: "Original" },
          ]}
        />
        {checks.length > 0 && (
          <div className="flex items-center gap-1">
            {open.length > 0 ? (
              <>
                <span className="whitespace-nowrap font-medium text-sm text-warn tabular-nums" role="status">
                  {open.length} to check
                </span>
                <IconButton size="sm" label="Previous to check" onClick={() => goToCheck(-1)}>
                  <ArrowUp aria-hidden />
                </IconButton>
                <IconButton size="sm" label="Next to check" onClick={() => goToCheck(1)}>
                  <ArrowDown aria-hidden />
                </IconButton>
              </>
            ) : (
              <span className="inline-flex items-center gap-1.5 text-good text-sm" role="status">
                <CheckMark aria-hidden className="size-4" /> All checked
              </span>
            )}
          </div>
        )}
        <p className="text-muted text-sm max-xl:hidden">
          Select a field to see where it comes from, or the other way round.
        </p>
        <div className="ml-auto flex flex-wrap items-center gap-x-2.5 gap-y-2">
          <SaveStatus state={saveState} message={saveMessage} />
          <div className="flex">
            <IconButton
              size="sm"
              label="Undo"
              title={history.last ? `Undo: ${history.last.label}` : "Undo"}
              disabled={!history.last}
              onClick={() => back(history.undo(), "from")}
            >
              <Undo2 aria-hidden />
            </IconButton>
            <IconButton
              size="sm"
              label="Redo"
              title={history.next ? `Redo: ${history.next.label}` : "Redo"}
              disabled={!history.next}
              onClick={() => back(history.redo(), "ref")}
            >
              <Redo2 aria-hidden />
            </IconButton>
            <IconButton
              size="sm"
              label="Keys"
              onClick={() => setKeysShown(true)}
              className="pointer-coarse:hidden max-sm:hidden"
            >
              <Keyboard aria-hidden />
            </IconButton>
          </div>
          {actions}
          {onContinue && (
            <Button size="sm" loading={continuing} onClick={onContinue} className="max-lg:hidden">
              {continueLabel} <ArrowRight aria-hidden />
            </Button>
          )}
        </div>
      </div>
      {reading.model && <p className="mb-4 text-muted text-sm">{modelNote(reading.model)}</p>}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div className={classNames("min-w-0", pane === "editor" && "max-lg:hidden")}>
          <OriginalPane
            source={source}
            origins={origins}
            notPlaced={reading.notPlaced}
            doubted={doubted}
            originalUrl={originalUrl}
            selectedRef={selectedRef}
            labelOf={(ref) => refLabel(shown, ref)}
            onSelectRef={showField}
            shown={pane === "source"}
            className="h-[calc(100dvh-8.5rem)] sm:h-[calc(100dvh-6rem)] lg:sticky lg:top-18"
          />
        </div>
        <div ref={editor} className={classNames("min-w-0", pane === "source" && "max-lg:hidden")}>
          <CvEditor
            value={value}
            history={history}
            checks={checks}
            settled={settled}
            onSettle={onSettle}
            onGoToCheck={showCheck}
            selectedRef={selectedRef}
            onSelectRef={setSelectedRef}
          />
        </div>
      </div>
      {onContinue && (
        <Button loading={continuing} onClick={onContinue} className="mt-6 w-full lg:hidden">
          {continueLabel} <ArrowRight aria-hidden />
        </Button>
      )}
      {origin && pane === "editor" && (
        <div className="sticky bottom-0 z-20 -mx-4 flex items-center gap-3 border-t bg-page/95 px-4 py-2 backdrop-blur-sm sm:-mx-6 sm:px-6 lg:hidden">
          <p className="line-clamp-2 min-w-0 flex-1 text-sm">
            {source.pages > 1 && <span className="text-muted">Page {pageOf(source, origin.lines)}: </span>}
            <span className="marker">{origin.quote}</span>
          </p>
          <Button size="sm" variant="secondary" onClick={() => showPane("source")}>
            Show in the original
          </Button>
        </div>
      )}
      <CorrectingKeys open={keysShown} onOpenChange={setKeysShown} />
    </div>
  );
}

/** What a model had to do with this reading. */
function modelNote({ name, filled, failure }: NonNullable<Reading["model"]>): string {
  if (failure)
    return `The model could not be asked about what was unsure: ${failure.message} The rules' reading stands.`;
  if (!filled) return `The model ${name} was asked about what was unsure, and said nothing that could be used.`;
  return `The model ${name} named ${filled === 1 ? "one value" : `${filled} values`} the rules were unsure of, in the words of your CV. They are among what to check.`;
}

function pageOf(source: SourceText, lines: readonly number[]): number {
  return source.lines.find((line) => lines.includes(line.index))?.page ?? 1;
}
