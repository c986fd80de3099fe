"use server";
import { z } from "zod";
import { arrangeApplication, arrangeApplicationSchema } from "@/lib/application/arrange-application.server";
import { getApplication } from "@/lib/application/get-application.server";
import { removeAttachment } from "@/lib/application/remove-attachment.server";
import { requestApplication, requestApplicationSchema } from "@/lib/application/request-application.server";
import { getTask } from "@/lib/tasks/get-task.server";
import { action } from "@/lib/web/action.server";
import { limitRate } from "@/lib/web/rate-limit.server";

export const arrangeApplicationAction = action(arrangeApplicationSchema, arrangeApplication);

/** Asks for the application; answers with it, and with the task that makes it. */
export const requestApplicationAction = action(requestApplicationSchema, async (actor, input) => {
  await limitRate("render", actor.userId);
  const { applicationId, taskId } = await requestApplication(actor, input);
  const [application, task] = await Promise.all([
    getApplication(actor, applicationId),
    taskId ? getTask(actor, taskId) : undefined,
  ]);
  return { application, task };
});

export const getApplicationAction = action(z.strictObject({ applicationId: z.string() }), (actor, input) =>
  getApplication(actor, input.applicationId),
);

export const removeAttachmentAction = action(z.strictObject({ attachmentId: z.string() }), (actor, input) =>
  removeAttachment(actor, input.attachmentId),
);
