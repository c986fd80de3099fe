import type { z } from "zod";
import { db } from "@/lib/platform/database/database.server";
import { verifyPassword } from "./password.server";
import type { signInSchema } from "./schema";

/** The account of a right e-mail and password, else undefined: the same answer, in the same time, for both kinds of wrong. */
export async function checkPassword(
  input: z.infer<typeof signInSchema>,
): Promise<{ id: string; email: string } | undefined> {
  const user = await db.user.findUnique({
    where: { email: input.email },
    select: { id: true, email: true, passwordHash: true },
  });
  const right = await verifyPassword(input.password, user?.passwordHash ?? null);
  return right && user?.email ? { id: user.id, email: user.email } : undefined;
}
