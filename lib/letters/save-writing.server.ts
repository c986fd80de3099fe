import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { splitSentences } from "@/lib/improvement/rules/text-rules";
import { db } from "@/lib/platform/database/database.server";
import {
  type LetterDocument,
  letterSchema,
  type Paragraph,
  type ProfileText,
  type Sentence,
  toParagraph,
} from "./contract";
import { getWriting } from "./get-writing.server";
import { judgeOwnSentence } from "./judge-own-sentence";
import { addWritingVersion } from "./writing-version.server";

const line = z.string().max(1000);
const paragraphs = z.array(z.string().max(5000)).max(40);
export const saveWritingSchema = z.strictObject({
  writingId: z.string(),
  /** the version that was edited; when it is not the newest any more, nothing is written */
  base: z.string(),
  /** the person signs what the guard asks about: "this is true" */
  confirmed: z.boolean().default(false),
  letter: z
    .strictObject({
      recipient: z.array(line).max(10),
      placeAndDate: line,
      subject: line,
      salutation: line,
      paragraphs,
      closing: line,
      signature: line,
    })
    .optional(),
  profile: z.strictObject({ headlines: z.array(line).max(5), paragraphs }).optional(),
});

/**
 * Keeps an edited text as a new version. Sentences that stand as they were keep their evidence; each new one goes through the fact guard
 * with all the person has said.
 * @throws AppError `not_found`; `conflict` when it was saved elsewhere meanwhile; `fact_guard_refused` saying what is new, in
 * `details.sentences`, unless confirmed
 */
export async function saveWriting(
  actor: Actor,
  input: z.infer<typeof saveWritingSchema>,
): Promise<{ versionId: string; number: number }> {
  const kind = input.letter ? "letter" : "profile";
  const writing = await getWriting(actor, kind, input.writingId, input.base);
  if (!writing.document) throw new AppError("conflict", "This text is still being written.");
  const known = new Map(sentencesOf(writing.document).map((s) => [s.text, s]));
  const refused: { text: string; code: string; reason: string }[] = [];
  const toSentence = (text: string): Sentence => {
    const same = known.get(text);
    if (same) return same;
    const verdict = judgeOwnSentence(text, writing);
    if (!verdict.ok) refused.push({ text, code: verdict.code, reason: verdict.reason });
    return { text, author: "person", evidence: verdict.ok ? verdict.evidence : [] };
  };
  const toParagraphs = (texts: readonly string[]): Paragraph[] =>
    texts
      .map((text) => text.replace(/\s+/g, " ").trim())
      .filter(Boolean)
      .map((text) => {
        const sentences = readSentences(text, known);
        return { ...toParagraph(sentences.map(toSentence)), text };
      });
  const document = { ...writing.document } as LetterDocument & ProfileText;
  if (input.letter) {
    const { paragraphs: texts, recipient, ...frame } = input.letter;
    Object.assign(document, frame, {
      recipient: recipient.map((l) => l.trim()).filter(Boolean),
      paragraphs: toParagraphs(texts),
    });
    letterSchema.parse(document);
  } else if (input.profile)
    Object.assign(document, {
      headlines: input.profile.headlines
        .map((l) => l.trim())
        .filter(Boolean)
        .map(toSentence),
      summary: toParagraphs(input.profile.paragraphs),
    });
  else throw new AppError("bad_request", "There is nothing to save.");
  if (refused.length > 0 && !input.confirmed)
    throw new AppError("fact_guard_refused", refused[0]?.reason ?? "This is new.", {
      hint: "Change the wording, or confirm that it is true: it then stands as your own statement.",
      details: { sentences: refused },
    });
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from "Writing" where "id" = ${writing.id} for update`;
    const newest = await tx.writingVersion.findFirst({ where: { writingId: writing.id }, orderBy: { number: "desc" } });
    if (newest?.id !== input.base)
      throw new AppError("conflict", "This text was saved in another tab meanwhile.", {
        hint: "Your text is still here. Open the newer version beside it, then save again.",
        details: { currentVersionId: newest?.id ?? null },
      });
    const { id, number } = await addWritingVersion(tx, writing.id, "edit", document);
    return { versionId: id, number };
  });
}

/** The known sentences of a paragraph first, then what stands between them, sentence by sentence. */
function readSentences(text: string, known: ReadonlyMap<string, Sentence>): string[] {
  const found = [...known.keys()]
    .map((sentence) => ({ sentence, at: text.indexOf(sentence) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const out: string[] = [];
  let from = 0;
  const between = (to: number) => {
    for (const sentence of splitSentences(text.slice(from, to).trim())) if (sentence.trim()) out.push(sentence.trim());
  };
  for (const { sentence, at } of found) {
    if (at < from) continue;
    between(at);
    out.push(sentence);
    from = at + sentence.length;
  }
  between(text.length);
  return out;
}

function sentencesOf(document: LetterDocument | ProfileText): Sentence[] {
  return "paragraphs" in document
    ? document.paragraphs.flatMap((p) => p.sentences)
    : [...document.headlines, ...document.summary.flatMap((p) => p.sentences)];
}

export const restoreWritingSchema = z.strictObject({
  writingId: z.string(),
  versionId: z.string(),
  kind: z.enum(["letter", "profile"]),
});

/**
 * Makes an earlier version the newest again, as a version of its own: nothing is lost.
 * @throws AppError `not_found`
 */
export async function restoreWriting(
  actor: Actor,
  input: z.infer<typeof restoreWritingSchema>,
): Promise<{ versionId: string; number: number }> {
  const { id, document } = await getWriting(actor, input.kind, input.writingId, input.versionId);
  const version = await db.$transaction((tx) => addWritingVersion(tx, id, "restore", document));
  return { versionId: version.id, number: version.number };
}
