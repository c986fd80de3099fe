import { eventType } from "inngest";
import { z } from "zod";

/** Events carry ids, never documents: they are stored and shown by whichever engine runs the functions. */
const taskRef = z.object({
  taskId: z.string(),
  /** which try of the task this is; an older one may not write any more */
  fence: z.number().int(),
  userId: z.string(),
  /** where the trace that asked for it goes on (W3C Trace Context) */
  traceparent: z.string().optional(),
});
export type TaskRef = z.infer<typeof taskRef>;

export const cvReadRequested = eventType("cv/read.requested", { schema: taskRef });
export const cvImproveRequested = eventType("cv/improve.requested", { schema: taskRef });
export const documentRenderRequested = eventType("document/render.requested", { schema: taskRef });
export const documentsMergeRequested = eventType("documents/merge.requested", { schema: taskRef });
export const letterWriteRequested = eventType("letter/write.requested", { schema: taskRef });
export const profileWriteRequested = eventType("profile/write.requested", { schema: taskRef });
export const interviewPrepareRequested = eventType("interview/prepare.requested", { schema: taskRef });
export const cvTranslateRequested = eventType("cv/translate.requested", { schema: taskRef });
/** The running function of this task has to stop: cancelled by the person, or out of time. */
export const taskStopped = eventType("task/stopped", { schema: taskRef });

/** Which event starts a task of a kind. */
export const TASK_EVENTS = {
  "read-cv": cvReadRequested.name,
  "improve-cv": cvImproveRequested.name,
  "render-document": documentRenderRequested.name,
  "merge-documents": documentsMergeRequested.name,
  "write-letter": letterWriteRequested.name,
  "write-profile": profileWriteRequested.name,
  "prepare-interview": interviewPrepareRequested.name,
  "translate-cv": cvTranslateRequested.name,
} as const;
export type TaskKind = keyof typeof TASK_EVENTS;
