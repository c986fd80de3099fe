"use server";
import { startImprovement, startImprovementSchema } from "@/lib/improvement/start-improvement.server";
import { saveQuestionnaire, saveQuestionnaireSchema } from "@/lib/questionnaire/save-questionnaire.server";
import { action } from "@/lib/web/action.server";
import { limitRate } from "@/lib/web/rate-limit.server";

export const saveQuestionnaireAction = action(saveQuestionnaireSchema, saveQuestionnaire);

export const startImprovementAction = action(startImprovementSchema, async (actor, input) => {
  await limitRate("improve", actor.userId);
  return startImprovement(actor, input);
});
