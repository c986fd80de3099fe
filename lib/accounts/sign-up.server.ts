import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db, isUniqueViolation } from "@/lib/platform/database/database.server";
import { hashPassword } from "./password.server";
import type { signUpSchema } from "./schema";
import { openSession, revokeAllSessions } from "./sessions.server";

/**
 * Makes an account with e-mail and password. A guest's own account becomes it, with all the work in it; sessions are renewed.
 * @returns the new session's id
 * @throws AppError `email_taken`
 */
export async function signUp(
  actor: Actor | undefined,
  input: z.infer<typeof signUpSchema>,
  userAgent: string | null,
): Promise<{ userId: string; sessionId: string }> {
  const data = { email: input.email, passwordHash: await hashPassword(input.password), role: "member" as const };
  try {
    // only who is a guest still: a second sign-up from the same visit must not take over what the first one made
    const guest = actor?.role === "guest" ? { id: actor.userId, role: "guest" as const } : undefined;
    const [turned] = guest ? await db.user.updateManyAndReturn({ where: guest, data, select: { id: true } }) : [];
    const { id } = turned ?? (await db.user.create({ data, select: { id: true } }));
    await revokeAllSessions(id);
    return { userId: id, sessionId: await openSession(id, userAgent) };
  } catch (error) {
    if (isUniqueViolation(error))
      throw new AppError("email_taken", "There is an account with this e-mail address already.", {
        hint: "Sign in instead: the work of this visit is moved to your account.",
        cause: error,
      });
    throw error;
  }
}
