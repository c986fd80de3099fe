"use client";
import { RefreshCw } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Answer, Question } from "@/lib/improvement/contract";
import { QuestionCard } from "./question-card";

export interface QuestionsPanelProps {
  questions: readonly Question[];
  answers: readonly Answer[];
  onAnswer: (answer: Answer) => void | Promise<void>;
  refLabelOf?: (ref: string) => string;
  savingIds?: ReadonlySet<string>;
  errors?: Readonly<Record<string, string>>;
  /** runs the improvement again with the answers given; shown once there is one that says something */
  onUseAnswers?: () => void;
  usingAnswers?: boolean;
}

/** What the job asks and the CV does not say. */
export function QuestionsPanel(props: QuestionsPanelProps) {
  const { questions, answers, onAnswer, refLabelOf, savingIds, errors, onUseAnswers, usingAnswers } = props;
  if (questions.length === 0) return null;
  const given = questions.filter((question) => answers.some((answer) => answer.questionId === question.id));
  const useful = answers.some((answer) => answer.have && questions.some((q) => q.id === answer.questionId));
  return (
    <Card
      title="Asked, not invented"
      description={`${given.length} of ${questions.length} answered. Only what you say here can be added; leave out what you like.`}
      footer={
        useful && onUseAnswers ? (
          <Button size="sm" icon={<RefreshCw aria-hidden />} loading={usingAnswers} onClick={onUseAnswers}>
            Use my answers
          </Button>
        ) : undefined
      }
    >
      <div className="space-y-3">
        {questions.map((question) => (
          <QuestionCard
            key={question.id}
            question={question}
            refLabel={question.ref && refLabelOf?.(question.ref)}
            answer={answers.find((answer) => answer.questionId === question.id)}
            onAnswer={onAnswer}
            saving={savingIds?.has(question.id)}
            error={errors?.[question.id]}
          />
        ))}
      </div>
      <p className="mt-3 text-sm">
        <Link href="/account/answers" className="underline underline-offset-2">
          All your answers
        </Link>
      </p>
    </Card>
  );
}
