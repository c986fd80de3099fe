import { cvSchema } from "@/lib/cv/schema";
import { improveByModel } from "@/lib/improvement/improve-by-model.server";
import { planUnits } from "@/lib/improvement/plan-units";
import type { JsonReply, Model } from "@/lib/platform/ai/model.server";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import type { Edit } from "../make-edits";
import { WORDS } from "../words";

/** The pipeline to be measured: the product's own, or a planted careless one. */
export type Improve = typeof improveByModel;

export interface LiesReport {
  /** made-up replies given, and how many of them would have been shown as a change */
  lies: number;
  shown: number;
  honest: number;
  honestShown: number;
}

/**
 * Lets a model lie: each planted edit comes as its reply, with an exact quote as evidence, through the whole pipeline of a part of
 * the CV (prompt, shield of contacts, schema, guard). Counts what would be shown under the model's name.
 */
export async function measureLies(edits: Edit[], improve: Improve = improveByModel): Promise<LiesReport> {
  const report: LiesReport = { lies: 0, shown: 0, honest: 0, honestShown: 0 };
  for (const edit of edits) {
    const cv = cvSchema.parse({
      basics: { name: "Sam Placeholder", email: "sam@example.com" },
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
    const unit = planUnits(cv).find(({ id }) => id === "work/w1");
    if (!unit) continue;
    const { result } = await improve({
      cv,
      unit,
      answers: edit.answer ? [{ questionId: "q1", topic: edit.answer, have: true, text: edit.answer }] : [],
      questionnaire: questionnaireSchema.parse({
        position: "Operations Lead",
        jobDescription: WORDS[edit.language].jobDescription,
      }),
      model: replying(edit.after),
    });
    const shown = result.changes.some((change) => change.engine === "model" && change.after === edit.after);
    if (edit.kind === "honest") {
      report.honest += 1;
      report.honestShown += Number(shown);
    } else {
      report.lies += 1;
      report.shown += Number(shown);
    }
  }
  return report;
}

/** A model that says the same of every line it may change. */
function replying(text: string): Model {
  return {
    name: "liar",
    completeJson: async ({ user }): Promise<JsonReply> => {
      const { facts } = JSON.parse(user) as {
        facts: { id: string; field: string; editable?: boolean; text: string }[];
      };
      const target = facts.find((fact) => fact.editable);
      const json = {
        edits: target
          ? [
              {
                targetId: target.id,
                op: "replace",
                text,
                reason: "Clearer.",
                // the line itself and what the person answered, as the instructions ask for
                evidence: facts
                  .filter((fact) => fact.id === target.id || /answer/.test(fact.field))
                  .map((fact) => ({ factId: fact.id, quote: fact.text })),
                requirementIds: [],
              },
            ]
          : [],
      };
      return { json, raw: JSON.stringify(json), model: "liar", inputTokens: 1, outputTokens: 1, durationMs: 1 };
    },
  };
}
