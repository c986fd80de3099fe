import { inngest } from "../client";

/**
 * A run that is cancelled gives no last answer in which its span and its figure could be written: the client's middleware writes them
 * when this one hears of its end.
 */
export const noteCancelled = inngest.createFunction(
  { id: "note-cancelled", triggers: [{ event: "inngest/function.cancelled" }], retries: 0 },
  async ({ event }) => ({ runId: event.data.run_id as string }),
);
