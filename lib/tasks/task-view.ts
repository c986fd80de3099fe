import { z } from "zod";
import { ERROR_CODES } from "@/lib/errors";

export const TASK_STATES = ["queued", "running", "waiting", "succeeded", "failed", "cancelled"] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** States after which nothing more happens by itself. */
export const ENDED_STATES: readonly TaskState[] = ["succeeded", "failed", "cancelled"];

/** One background job as the person sees it. Times are ISO 8601 in UTC. */
export const taskViewSchema = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  state: z.enum(TASK_STATES),
  step: z.string().optional(),
  stepsDone: z.number().int(),
  /** null until the task knows how many steps it has */
  stepsTotal: z.number().int().nullable(),
  attempts: z.number().int(),
  createdAt: z.string(),
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  error: z
    .object({
      code: z.enum(ERROR_CODES),
      message: z.string(),
      hint: z.string().optional(),
      retryAfter: z.number().optional(),
      details: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  /** what the task belongs to, for links */
  cvId: z.string().optional(),
  improvementId: z.string().optional(),
  documentId: z.string().optional(),
  applicationId: z.string().optional(),
  writingId: z.string().optional(),
  events: z.array(z.object({ seq: z.number().int(), at: z.string(), type: z.string(), message: z.string() })),
});
export type TaskView = z.infer<typeof taskViewSchema>;
export type TaskEventView = TaskView["events"][number];

/** A message of the event stream `/api/v1/tasks/events`. */
export const taskMessageSchema = z.object({ seq: z.number().int(), task: taskViewSchema });

/** True when nothing more happens to the task by itself. */
export function isFinal(state: TaskState): boolean {
  return ENDED_STATES.includes(state);
}
