import type { TaskRef } from "@/inngest/events";
import { endTask } from "./end-task.server";

/** Ends the task of a run whose tries are used up, with the reason its last try noted. */
export async function failJob(ref: TaskRef): Promise<void> {
  await endTask(ref, "failed");
}
