import { prepareWriting, writeRequested } from "@/lib/letters/write-requested.server";
import { inngest } from "../client";
import { interviewPrepareRequested } from "../events";
import { attemptStep } from "../step-errors";
import { JOB_OPTIONS } from "./job-options";

/** Questions to expect in an interview, each with the person's own words to answer it. */
export const prepareInterviewTask = inngest.createFunction(
  { id: "prepare-interview", triggers: [interviewPrepareRequested], ...JOB_OPTIONS },
  async ({ event, step, attempt }) => {
    await step.run("prepare", () => attemptStep(() => prepareWriting(event.data, attempt)));
    return step.run("write", () => attemptStep(() => writeRequested(event.data, "interview", attempt)));
  },
);
