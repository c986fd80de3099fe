"use client";
import type { ReactNode } from "react";
import { ChangeList, type ChangeListProps } from "./change-list";
import { FallbackNotices } from "./fallback-notices";
import { FileChecks, type FileChecksProps } from "./file-checks";
import { ModelCalls, type ModelCallsProps } from "./model-calls";
import { QuestionsPanel, type QuestionsPanelProps } from "./questions-panel";
import { RefusalsList } from "./refusals-list";
import { ScorePanel, type ScorePanelProps } from "./score-panel";
import type { FallbackNotice, ReviewRefusal } from "./types";

export interface ImprovementReviewProps extends Omit<ChangeListProps, "questions" | "score"> {
  questions: Omit<QuestionsPanelProps, "refLabelOf">;
  refLabelOf: (ref: string) => string;
  /** absent until the run has finished */
  score?: ScorePanelProps;
  refusals?: readonly ReviewRefusal[];
  fallbacks?: readonly FallbackNotice[];
  /** absent where no model was asked */
  loadModelCalls?: ModelCallsProps["load"];
  /** how well programs read the uploaded file and the PDF made here */
  loadFileChecks?: FileChecksProps["load"];
  /** the running task, above the changes that are there already */
  progress?: ReactNode;
}

/** The whole review: changes in the middle, score and questions beside them. */
export function ImprovementReview(props: ImprovementReviewProps) {
  const { questions, refLabelOf, score, refusals = [], fallbacks = [], ...others } = props;
  const { progress, loadModelCalls, loadFileChecks, ...list } = others;
  const total = score && {
    now: Math.round((score.after ?? score.before).points),
    before: Math.round(score.before.points),
  };
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0 space-y-5">
        {progress}
        <FallbackNotices notices={fallbacks} />
        <ChangeList {...list} score={total} questions={questions.questions} />
        <RefusalsList refusals={refusals} />
        {loadModelCalls && <ModelCalls load={loadModelCalls} />}
      </div>
      <aside aria-label="Score and questions" className="min-w-0 space-y-6">
        {score && <ScorePanel {...score} />}
        {loadFileChecks && <FileChecks load={loadFileChecks} />}
        <QuestionsPanel {...questions} refLabelOf={refLabelOf} />
      </aside>
    </div>
  );
}
