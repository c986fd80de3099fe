import { cron } from "inngest";
import { removeExpired } from "@/lib/accounts/remove-expired.server";
import { inngest } from "../client";
import { attemptStep } from "../step-errors";

/** Every night: guests nobody can come back to, ended sessions, sent events. */
export const cleanUp = inngest.createFunction(
  { id: "clean-up", triggers: [cron("17 3 * * *")], retries: 2 },
  async ({ step }) => step.run("remove expired", () => attemptStep(removeExpired)),
);
