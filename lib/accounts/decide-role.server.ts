import type { Actor } from "@/lib/actor";
import { db } from "@/lib/platform/database/database.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";

/**
 * The role of an account as OPERATOR_EMAILS has it now: a member whose e-mail stands there is an operator, an operator whose e-mail
 * does not is a member again. The account's row follows.
 */
export async function decideRole(user: {
  id: string;
  role: Actor["role"];
  email: string | null;
}): Promise<Actor["role"]> {
  if (user.role === "guest") return "guest";
  const named = user.email !== null && readEnv().operatorEmails.includes(user.email.toLowerCase());
  const role = named ? "operator" : "member";
  if (role !== user.role) await db.user.updateMany({ where: { id: user.id, role: user.role }, data: { role } });
  return role;
}

/** Names the present OPERATOR_EMAILS without saying them. */
export const operatorsMark = () => contentHash(readEnv().operatorEmails).slice(0, 16);
