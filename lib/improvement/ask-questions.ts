import type { Cv } from "@/lib/cv/schema";
import type { Questionnaire } from "@/lib/questionnaire/schema";
import { type Answer, QUESTION_LIMIT, type Question } from "./contract";
import { listQuestions, type OpenQuestion } from "./list-questions";

/**
 * What to ask instead of inventing: at most six questions, the most valuable first. Requirements of the job that the CV is silent
 * about, bullets without a figure, roles without dates, missing contacts. What was answered before, also with "I don't have this",
 * is not asked again: by its question or, for requirements, by its topic (answers serve the next CV, too).
 * The same input gives the same questions with the same ids.
 */
export function askQuestions(input: { cv: Cv; questionnaire: Questionnaire; answers: Answer[] }): Question[] {
  const ids = new Set(input.answers.map((a) => a.questionId));
  const topics = new Set(input.answers.map((a) => a.topic.trim().toLowerCase()));
  const open = listQuestions(input.cv, input.questionnaire).filter(
    (q) => !ids.has(q.id) && !(q.kind === "missing-requirement" && topics.has(q.topic.toLowerCase())),
  );
  return balance(open).map(({ value: _value, requirement: _requirement, ...question }) => question);
}

/** At most four of one kind, and at most one question about a single entry's figures before the others had theirs. */
function balance(questions: OpenQuestion[]): OpenQuestion[] {
  const chosen: OpenQuestion[] = [];
  const later: OpenQuestion[] = [];
  const entries = new Map<string, number>();
  for (const question of questions) {
    const sameKind = chosen.filter((q) => q.kind === question.kind).length;
    const entry = question.kind === "missing-result" ? (question.ref?.split("/").slice(0, 2).join("/") ?? "") : "";
    const sameEntry = entry ? (entries.get(entry) ?? 0) : 0;
    if (chosen.length >= QUESTION_LIMIT) break;
    if (sameKind >= 4 || sameEntry >= 2) later.push(question);
    else {
      chosen.push(question);
      if (entry) entries.set(entry, sameEntry + 1);
    }
  }
  return [...chosen, ...later].slice(0, QUESTION_LIMIT);
}
