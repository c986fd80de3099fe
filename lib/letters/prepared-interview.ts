import type { LeftOut, WritingReport } from "./contract";
import type { InterviewPreparation } from "./interview-contract";
import { prepareInterview } from "./prepare-interview";
import type { LetterInput } from "./write-letter";

export interface PreparedInterview {
  interview: InterviewPreparation;
  report: WritingReport;
}

/** Interview questions from templates, with what is said beside them. Pure. */
export function prepareInterviewByRules(input: LetterInput): PreparedInterview {
  return { interview: prepareInterview(input), report: reportOfInterview([]) };
}

/** What was left out; what the CV shows and what it does not, the questions themselves say. */
export function reportOfInterview(leftOut: LeftOut[]): WritingReport {
  return { engine: "rules", leftOut, notes: [], shown: [], silent: [] };
}
