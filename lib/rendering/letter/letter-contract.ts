import type { LetterDocument } from "@/lib/letters/contract";
import type { RenderOptions } from "../contract";

/** A letter takes the look of the CV that it goes with; its paper is its own. */
export type LetterOptions = Pick<RenderOptions, "template" | "accent" | "fonts">;

export const LETTER_FORMATS = ["pdf", "docx", "text"] as const;
export type LetterFormat = (typeof LETTER_FORMATS)[number];

/** The job "render-letter" of the rendering child. */
export interface LetterJob {
  letter: LetterDocument;
  options: LetterOptions;
}
