import type { Transaction } from "@/lib/platform/database/database.server";

/**
 * Takes back the undecided changes that stand on an answer which its owner has changed or deleted, in all of their improvements. What was
 * accepted stays: it is the owner's to undo. Gives how many.
 */
export async function withdrawAnswerChanges(tx: Transaction, userId: string, questionId: string): Promise<number> {
  const evidence = JSON.stringify([{ source: "answer", ref: questionId }]);
  return tx.$executeRaw`
    delete from "Change" c using "Improvement" i
    where c."improvementId" = i."id" and i."userId" = ${userId} and c."decision" = 'pending'
      and c."body"->'evidence' @> ${evidence}::jsonb`;
}
