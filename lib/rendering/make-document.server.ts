import { cvSchema } from "@/lib/cv/schema";
import { db, type Prisma, type Transaction } from "@/lib/platform/database/database.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { OUTPUT_FORMATS, type OutputFormat, renderOptionsSchema } from "./contract";
import { documentFileName } from "./file-name";
import { loadPhoto } from "./load-photo.server";
import type { TargetJob } from "./rank-content";
import { renderDocument } from "./render-document.server";

type DocumentRow = Prisma.RenderedDocumentGetPayload<{ include: { version: true } }>;

/**
 * Makes the file of a document's row and proves it whole. `write` stores it, within the transaction of the task's step.
 * Throws what `renderDocument` throws.
 */
export async function makeDocument(
  document: DocumentRow,
  { signal }: { signal?: AbortSignal } = {},
): Promise<{ bytes: Uint8Array; write: (tx: Transaction, userId: string) => Promise<void> }> {
  const cv = cvSchema.parse(document.version.document);
  const options = renderOptionsSchema.parse(document.options);
  const format = OUTPUT_FORMATS.find((known) => known === document.format) as OutputFormat;
  const job = options.fit?.improvementId ? await findJob(options.fit.improvementId, document.userId) : undefined;
  const photo = await loadPhoto(options, document.userId, format);
  const { bytes, mediaType, extension, proof, notices, fit } = await renderDocument(
    { cv, options, format, job, photo },
    { signal },
  );
  return {
    bytes,
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
}

/** The job of an improvement; without one (it was deleted meanwhile) content is ranked by itself. */
async function findJob(id: string, userId: string): Promise<TargetJob | undefined> {
  const improvement = await db.improvement.findFirst({ where: { id, userId }, select: { job: true } });
  if (!improvement) return undefined;
  const { position, jobDescription } = questionnaireSchema.parse(improvement.job);
  return { position, jobDescription };
}
