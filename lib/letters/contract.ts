import { z } from "zod";
import { ENGINES, evidenceSchema } from "@/lib/improvement/contract";
import { PAGE_SIZES } from "@/lib/rendering/contract";

/** Raised when a template or prompt changes what comes out: part of every input hash. */
export const LETTERS_VERSION = 2;

/** Languages that letters, headlines and interview questions are written in without a model. */
export const LETTER_LANGUAGES = ["en", "de", "fr", "es"] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** Words of a letter, at least and at most. A CV that says too little gives a shorter one, and the letter's notes say so. */
export const LETTER_WORDS = { least: 150, most: 300 } as const;
export const HEADLINE_LIMIT = 220;
export const SUMMARY_LIMIT = 2000;

/** Who wrote a sentence: the templates, a model, or the person, who then answers for it. */
export const AUTHORS = [...ENGINES, "person"] as const;
export type Author = (typeof AUTHORS)[number];

/** A sentence and what it stands on. Courtesies ("Thank you for your time.") and the person's own sentences need no evidence. */
export const sentenceSchema = z.strictObject({
  text: z.string().min(1).max(4000),
  author: z.enum(AUTHORS),
  evidence: z.array(evidenceSchema),
});
export type Sentence = z.infer<typeof sentenceSchema>;

/** `text`: its sentences, joined by spaces. `evidence`: all that its sentences stand on. */
export const paragraphSchema = z.strictObject({
  text: z.string(),
  evidence: z.array(evidenceSchema),
  sentences: z.array(sentenceSchema),
});
export type Paragraph = z.infer<typeof paragraphSchema>;

const line = z.string().max(1000);

/** A cover letter as every output shows it. Empty texts and lists are left out by whoever draws it. */
export const letterSchema = z.strictObject({
  /** the person's name, then place, phone, e-mail and links, a line each */
  sender: z.strictObject({ name: line, lines: z.array(line).max(20) }),
  /** employer, contact person, as far as the job description names them */
  recipient: z.array(line).max(10),
  /** "Leeds, 21 November 2026" */
  placeAndDate: line,
  subject: line,
  /** with its own sign at the end: "Dear Ms Roe," */
  salutation: line,
  paragraphs: z.array(paragraphSchema).max(40),
  closing: line,
  signature: line,
  /** BCP 47 */
  language: z.string().max(35),
  pageSize: z.enum(PAGE_SIZES),
});
export type LetterDocument = z.infer<typeof letterSchema>;

/** A headline and a summary for a network profile. */
export const profileTextSchema = z.strictObject({
  headlines: z.array(sentenceSchema).max(5),
  summary: z.array(paragraphSchema).max(20),
  language: z.string().max(35),
});
export type ProfileText = z.infer<typeof profileTextSchema>;

/** A sentence that was left out, and why. */
export const leftOutSchema = z.strictObject({ text: z.string(), code: z.string(), reason: z.string() });
export type LeftOut = z.infer<typeof leftOutSchema>;

/** What is said about a text beside it. */
export const writingReportSchema = z.strictObject({
  engine: z.enum(ENGINES),
  leftOut: z.array(leftOutSchema),
  /** what the person should know: few facts, no contact named, … */
  notes: z.array(z.string()),
  /** requirements the text shows, and those it keeps silent about because nothing shows them */
  shown: z.array(z.string()),
  silent: z.array(z.string()),
  /** the model failed: error code and sentence, and the model that stepped in, if not the templates */
  fallback: z.strictObject({ code: z.string(), message: z.string(), by: z.string().optional() }).optional(),
});
export type WritingReport = z.infer<typeof writingReportSchema>;

/** A paragraph of its sentences. */
export function toParagraph(sentences: Sentence[]): Paragraph {
  const seen = new Set<string>();
  const evidence = sentences
    .flatMap((s) => s.evidence)
    .filter((e) => {
      const key = JSON.stringify(e);
      return !seen.has(key) && seen.add(key);
    });
  return { text: sentences.map((s) => s.text).join(" "), evidence, sentences };
}
