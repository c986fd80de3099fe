import { z } from "zod";

const points = z.number().min(0).max(100);
export const findingSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(["good", "hint", "warning", "problem"]),
  /** the text it is about, when it is about one */
  ref: z.string().optional(),
  /** one sentence for the person */
  reason: z.string(),
  /** points of the part that it costs (negative) or gives (positive) */
  points: z.number(),
});
export const partSchema = z.strictObject({ score: points, findings: z.array(findingSchema) });
/** How a CV meets one requirement of the job. */
export const requirementMatchSchema = z.strictObject({
  topic: z.string(),
  kind: z.enum(["skill", "language", "certificate", "degree", "experience"]),
  need: z.enum(["must", "nice"]),
  /** shown: by a line about doing it; named: in a list of skills only; missing */
  state: z.enum(["shown", "named", "missing"]),
  /** the lines of the CV that show it, at most five */
  refs: z.array(z.string()),
});
export const scoreSchema = z.strictObject({
  version: z.number().int(),
  overall: points,
  readability: partSchema,
  writing: partSchema,
  /** absent without a job description that asks for something */
  match: partSchema.extend({ requirements: z.array(requirementMatchSchema) }).optional(),
});
/** How well programs can read one file: the one a person brought, or the PDF made here. */
export const fileScoreSchema = z.strictObject({
  version: z.number().int(),
  /** "uploaded": the person's own; "made": a PDF made here, compared with the CV it was made from */
  file: z.enum(["uploaded", "made"]),
  kind: z.string(),
  pages: z.number().int(),
  ...partSchema.shape,
});
export type FileScore = z.infer<typeof fileScoreSchema>;
export type Score = z.infer<typeof scoreSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type RequirementMatch = z.infer<typeof requirementMatchSchema>;
