import { db, type Transaction } from "@/lib/platform/database/database.server";
import { lockTask } from "@/lib/tasks/task-log.server";
import { forgetSessions } from "./sessions.server";

/**
 * Moves a guest's work to the account they sign in to, and ends the guest. What runs meanwhile goes on under the account. Answers
 * the account has already given stay as they are.
 */
export async function adoptGuest(guestId: string, userId: string): Promise<void> {
  if (guestId === userId) return;
  const sessions = await db.session.findMany({
    where: { userId: guestId, user: { role: "guest" } },
    select: { id: true },
  });
  await db.$transaction(async (tx) => {
    const from = { userId: guestId };
    const to = { userId };
    // tasks before users, as every writer of a task's log takes them
    const tasks = await tx.task.findMany({ where: from, select: { id: true }, orderBy: { id: "asc" } });
    for (const { id } of tasks) await lockTask(tx, id);
    const [guest] = await tx.$queryRaw<{ eventSeq: number }[]>`
      select "eventSeq" from "User" where "id" = ${guestId} and "role" = 'guest' for update`;
    if (!guest) return;
    // event numbers grow by one per user: the moved ones follow the account's own, in their order
    const { eventSeq } = await tx.user.update({
      where: { id: userId },
      data: { eventSeq: { increment: guest.eventSeq } },
      select: { eventSeq: true },
    });
    await tx.taskEvent.updateMany({ where: from, data: { userId, seq: { increment: eventSeq - guest.eventSeq } } });
    await moveTasks(tx, guestId, userId);
    await tx.storedFile.updateMany({ where: from, data: to });
    await tx.cv.updateMany({ where: from, data: to });
    await tx.questionnaire.updateMany({ where: from, data: to });
    await tx.improvement.updateMany({ where: from, data: to });
    await tx.renderedDocument.updateMany({ where: from, data: to });
    await tx.shareLink.updateMany({ where: from, data: to });
    await tx.attachment.updateMany({ where: from, data: to });
    await tx.writing.updateMany({ where: from, data: to });
    await tx.application.updateMany({ where: from, data: to });
    await tx.photo.updateMany({ where: from, data: to });
    await tx.modelUse.updateMany({ where: from, data: to });
    const answered = await tx.answer.findMany({ where: { userId }, select: { questionKey: true } });
    await tx.answer.updateMany({
      where: { userId: guestId, questionKey: { notIn: answered.map((a) => a.questionKey) } },
      data: to,
    });
    // uses are counted on, so that a guest's failed run gives back what was taken
    await tx.$executeRaw`
      insert into "UsageCounter" ("userId", "kind", "period", "used")
      select ${userId}, "kind", "period", "used" from "UsageCounter" where "userId" = ${guestId}
      on conflict ("userId", "kind", "period") do update set "used" = "UsageCounter"."used" + excluded."used"`;
    await tx.user.delete({ where: { id: guestId } });
  });
  await forgetSessions(sessions.map((session) => session.id));
}

/** A task that the account is at work on as well keeps running, but a later double click finds the account's own. */
async function moveTasks(tx: Transaction, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    update "Task" t set "activeKey" = null where t."userId" = ${guestId} and t."activeKey" is not null and exists (
      select 1 from "Task" o where o."activeKey" = replace(t."activeKey", ${`${guestId}:`}, ${`${userId}:`}))`;
  await tx.$executeRaw`
    update "Task" set "userId" = ${userId}, "activeKey" = replace("activeKey", ${`${guestId}:`}, ${`${userId}:`})
    where "userId" = ${guestId}`;
}
