import { cron } from "inngest";
import { sweepTasks } from "@/lib/tasks/sweep-tasks.server";
import { inngest } from "../client";
import { attemptStep } from "../step-errors";

/** Every half minute (a schedule's finest step is a minute): unsent events go out, tasks past the hard limit end. */
export const sweep = inngest.createFunction(
  { id: "sweep", triggers: [cron("* * * * *")], retries: 0, concurrency: 1 },
  async ({ step }) => {
    await step.run("first half", () => attemptStep(sweepTasks));
    await step.sleep("half a minute", "30s");
    await step.run("second half", () => attemptStep(sweepTasks));
  },
);
