import type { TaskRef } from "@/inngest/events";
import { cvSchema } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { db, type Prisma } from "@/lib/platform/database/database.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { runTaskStep } from "@/lib/tasks/run-task-step.server";
import { OUTPUT_FORMATS, type OutputFormat, renderOptionsSchema } from "./contract";
import { documentFileName } from "./file-name";
import type { TargetJob } from "./rank-content";
import { renderDocument } from "./render-document.server";

/** Step: makes the document a task asks for, proves it whole and stores it. */
export async function renderRequested(ref: TaskRef, attempt: number): Promise<{ documentId: string }> {
  const document = await db.renderedDocument.findFirst({
    where: { tasks: { some: { id: ref.taskId } } },
    include: { version: true },
  });
  if (!document) throw new AppError("superseded", "This document was deleted meanwhile.");
  const format = OUTPUT_FORMATS.find((known) => known === document.format) as OutputFormat;
  const label = format === "pdf" ? "Setting the pages and reading them back" : "Writing the file";
  return runTaskStep(
    ref,
    { name: "render", label, input: { inputHash: document.inputHash }, attempt, stepsTotal: 1, last: true },
    async ({ signal }) => {
      const cv = cvSchema.parse(document.version.document);
      const options = renderOptionsSchema.parse(document.options);
      const job = options.fit?.improvementId ? await findJob(options.fit.improvementId, document.userId) : undefined;
      const { bytes, mediaType, extension, proof, notices, fit } = await renderDocument(
        { cv, options, format, job },
        { signal },
      );
      return {
        result: { documentId: document.id },
        write: async (tx, userId) => {
          const file = await tx.storedFile.create({
            data: {
              userId,
              name: documentFileName(cv, extension),
              mediaType,
              size: bytes.byteLength,
              sha256: contentHash(bytes),
              bytes: bytes as Uint8Array<ArrayBuffer>,
            },
          });
          await tx.renderedDocument.update({
            where: { id: document.id },
            data: {
              fileId: file.id,
              proof: proof as unknown as Prisma.InputJsonObject | undefined,
              notices: notices as unknown as Prisma.InputJsonArray,
              fit: fit as unknown as Prisma.InputJsonObject | undefined,
            },
          });
        },
      };
    },
  );
}

/** The job of an improvement; without one (it was deleted meanwhile) content is ranked by itself. */
async function findJob(id: string, userId: string): Promise<TargetJob | undefined> {
  const improvement = await db.improvement.findFirst({ where: { id, userId }, select: { job: true } });
  if (!improvement) return undefined;
  const { position, jobDescription } = questionnaireSchema.parse(improvement.job);
  return { position, jobDescription };
}
