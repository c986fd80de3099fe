import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db, type Prisma } from "@/lib/platform/database/database.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { queueTask } from "@/lib/tasks/queue-task.server";
import {
  OUTPUT_FORMATS,
  type OutputFormat,
  RENDERER_VERSION,
  type RenderOptions,
  renderOptionsSchema,
} from "./contract";
import { loadPhoto } from "./load-photo.server";
import { showsPhoto } from "./shows-photo";
import { TEMPLATES } from "./templates";

export const requestDocumentSchema = z.strictObject({
  versionId: z.string(),
  format: z.enum(OUTPUT_FORMATS).default("pdf"),
  options: renderOptionsSchema,
});

export interface RequestedDocument {
  documentId: string;
  /** absent when the document is there already */
  taskId?: string;
}

const FORMAT_NAMES: Record<OutputFormat, string> = {
  pdf: "PDF",
  docx: "Word document",
  html: "Web page",
  json: "JSON Resume",
  markdown: "Markdown",
  text: "Plain text",
};

/** The choices that change a format's bytes. */
const all = ({ photo, ...options }: RenderOptions) => ({
  ...options,
  ...(showsPhoto({ ...options, photo }) && { photo }),
});
/** how many pages it takes is up to the program that opens it */
const allButFit = ({ fit, ...options }: RenderOptions) => all(options);
const words = ({ language, country, personal, consent, sections }: RenderOptions) => ({
  language,
  country,
  personal,
  consent,
  sections,
});
const optionsOf: Record<OutputFormat, (options: RenderOptions) => object | undefined> = {
  pdf: all,
  docx: allButFit,
  html: allButFit,
  json: () => undefined,
  markdown: words,
  text: words,
};

/**
 * Asks for a version of a CV as a file. The same version with the same options is the same file and is not made twice.
 * @throws AppError `not_found`; `bad_request` for a template that does not exist
 */
export async function requestDocument(
  actor: Actor,
  input: z.infer<typeof requestDocumentSchema>,
): Promise<RequestedDocument> {
  const { row, unique, version } = await describeDocument(actor, input);
  const known = await db.renderedDocument.findUnique({ where: unique, select: { id: true, fileId: true } });
  if (known?.fileId) return { documentId: known.id };
  const find = { userId: actor.userId, kind: "render-document" as const, inputHash: row.inputHash };
  const { taskId } = await queueTask(find, async (tx) => {
    const document = await tx.renderedDocument.upsert({ where: unique, create: row, update: {}, select: { id: true } });
    return {
      ...find,
      title: `${FORMAT_NAMES[row.format]} of ${version.cv.title}`,
      cvId: version.cvId,
      documentId: document.id,
    };
  });
  const { documentId } = await db.task.findUniqueOrThrow({ where: { id: taskId }, select: { documentId: true } });
  if (!documentId) throw new AppError("not_found", "This document was deleted meanwhile.");
  return { documentId, taskId };
}

/**
 * The row of a version as a file, for another task that makes it on its way (`makeDocument`).
 * @throws AppError `not_found`; `bad_request` for a template that does not exist
 */
export async function reserveDocument(actor: Actor, input: z.infer<typeof requestDocumentSchema>): Promise<string> {
  const { row, unique } = await describeDocument(actor, input);
  const { id } = await db.renderedDocument.upsert({ where: unique, create: row, update: {}, select: { id: true } });
  return id;
}

async function describeDocument(actor: Actor, input: z.infer<typeof requestDocumentSchema>) {
  const { versionId, format } = input;
  if (!TEMPLATES.some((template) => template.name === input.options.template))
    throw new AppError("bad_request", "There is no such template.", {
      hint: `Templates: ${TEMPLATES.map((t) => t.name).join(", ")}.`,
    });
  const version = await db.cvVersion.findFirst({
    where: { id: versionId, cv: { userId: actor.userId } },
    select: { cvId: true, improvementId: true, cv: { select: { title: true } } },
  });
  if (!version) throw new AppError("not_found", "There is no such version.");
  const options = await withJob(actor, input.options, version);
  await loadPhoto(options, actor.userId, format);
  const inputHash = contentHash({
    versionId,
    format,
    options: optionsOf[format](options),
    renderer: RENDERER_VERSION,
  });
  const row = {
    userId: actor.userId,
    versionId,
    format,
    options: options as unknown as Prisma.InputJsonObject,
    inputHash,
  };
  return { row, version, unique: { userId_inputHash: { userId: actor.userId, inputHash } } };
}

/** What decides what matters in a document that has to fit: the job the version was made for, else the CV's last one. */
async function withJob(
  actor: Actor,
  options: RenderOptions,
  { cvId, improvementId }: { cvId: string; improvementId: string | null },
): Promise<RenderOptions> {
  if (!options.fit) return options;
  const { pages, keep } = options.fit;
  const improvement = await db.improvement.findFirst({
    where: { userId: actor.userId, cvId, ...(improvementId && { id: improvementId }) },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return { ...options, fit: { pages, keep: [...new Set(keep)].sort(), improvementId: improvement?.id } };
}
