import type { Cv } from "@/lib/cv/schema";
import { parseInput } from "@/lib/parse-input";
import { type Questionnaire, questionnaireSchema } from "@/lib/questionnaire/schema";

/** The first line of a job description that says something, without marks of a heading. */
export function positionOf(jobDescription: string): string | undefined {
  const lines = jobDescription.split(/\r?\n/).map((line) => line.replace(/^[#*\s]+|[*\s]+$/g, ""));
  return lines.find((line) => /\p{L}/u.test(line))?.slice(0, 255);
}

/**
 * What the person wants, from a job description and the position they name, or its first line, or what the CV says they are.
 * @throws AppError `job_description_too_long`, `bad_request`
 */
export function toQuestionnaire(jobDescription: string, position: string | undefined, cv?: Cv): Questionnaire {
  return parseInput(questionnaireSchema, {
    position: position ?? positionOf(jobDescription) ?? cv?.basics.label ?? "",
    jobDescription: jobDescription
      .replace(/^\uFEFF/, "")
      .replace(/\r\n/g, "\n")
      .trim(),
  });
}
