import { AppError } from "@/lib/errors";
import type { Transaction } from "@/lib/platform/database/database.server";
import { monthlyLimit, nameOfKind } from "./plans";

const monthOf = (date: Date) => date.toISOString().slice(0, 7);

/**
 * Counts one use of a limited kind of task. One statement checks and counts, so parallel requests cannot overrun the limit.
 * @throws AppError `limit_reached`, saying how many of what, and what to do next
 */
export async function takeUse(tx: Transaction, userId: string, kind: string): Promise<void> {
  const { plan, role } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { plan: true, role: true } });
  const guest = role === "guest";
  const limit = monthlyLimit(guest ? "guest" : plan, kind);
  if (limit === null) return;
  const now = new Date();
  const taken = await tx.$executeRaw`
    insert into "UsageCounter" ("userId", "kind", "period", "used") values (${userId}, ${kind}, ${monthOf(now)}, 1)
    on conflict ("userId", "kind", "period") do update set "used" = "UsageCounter"."used" + 1 where "UsageCounter"."used" < ${limit}`;
  if (taken > 0) return;
  const anew = `They start anew on ${nextMonth(now)}`;
  throw new AppError("limit_reached", `This month's ${limit} ${nameOfKind(kind)} are used.`, {
    hint: guest
      ? `Sign up to get more; what you have comes along. ${anew}.`
      : `${anew}. What you have stays, to be edited and downloaded.`,
    details: { limit, kind, guest },
  });
}

/** "1 December": the day the counting starts anew, in UTC as the months are counted. */
function nextMonth(date: Date): string {
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" }).format(first);
}

/** Gives one use back: a failed or cancelled task costs nothing. */
export async function returnUse(tx: Transaction, userId: string, kind: string, taken: Date): Promise<void> {
  await tx.$executeRaw`
    update "UsageCounter" set "used" = "used" - 1
    where "userId" = ${userId} and "kind" = ${kind} and "period" = ${monthOf(taken)} and "used" > 0`;
}
