import { setTimeout } from "node:timers/promises";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { readEnv } from "@/lib/platform/env/env.server";
import type { SentRequest } from "./sent-call.server";

/** Who asks, and about what: the limit of a run is the subject's. */
export interface ModelRun {
  /** of the improvement, or of the CV being read */
  id: string;
  userId: string;
  /** keeps what is about to be sent; where it throws, nothing is */
  sent?: (request: SentRequest) => Promise<void>;
}

/** Tokens held back for one call. */
export interface Reservation {
  /** counts what the call used instead */
  settle(used: number): Promise<void>;
}

/** Any number that no other lock of the database has: reservations are made one after the other. */
const LOCK = 7_146_201_893;
/** A call that other calls under way leave no room for looks again after this, and gives up after the longest wait. */
const LOOK_AGAIN_MS = 250;
const LONGEST_WAIT_MS = 30_000;

/**
 * Holds back the tokens that a call may use, or refuses the call: of this run, of this person today, of everybody today (UTC). Looking
 * and holding back are one transaction under one lock, so that calls side by side cannot pass a limit together. Where only calls under
 * way stand in the way, it waits for them.
 * @throws AppError `limit_reached` saying which limit; the signal's reason when aborted while it waits
 */
export async function reserveTokens(run: ModelRun, tokens: number, signal?: AbortSignal): Promise<Reservation> {
  for (const until = performance.now() + LONGEST_WAIT_MS; ; ) {
    const { refusal, id } = await tryReserve(run, tokens);
    if (id)
      return {
        settle: async (used) => {
          await db.modelUse.updateMany({ where: { id }, data: { used: Math.max(0, Math.round(used)) } });
        },
      };
    if (refusal && (refusal.forGood || performance.now() > until)) throw refusal.error;
    await setTimeout(LOOK_AGAIN_MS);
    signal?.throwIfAborted();
  }
}

interface Attempt {
  id?: string;
  refusal?: { error: AppError; forGood: boolean };
}

async function tryReserve(run: ModelRun, tokens: number): Promise<Attempt> {
  const { perRun, perPersonADay, aDay } = readEnv().modelLimits;
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK}::bigint)`;
    const [sums] = await tx.$queryRaw<[Record<"run" | "person" | "everybody" | `${string}Used`, bigint>]>`
      select
        coalesce(sum(coalesce("used", "reserved")) filter (where "subject" = ${run.id}), 0)::bigint as "run",
        coalesce(sum("used") filter (where "subject" = ${run.id}), 0)::bigint as "runUsed",
        coalesce(sum(coalesce("used", "reserved")) filter (where "userId" = ${run.userId} and today), 0)::bigint as "person",
        coalesce(sum("used") filter (where "userId" = ${run.userId} and today), 0)::bigint as "personUsed",
        coalesce(sum(coalesce("used", "reserved")) filter (where today), 0)::bigint as "everybody",
        coalesce(sum("used") filter (where today), 0)::bigint as "everybodyUsed"
      from (
        select *, "createdAt" >= date_trunc('day', now() at time zone 'utc') as today
        from "ModelUse" where "subject" = ${run.id} or "createdAt" >= date_trunc('day', now() at time zone 'utc')
      ) uses`;
    const over = [
      {
        limit: perRun,
        taken: sums.run,
        used: sums.runUsed,
        error: ["The tokens that one run may use are used.", "The operator sets MODEL_TOKENS_PER_RUN."],
      },
      {
        limit: perPersonADay,
        taken: sums.person,
        used: sums.personUsed,
        error: ["Your share of the model for today is used.", "It starts anew tomorrow (UTC)."],
      },
      {
        limit: aDay,
        taken: sums.everybody,
        used: sums.everybodyUsed,
        error: ["The model's share for today is used by everybody together.", "It starts anew tomorrow (UTC)."],
      },
    ].filter(({ limit, taken }) => limit > 0 && Number(taken) + tokens > limit);
    const [first] = over;
    if (first) {
      const [message = "", hint = ""] = first.error;
      const forGood = over.some(({ limit, used }) => Number(used) + tokens > limit);
      return { refusal: { error: new AppError("limit_reached", message, { hint }), forGood } };
    }
    // a guest who has signed in meanwhile is no more
    const owner = await tx.user.findUnique({ where: { id: run.userId }, select: { id: true } });
    const { id } = await tx.modelUse.create({
      data: { userId: owner?.id ?? null, subject: run.id, reserved: tokens },
      select: { id: true },
    });
    return { id };
  });
}
