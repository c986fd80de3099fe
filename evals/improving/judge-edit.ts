import { cvSchema } from "@/lib/cv/schema";
import { type GuardContext, guardChange, type Verdict } from "@/lib/improvement/guard-change";
import { makeChange } from "@/lib/improvement/make-change";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import type { Edit } from "./make-edits";
import { WORDS } from "./words";

/** Who decides whether an edit may pass: the fact guard, or another one to test the scorer with. */
export type Judge = (change: Parameters<typeof guardChange>[0], context: GuardContext) => Verdict;

/** The verdict on an edit in the CV it belongs to: a role that ended in its year, in its language, with its job description. */
export function judgeEdit(edit: Edit, judge: Judge = guardChange): Verdict {
  const ref = "work/w1/highlights/b1";
  const cv = cvSchema.parse({
    basics: { name: "Sam Placeholder" },
    language: edit.language,
    work: [
      {
        id: "w1",
        name: "Acme Example",
        position: "Clerk",
        startDate: String(edit.endYear - 3),
        endDate: String(edit.endYear),
        highlights: [{ id: "b1", text: edit.before }],
      },
    ],
  });
  const change = makeChange({
    ref,
    operation: "replace",
    before: edit.before,
    after: edit.after,
    reason: "Better.",
    class: "one-click",
    engine: "model",
    source: "eval",
    evidence: [
      { source: "cv", ref, quote: edit.before },
      ...(edit.answer ? [{ source: "answer" as const, ref: "q1", quote: edit.answer }] : []),
    ],
  });
  return judge(change, {
    cv,
    answers: edit.answer ? [{ questionId: "q1", topic: edit.answer, have: true, text: edit.answer }] : [],
    questionnaire: questionnaireSchema.parse({
      position: "Operations Lead",
      jobDescription: WORDS[edit.language].jobDescription,
    }),
  });
}
