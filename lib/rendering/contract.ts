import { z } from "zod";
import { COUNTRIES } from "@/lib/cv/country-words";
import { documentLanguage } from "@/lib/cv/document-words";
import { type Cv, ENTRY_SECTIONS } from "@/lib/cv/schema";
import type { TargetJob } from "./rank-content";

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
  /** whose habits the document follows: section names, dates, personal data, agreement to the use of data (COUNTRY_PRESETS) */
  country: z.enum(COUNTRIES).optional(),
  /** lines about age, family, nationality and the like stay; by the country's habit without it */
  personal: z.boolean().optional(),
  /** closes with the agreement to the use of data; by the country's habit without it */
  consent: z.boolean().optional(),
  /** PDF, Word and HTML: the portrait to show (its id), where the template has a place for one and the country's employers do not mind */
  photo: z.string().max(40).optional(),
  /** which sections are shown and in which order; as in the CV (or as the template leads) without it */
  sections: z
    .strictObject({
      order: z.array(z.enum(ENTRY_SECTIONS)).max(ENTRY_SECTIONS.length).default([]),
      hidden: z
        .array(z.enum(["basics", ...ENTRY_SECTIONS]))
        .max(ENTRY_SECTIONS.length + 1)
        .default([]),
    })
    .optional(),
  /** PDF only: at most so many pages, with a list of what was left out (`fitPages`) */
  fit: z
    .strictObject({
      pages: z.union([z.literal(1), z.literal(2)]),
      /** references of parts that the person wants kept (`rankContent` writes them) */
      keep: z.array(z.string().max(200)).max(1000).default([]),
      /** the improvement whose job decides what matters; set by `requestDocument` */
      improvementId: z.string().max(40).optional(),
    })
    .optional(),
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

/** What fitting a CV on its pages took. */
export const pageFitSchema = z.strictObject({
  pages: z.number().int(),
  /** steps of `TIGHTEST` by which spacing, margins and letters became smaller */
  level: z.number().int(),
  /** points, of the text */
  fontSize: z.number(),
  /** how many documents were drawn to find it */
  renders: z.number().int(),
  /** the least relevant first; nothing of it is lost from the version */
  leftOut: z.array(z.strictObject({ ref: z.string(), section: z.enum(ENTRY_SECTIONS), text: z.string() })),
});
export type PageFit = z.infer<typeof pageFitSchema>;

/** Raised when a template or the renderer changes what comes out: part of every document's input hash. */
export const RENDERER_VERSION = 7;

/** Something a person should know about a document that was made all the same. */
export interface RenderNotice {
  code: "emoji_dropped" | "accent_darkened" | "personal_left_out" | "form_left_out";
  message: string;
}

/** The job "render-pdf" of the rendering child. */
export interface PdfJob {
  cv: Cv;
  options: RenderOptions;
  /** decides what matters when the document has to fit on its pages */
  job?: TargetJob;
  /** a JPEG of our own making, never the bytes of an upload */
  photo?: Uint8Array;
}
export interface PdfResult {
  bytes: Uint8Array;
  proof: Proof;
  pages: number;
  notices: RenderNotice[];
  /** of a document that had to fit */
  fit?: PageFit;
}
