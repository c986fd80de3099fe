"use server";
import { z } from "zod";
import { removePhoto } from "@/lib/application/remove-photo.server";
import { getDocument } from "@/lib/rendering/get-document.server";
import { requestDocument, requestDocumentSchema } from "@/lib/rendering/request-document.server";
import { createShareLinkSchema } from "@/lib/sharing/contract";
import { createShareLink } from "@/lib/sharing/create-share-link.server";
import { revokeShareLink } from "@/lib/sharing/revoke-share-link.server";
import { getTask } from "@/lib/tasks/get-task.server";
import { action } from "@/lib/web/action.server";
import { limitRate } from "@/lib/web/rate-limit.server";

/** Asks for a document; answers with it, or with the task that makes it. */
export const requestDocumentAction = action(requestDocumentSchema, async (actor, input) => {
  await limitRate("render", actor.userId);
  const { documentId, taskId } = await requestDocument(actor, input);
  const [document, task] = await Promise.all([
    getDocument(actor, documentId),
    taskId ? getTask(actor, taskId) : undefined,
  ]);
  return { document, task };
});

export const getDocumentAction = action(z.strictObject({ documentId: z.string() }), (actor, input) =>
  getDocument(actor, input.documentId),
);

export const createShareLinkAction = action(createShareLinkSchema, async (actor, input) => {
  await limitRate("share", actor.userId);
  return createShareLink(actor, input);
});

export const revokeShareLinkAction = action(z.strictObject({ linkId: z.string() }), (actor, { linkId }) =>
  revokeShareLink(actor, linkId),
);

export const removePhotoAction = action(z.strictObject({ photoId: z.string() }), (actor, { photoId }) =>
  removePhoto(actor, photoId),
);
