import { db } from "@/lib/platform/database/database.server";

const DAY_MS = 86_400_000;
/** Sent events are kept this long to see what happened. */
const OUTBOX_DAYS = 7;
/** Calls of a model are counted by the day, and by the run as long as somebody may still review it. */
const MODEL_USE_DAYS = 60;

/**
 * Deletes what nobody can reach any more: sessions and share links that are over, guests without a live session (their browser's cookie was the
 * only key) and, with them, all they uploaded.
 */
export async function removeExpired(now = new Date()): Promise<{ sessions: number; guests: number; events: number }> {
  const sessions = await db.session.deleteMany({
    where: { OR: [{ expiresAt: { lt: now } }, { revokedAt: { lt: new Date(now.getTime() - DAY_MS) } }] },
  });
  const abandoned = {
    role: "guest" as const,
    createdAt: { lt: new Date(now.getTime() - DAY_MS) },
    sessions: { none: {} },
    tasks: { none: { state: { in: ["queued" as const, "running" as const, "waiting" as const] } } },
  };
  await db.shareLink.deleteMany({ where: { OR: [{ expiresAt: { lt: now } }, { revokedAt: { lt: now } }] } });
  await db.improvement.deleteMany({ where: { user: abandoned } });
  const guests = await db.user.deleteMany({ where: abandoned });
  await db.modelUse.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - MODEL_USE_DAYS * DAY_MS) } } });
  const events = await db.outbox.deleteMany({
    where: { sentAt: { lt: new Date(now.getTime() - OUTBOX_DAYS * DAY_MS) } },
  });
  return { sessions: sessions.count, guests: guests.count, events: events.count };
}
