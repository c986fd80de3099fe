import type { Actor } from "@/lib/actor";
import { db } from "@/lib/platform/database/database.server";

/** What the header and the account page show of the actor's own account. */
export async function getAccount(
  actor: Actor,
): Promise<{ email: string | null; role: Actor["role"]; hasPassword: boolean }> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { email: true, role: true, passwordHash: true },
  });
  return { email: user.email, role: user.role, hasPassword: user.passwordHash !== null };
}
