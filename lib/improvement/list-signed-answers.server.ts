import type { Actor } from "@/lib/actor";
import { db } from "@/lib/platform/database/database.server";
import { type Answer, questionSchema } from "./contract";

/** An answer as its owner looks after it. */
export interface SignedAnswer extends Answer {
  /** what was asked, where the improvement that asked is still there */
  question: string | undefined;
  /** the applications that asked it, the latest first */
  askedFor: { improvementId: string; position: string; cvTitle: string }[];
  updatedAt: string;
}

/** Everything the actor has answered so far, "I don't have this" too, the latest first, each with what it was asked for. */
export async function listSignedAnswers(actor: Actor): Promise<SignedAnswer[]> {
  const { userId } = actor;
  const answers = await db.answer.findMany({
    where: { userId },
    orderBy: [{ updatedAt: "desc" }, { questionKey: "asc" }],
  });
  const asked = await db.question.findMany({
    where: { improvement: { userId }, key: { in: answers.map(({ questionKey }) => questionKey) } },
    select: {
      key: true,
      body: true,
      improvement: { select: { id: true, job: true, createdAt: true, cv: { select: { title: true } } } },
    },
    orderBy: { improvement: { createdAt: "desc" } },
  });
  return answers.map(({ questionKey, topic, have, text, updatedAt }) => {
    const mine = asked.filter(({ key }) => key === questionKey);
    return {
      questionId: questionKey,
      topic,
      have,
      text,
      question: mine[0] && questionSchema.parse(mine[0].body).text,
      askedFor: mine.map(({ improvement: { id, job, cv } }) => ({
        improvementId: id,
        position: (job as { position?: string }).position ?? "",
        cvTitle: cv.title,
      })),
      updatedAt: updatedAt.toISOString(),
    };
  });
}
