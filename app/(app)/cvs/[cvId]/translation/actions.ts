"use server";
import { z } from "zod";
import {
  applyTranslation,
  applyTranslationSchema,
  editTranslation,
  editTranslationSchema,
  getTranslation,
} from "@/lib/letters/review-translation.server";
import { startTranslation, startTranslationSchema } from "@/lib/letters/start-translation.server";
import { action } from "@/lib/web/action.server";
import { limitRate } from "@/lib/web/rate-limit.server";

export const startTranslationAction = action(startTranslationSchema, async (actor, input) => {
  await limitRate("improve", actor.userId);
  return startTranslation(actor, input);
});
export const editTranslationAction = action(editTranslationSchema, editTranslation);
export const applyTranslationAction = action(applyTranslationSchema, applyTranslation);
export const getTranslationAction = action(z.strictObject({ writingId: z.string() }), (actor, { writingId }) =>
  getTranslation(actor, writingId),
);
