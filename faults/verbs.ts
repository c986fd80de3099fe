import fs from "node:fs";
import { inngest } from "@/inngest/client";
import { readSession } from "@/lib/accounts/sessions.server";
import { startGuest } from "@/lib/accounts/start-guest.server";
import type { Actor } from "@/lib/actor";
import { getCv } from "@/lib/cv/get-cv.server";
import { saveCv } from "@/lib/cv/save-cv.server";
import { uploadCv } from "@/lib/cv/upload-cv.server";
import { startImprovement } from "@/lib/improvement/start-improvement.server";
import { withinBudget } from "@/lib/platform/cache/cache.server";
import { saveQuestionnaire } from "@/lib/questionnaire/save-questionnaire.server";
import { questionnaireDraftSchema } from "@/lib/questionnaire/schema";
import { requestDocument, requestDocumentSchema } from "@/lib/rendering/request-document.server";
import { cancelTask } from "@/lib/tasks/cancel-task.server";
import { getTask } from "@/lib/tasks/get-task.server";
import { retryTask } from "@/lib/tasks/retry-task.server";
import { sweepTasks } from "@/lib/tasks/sweep-tasks.server";

/** What a test asks a worker to do as the product's producers do it: each is one verb of the product. */
export const verbs = {
  startGuest: () => startGuest(null),
  /** uploads a file of this machine; the name makes the bytes, and so the input, its own */
  upload: (actor: Actor, file: string, name: string, note = "") =>
    uploadCv(actor, { bytes: new Uint8Array([...fs.readFileSync(file), ...Buffer.from(note)]), fileName: name }),
  improve: async (actor: Actor, cvId: string, position: string) => {
    const draft = questionnaireDraftSchema.parse({ position });
    const { id } = await saveQuestionnaire(actor, { draft });
    return startImprovement(actor, { cvId, questionnaireId: id });
  },
  render: async (actor: Actor, versionId: string, format: string, template?: string) =>
    requestDocument(actor, requestDocumentSchema.parse({ versionId, format, options: template ? { template } : {} })),
  getCv: (actor: Actor, cvId: string) => getCv(actor, cvId),
  saveCv: (actor: Actor, input: Parameters<typeof saveCv>[1]) => saveCv(actor, input),
  getTask: (actor: Actor, taskId: string) => getTask(actor, taskId),
  cancel: (actor: Actor, taskId: string) => cancelTask(actor, taskId),
  retry: (actor: Actor, taskId: string) => retryTask(actor, taskId),
  sweep: () => sweepTasks(),
  send: (events: { id?: string; name: string; data: Record<string, unknown> }[]) => inngest.send(events),
  readSession: (id: string) => readSession(id),
  ping: () => withinBudget((redis) => redis.ping()),
};
export type Verbs = typeof verbs;
