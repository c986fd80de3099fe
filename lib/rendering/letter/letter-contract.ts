import { z } from "zod";
import type { LetterDocument } from "@/lib/letters/contract";
import { renderOptionsSchema } from "../contract";

/** A letter takes the look of the CV that it goes with; its paper is its own. */
export const letterOptionsSchema = renderOptionsSchema.pick({ template: true, accent: true, fonts: true });
export type LetterOptions = z.infer<typeof letterOptionsSchema>;

export const LETTER_FORMATS = ["pdf", "docx", "text"] as const;
export const letterFormatSchema = z.enum(LETTER_FORMATS);
export type LetterFormat = z.infer<typeof letterFormatSchema>;

/** The job "render-letter" of the rendering child. */
export interface LetterJob {
  letter: LetterDocument;
  options: LetterOptions;
}
