import { prepareWriting, writeRequested } from "@/lib/letters/write-requested.server";
import { inngest } from "../client";
import { profileWriteRequested } from "../events";
import { attemptStep } from "../step-errors";
import { JOB_OPTIONS } from "./job-options";

/** Headlines and a summary for a network profile, from a CV's facts. */
export const writeProfileTask = inngest.createFunction(
  { id: "write-profile", triggers: [profileWriteRequested], ...JOB_OPTIONS },
  async ({ event, step, attempt }) => {
    await step.run("prepare", () => attemptStep(() => prepareWriting(event.data, attempt)));
    return step.run("write", () => attemptStep(() => writeRequested(event.data, "profile", attempt)));
  },
);
