import { z } from "zod";
import type { TaskRef } from "@/inngest/events";
import { listTexts } from "@/lib/cv/refs";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { runTaskStep } from "@/lib/tasks/run-task-step.server";
import { askOrFallBack, keepCall } from "./ask-or-fall-back.server";
import { loadWriting } from "./load-writing.server";
import { planTranslation, translateTexts } from "./translate-texts.server";
import { TRANSLATION_LANGUAGES, type Translation, translatedTextSchema } from "./translation-contract";
import { addWritingVersion } from "./writing-version.server";

const languageSchema = z.enum(TRANSLATION_LANGUAGES);
const groupsSchema = z.object({ groups: z.record(z.string(), z.array(translatedTextSchema)).default({}) });

/** Step: says in how many calls the CV is translated. */
export async function prepareTranslation(ref: TaskRef, attempt: number): Promise<{ groups: number }> {
  const run = await loadWriting(ref);
  return runTaskStep(
    ref,
    { name: "prepare", label: "Looking for what there is to translate", input: { inputHash: run.inputHash }, attempt },
    async () => {
      const groups = planTranslation(run.cv).length;
      return { result: { groups }, stepsTotal: groups + 2 };
    },
  );
}

/**
 * Step: translates one group of texts.
 * @throws AppError what the model failed with: nothing but a model can do this
 */
export async function translateGroup(ref: TaskRef, group: number, attempt: number): Promise<{ refused: number }> {
  const run = await loadWriting(ref);
  const texts = planTranslation(run.cv)[group];
  if (!texts) throw new AppError("superseded", "This part of the CV is not there any more.");
  const to = languageSchema.parse(run.language);
  return runTaskStep(
    ref,
    { name: `translate:${group}`, label: "Translating", input: { inputHash: run.inputHash, group }, attempt },
    async (context) => {
      const asked = await askOrFallBack(run, `part ${group + 1}`, attempt, context, (model) =>
        translateTexts({ cv: run.cv, texts, to, model, signal: context.signal }),
      );
      if (!asked.outcome)
        throw new AppError("model_refused", asked.fallback.message, { hint: "Nothing was changed. Try again later." });
      const { outcome, sentStep } = asked;
      return {
        result: { refused: outcome.texts.filter((t) => t.state === "refused").length },
        write: async (tx) => {
          await keepCall(tx, run.id, `part ${group + 1}`, outcome.call, sentStep);
          // the task's row is locked by the caller, so parallel groups do not overwrite each other
          await tx.$executeRaw`
            update "Writing"
            set "report" = jsonb_set(coalesce("report", '{"groups": {}}'::jsonb), array['groups', ${String(group)}], ${JSON.stringify(outcome.texts)}::jsonb)
            where "id" = ${run.id}`;
        },
      };
    },
  );
}

/** Step: puts the groups together, each text beside its source. */
export async function finishTranslation(ref: TaskRef, attempt: number): Promise<{ texts: number }> {
  const run = await loadWriting(ref);
  return runTaskStep(
    ref,
    { name: "finish", label: "Putting it together", input: { inputHash: run.inputHash }, attempt, last: true },
    async () => {
      const row = await db.writing.findUniqueOrThrow({ where: { id: run.id }, select: { report: true } });
      const made = Object.values(groupsSchema.parse(row.report ?? {}).groups).flat();
      const byRef = new Map(made.map((t) => [t.ref, t]));
      const translation: Translation = {
        language: languageSchema.parse(run.language),
        texts: listTexts(run.cv).map(
          (t) => byRef.get(t.ref) ?? { ref: t.ref, source: t.text, text: t.text, state: "kept" },
        ),
      };
      return {
        result: { texts: made.length },
        write: async (tx) => {
          await addWritingVersion(tx, run.id, "made", translation);
          await tx.writing.update({ where: { id: run.id }, data: { finishedAt: new Date() } });
        },
      };
    },
  );
}
