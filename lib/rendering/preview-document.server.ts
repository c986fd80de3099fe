import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { cvSchema } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { renderOptionsSchema } from "./contract";
import { loadPhoto } from "./load-photo.server";
import { renderDocument } from "./render-document.server";
import { TEMPLATES } from "./templates";

/** Fitting draws a document many times: it is left to the task that keeps the result. */
export const previewDocumentSchema = z.strictObject({
  versionId: z.string(),
  options: renderOptionsSchema.omit({ fit: true }),
});

/**
 * The PDF of a version with these options, at once and kept nowhere: for a screen where the person is still choosing. It is drawn,
 * read back and proved by the same child process as the document they take away, which a task makes and keeps.
 * @throws AppError `not_found`, `bad_request` for an unknown template, and what `renderDocument` throws
 */
export async function previewDocument(
  actor: Actor,
  input: z.infer<typeof previewDocumentSchema>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Uint8Array> {
  if (!TEMPLATES.some(({ name }) => name === input.options.template))
    throw new AppError("bad_request", "There is no such template.");
  const version = await db.cvVersion.findFirst({
    where: { id: input.versionId, cv: { userId: actor.userId } },
    select: { document: true },
  });
  if (!version) throw new AppError("not_found", "There is no such version.");
  const cv = cvSchema.parse(version.document);
  const photo = await loadPhoto(input.options, actor.userId, "pdf");
  const { bytes } = await renderDocument({ cv, options: input.options, format: "pdf", photo }, { signal });
  return bytes;
}
