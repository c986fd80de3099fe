import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { cvSchema } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { type Score, scoreCv } from "@/lib/scoring/score-cv";
import { changeSchema } from "./contract";
import { decidedCv } from "./decided-cv";
import { listRefusals } from "./guard-change";
import { listAnswers } from "./list-answers.server";

export const decideChangesSchema = z.strictObject({
  improvementId: z.string(),
  changeIds: z.array(z.string()).min(1).max(2000),
  decision: z.enum(["pending", "accepted", "rejected", "edited"]),
  /** with `edited`, for exactly one change */
  editedText: z.string().max(10_000).optional(),
  /** the person signs what the guard asks about: "this is true, I add it" */
  confirmed: z.boolean().default(false),
});

/**
 * Keeps what the person decided about changes; nothing touches the CV yet. An edit goes through the fact guard.
 * @returns the score with everything accepted so far
 * @throws AppError `not_found`; `fact_guard_refused` saying what is new in the edit
 */
export async function decideChanges(
  actor: Actor,
  input: z.infer<typeof decideChangesSchema>,
): Promise<{ scoreNow: Score }> {
  const improvement = await db.improvement.findFirst({
    where: { id: input.improvementId, userId: actor.userId },
    include: { version: { select: { document: true } }, changes: { where: { key: { in: input.changeIds } } } },
  });
  if (!improvement || improvement.changes.length !== new Set(input.changeIds).size)
    throw new AppError("not_found", "There is no such change.");
  const cv = cvSchema.parse(improvement.version.document);
  const questionnaire = questionnaireSchema.parse(improvement.job);

  if (input.decision === "edited") {
    const [row] = improvement.changes;
    if (!row || improvement.changes.length !== 1 || input.editedText === undefined)
      throw new AppError("bad_request", "An edit is for one change and takes a text.");
    if (!input.confirmed) {
      const change = { ...changeSchema.parse(row.body), after: input.editedText };
      const refusals = listRefusals(change, {
        cv,
        questionnaire,
        answers: await listAnswers(actor.userId),
        mayDropFacts: true,
      });
      const [first] = refusals;
      if (first)
        throw new AppError("fact_guard_refused", sentencesOf(refusals), {
          hint: "Change the wording, or confirm that it is true: it then stands as your own statement.",
          details: { guard: first.code, refusals },
        });
    }
  }
  await db.change.updateMany({
    where: { improvementId: improvement.id, key: { in: input.changeIds } },
    data: {
      decision: input.decision,
      editedText: input.decision === "edited" ? input.editedText : null,
      decidedAt: input.decision === "pending" ? null : new Date(),
    },
  });
  const changes = await db.change.findMany({ where: { improvementId: improvement.id } });
  const decided = decidedCv(
    cv,
    changes.map((row) => ({
      change: changeSchema.parse(row.body),
      decision: row.decision,
      editedText: row.editedText ?? undefined,
    })),
  );
  return { scoreNow: scoreCv({ cv: decided.cv, questionnaire }) };
}

/** As many as a person reads, and how many more there are. */
const SENTENCES = 6;

function sentencesOf(refusals: readonly { reason: string }[]): string {
  const more = refusals.length - SENTENCES;
  const told = refusals.slice(0, SENTENCES).map(({ reason }) => reason);
  return [...told, ...(more > 0 ? [`And ${more} more like ${more === 1 ? "it" : "them"}.`] : [])].join(" ");
}
