import type { TaskRef } from "@/inngest/events";
import { cvSchema } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { letterSchema } from "@/lib/letters/contract";
import { drawLetter } from "@/lib/letters/draw-letter.server";
import { db, type Prisma } from "@/lib/platform/database/database.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { renderOptionsSchema } from "@/lib/rendering/contract";
import type { LetterOptions } from "@/lib/rendering/letter/letter-contract";
import { makeDocument } from "@/lib/rendering/make-document.server";
import { runTaskStep } from "@/lib/tasks/run-task-step.server";
import { applicationFileName } from "./application-file-name";
import type { MergePart } from "./contract";
import { describeShrinking } from "./describe-shrinking";
import { mergeApplication } from "./merge-application.server";
import { type ApplicationPart, type ApplicationReport, applicationRequestSchema } from "./request";

const MEGABYTE = 1024 * 1024;
const STEPS = 2;

/** Step: the CV's PDF is made and proved where the person has not made it before. */
export async function prepareApplication(ref: TaskRef, attempt: number): Promise<{ made: number }> {
  const { application, request } = await load(ref);
  return runTaskStep(
    ref,
    {
      name: "prepare",
      label: "Setting the pages of the CV",
      input: { inputHash: application.inputHash },
      attempt,
      stepsTotal: STEPS,
    },
    async ({ signal }) => {
      const ids = request.parts.flatMap((part) => (part.kind === "cv" && part.id ? [part.id] : []));
      const missing = await db.renderedDocument.findMany({
        where: { id: { in: ids }, userId: application.userId, fileId: null },
        include: { version: true },
      });
      const made: Awaited<ReturnType<typeof makeDocument>>[] = [];
      for (const document of missing) made.push(await makeDocument(document, { signal }));
      return {
        result: { made: made.length },
        write: async (tx, userId) => {
          for (const { write } of made) await write(tx, userId);
        },
      };
    },
  );
}

/** Step: the files become one PDF, which is kept. */
export async function mergeRequested(ref: TaskRef, attempt: number): Promise<{ applicationId: string }> {
  const { application, request } = await load(ref);
  return runTaskStep(
    ref,
    {
      name: "merge",
      label: "Putting the files together",
      input: { inputHash: application.inputHash },
      attempt,
      stepsTotal: STEPS,
      last: true,
    },
    async ({ signal, tell }) => {
      const { basics } = cvSchema.parse(application.cv.currentVersion?.document);
      const parts: MergePart[] = [];
      const look = await lookOf(request.parts, application.userId);
      for (const part of request.parts)
        parts.push(
          part.kind === "letter"
            ? await loadLetter(part, application, look, signal)
            : await loadPart(part, application),
        );
      const title = request.title || [basics.name, "application"].filter(Boolean).join(", ");
      let told = Promise.resolve();
      const merged = await mergeApplication(
        { parts, options: { title, pageNumbers: request.pageNumbers, maxBytes: request.maxMegabytes * MEGABYTE } },
        {
          signal,
          // one after the other, and before the step ends; a line of the log is not worth a failure
          onPart: (done) => {
            told = told.then(() => tell(`${done} of ${parts.length} files read.`)).catch(() => {});
          },
        },
      );
      await told;
      const notice = merged.shrunk && describeShrinking(merged.shrunk);
      const report: ApplicationReport = { pages: merged.pages, parts: merged.parts, ...(notice && { notice }) };
      return {
        result: { applicationId: application.id },
        write: async (tx, userId) => {
          const file = await tx.storedFile.create({
            data: {
              userId,
              name: applicationFileName(basics.name),
              mediaType: "application/pdf",
              size: merged.bytes.byteLength,
              sha256: contentHash(merged.bytes),
              bytes: merged.bytes as Uint8Array<ArrayBuffer>,
            },
          });
          await tx.application.update({
            where: { id: application.id },
            data: { fileId: file.id, report: report as unknown as Prisma.InputJsonObject },
          });
        },
      };
    },
  );
}

async function load(ref: TaskRef) {
  const application = await db.application.findFirst({
    where: { tasks: { some: { id: ref.taskId } } },
    include: { cv: { select: { currentVersion: { select: { document: true } } } } },
  });
  if (!application) throw new AppError("superseded", "This application was deleted meanwhile.");
  return { application, request: applicationRequestSchema.parse(application.request) };
}

type LetterPart = Extract<ApplicationPart, { kind: "letter" }>;
interface Owned {
  userId: string;
  cvId: string;
}

/** The look of the CV in the application, which the letter takes; the standard one without a CV. */
async function lookOf(parts: ApplicationPart[], userId: string): Promise<LetterOptions> {
  const id = parts.find(({ kind }) => kind === "cv")?.id;
  const document = id && (await db.renderedDocument.findFirst({ where: { id, userId }, select: { options: true } }));
  const { template, accent, fonts } = renderOptionsSchema.parse(document ? document.options : {});
  return { template, accent, fonts };
}

async function loadLetter(
  part: LetterPart,
  { userId, cvId }: Owned,
  options: LetterOptions,
  signal: AbortSignal,
): Promise<MergePart> {
  const found = await db.writingVersion.findFirst({
    where: { id: part.version, writing: { id: part.id, userId, cvId, kind: "letter" } },
    select: { document: true },
  });
  if (!found) throw gone();
  const letter = letterSchema.parse(found.document);
  const bytes = await drawLetter(userId, letter, options, { signal });
  return { name: "Cover letter", bytes, ...(part.pages && { pages: part.pages }) };
}

async function loadPart(part: Exclude<ApplicationPart, LetterPart>, { userId, cvId }: Owned): Promise<MergePart> {
  const found =
    part.kind === "cv"
      ? await db.renderedDocument.findFirst({ where: { id: part.id, userId }, select: { file: true } })
      : await db.attachment.findFirst({ where: { id: part.id, userId, cvId }, select: { file: true } });
  if (!found?.file) throw gone();
  const { name, bytes } = found.file;
  const bookmark = part.kind === "cv" ? "CV" : name.replace(/\.(pdf|png|jpe?g|webp)$/i, "");
  return { name: bookmark, bytes, ...(part.pages && { pages: part.pages }) };
}

const gone = () =>
  new AppError("not_found", "A file of this application was deleted meanwhile.", {
    hint: "Open the application, and put it together again.",
  });
