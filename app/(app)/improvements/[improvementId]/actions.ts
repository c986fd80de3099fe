"use server";
import { answerQuestion, answerQuestionSchema } from "@/lib/improvement/answer-question.server";
import { applyImprovement, applyImprovementSchema } from "@/lib/improvement/apply-improvement.server";
import { decideChanges, decideChangesSchema } from "@/lib/improvement/decide-changes.server";
import { action } from "@/lib/web/action.server";

export const decideChangesAction = action(decideChangesSchema, decideChanges);
export const answerQuestionAction = action(answerQuestionSchema, answerQuestion);
export const applyImprovementAction = action(applyImprovementSchema, applyImprovement);
