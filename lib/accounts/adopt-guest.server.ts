import { db } from "@/lib/platform/database/database.server";
import { lockTask } from "@/lib/tasks/task-log.server";
import { revokeAllSessions } from "./sessions.server";

/**
 * Moves a guest's work to the account they sign in to, and ends the guest. What runs meanwhile goes on under the account. Answers
 * the account has already given stay as they are.
 */
export async function adoptGuest(guestId: string, userId: string): Promise<void> {
  if (guestId === userId) return;
  await db.$transaction(async (tx) => {
    const guest = await tx.user.findUnique({ where: { id: guestId }, select: { role: true, eventSeq: true } });
    if (guest?.role !== "guest") return;
    const from = { userId: guestId };
    const to = { userId };
    for (const { id } of await tx.task.findMany({ where: from, select: { id: true } })) await lockTask(tx, id);
    // event numbers grow by one per user: the moved ones follow the account's own, in their order
    const { eventSeq } = await tx.user.update({
      where: { id: userId },
      data: { eventSeq: { increment: guest.eventSeq } },
      select: { eventSeq: true },
    });
    await tx.taskEvent.updateMany({ where: from, data: { userId, seq: { increment: eventSeq - guest.eventSeq } } });
    await tx.$executeRaw`
      update "Task" set "userId" = ${userId}, "activeKey" = replace("activeKey", ${`${guestId}:`}, ${`${userId}:`}) where "userId" = ${guestId}`;
    await tx.storedFile.updateMany({ where: from, data: to });
    await tx.cv.updateMany({ where: from, data: to });
    await tx.questionnaire.updateMany({ where: from, data: to });
    await tx.improvement.updateMany({ where: from, data: to });
    await tx.renderedDocument.updateMany({ where: from, data: to });
    const answered = await tx.answer.findMany({ where: { userId }, select: { questionKey: true } });
    await tx.answer.updateMany({
      where: { userId: guestId, questionKey: { notIn: answered.map((a) => a.questionKey) } },
      data: to,
    });
  });
  await revokeAllSessions(guestId);
  await db.user.deleteMany({ where: { id: guestId, role: "guest" } });
}
