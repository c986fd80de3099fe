import { z } from "zod";
import { documentLanguage } from "@/lib/cv/document-words";
import type { Cv } from "@/lib/cv/schema";

export const PAGE_SIZES = ["A4", "LETTER"] as const;
export const OUTPUT_FORMATS = ["pdf", "docx", "html", "json", "markdown", "text"] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** How much air there is between lines and sections, and on the edges of the sheet: steps that stay readable. */
export const DENSITIES = ["compact", "normal", "airy"] as const;
export const MARGINS = ["narrow", "normal", "wide"] as const;

/** Pairs of letters (text, name and headings) that a person can choose instead of the template's own. */
export const FONT_PAIRS = ["sans", "serif", "mixed", "garamond", "plex", "manrope"] as const;

/** Choices of the person for one document. Sizes never come from the person. */
export const renderOptionsSchema = z.strictObject({
  template: z.string().max(40).default("classic"),
  pageSize: z.enum(PAGE_SIZES).default("A4"),
  /** of section names and dates (BCP 47); the CV's own without it */
  language: z
    .string()
    .max(35)
    .refine((tag) => documentLanguage(tag) !== undefined, "There are no section names in this language.")
    .optional(),
  /** "#1a4b8c"; a colour too light to read on white is darkened, with a notice */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "A colour is written like #1a4b8c.")
    .optional(),
  density: z.enum(DENSITIES).optional(),
  margins: z.enum(MARGINS).optional(),
  fonts: z.enum(FONT_PAIRS).optional(),
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
export const RENDERER_VERSION = 2;

/** Something a person should know about a document that was made all the same. */
export interface RenderNotice {
  code: "emoji_dropped" | "accent_darkened";
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
