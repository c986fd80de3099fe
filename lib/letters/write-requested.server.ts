import type { TaskRef } from "@/inngest/events";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/lib/platform/database/database.server";
import { runTaskStep } from "@/lib/tasks/run-task-step.server";
import { askOrFallBack, keepCall } from "./ask-or-fall-back.server";
import { chooseFacts } from "./choose-facts";
import { loadWriting } from "./load-writing.server";
import { noTemplates } from "./no-templates";
import { prepareInterviewByModel } from "./prepare-interview-by-model.server";
import { prepareInterviewByRules } from "./prepared-interview";
import { writeLetterByModel } from "./write-by-model.server";
import { writeLetter } from "./write-letter";
import { writeProfile } from "./write-profile";
import { writeProfileByModel } from "./write-profile-by-model.server";
import { addWritingVersion } from "./writing-version.server";

/** Step: looks which facts show what the job asks for. */
export async function prepareWriting(ref: TaskRef, attempt: number): Promise<{ lines: number; silent: number }> {
  const run = await loadWriting(ref);
  const { cv, job, answers, language } = run;
  return runTaskStep(
    ref,
    {
      name: "prepare",
      label: "Choosing facts that show what the job asks for",
      input: { inputHash: run.inputHash },
      attempt,
      stepsTotal: 2,
    },
    async () => {
      const choice = chooseFacts({ cv, job, answers, language });
      return { result: { lines: choice.lines.length, silent: choice.silent.length } };
    },
  );
}

const ENGINES_OF = {
  letter: { label: "Writing the letter", byRules: writeLetter, byModel: writeLetterByModel },
  profile: { label: "Writing headlines and summary", byRules: writeProfile, byModel: writeProfileByModel },
  interview: {
    label: "Preparing the interview",
    byRules: prepareInterviewByRules,
    byModel: prepareInterviewByModel,
  },
} as const;

/**
 * Step: writes the text, with the model where one is configured. Where the model fails for good, the second one, if there is one, or
 * the templates do the work, and the report says so.
 * @throws AppError what the model failed with, where the CV's language has no templates
 */
export async function writeRequested(
  ref: TaskRef,
  kind: keyof typeof ENGINES_OF,
  attempt: number,
): Promise<{ leftOut: number }> {
  const run = await loadWriting(ref);
  const { cv, job, answers, date } = run;
  const input = { cv, job, answers, date };
  const { label, byRules, byModel } = ENGINES_OF[kind];
  return runTaskStep(
    ref,
    { name: "write", label, input: { inputHash: run.inputHash }, attempt, last: true },
    async (context) => {
      const asked =
        run.engine === "rules"
          ? { outcome: undefined, fallback: undefined }
          : await askOrFallBack<Awaited<ReturnType<typeof byModel>>>(run, kind, attempt, context, (model) =>
              byModel({ ...input, model, signal: context.signal }),
            );
      const { outcome, fallback } = asked;
      if (!outcome && fallback) await context.tell(`${fallback.message} The templates take over.`);
      const made = outcome ?? byRules(input);
      if (!made)
        throw fallback
          ? new AppError("model_refused", fallback.message, { hint: noTemplates(run.language).message })
          : noTemplates(run.language);
      const document = "letter" in made ? made.letter : "profile" in made ? made.profile : made.interview;
      const report = { ...made.report, ...(fallback && { fallback }) };
      return {
        result: { leftOut: report.leftOut.length },
        write: async (tx) => {
          await addWritingVersion(tx, run.id, "made", document);
          if (asked.outcome) await keepCall(tx, run.id, kind, asked.outcome.call, asked.sentStep);
          await tx.writing.update({
            where: { id: run.id },
            data: { report: report as unknown as Prisma.InputJsonObject, finishedAt: new Date() },
          });
        },
      };
    },
  );
}
