import { AppError } from "@/lib/errors";
import type { Transaction } from "@/lib/platform/database/database.server";
import { monthlyLimit } from "./plans";

const monthOf = (date: Date) => date.toISOString().slice(0, 7);

/**
 * Counts one use of a limited kind of task. One statement checks and counts, so parallel requests cannot overrun the limit.
 * @throws AppError `limit_reached`
 */
export async function takeUse(tx: Transaction, userId: string, kind: string): Promise<void> {
  const { plan, role } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { plan: true, role: true } });
  const limit = monthlyLimit(role === "guest" ? "guest" : plan, kind);
  if (limit === null) return;
  const taken = await tx.$executeRaw`
    insert into "UsageCounter" ("userId", "kind", "period", "used") values (${userId}, ${kind}, ${monthOf(new Date())}, 1)
    on conflict ("userId", "kind", "period") do update set "used" = "UsageCounter"."used" + 1 where "UsageCounter"."used" < ${limit}`;
  if (taken === 0)
    throw new AppError("limit_reached", `This month's ${limit} runs are used.`, {
      hint: role === "guest" ? "Sign up to get more, or come back next month." : "They start anew with the next month.",
      details: { limit },
    });
}

/** Gives one use back: a failed or cancelled task costs nothing. */
export async function returnUse(tx: Transaction, userId: string, kind: string, taken: Date): Promise<void> {
  await tx.$executeRaw`
    update "UsageCounter" set "used" = "used" - 1
    where "userId" = ${userId} and "kind" = ${kind} and "period" = ${monthOf(taken)} and "used" > 0`;
}
