import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db, type Prisma } from "@/lib/platform/database/database.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { reserveDocument } from "@/lib/rendering/request-document.server";
import { queueTask } from "@/lib/tasks/queue-task.server";
import { type ApplicationPart, type ApplicationRequest, applicationRequestSchema, MERGER_VERSION } from "./request";

export const requestApplicationSchema = z.strictObject({ cvId: z.string(), request: applicationRequestSchema });

export interface RequestedApplication {
  applicationId: string;
  /** absent when the application is there already */
  taskId?: string;
}

/**
 * Asks for a CV and what goes with it as one PDF. The same parts with the same options are the same file and are not merged twice.
 * @throws AppError `not_found` (also for a part that is not this CV's)
 */
export async function requestApplication(
  actor: Actor,
  { cvId, request: asked }: z.infer<typeof requestApplicationSchema>,
): Promise<RequestedApplication> {
  const { userId } = actor;
  const cv = await db.cv.findFirst({ where: { id: cvId, userId }, select: { title: true, currentVersionId: true } });
  if (!cv?.currentVersionId) throw new AppError("not_found", "There is no such CV.");
  const versionId = cv.currentVersionId;
  const parts = await Promise.all(asked.parts.map((part) => checkPart(actor, cvId, versionId, part)));
  const request: ApplicationRequest = { ...asked, parts };
  const inputHash = contentHash({ cvId, request, merger: MERGER_VERSION });
  const unique = { userId_inputHash: { userId, inputHash } };
  const known = await db.application.findUnique({ where: unique, select: { id: true, fileId: true } });
  if (known?.fileId) return { applicationId: known.id };
  const find = { userId, kind: "merge-documents" as const, inputHash };
  const { taskId } = await queueTask(find, async (tx) => {
    const create = { userId, cvId, inputHash, request: request as unknown as Prisma.InputJsonObject };
    const { id } = await tx.application.upsert({ where: unique, create, update: {}, select: { id: true } });
    return { ...find, title: `Application with ${cv.title}`, cvId, applicationId: id };
  });
  const { applicationId } = await db.task.findUniqueOrThrow({ where: { id: taskId }, select: { applicationId: true } });
  if (!applicationId) throw new AppError("not_found", "This application was deleted meanwhile.");
  return { applicationId, taskId };
}

/** Every part is the actor's and belongs to this CV; a CV without a PDF gets one on the way. */
async function checkPart(
  actor: Actor,
  cvId: string,
  versionId: string,
  part: ApplicationPart,
): Promise<ApplicationPart> {
  const { userId } = actor;
  if (part.kind === "cv" && part.id === undefined) {
    const options = { template: "classic", pageSize: "A4" as const };
    return { ...part, id: await reserveDocument(actor, { versionId, format: "pdf", options }) };
  }
  if (part.kind === "letter") {
    const newest = await db.writingVersion.findFirst({
      where: { writing: { id: part.id, userId, cvId, kind: "letter" } },
      orderBy: { number: "desc" },
      select: { id: true },
    });
    if (!newest) throw gone();
    return { ...part, version: newest.id };
  }
  const own = { id: part.id, userId };
  const found =
    part.kind === "cv"
      ? await db.renderedDocument.findFirst({
          where: { ...own, format: "pdf", version: { cvId } },
          select: { id: true },
        })
      : await db.attachment.findFirst({ where: { ...own, cvId }, select: { id: true } });
  if (!found) throw gone();
  return part;
}

const gone = () =>
  new AppError("not_found", "A file of this application is not there any more.", {
    hint: "Reload the page, and choose again.",
  });
