import type { Actor } from "@/lib/actor";
import { type Cv, cvSchema } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { type Questionnaire, questionnaireSchema } from "@/lib/questionnaire/schema";
import { type Score, scoreCv, scoreSchema } from "@/lib/scoring/score-cv";
import { type Answer, type Change, changeSchema, type Question, questionSchema } from "./contract";
import { decidedCv } from "./decided-cv";
import { listAnswers } from "./list-answers.server";
import { type ImprovementReport, reportSchema } from "./load-run.server";

export type Decision = "pending" | "accepted" | "rejected" | "edited";
export interface DecidedChange {
  change: Change;
  unitId: string;
  decision: Decision;
  editedText: string | undefined;
  /** what was decided together has the same time */
  decidedAt: string | undefined;
}

export interface ImprovementDetail {
  id: string;
  cvId: string;
  versionId: string;
  /** the version made from it, once it was applied */
  resultVersionId: string | undefined;
  engine: string;
  job: Questionnaire;
  finished: boolean;
  createdAt: string;
  /** the CV the changes are about */
  cv: Cv;
  changes: DecidedChange[];
  questions: Question[];
  answers: Answer[];
  report: ImprovementReport;
  scoreBefore: Score | undefined;
  /** with what is accepted so far */
  scoreNow: Score | undefined;
  /** with every change */
  scoreAfter: Score | undefined;
}

/**
 * An improvement of the actor with its changes in the order they are reviewed.
 * @throws AppError `not_found` (also for another person's)
 */
export async function getImprovement(actor: Actor, id: string): Promise<ImprovementDetail> {
  const row = await db.improvement.findFirst({
    where: { id, userId: actor.userId },
    include: {
      version: { select: { document: true } },
      changes: { orderBy: [{ unitId: "asc" }, { position: "asc" }] },
      questions: { orderBy: { position: "asc" } },
      results: { orderBy: { number: "desc" }, take: 1, select: { id: true } },
    },
  });
  if (!row) throw new AppError("not_found", "There is no such improvement.");
  const cv = cvSchema.parse(row.version.document);
  const job = questionnaireSchema.parse(row.job);
  const changes = row.changes.map((change) => ({
    change: changeSchema.parse(change.body),
    unitId: change.unitId,
    decision: change.decision,
    editedText: change.editedText ?? undefined,
    decidedAt: change.decidedAt?.toISOString(),
  }));
  const score = (value: unknown) => (value === null ? undefined : scoreSchema.parse(value));
  return {
    id: row.id,
    cvId: row.cvId,
    versionId: row.versionId,
    resultVersionId: row.results[0]?.id,
    engine: row.engine,
    job,
    finished: row.finishedAt !== null,
    createdAt: row.createdAt.toISOString(),
    cv,
    changes,
    questions: row.questions.map((question) => questionSchema.parse(question.body)),
    answers: await listAnswers(actor.userId),
    report: reportSchema.parse(row.report ?? {}),
    scoreBefore: score(row.scoreBefore),
    scoreNow: row.finishedAt ? scoreCv({ cv: decidedCv(cv, changes).cv, questionnaire: job }) : undefined,
    scoreAfter: score(row.scoreAfter),
  };
}
