import type { Actor } from "@/lib/actor";
import { db } from "@/lib/platform/database/database.server";
import { openSession } from "./sessions.server";

/** A person who just starts: an account without a name, which signing up turns into a lasting one. */
export async function startGuest(userAgent: string | null): Promise<Actor & { sessionId: string }> {
  const { id } = await db.user.create({ data: { role: "guest" }, select: { id: true } });
  return { userId: id, role: "guest", sessionId: await openSession(id, userAgent) };
}
