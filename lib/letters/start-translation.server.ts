import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { requireCurrentVersion } from "@/lib/cv/require-current-version.server";
import { cvSchema } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { cvLanguage } from "@/lib/improvement/detect-language";
import { takeUse } from "@/lib/plans/usage.server";
import { db } from "@/lib/platform/database/database.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { queueTask } from "@/lib/tasks/queue-task.server";
import { LETTERS_VERSION } from "./contract";
import { TRANSLATION_LANGUAGES } from "./translation-contract";

export const startTranslationSchema = z.strictObject({ cvId: z.string(), language: z.enum(TRANSLATION_LANGUAGES) });

/** What is needed to translate, in a sentence; undefined where it is there. */
export function translationLacks(): string | undefined {
  return readEnv().model
    ? undefined
    : "Translating needs a model: set OPENAI_API_KEY, or OPENAI_BASE_URL for one of your own. Rules cannot translate, and nothing is pretended.";
}

/**
 * Asks for a translation of a CV's current version. The same wish again is the translation that is there already.
 * @throws AppError `not_found`; `bad_request` without a model or for the CV's own language; `conflict` while the CV is still being read;
 * `limit_reached`
 */
export async function startTranslation(
  actor: Actor,
  { cvId, language }: z.infer<typeof startTranslationSchema>,
): Promise<{ writingId: string; taskId?: string }> {
  const version = await requireCurrentVersion(actor, cvId);
  const engine = readEnv().model?.name;
  if (!engine) throw new AppError("bad_request", translationLacks() ?? "Translating needs a model.");
  const document = cvSchema.parse(version.document);
  if (cvLanguage(document) === language)
    throw new AppError("bad_request", "Your CV is in this language already.", { hint: "Choose another one." });
  const inputHash = contentHash({ document, language, engine, rules: LETTERS_VERSION });
  const earlier = await db.writing.findFirst({
    where: { userId: actor.userId, cvId, versionId: version.id, inputHash, finishedAt: { not: null } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  if (earlier) return { writingId: earlier.id };
  const find = { userId: actor.userId, kind: "translate-cv" as const, inputHash: contentHash({ cvId, inputHash }) };
  const { taskId } = await queueTask(find, async (tx) => {
    await takeUse(tx, actor.userId, "translate-cv");
    const writing = await tx.writing.create({
      data: {
        userId: actor.userId,
        cvId,
        versionId: version.id,
        kind: "translation",
        job: {},
        engine,
        language,
        inputHash,
      },
    });
    const name = new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
    return { ...find, title: `Translate into ${name}`, cvId, writingId: writing.id };
  });
  const { writingId } = await db.task.findUniqueOrThrow({ where: { id: taskId }, select: { writingId: true } });
  if (!writingId) throw new AppError("not_found", "This translation was deleted meanwhile.");
  return { writingId, taskId };
}
