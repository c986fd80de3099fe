import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { cancelTask } from "@/lib/tasks/cancel-task.server";
import { getTask, listTasks } from "@/lib/tasks/get-task.server";
import { retryTask } from "@/lib/tasks/retry-task.server";
import type { TaskView } from "@/lib/tasks/task-view";
import { followTask } from "./follow-task";
import { localUser } from "./local-user.server";
import { withDatabase } from "./open-database.server";
import type { Progress } from "./progress";
import { withEngine } from "./with-engine.server";

export interface TasksRequest {
  action: "list" | "show" | "cancel" | "retry";
  id: string | undefined;
  allUsers: boolean;
  json: boolean;
}

/** What anybody's task shows: no title, no log, which quote what it works on. */
type BareTask = Omit<TaskView, "title" | "events" | "step"> & { mine: boolean };

/**
 * Does what is asked with tasks of the command line's user or, with `allUsers`, of everybody.
 * @returns what to print
 * @throws AppError `not_found`, `conflict`, and the task's own when a retried one fails
 */
export async function manageTasks(
  { action, id = "", allUsers, json }: TasksRequest,
  watch: { progress: Progress; signal: AbortSignal },
): Promise<string> {
  return withDatabase(watch.signal, async () => {
    const me = await localUser();
    const shown = (task: TaskView | BareTask) => (json ? `${JSON.stringify(task, null, 2)}\n` : describeTask(task));
    const owner = action === "list" ? me : await ownerOf(id, me, allUsers);
    const show = async () => {
      const task = await getTask(owner, id);
      return shown(owner === me ? task : bare(task, false));
    };
    switch (action) {
      case "list": {
        const tasks = allUsers ? await everybodysTasks(me) : await listTasks(me, { take: 200 });
        if (json) return `${JSON.stringify(tasks, null, 2)}\n`;
        return tasks.length ? tasks.map(summariseTask).join("") : "No tasks.\n";
      }
      case "show":
        return show();
      case "cancel":
        await cancelTask(owner, id);
        return show();
      case "retry":
        return withEngine(async () => {
          await retryTask(owner, id);
          await followTask(owner, id, watch);
          watch.progress.clear();
          return show();
        });
    }
  });
}

async function everybodysTasks(me: Actor): Promise<BareTask[]> {
  const rows = await db.task.findMany({
    orderBy: { createdAt: "desc" },
    take: 200,
    select: { id: true, userId: true },
  });
  const tasks = await Promise.all(
    rows.map(async ({ id, userId }) => bare(await getTask({ userId, role: "member" }, id), userId === me.userId)),
  );
  return tasks;
}

/** Whose task it is: our own, or with --all-users whoever's. @throws AppError `not_found` */
async function ownerOf(id: string, me: Actor, allUsers: boolean): Promise<Actor> {
  const row = await db.task.findUnique({ where: { id }, select: { userId: true } });
  if (row?.userId === me.userId) return me;
  if (row && allUsers) return { userId: row.userId, role: "member" };
  throw new AppError("not_found", "There is no such task.", { hint: "cv tasks list shows those there are." });
}

function bare({ title: _title, events: _events, step: _step, error, ...task }: TaskView, mine: boolean): BareTask {
  return { ...task, ...(error && { error: { code: error.code, message: "" } }), mine };
}

function summariseTask(task: TaskView | BareTask): string {
  const steps = task.stepsTotal === null ? "" : `${task.stepsDone}/${task.stepsTotal}`;
  const what = "title" in task ? task.title : "";
  const cells = [
    task.id.padEnd(25),
    task.kind.padEnd(15),
    task.state.padEnd(9),
    steps.padEnd(6),
    task.createdAt.slice(0, 19),
  ];
  return `${[...cells, task.error && task.state === "failed" ? task.error.code : "", what].filter(Boolean).join("  ").trimEnd()}\n`;
}

function describeTask(task: TaskView | BareTask): string {
  const rows: [string, string | undefined][] = [
    ["id", task.id],
    ["kind", task.kind],
    ["title", "title" in task ? task.title : undefined],
    ["state", task.state],
    ["steps", task.stepsTotal === null ? undefined : `${task.stepsDone} of ${task.stepsTotal}`],
    ["tries", String(task.attempts)],
    ["created", task.createdAt],
    ["started", task.startedAt],
    ["finished", task.finishedAt],
    ["error", task.error && task.state !== "succeeded" ? `${task.error.message} [${task.error.code}]` : undefined],
  ];
  const log =
    "events" in task ? task.events.map(({ at, type, message }) => `${at}  ${type.padEnd(10)}  ${message}\n`) : [];
  const head = rows.flatMap(([name, value]) => (value ? [`${name.padEnd(9)} ${value}\n`] : []));
  return `${head.join("")}${log.length ? `\n${log.join("")}` : ""}`;
}
