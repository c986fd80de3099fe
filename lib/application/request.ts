import { z } from "zod";
import { MERGE_LIMITS } from "./contract";

/** Raised when merging changes what comes out: part of every application's input hash. */
export const MERGER_VERSION = 1;

/** What a person may keep beside a CV. */
export const ATTACHMENT_LIMITS = { files: 20, bytesPerFile: 10 * 1024 * 1024 } as const;

export const pageChoiceSchema = z.strictObject({
  /** from 1 */
  page: z.int().min(1).max(10_000),
  /** degrees clockwise */
  rotate: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
});

const pages = z.array(pageChoiceSchema).min(1).max(MERGE_LIMITS.pages).optional();

/** One file of the application: which, and which of its pages in which order (all of them without `pages`). */
export const applicationPartSchema = z.discriminatedUnion("kind", [
  /** the CV's PDF: the document named, else the current version in the standard look */
  z.strictObject({ kind: z.literal("cv"), id: z.string().max(40).optional(), pages }),
  /** the newest version of the letter at the time of asking, in the look of the CV's document */
  z.strictObject({ kind: z.literal("letter"), id: z.string().max(40), version: z.string().max(40).optional(), pages }),
  z.strictObject({ kind: z.literal("attachment"), id: z.string().max(40), pages }),
]);
export type ApplicationPart = z.infer<typeof applicationPartSchema>;

export const SIZE_LIMITS_MB = [2, 5, 10, 20] as const;

/** What a person asks for. Passwords are no part of it: they are put on at download. */
export const applicationRequestSchema = z.strictObject({
  parts: z.array(applicationPartSchema).min(1, "Choose at least one file.").max(MERGE_LIMITS.files),
  /** of the document, as readers show it; the CV's without it */
  title: z.string().trim().max(200).default(""),
  pageNumbers: z.boolean().default(false),
  maxMegabytes: z.number().min(1).max(50).default(10),
});
export type ApplicationRequest = z.infer<typeof applicationRequestSchema>;

/** An arrangement that is not finished may be empty. */
export const applicationDraftSchema = applicationRequestSchema.extend({
  parts: z.array(applicationPartSchema).max(MERGE_LIMITS.files),
});
export type ApplicationDraft = z.infer<typeof applicationDraftSchema>;

/** What came out. */
export const applicationReportSchema = z.strictObject({
  pages: z.int(),
  parts: z.array(z.strictObject({ name: z.string(), firstPage: z.int(), pages: z.int() })),
  /** what was done to pictures to stay below the limit, as a sentence */
  notice: z.string().optional(),
});
export type ApplicationReport = z.infer<typeof applicationReportSchema>;

export const applicationPasswordSchema = z
  .string()
  .min(6, "Use at least 6 characters: short passwords of a PDF are found by trying.")
  // AES-256 takes 127 bytes (ISO 32000-2, 7.6.4.3.3)
  .refine((text) => new TextEncoder().encode(text).length <= 127, "Use at most 127 characters.");

/** The size of a page in points, as it is looked at. */
export const pageSizesSchema = z.array(z.strictObject({ width: z.number(), height: z.number() }));
export type PageSizes = z.infer<typeof pageSizesSchema>;

export interface AttachmentView {
  id: string;
  name: string;
  kind: "pdf" | "picture";
  size: number;
  pages: PageSizes;
}

/** A PDF of the CV that may be the application's CV. */
export interface CvDocumentView {
  id: string;
  label: string;
  /** undefined until it is made */
  pages: number | undefined;
}

export interface LetterChoice {
  id: string;
  title: string;
}

/** A merged application. */
export interface ApplicationView {
  id: string;
  request: ApplicationRequest;
  /** undefined until it is made */
  file: { name: string; size: number } | undefined;
  report: ApplicationReport | undefined;
  createdAt: string;
}

/** All that the screen arranges. */
export interface ApplicationDesk {
  cvId: string;
  title: string;
  documents: CvDocumentView[];
  letters: LetterChoice[];
  attachments: AttachmentView[];
  draft: ApplicationDraft;
  /** the last one asked for */
  latest: ApplicationView | undefined;
}
