import { z } from "zod";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import type { EnginePort, EngineRunDetails } from "@/lib/platform/inngest/engine-port";

/** @throws AppError `not_found` */
export async function findRun(port: EnginePort, runId: string): Promise<EngineRunDetails> {
  const run = await port.run(runId);
  if (!run) throw new AppError("not_found", "There is no such run.");
  return run;
}

const taskRef = z.object({ taskId: z.string(), userId: z.string(), fence: z.number().int() });

export interface RunTask {
  id: string;
  userId: string;
  kind: string;
  state: string;
  /** this run is the task's latest try */
  current: boolean;
}

/** The person's task that a run works for; undefined for runs that work for none, and for those of a task that is gone. */
export async function taskOfRun(run: EngineRunDetails): Promise<RunTask | undefined> {
  const ref = taskRef.safeParse(run.events[0]?.data);
  // a handler of failures works for the engine, not for the task it hears about
  if (!ref.success) return undefined;
  const { taskId, userId, fence } = ref.data;
  const task = await db.task.findFirst({ where: { id: taskId, userId } });
  return task ? { id: task.id, userId, kind: task.kind, state: task.state, current: task.fence === fence } : undefined;
}
