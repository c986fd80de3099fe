import { finishTranslation, prepareTranslation, translateGroup } from "@/lib/letters/translate-requested.server";
import { inngest } from "../client";
import { cvTranslateRequested } from "../events";
import { attemptStep } from "../step-errors";
import { JOB_OPTIONS } from "./job-options";

/** A CV in another language, by a model: its texts in groups side by side, each retried alone. */
export const translateCv = inngest.createFunction(
  { id: "translate-cv", triggers: [cvTranslateRequested], ...JOB_OPTIONS },
  async ({ event, step, attempt }) => {
    const task = event.data;
    const { groups } = await step.run("prepare", () => attemptStep(() => prepareTranslation(task, attempt)));
    await Promise.all(
      Array.from({ length: groups }, (_, i) =>
        step.run(`translate ${i}`, () => attemptStep(() => translateGroup(task, i, attempt))),
      ),
    );
    return step.run("finish", () => attemptStep(() => finishTranslation(task, attempt)));
  },
);
