"use server";
import { z } from "zod";
import { deleteAccount } from "@/lib/accounts/delete-account.server";
import { revokeAllSessions, revokeSession } from "@/lib/accounts/sessions.server";
import { action } from "@/lib/web/action.server";
import { clearSessionCookie } from "@/lib/web/session-cookie.server";

export const revokeSessionAction = action(z.strictObject({ sessionId: z.string() }), (actor, { sessionId }) =>
  revokeSession(actor, sessionId),
);

export const revokeOtherSessionsAction = action(z.strictObject({}), (actor) =>
  revokeAllSessions(actor.userId, actor.sessionId),
);

export const deleteAccountAction = action(z.strictObject({}), async (actor) => {
  await deleteAccount(actor);
  await clearSessionCookie();
});
