"use client";
import { CheckCheck, FileText, Keyboard, List, Undo2 } from "lucide-react";
import { type FocusEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Progress } from "@/components/ui/progress";
import { readText } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import type { Evidence, Question } from "@/lib/improvement/contract";
import { ChangeCard } from "./change-card";
import { ChangesInPlace, placeChanges } from "./changes-in-place";
import { decisionHistory } from "./decision-history";
import { canAccept, groupChanges } from "./group-changes";
import { KeysHelp } from "./keys-help";
import { entryTitle, refLabel } from "./ref-label";
import type { Decide, Edit, ReviewChange, Reword } from "./types";
import { keysAreOff, type ReviewCommand, turnKeys, useReviewKeys } from "./use-review-keys";

/** the changes by part, riskiest first; or each at its line of the CV */
type View = "list" | "cv";

export interface ChangeListProps {
  cv: Cv;
  changes: readonly ReviewChange[];
  onDecide: Decide;
  onEdit: Edit;
  onReword?: Reword;
  /** the score so far, in the bar */
  score?: { now: number; before: number };
  /** names the answers that evidence quotes */
  questions?: readonly Question[];
  /** changes are still coming in */
  running?: boolean;
  readOnly?: boolean;
  /** the way on: makes the new version */
  onApply?: () => void;
  applying?: boolean;
  applyLabel?: string;
  /** shown when there is nothing to review */
  empty?: ReactNode;
}

/** The changes by part of the CV, answered one by one or together, complete from the keyboard. */
export function ChangeList(props: ChangeListProps) {
  const { cv, changes, onDecide, onEdit, questions = [], running, readOnly } = props;
  const root = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupChanges(cv, changes), [cv, changes]);
  const [view, setView] = useState<View>("list");
  const places = useMemo(() => placeChanges(cv, changes), [cv, changes]);
  const ordered = useMemo(
    () =>
      view === "list"
        ? groups.flatMap((group) => group.changes)
        : places.flatMap((place) => [...place.lines.flatMap((line) => line.changes), ...place.others]),
    [view, groups, places],
  );
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [editingId, setEditingId] = useState<string | null>(null);
  /** what was decided, latest last: in earlier sittings too, by the times that were kept */
  const [history, setHistory] = useState<string[][]>(() => decisionHistory(changes));
  const [helpOpen, setHelpOpen] = useState(false);
  const [keysOn, setKeysOn] = useState(true);
  useEffect(() => setKeysOn(!keysAreOff()), []);

  const current =
    ordered.find((change) => change.id === currentId) ??
    ordered.find((change) => change.decision === "pending") ??
    ordered[0];
  const pending = ordered.filter((change) => change.decision === "pending");
  const acceptable = pending.filter(canAccept);
  const safe = acceptable.filter((change) => change.class === "automatic");

  const goTo = (change: ReviewChange | undefined) => {
    if (!change) return;
    setCurrentId(change.id);
    // the card may have changed its size: focus after it is drawn
    requestAnimationFrame(() => {
      const card = root.current?.querySelector<HTMLElement>(`[data-change="${CSS.escape(change.id)}"]`);
      card?.focus({ preventScroll: true });
      card?.scrollIntoView({ block: "nearest", behavior: "smooth" });
    });
  };
  const step = (by: -1 | 1) => goTo(ordered[ordered.findIndex((change) => change.id === current?.id) + by]);
  const nextOpen = () => {
    const at = ordered.findIndex((change) => change.id === current?.id);
    const open = (change: ReviewChange) => change.decision === "pending" && change.id !== current?.id;
    return ordered.slice(at + 1).find(open) ?? ordered.find(open);
  };
  const decide: Decide = (ids, decision) => {
    if (decision === "pending")
      setHistory((steps) =>
        steps.map((step) => step.filter((id) => !ids.includes(id))).filter((step) => step.length > 0),
      );
    else setHistory((steps) => [...steps, ids]);
    return onDecide(ids, decision);
  };
  const edit: Edit = async (id, text, confirmed) => {
    const refusal = await onEdit(id, text, confirmed);
    if (!refusal) setHistory((steps) => [...steps, [id]]);
    return refusal;
  };
  const reword: Reword | undefined =
    props.onReword &&
    (async (id, wish) => {
      const error = await props.onReword?.(id, wish);
      // the new proposal has another id: the keyboard stays at its place
      if (!error) setCurrentId(null);
      return error;
    });
  const undoLast = () => {
    const ids = history.at(-1);
    if (!ids) return;
    void decide(ids, "pending");
    goTo(ordered.find((change) => change.id === ids[0]));
  };
  const run = (command: ReviewCommand) => {
    if (command === "help") return setHelpOpen(true);
    if (command === "next" || command === "previous") {
      // the first press shows where the keyboard stands
      const onCard = document.activeElement?.matches("[data-change]");
      return onCard ? step(command === "next" ? 1 : -1) : goTo(current);
    }
    if (!current || readOnly) return;
    if (command === "undo") {
      if (current.decision === "pending") return undoLast();
      void decide([current.id], "pending");
      return goTo(current);
    }
    if (current.decision !== "pending") return;
    if (command === "edit") {
      if (current.operation !== "reorder" && current.class !== "warn") setEditingId(current.id);
      return;
    }
    if (command === "accept" && !canAccept(current)) return;
    const next = nextOpen();
    void decide([current.id], command === "accept" ? "accepted" : "rejected");
    goTo(next ?? current);
  };
  useReviewKeys(run, keysOn || helpOpen);

  const evidenceLabel = (evidence: Evidence) =>
    evidence.source === "cv"
      ? refLabel(cv, evidence.ref)
      : (questions.find((question) => question.id === evidence.ref)?.text ?? "a question");
  const closeEdit = (change: ReviewChange) => {
    // saving takes a moment: the person may be editing another one by now
    if (editingId !== null && editingId !== change.id) return;
    setEditingId(null);
    goTo(change);
  };

  const noteFocus = (event: FocusEvent) => {
    const id = event.target.closest<HTMLElement>("[data-change]")?.dataset.change;
    if (id) setCurrentId(id);
  };
  const card = (change: ReviewChange) => (
    <ChangeCard
      key={change.id}
      change={change}
      onDecide={decide}
      onEdit={edit}
      onReword={reword}
      evidenceLabel={evidenceLabel}
      nameOf={(line) => nameOfLine(cv, change.ref, line)}
      current={change.id === current?.id}
      editing={editingId === change.id}
      onEditingChange={(editing) => (editing ? setEditingId(change.id) : closeEdit(change))}
      readOnly={readOnly}
    />
  );
  const lit = new Set((current?.evidence ?? []).flatMap((e) => (e.source === "cv" ? [e.ref] : [])));

  if (changes.length === 0) {
    if (running) return null;
    return (
      props.empty ?? (
        <EmptyState title="Nothing to change">Every line holds up as it is. You can still edit it yourself.</EmptyState>
      )
    );
  }
  return (
    <div ref={root}>
      <ReviewBar
        changes={ordered}
        acceptable={acceptable}
        safe={safe}
        decide={decide}
        score={props.score}
        undoable={history.length}
        onUndo={undoLast}
        view={view}
        onView={setView}
        readOnly={readOnly}
        onHelp={() => setHelpOpen(true)}
        onApply={props.onApply}
        applying={props.applying}
        applyLabel={props.applyLabel}
        running={running}
      />
      {view === "cv" ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: only notes which card the focus is in
        <div onFocus={noteFocus}>
          <ChangesInPlace places={places} card={card} lit={lit} />
        </div>
      ) : (
        <div className="mt-6 space-y-10">
          {groups.map((group) => (
            <section key={group.key} aria-label={group.title}>
              <h2 className="mb-3 flex items-baseline gap-2 text-xl">
                {group.title}
                <span className="whitespace-nowrap font-normal font-sans text-muted text-sm tabular-nums">
                  {group.changes.filter((change) => change.decision === "pending").length} of {group.changes.length}{" "}
                  open
                </span>
              </h2>
              {/* biome-ignore lint/a11y/noStaticElementInteractions: only notes which card the focus is in */}
              <div className="space-y-3" onFocus={noteFocus}>
                {group.changes.map(card)}
              </div>
            </section>
          ))}
        </div>
      )}
      <KeysHelp
        open={helpOpen}
        onOpenChange={setHelpOpen}
        on={keysOn}
        onTurn={(on) => {
          turnKeys(on);
          setKeysOn(on);
        }}
      />
    </div>
  );
}

interface ReviewBarProps extends Pick<ChangeListProps, "onApply" | "applying" | "applyLabel" | "readOnly" | "running"> {
  changes: readonly ReviewChange[];
  acceptable: readonly ReviewChange[];
  safe: readonly ReviewChange[];
  score: ChangeListProps["score"];
  undoable: number;
  onUndo: () => void;
  view: View;
  onView: (view: View) => void;
  decide: Decide;
  onHelp: () => void;
}

/** How far the review is, and what can be done with all of it. */
function ReviewBar(props: ReviewBarProps) {
  const { changes, acceptable, safe, decide, readOnly, onHelp, onApply, applying, running } = props;
  const accepted = changes.filter((c) => c.decision === "accepted" || c.decision === "edited").length;
  const rejected = changes.filter((c) => c.decision === "rejected").length;
  const open = changes.length - accepted - rejected;
  return (
    <div className="sticky top-0 z-20 -mx-4 border-b bg-page/95 px-4 py-3 backdrop-blur-sm sm:-mx-6 sm:px-6 lg:mx-0 lg:px-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2.5">
        <p role="status" className="text-sm tabular-nums">
          <span className="font-medium">{open} open</span>
          <span className="text-muted">
            {" "}
            · {accepted} accepted · {rejected} rejected
            {props.score && ` · score ${props.score.now}`}
          </span>
          {props.score && props.score.now !== props.score.before && (
            <span className={props.score.now > props.score.before ? "font-medium text-good" : "text-muted"}>
              {" "}
              ({props.score.now > props.score.before ? "+" : "−"}
              {Math.abs(props.score.now - props.score.before)})
            </span>
          )}
        </p>
        {!readOnly && (
          <div className="ml-auto flex flex-wrap gap-2">
            <Button
              size="sm"
              variant="quiet"
              className="max-md:hidden"
              icon={<Keyboard aria-hidden />}
              onClick={onHelp}
              aria-keyshortcuts="?"
            >
              Keys
            </Button>
            {props.undoable > 0 && (
              <Button
                size="sm"
                variant="quiet"
                icon={<Undo2 aria-hidden />}
                onClick={props.onUndo}
                aria-keyshortcuts="u"
                aria-label={`Undo the last decision, ${props.undoable} to go back`}
              >
                Undo ({props.undoable})
              </Button>
            )}
            <Button
              size="sm"
              variant="quiet"
              icon={props.view === "list" ? <FileText aria-hidden /> : <List aria-hidden />}
              onClick={() => props.onView(props.view === "list" ? "cv" : "list")}
            >
              {props.view === "list" ? "In the CV" : "As a list"}
            </Button>
            {safe.length > 0 && safe.length < acceptable.length && (
              <Button
                size="sm"
                variant="secondary"
                onClick={() =>
                  void decide(
                    safe.map((c) => c.id),
                    "accepted",
                  )
                }
              >
                Accept safe ({safe.length})
              </Button>
            )}
            {acceptable.length > 0 && (
              <Button
                size="sm"
                variant="secondary"
                icon={<CheckCheck aria-hidden />}
                onClick={() =>
                  void decide(
                    acceptable.map((c) => c.id),
                    "accepted",
                  )
                }
              >
                Accept all ({acceptable.length})
              </Button>
            )}
            {onApply && (
              <Button size="sm" loading={applying} disabled={accepted === 0 || running} onClick={onApply}>
                {props.applyLabel ?? `Make the new version (${accepted})`}
              </Button>
            )}
          </div>
        )}
      </div>
      <Progress
        className="mt-2.5 h-1"
        label="Reviewed"
        tone="good"
        value={accepted + rejected}
        max={changes.length}
        valueText={`${accepted + rejected} of ${changes.length} changes answered`}
      />
    </div>
  );
}

/** A line of a reorder: an entry's or bullet's own words instead of its id. */
function nameOfLine(cv: Cv, ref: string, line: string): string {
  const [section] = ref.split("/");
  const entries = (cv as unknown as Record<string, unknown>)[section ?? ""];
  const entry = Array.isArray(entries) ? entries.find((e: { id: string }) => e.id === line) : undefined;
  if (entry) return entryTitle(section as Parameters<typeof entryTitle>[0], entry) || line;
  return readText(cv, `${ref}/${line}`) ?? line;
}
