import { z } from "zod";
import type { TaskRef } from "@/inngest/events";
import { AppError } from "@/lib/errors";
import { configuredModel } from "@/lib/improvement/configured-model.server";
import { watchModel } from "@/lib/improvement/watch-model.server";
import { type Reading, readingSchema, type SourceText, sourceTextSchema } from "@/lib/intake/contract";
import { fillByModel } from "@/lib/intake/fill-by-model.server";
import { planFill } from "@/lib/intake/fill-unsure";
import { readFile } from "@/lib/intake/read-file.server";
import { db, type Prisma } from "@/lib/platform/database/database.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { runTaskStep } from "@/lib/tasks/run-task-step.server";
import { createVersion } from "./create-version.server";
import { endReadingCall, keepReadingCall } from "./keep-reading-call.server";

/** A person waits for the reading: a model has no longer than this. */
const LONGEST_ANSWER_MS = 45_000;

/** What is kept of a reading, for the correcting screen; the parsed CV itself is the first version. */
export const storedReadingSchema = z.object({
  acceptAnyDocument: z.boolean().default(false),
  source: sourceTextSchema.optional(),
  reading: readingSchema.optional(),
});
export type StoredReading = { source: SourceText; reading: Reading };

/** Step: reads the uploaded file in a child process and keeps what was understood. */
export async function readUpload(ref: TaskRef, attempt: number): Promise<{ lines: number; unsure?: boolean }> {
  const cv = await uploadOf(ref);
  const { acceptAnyDocument } = storedReadingSchema.parse(cv.reading ?? {});
  return runTaskStep(
    ref,
    {
      name: "read",
      label: "Reading the file",
      input: { sha256: cv.file.sha256, acceptAnyDocument },
      attempt,
      stepsTotal: 2,
    },
    async ({ signal, tell }) => {
      const { source, reading } = await readFile(
        { bytes: cv.file.bytes, fileName: cv.file.name, acceptAnyDocument },
        // what is told while it runs is a courtesy; the step's own writes tell when the task is no longer ours
        { signal, onProgress: (message) => void tell(message).catch(() => {}) },
      );
      return {
        result: {
          lines: source.lines.length,
          ...(readEnv().model && planFill(source, reading) && { unsure: true }),
        },
        write: async (tx) => {
          await tx.cv.update({
            where: { id: cv.id },
            data: { reading: { acceptAnyDocument, source, reading } as unknown as Prisma.InputJsonObject },
          });
        },
      };
    },
  );
}

/** Step, where a model is configured and the rules are unsure of an entry: asks the model about it. Whatever it does, the reading stands. */
export async function fillReading(ref: TaskRef, attempt: number): Promise<{ filled: number }> {
  const cv = await uploadOf(ref);
  const config = readEnv().model;
  const { acceptAnyDocument, source, reading } = storedReadingSchema.parse(cv.reading);
  return runTaskStep(
    ref,
    { name: "fill", label: "Asking the model about what is unsure", input: { cvId: cv.id }, attempt, stepsTotal: 3 },
    async ({ signal, tell, keep }) => {
      if (!config || !source || !reading) return { result: { filled: 0 } };
      const timeoutMs = Math.min(config.timeoutMs, LONGEST_ANSWER_MS);
      const callStep = ref.fence > 1 ? `run ${ref.fence}, try ${attempt + 1}` : `try ${attempt + 1}`;
      const { model, lastCall } = watchModel(
        configuredModel({ ...config, timeoutMs }, config.name, {
          id: cv.id,
          userId: cv.userId,
          sent: (request) => keep((tx) => keepReadingCall(tx, cv.id, callStep, request)),
        }),
      );
      const filled = await fillByModel({ source, reading, model, signal });
      const failure = filled.model?.failure;
      const call = lastCall();
      if (failure) await tell(`${failure.message} What the rules read stands.`);
      return {
        result: { filled: filled.model?.filled ?? 0 },
        write: async (tx) => {
          await tx.cv.update({
            where: { id: cv.id },
            data: { reading: { acceptAnyDocument, source, reading: filled } as unknown as Prisma.InputJsonObject },
          });
          if (call) await endReadingCall(tx, cv.id, callStep, call, failure?.code);
        },
      };
    },
  );
}

/** Step: makes the first version from what was read. */
export async function saveReading(ref: TaskRef, attempt: number): Promise<{ versionId: string }> {
  const cv = await uploadOf(ref);
  return runTaskStep(
    ref,
    { name: "save", label: "Building your CV", input: { cvId: cv.id }, attempt, last: true },
    async () => {
      const { reading } = storedReadingSchema.parse(cv.reading);
      if (!reading) throw new AppError("internal", "The reading is missing.");
      const result = { versionId: "" };
      return {
        result,
        write: async (tx, userId) => {
          const version = await createVersion(tx, {
            cvId: cv.id,
            userId,
            origin: "upload",
            document: reading.cv,
          });
          result.versionId = version.id;
        },
      };
    },
  );
}

async function uploadOf(ref: TaskRef) {
  const cv = await db.cv.findFirst({ where: { tasks: { some: { id: ref.taskId } } }, include: { file: true } });
  if (!cv?.file) throw new AppError("superseded", "The upload was deleted meanwhile.");
  return { ...cv, file: cv.file };
}
