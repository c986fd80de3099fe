import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { createVersion, titleOf } from "@/lib/cv/create-version.server";
import { writeText } from "@/lib/cv/refs";
import { type Cv, cvSchema } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { cvLanguage } from "@/lib/improvement/detect-language";
import { db } from "@/lib/platform/database/database.server";
import { guardTranslation } from "./guard-translation";
import { namesOf } from "./translate-texts.server";
import { type Translation, translationSchema } from "./translation-contract";
import { addWritingVersion } from "./writing-version.server";

export interface TranslationDetail {
  id: string;
  cvId: string;
  engine: string;
  cv: Cv;
  /** undefined until it is there */
  translation: Translation | undefined;
  versionId: string | undefined;
}

/**
 * A translation of the actor with each text beside its source.
 * @throws AppError `not_found` (also for another person's)
 */
export async function getTranslation(actor: Actor, id: string): Promise<TranslationDetail> {
  const row = await db.writing.findFirst({
    where: { id, kind: "translation", userId: actor.userId },
    include: { versions: { orderBy: { number: "desc" }, take: 1 } },
  });
  const base = row && (await db.cvVersion.findFirst({ where: { id: row.versionId, cvId: row.cvId } }));
  if (!row || !base) throw new AppError("not_found", "There is no such translation.");
  const [newest] = row.versions;
  return {
    id: row.id,
    cvId: row.cvId,
    engine: row.engine,
    cv: cvSchema.parse(base.document),
    translation: newest && translationSchema.parse(newest.document),
    versionId: newest?.id,
  };
}

export const editTranslationSchema = z.strictObject({
  writingId: z.string(),
  ref: z.string(),
  text: z.string().max(10_000),
  /** the person signs what the guard asks about */
  confirmed: z.boolean().default(false),
});

/**
 * Keeps the person's own translation of one text.
 * @throws AppError `not_found`; `fact_guard_refused` saying what differs, unless confirmed
 */
export async function editTranslation(
  actor: Actor,
  input: z.infer<typeof editTranslationSchema>,
): Promise<{ translation: Translation }> {
  const { cv, translation, id } = await getTranslation(actor, input.writingId);
  const item = translation?.texts.find((t) => t.ref === input.ref);
  if (!translation || !item) throw new AppError("not_found", "There is no such text.");
  const context = { from: cvLanguage(cv) ?? "en", to: translation.language, names: namesOf(cv) };
  const verdict = guardTranslation(item.source, input.text, context);
  if (!verdict.ok && !input.confirmed)
    throw new AppError("fact_guard_refused", verdict.reason, {
      hint: "Change the wording, or confirm that it is right.",
      details: { guard: verdict.code },
    });
  const { reason: _reason, ...rest } = item;
  const texts = translation.texts.map((t) =>
    t.ref === input.ref ? { ...rest, text: input.text.trim(), state: "edited" as const } : t,
  );
  const next: Translation = { ...translation, texts };
  await db.$transaction((tx) => addWritingVersion(tx, id, "edit", next));
  return { translation: next };
}

export const applyTranslationSchema = z.strictObject({ writingId: z.string() });

/**
 * Makes a CV of its own of the translation, with its language set; the one it was made from stays as it is.
 * @throws AppError `not_found`; `conflict` while it is not there yet
 */
export async function applyTranslation(
  actor: Actor,
  input: z.infer<typeof applyTranslationSchema>,
): Promise<{ cvId: string }> {
  const { cv, translation } = await getTranslation(actor, input.writingId);
  if (!translation) throw new AppError("conflict", "This translation is not finished yet.");
  const document = translatedCv(cv, translation);
  return db.$transaction(async (tx) => {
    const { id: cvId } = await tx.cv.create({
      data: { userId: actor.userId, title: titleOf(document) },
      select: { id: true },
    });
    await createVersion(tx, { cvId, userId: actor.userId, origin: "edit", document });
    return { cvId };
  });
}

/** The CV with its texts in the other language. Typed dates go where their normalised ones are known: these are written by language. */
export function translatedCv(cv: Cv, translation: Translation): Cv {
  let out = structuredClone(cv);
  for (const { ref, text, state } of translation.texts)
    if (state === "translated" || state === "edited") out = writeText(out, ref, text);
  for (const section of ["work", "volunteer", "education", "projects"] as const)
    for (const entry of out[section]) if (entry.startDate && (entry.endDate || entry.current)) delete entry.dates;
  return { ...out, language: translation.language };
}
