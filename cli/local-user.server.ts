import type { Actor } from "@/lib/actor";
import { db } from "@/lib/platform/database/database.server";

/** The one who works at this machine's command line. Nobody can sign in as it. */
export const LOCAL_USER_ID = "local-cli";

/** The command line's own user, made when it is not there yet: a member without limits. */
export async function localUser(): Promise<Actor> {
  const id = LOCAL_USER_ID;
  await db.user.upsert({
    where: { id },
    create: { id, role: "member", plan: "unlimited", name: "Command line" },
    update: {},
  });
  return { userId: id, role: "member" };
}

/** Answers on the command line count for one run: the next may be about another person's CV. */
export async function forgetAnswers({ userId }: Actor): Promise<void> {
  await db.answer.deleteMany({ where: { userId } });
}
