"use server";
import { z } from "zod";
import { answerQuestion, answerQuestionSchema } from "@/lib/improvement/answer-question.server";
import { applyImprovement, applyImprovementSchema } from "@/lib/improvement/apply-improvement.server";
import { decideChanges, decideChangesSchema } from "@/lib/improvement/decide-changes.server";
import { getImprovement } from "@/lib/improvement/get-improvement.server";
import { listModelCalls, listModelCallsSchema } from "@/lib/improvement/list-model-calls.server";
import { rewordChange, rewordChangeSchema } from "@/lib/improvement/reword-change.server";
import { checkFiles, checkFilesSchema } from "@/lib/scoring/check-files.server";
import { action } from "@/lib/web/action.server";

export const decideChangesAction = action(decideChangesSchema, decideChanges);
export const answerQuestionAction = action(answerQuestionSchema, answerQuestion);
export const applyImprovementAction = action(applyImprovementSchema, applyImprovement);

export const rewordChangeAction = action(rewordChangeSchema, rewordChange);
export const listModelCallsAction = action(listModelCallsSchema, listModelCalls);
export const checkFilesAction = action(checkFilesSchema, checkFiles);

/** How it stands now; for a page that is open while it runs. */
export const getImprovementAction = action(z.strictObject({ improvementId: z.string() }), (actor, { improvementId }) =>
  getImprovement(actor, improvementId),
);
