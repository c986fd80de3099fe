"use server";
import { z } from "zod";
import { getWriting } from "@/lib/letters/get-writing.server";
import { listWritingCalls, listWritingCallsSchema } from "@/lib/letters/list-writing-calls.server";
import {
  restoreWriting,
  restoreWritingSchema,
  saveWriting,
  saveWritingSchema,
} from "@/lib/letters/save-writing.server";
import { startWriting, startWritingSchema } from "@/lib/letters/start-writing.server";
import { saveQuestionnaire, saveQuestionnaireSchema } from "@/lib/questionnaire/save-questionnaire.server";
import { action } from "@/lib/web/action.server";
import { limitRate } from "@/lib/web/rate-limit.server";

export const startWritingAction = action(startWritingSchema, async (actor, input) => {
  await limitRate("improve", actor.userId);
  return startWriting(actor, input);
});
export const saveJobAction = action(saveQuestionnaireSchema, saveQuestionnaire);
export const saveWritingAction = action(saveWritingSchema, saveWriting);
export const restoreWritingAction = action(restoreWritingSchema, restoreWriting);
export const listWritingCallsAction = action(listWritingCallsSchema, listWritingCalls);

/** How it stands now; for a page that is open while it is written. */
export const getWritingAction = action(
  z.strictObject({ kind: z.enum(["letter", "profile", "interview"]), writingId: z.string() }),
  (actor, { kind, writingId }) => getWriting(actor, kind, writingId),
);
