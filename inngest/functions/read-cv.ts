import { fillReading, readUpload, saveReading } from "@/lib/cv/read-upload.server";
import { inngest } from "../client";
import { cvReadRequested } from "../events";
import { attemptStep } from "../step-errors";
import { JOB_OPTIONS } from "./job-options";

/** An uploaded file becomes the first version of a CV. */
export const readCv = inngest.createFunction(
  { id: "read-cv", triggers: [cvReadRequested], ...JOB_OPTIONS },
  async ({ event, step, attempt }) => {
    const task = event.data;
    const { unsure } = await step.run("read", () => attemptStep(() => readUpload(task, attempt)));
    if (unsure) await step.run("fill", () => attemptStep(() => fillReading(task, attempt)));
    return step.run("save", () => attemptStep(() => saveReading(task, attempt)));
  },
);
