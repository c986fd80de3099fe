"use client";
import { Check, Pencil, RefreshCw, Scissors, Undo2, X } from "lucide-react";
import { useRef, useState } from "react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { CV_LIMITS } from "@/lib/cv/schema";
import type { ErrorReport } from "@/lib/errors";
import type { Change, Evidence } from "@/lib/improvement/contract";
import { ChangeDifference } from "./change-difference";
import { EvidenceList } from "./evidence-list";
import { canAccept } from "./group-changes";
import type { Decide, Edit, ReviewChange, Reword } from "./types";

export interface ChangeCardProps {
  change: ReviewChange;
  onDecide: Decide;
  onEdit: Edit;
  evidenceLabel: (evidence: Evidence) => string;
  nameOf?: (line: string) => string;
  /** absent: there is no model to ask */
  onReword?: Reword;
  /** the keyboard stands here */
  current?: boolean;
  editing?: boolean;
  onEditingChange?: (editing: boolean) => void;
  /** applied already, or still running: nothing can be decided */
  readOnly?: boolean;
}

export const CLASS_LABELS: Record<Change["class"], { label: string; tone: BadgeTone }> = {
  automatic: { label: "Form only", tone: "neutral" },
  "one-click": { label: "Wording", tone: "accent" },
  ask: { label: "Needs you", tone: "warn" },
  warn: { label: "Good to know", tone: "warn" },
};
const DECIDED = {
  accepted: { label: "Accepted", tone: "good" },
  edited: { label: "Accepted in your words", tone: "good" },
  rejected: { label: "Rejected", tone: "neutral" },
} as const;

/** One change: what it does, why, where the words come from, and the answer to it. */
export function ChangeCard(props: ChangeCardProps) {
  const { change, onDecide, onEdit, current, editing, onEditingChange, readOnly } = props;
  const { decision } = change;
  const kind = CLASS_LABELS[change.class];
  const shownAfter = decision === "edited" ? (change.editedText ?? change.after) : change.after;
  const noText = change.class === "warn";
  const [rewording, setRewording] = useState<"again" | "shorter">();
  const [rewordError, setRewordError] = useState<ErrorReport>();
  const card = useRef<HTMLElement>(null);
  const reword = async (wish: "again" | "shorter") => {
    setRewordError(undefined);
    setRewording(wish);
    const error = await props.onReword?.(change.id, wish);
    setRewording(undefined);
    setRewordError(error);
  };
  const answer = (next: Parameters<Decide>[1]) => {
    void onDecide([change.id], next);
    // the button pressed goes away: the keyboard stays at this card
    requestAnimationFrame(() => card.current?.focus({ preventScroll: true }));
  };
  return (
    <article
      ref={card}
      data-change={change.id}
      tabIndex={current ? 0 : -1}
      aria-label={`${change.refLabel}: ${kind.label}, ${decision === "pending" ? "open" : decision}`}
      aria-current={current || undefined}
      className={classNames(
        "scroll-mt-24 scroll-mb-24 rounded-lg border border-l-4 bg-surface p-4 shadow-card transition-colors sm:p-5",
        decision === "pending" && "border-l-line-strong",
        (decision === "accepted" || decision === "edited") && "border-l-good",
        decision === "rejected" && "border-l-line bg-page",
        "focus-within:border-accent focus-within:border-l-accent",
      )}
    >
      <div className="mb-2.5 flex flex-wrap items-center gap-x-2 gap-y-1.5 text-sm">
        <span className="mr-auto text-muted">{change.refLabel}</span>
        <Badge tone={kind.tone}>{kind.label}</Badge>
        <Badge>{change.engine === "model" ? change.source : "Writing rules"}</Badge>
        {decision !== "pending" && (
          <Badge tone={DECIDED[decision].tone}>
            {noText && decision === "rejected" ? "Seen" : DECIDED[decision].label}
          </Badge>
        )}
      </div>
      {editing ? (
        <ChangeEdit change={change} onEdit={onEdit} onDone={() => onEditingChange?.(false)} />
      ) : (
        <>
          <div className={classNames("text-[1.0625rem] leading-relaxed", decision === "rejected" && "text-muted")}>
            {noText ? (
              <span className="whitespace-pre-wrap">{change.before}</span>
            ) : decision === "rejected" ? (
              <>
                <span className="text-sm">Stays as it is: </span>
                {change.operation === "reorder" ? (
                  "the order"
                ) : (
                  <span className="whitespace-pre-wrap">{change.before}</span>
                )}
              </>
            ) : (
              <ChangeDifference
                operation={decision === "edited" ? "replace" : change.operation}
                before={change.before}
                after={shownAfter}
                nameOf={props.nameOf}
              />
            )}
          </div>
          <p className="mt-2.5 text-[0.9375rem] text-muted">{change.reason}</p>
          <EvidenceList evidence={change.evidence} labelOf={props.evidenceLabel} />
          {rewordError && <ErrorPanel compact className="mt-3" error={rewordError} />}
          {!readOnly && (
            <div className="mt-3.5 flex flex-wrap gap-2">
              {decision === "pending" ? (
                <>
                  {canAccept(change) && (
                    <Button size="sm" variant="good" icon={<Check aria-hidden />} onClick={() => answer("accepted")}>
                      Accept
                    </Button>
                  )}
                  <Button
                    size="sm"
                    variant="secondary"
                    icon={noText ? <Check aria-hidden /> : <X aria-hidden />}
                    onClick={() => answer("rejected")}
                  >
                    {noText ? "Got it" : "Reject"}
                  </Button>
                  {change.operation !== "reorder" && !noText && (
                    <Button
                      size="sm"
                      variant="quiet"
                      icon={<Pencil aria-hidden />}
                      onClick={() => onEditingChange?.(true)}
                    >
                      {change.class === "ask" ? "Write it" : "Edit"}
                    </Button>
                  )}
                  {props.onReword && change.engine === "model" && change.operation !== "merge" && (
                    <>
                      <Button
                        size="sm"
                        variant="quiet"
                        icon={<RefreshCw aria-hidden />}
                        loading={rewording === "again"}
                        disabled={rewording !== undefined}
                        onClick={() => void reword("again")}
                      >
                        Try again
                      </Button>
                      <Button
                        size="sm"
                        variant="quiet"
                        icon={<Scissors aria-hidden />}
                        loading={rewording === "shorter"}
                        disabled={rewording !== undefined}
                        onClick={() => void reword("shorter")}
                      >
                        Shorter
                      </Button>
                    </>
                  )}
                </>
              ) : (
                <Button
                  size="sm"
                  variant="quiet"
                  className="-ml-3"
                  icon={<Undo2 aria-hidden />}
                  onClick={() => answer("pending")}
                >
                  Undo
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </article>
  );
}

/** The person's own words for a change; a refusal of the fact guard is shown, and can be answered by signing it. */
function ChangeEdit({ change, onEdit, onDone }: { change: ReviewChange; onEdit: Edit; onDone: () => void }) {
  const [text, setText] = useState(change.editedText ?? (change.after || change.before));
  const [error, setError] = useState<ErrorReport>();
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const save = async (confirmed: boolean) => {
    setSaving(true);
    const refusal = await onEdit(change.id, text.trim(), confirmed);
    setSaving(false);
    setError(refusal);
    if (!refusal) onDone();
  };
  const blocked = !text.trim() || text.length > CV_LIMITS.charactersPerText;
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!blocked) void save(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
    >
      <p className="mb-2 text-muted text-sm">Now: {change.before}</p>
      <Field label="Your words">
        <Textarea
          // the person asked to edit: the focus belongs here
          autoFocus
          value={text}
          onValueChange={(next) => {
            setText(next);
            setError(undefined);
          }}
          limit={text.length > 9000 ? CV_LIMITS.charactersPerText : undefined}
        />
      </Field>
      {error && (
        <ErrorPanel
          compact
          className="mt-3"
          error={error}
          actions={
            error.code === "fact_guard_refused" && (
              <Button size="sm" variant="secondary" loading={saving} onClick={() => void save(true)}>
                It is true: I say so myself
              </Button>
            )
          }
        />
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button type="submit" size="sm" loading={saving} disabled={blocked}>
          Use these words
        </Button>
        <Button size="sm" variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
