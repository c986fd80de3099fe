"use client";
import { Check } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { Answer, Question } from "@/lib/improvement/contract";

/** Longest answer (answerSchema). */
const ANSWER_LIMIT = 2000;

export interface QuestionCardProps {
  question: Question;
  /** where it is about, when it is about one text */
  refLabel?: string;
  answer?: Answer;
  onAnswer: (answer: Answer) => void | Promise<void>;
  saving?: boolean;
  error?: string;
}

/** Something that is asked instead of invented. "I don't have this" is an answer like any other. */
export function QuestionCard({ question, refLabel, answer, onAnswer, saving, error }: QuestionCardProps) {
  const [text, setText] = useState(answer?.text ?? "");
  const [changing, setChanging] = useState(false);
  const base = { questionId: question.id, topic: question.topic };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim() || text.length > ANSWER_LIMIT) return;
    setChanging(false);
    void onAnswer({ ...base, have: true, text: text.trim() });
  };
  const settled = answer && !changing;
  return (
    <form onSubmit={submit} className="rounded-md border bg-surface p-4">
      {refLabel && <p className="mb-1 text-muted text-sm">{refLabel}</p>}
      {settled ? (
        <>
          <p className="font-medium">{question.text}</p>
          <p className="mt-1.5 flex gap-2">
            <Check aria-hidden className="mt-1 size-4 shrink-0 text-good" />
            <span>
              {answer.have ? (
                answer.text ? (
                  <q className="marker">{answer.text}</q>
                ) : (
                  `Yes: ${question.topic}`
                )
              ) : (
                "You don't have this. It will not be asked again."
              )}
            </span>
          </p>
          <Button className="-ml-3 mt-1" size="sm" variant="quiet" onClick={() => setChanging(true)}>
            Change the answer
          </Button>
        </>
      ) : (
        <>
          <Field label={question.text} hint={question.why} error={error}>
            <Textarea
              value={text}
              onValueChange={setText}
              rows={2}
              limit={text.length > ANSWER_LIMIT * 0.8 ? ANSWER_LIMIT : undefined}
            />
          </Field>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button type="submit" size="sm" loading={saving} disabled={!text.trim() || text.length > ANSWER_LIMIT}>
              Save answer
            </Button>
            {question.kind === "missing-requirement" && !text.trim() && (
              <Button
                size="sm"
                variant="secondary"
                disabled={saving}
                onClick={() => {
                  setChanging(false);
                  void onAnswer({ ...base, have: true, text: "" });
                }}
              >
                Yes, I have it
              </Button>
            )}
            <Button
              size="sm"
              variant="secondary"
              disabled={saving}
              onClick={() => {
                setChanging(false);
                void onAnswer({ ...base, have: false, text: "" });
              }}
            >
              I don't have this
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
