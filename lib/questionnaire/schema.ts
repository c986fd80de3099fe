import { z } from "zod";

export const JOB_DESCRIPTION_LIMIT = 5000;
export const EXPERIENCE_LEVELS = ["0-2", "3-5", "6+"] as const;
export const COMPANY_SIZES = ["startup", "small", "medium", "enterprise"] as const;
export const APPLICATION_TIMELINES = ["immediate", "1-3 months", "3-6 months", "6+ months"] as const;

const short = z.string().trim().max(255, "At most 255 characters.");

/** What the person wants, in their own words. Everything but the position may stay open. */
export const questionnaireSchema = z.strictObject({
  position: short.min(1, "Say which position you want."),
  industry: short.default(""),
  experienceLevel: z.enum(EXPERIENCE_LEVELS).nullable().default(null),
  companySize: z.enum(COMPANY_SIZES).nullable().default(null),
  location: short.default(""),
  applicationTimeline: z.enum(APPLICATION_TIMELINES).nullable().default(null),
  jobDescription: z
    .string()
    .max(
      JOB_DESCRIPTION_LIMIT,
      `At most ${JOB_DESCRIPTION_LIMIT.toLocaleString("en")} characters: shorten it to the tasks and requirements.`,
    )
    .default(""),
});
export type Questionnaire = z.infer<typeof questionnaireSchema>;

/** The form while it is typed: the same limits, nothing required. */
export const questionnaireDraftSchema = questionnaireSchema.extend({ position: short.default("") });
export type QuestionnaireDraft = z.infer<typeof questionnaireDraftSchema>;
