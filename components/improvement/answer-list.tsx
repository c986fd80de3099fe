"use client";
import { MessageSquareText } from "lucide-react";
import Link from "next/link";
import { type FormEvent, useRef, useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { formatDate } from "@/components/ui/format-date";
import { LinkButton } from "@/components/ui/link-button";
import { Textarea } from "@/components/ui/textarea";
import type { ErrorReport } from "@/lib/errors";
import type { Answer } from "@/lib/improvement/contract";

/** Longest answer (answerSchema). */
const ANSWER_LIMIT = 2000;

type Listed = Answer & {
  question: string | undefined;
  askedFor: { improvementId: string; position: string; cvTitle: string }[];
  updatedAt: string;
};
export interface AnswerListProps {
  answers: readonly Listed[];
  onChange: (answer: Pick<Answer, "questionId" | "have" | "text">) => Promise<ErrorReport | undefined>;
  onDelete: (questionId: string) => Promise<ErrorReport | undefined>;
}

/** Everything a person has answered, each to be changed or deleted. */
export function AnswerList({ answers, onChange, onDelete }: AnswerListProps) {
  if (answers.length === 0)
    return (
      <EmptyState
        icon={<MessageSquareText aria-hidden />}
        title="No answers yet"
        action={<LinkButton href="/cvs">To your CVs</LinkButton>}
      >
        When a job asks for something that your CV does not show, you are asked. What you say is kept here.
      </EmptyState>
    );
  return (
    <ul className="space-y-4">
      {answers.map((answer) => (
        <li key={answer.questionId}>
          <AnswerCard answer={answer} onChange={onChange} onDelete={onDelete} />
        </li>
      ))}
    </ul>
  );
}

function AnswerCard({ answer, onChange, onDelete }: { answer: Listed } & Omit<AnswerListProps, "answers">) {
  const [editing, setEditing] = useState(false);
  const [text, setText] = useState(answer.text);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorReport>();
  const [asking, setAsking] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const { questionId, topic, have, askedFor } = answer;

  const close = () => {
    setEditing(false);
    // the form goes away: the keyboard goes back to where it came from
    requestAnimationFrame(() => change.current?.focus());
  };
  const save = async (next: { have: boolean; text: string }) => {
    setBusy(true);
    setError(undefined);
    const failure = await onChange({ questionId, ...next });
    setBusy(false);
    if (failure) setError(failure);
    else close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.length <= ANSWER_LIMIT) void save({ have: true, text: text.trim() });
  };
  const remove = async () => {
    setBusy(true);
    const failure = await onDelete(questionId);
    setBusy(false);
    setAsking(false);
    setError(failure);
  };
  return (
    <Card>
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 sm:flex-nowrap">
        <h2 className="min-w-0 font-medium font-sans text-base">{answer.question ?? topic}</h2>
        <Badge className="shrink-0" tone={have ? "good" : "neutral"}>
          {have ? "You have this" : "You don’t have this"}
        </Badge>
      </div>
      {editing ? (
        <form onSubmit={submit} className="mt-3">
          <Field label={`Your answer about ${topic}`}>
            <Textarea
              value={text}
              onValueChange={setText}
              rows={3}
              autoFocus
              limit={text.length > ANSWER_LIMIT * 0.8 ? ANSWER_LIMIT : undefined}
            />
          </Field>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button type="submit" size="sm" loading={busy} disabled={text.length > ANSWER_LIMIT}>
              Save answer
            </Button>
            {have && (
              <Button
                size="sm"
                variant="secondary"
                disabled={busy}
                onClick={() => void save({ have: false, text: "" })}
              >
                I don’t have this
              </Button>
            )}
            <Button size="sm" variant="quiet" disabled={busy} onClick={close}>
              Cancel
            </Button>
          </div>
        </form>
      ) : (
        <>
          <p className="mt-2 whitespace-pre-wrap break-words">
            {!have ? "It is not asked again." : answer.text ? <q className="marker">{answer.text}</q> : `Yes: ${topic}`}
          </p>
          <p className="mt-2 text-muted text-sm">
            {askedFor.length > 0 && (
              <>
                Asked for{" "}
                {askedFor.slice(0, 3).map(({ improvementId, position, cvTitle }, index) => (
                  <span key={improvementId}>
                    {index > 0 && ", "}
                    <Link href={`/improvements/${improvementId}`} className="underline underline-offset-2">
                      {position || "an application"}
                    </Link>{" "}
                    ({cvTitle})
                  </span>
                ))}
                {askedFor.length > 3 && ` and ${askedFor.length - 3} more`}
                {" · "}
              </>
            )}
            {formatDate(answer.updatedAt, false)}
          </p>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button
              ref={change}
              size="sm"
              variant="secondary"
              aria-label={`Change the answer about ${topic}`}
              onClick={() => {
                setText(answer.text);
                setEditing(true);
              }}
            >
              Change
            </Button>
            <AlertDialog
              open={asking}
              onOpenChange={setAsking}
              trigger={
                <Button size="sm" variant="quiet" aria-label={`Delete the answer about ${topic}`}>
                  Delete
                </Button>
              }
              title="Delete this answer?"
              description="It is used for no further CV, and you may be asked again. Open changes that stand on it are taken back; what you have accepted stays."
              confirmLabel="Delete answer"
              danger
              loading={busy}
              onConfirm={() => void remove()}
            />
          </div>
        </>
      )}
      {error && <ErrorPanel compact className="mt-3" error={error} />}
    </Card>
  );
}
