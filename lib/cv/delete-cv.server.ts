import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { endTask } from "@/lib/tasks/end-task.server";

/**
 * Deletes a CV with its upload, versions, improvements, documents, attachments and applications; its running tasks are cancelled first.
 * @throws AppError `not_found`
 */
export async function deleteCv(actor: Actor, cvId: string): Promise<void> {
  const where = { id: cvId, userId: actor.userId };
  if (!(await db.cv.findFirst({ where, select: { id: true } })))
    throw new AppError("not_found", "There is no such CV.");
  const active = await db.task.findMany({
    where: { cvId, userId: actor.userId, state: { in: ["queued", "running", "waiting"] } },
    select: { id: true },
  });
  for (const task of active) await endTask({ taskId: task.id }, "cancelled");
  await db.$transaction(async (tx) => {
    const cv = await tx.cv.findFirst({
      where,
      select: {
        fileId: true,
        versions: { select: { documents: { select: { fileId: true } } } },
        attachments: { select: { fileId: true } },
        applications: { select: { fileId: true } },
        photo: { select: { fileId: true } },
      },
    });
    if (!cv) return;
    const files = [
      cv.fileId,
      ...cv.versions.flatMap((version) => version.documents.map((document) => document.fileId)),
      ...[...cv.attachments, ...cv.applications, ...(cv.photo ? [cv.photo] : [])].map((kept) => kept.fileId),
    ].filter((id) => id !== null);
    await tx.task.deleteMany({ where: { cvId, userId: actor.userId } });
    await tx.cv.deleteMany({ where });
    await tx.storedFile.deleteMany({ where: { id: { in: files }, userId: actor.userId } });
  });
}
