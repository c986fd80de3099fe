import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db, type Prisma } from "@/lib/platform/database/database.server";
import { type TaskView, taskViewSchema } from "./task-view";

/** The newest lines of a log: a task that was tried often has more than anyone reads. */
const include = { events: { orderBy: { seq: "desc" }, take: 200 } } satisfies Prisma.TaskInclude;
type TaskRow = Prisma.TaskGetPayload<{ include: typeof include }>;

/** @throws AppError `not_found` (also for another person's task) */
export async function getTask(actor: Actor, taskId: string): Promise<TaskView> {
  const row = await db.task.findFirst({ where: { id: taskId, userId: actor.userId }, include });
  if (!row) throw new AppError("not_found", "There is no such task.");
  return toTaskView(row);
}

/** The actor's tasks, newest first. */
export async function listTasks(
  actor: Actor,
  options: { take?: number; cvId?: string; improvementId?: string } = {},
): Promise<TaskView[]> {
  const { take = 50, ...where } = options;
  const rows = await db.task.findMany({
    where: { ...where, userId: actor.userId },
    orderBy: { createdAt: "desc" },
    take,
    include,
  });
  return rows.map(toTaskView);
}

/** So many changed tasks are read at once. */
const CHANGES = 100;

/**
 * Tasks with events after `seq`, each with the number of its newest event, oldest first: what a stream sends next; and whether there
 * may be more after them.
 */
export async function tasksChangedAfter(
  actor: Actor,
  seq: number,
): Promise<{ changes: { seq: number; task: TaskView }[]; more: boolean }> {
  const changed = await db.taskEvent.groupBy({
    by: ["taskId"],
    where: { userId: actor.userId, seq: { gt: seq } },
    _max: { seq: true },
    orderBy: { _max: { seq: "asc" } },
    take: CHANGES,
  });
  if (!changed.length) return { changes: [], more: false };
  const rows = await db.task.findMany({
    where: { id: { in: changed.map((c) => c.taskId) }, userId: actor.userId },
    include,
  });
  const changes = changed.flatMap(({ taskId, _max }) => {
    const row = rows.find((r) => r.id === taskId);
    return row && _max.seq !== null ? [{ seq: _max.seq, task: toTaskView(row) }] : [];
  });
  return { changes, more: changed.length === CHANGES };
}

function toTaskView(row: TaskRow): TaskView {
  return taskViewSchema.parse({
    id: row.id,
    kind: row.kind,
    title: row.title,
    state: row.state,
    step: row.step ?? undefined,
    stepsDone: row.stepsDone,
    stepsTotal: row.stepsTotal,
    attempts: row.attempts,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString(),
    finishedAt: row.finishedAt?.toISOString(),
    error: row.error ?? undefined,
    cvId: row.cvId ?? undefined,
    improvementId: row.improvementId ?? undefined,
    documentId: row.documentId ?? undefined,
    applicationId: row.applicationId ?? undefined,
    writingId: row.writingId ?? undefined,
    events: row.events.toReversed().map(({ seq, at, type, message }) => ({ seq, at: at.toISOString(), type, message })),
  });
}

/** How many of the actor's tasks are under way. */
export function countActiveTasks(actor: Actor): Promise<number> {
  return db.task.count({ where: { userId: actor.userId, state: { in: ["queued", "running", "waiting"] } } });
}
