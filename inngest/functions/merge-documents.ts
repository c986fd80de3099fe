import { mergeRequested, prepareApplication } from "@/lib/application/merge-requested.server";
import { inngest } from "../client";
import { documentsMergeRequested } from "../events";
import { attemptStep } from "../step-errors";
import { JOB_OPTIONS } from "./job-options";

/** A CV and what goes with it become one PDF. */
export const mergeDocuments = inngest.createFunction(
  { id: "merge-documents", triggers: [documentsMergeRequested], ...JOB_OPTIONS },
  async ({ event, step, attempt }) => {
    const task = event.data;
    await step.run("prepare", () => attemptStep(() => prepareApplication(task, attempt)));
    return step.run("merge", () => attemptStep(() => mergeRequested(task, attempt)));
  },
);
