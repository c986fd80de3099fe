import { prepareWriting, writeRequested } from "@/lib/letters/write-requested.server";
import { inngest } from "../client";
import { letterWriteRequested } from "../events";
import { attemptStep } from "../step-errors";
import { JOB_OPTIONS } from "./job-options";

/** A cover letter from a CV's facts, for a job. */
export const writeLetterTask = inngest.createFunction(
  { id: "write-letter", triggers: [letterWriteRequested], ...JOB_OPTIONS },
  async ({ event, step, attempt }) => {
    await step.run("prepare", () => attemptStep(() => prepareWriting(event.data, attempt)));
    return step.run("write", () => attemptStep(() => writeRequested(event.data, "letter", attempt)));
  },
);
