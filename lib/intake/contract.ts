import { z } from "zod";
import { cvSchema } from "@/lib/cv/schema";

/** File types the product reads, found from content, never from the name. */
export const FILE_KINDS = [
  "pdf",
  "docx",
  "odt",
  "rtf",
  "txt",
  "markdown",
  "html",
  "json-resume",
  "png",
  "jpeg",
  "webp",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024;
export const PAGE_LIMIT = 50;
export const MINIMUM_WORDS = 30;

/** One line of the source as a person reads it. Positions in PDF points from the top left, where the format has them. */
export const sourceLineSchema = z.strictObject({
  index: z.number().int(),
  page: z.number().int(),
  text: z.string(),
  x: z.number().optional(),
  y: z.number().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  fontSize: z.number().optional(),
  bold: z.boolean().optional(),
  /** where in the text the letters change their weight, when they do so once: a name in bold before plain words */
  boldEdge: z.number().int().optional(),
  /** there is such a place, and what stands before it is what is bold */
  boldFirst: z.boolean().optional(),
  /** the source marks it as heading (level), list item, or table cell */
  heading: z.number().int().optional(),
  listItem: z.boolean().optional(),
  /** link targets within the line: the visible words and where they lead */
  links: z.array(z.strictObject({ text: z.string(), url: z.string() })).optional(),
  /** the column or frame the line belongs to, where a page has several; lines of one block follow each other */
  block: z.number().int().optional(),
  /** where an office document keeps the line, when not in its running text: other programs may pass over it or order it differently */
  region: z.enum(["header", "footer", "table", "frame"]).optional(),
  /** read from a picture: how sure the recognition is of the line, 0 to 1 */
  ocrConfidence: z.number().optional(),
});
export type SourceLine = z.infer<typeof sourceLineSchema>;

/** What extraction gives: the document as lines in reading order. */
export const sourceTextSchema = z.strictObject({
  kind: z.enum(FILE_KINDS),
  pages: z.number().int(),
  /**
   * In points. A page that was read from a picture may lie turned or lean: it is upright after `turned` quarters clockwise, then turned
   * back by `lean` degrees (clockwise) about its middle; size and lines are those of the upright page.
   */
  pageSizes: z
    .array(
      z.strictObject({
        width: z.number(),
        height: z.number(),
        turned: z.number().int().optional(),
        lean: z.number().optional(),
      }),
    )
    .optional(),
  lines: z.array(sourceLineSchema),
  /** hidden or removed text, told to the person and not passed on */
  notices: z.array(z.strictObject({ code: z.string(), message: z.string(), text: z.string().optional() })).default([]),
});
export type SourceText = z.infer<typeof sourceTextSchema>;

/**
 * Where a value of the CV came from: lines of the source (by index) and the exact words there. `spans`: the stretch of each
 * line's text, in UTF-16 units, `end` exclusive.
 */
export const originSchema = z.strictObject({
  ref: z.string(),
  lines: z.array(z.number().int()),
  quote: z.string(),
  spans: z.array(z.strictObject({ line: z.number().int(), start: z.number().int(), end: z.number().int() })).optional(),
  /** who found it, where that was not the rules */
  by: z.literal("model").optional(),
});

/** Entries the reader is less sure of than this are worth a second look, and may be asked about. */
export const UNSURE = 0.6;

export const readingSchema = z.strictObject({
  cv: cvSchema,
  origins: z.array(originSchema),
  /** lines (by index) that could not be placed; they also stand in `cv.additional`, so nothing is lost */
  notPlaced: z.array(z.number().int()),
  /** values worth a second look: the reference and why, lowest confidence first */
  doubts: z.array(z.strictObject({ ref: z.string(), reason: z.string() })),
  /** per entry ("work/w1", "basics"): how sure the reader is, 0 to 1, and what speaks for and against it */
  confidences: z
    .array(z.strictObject({ ref: z.string(), confidence: z.number(), reasons: z.array(z.string()) }))
    .optional(),
  /** a model was asked about the unsure entries: which, how many entries, how many values were taken and refused, or why it failed */
  model: z
    .strictObject({
      name: z.string(),
      asked: z.number().int(),
      filled: z.number().int(),
      refused: z.number().int(),
      failure: z.strictObject({ code: z.string(), message: z.string() }).optional(),
    })
    .optional(),
});
export type Reading = z.infer<typeof readingSchema>;
