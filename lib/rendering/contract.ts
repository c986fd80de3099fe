import { z } from "zod";
import type { Cv } from "@/lib/cv/schema";

export const PAGE_SIZES = ["A4", "LETTER"] as const;
export const OUTPUT_FORMATS = ["pdf", "json", "markdown", "text"] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** Choices of the person for one document. Sizes never come from the person. */
export const renderOptionsSchema = z.strictObject({
  template: z.string().max(40).default("classic"),
  pageSize: z.enum(PAGE_SIZES).default("A4"),
});
export type RenderOptions = z.infer<typeof renderOptionsSchema>;

/** What reading our own PDF back with another library gave (quality.md, 3.2). */
export const proofSchema = z.strictObject({
  pages: z.number().int(),
  words: z.number().int(),
  wordsFound: z.number().int(),
  inOrder: z.boolean(),
  missing: z.array(z.string()),
});
export type Proof = z.infer<typeof proofSchema>;

/** Raised when a template or the renderer changes what comes out: part of every document's input hash. */
export const RENDERER_VERSION = 1;

/** Something a person should know about a document that was made all the same. */
export interface RenderNotice {
  code: "emoji_dropped";
  message: string;
}

/** The job "render-pdf" of the rendering child. */
export interface PdfJob {
  cv: Cv;
  options: RenderOptions;
}
export interface PdfResult {
  bytes: Uint8Array;
  proof: Proof;
  pages: number;
  notices: RenderNotice[];
}
