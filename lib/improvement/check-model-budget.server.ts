import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { readEnv } from "@/lib/platform/env/env.server";

/**
 * May another call be made? Counts the tokens of the replies kept so far: of this run, of this person today, of everybody today
 * (UTC). Calls under way are not counted yet, so a limit can be passed by as many calls as run side by side (four a person).
 * @throws AppError `limit_reached` saying which limit; the writing rules do the rest
 */
export async function checkModelBudget(run: { id: string; userId: string }): Promise<void> {
  const { perRun, perPersonADay, aDay } = readEnv().modelLimits;
  const [used] = await db.$queryRaw<[{ run: bigint; person: bigint; all: bigint }]>`
    select
      (select coalesce(sum(coalesce("inputTokens", 0) + coalesce("outputTokens", 0)), 0)
       from "AiResponse" where "improvementId" = ${run.id})::bigint as run,
      coalesce(sum(tokens) filter (where "userId" = ${run.userId}), 0)::bigint as person,
      coalesce(sum(tokens), 0)::bigint as all
    from (
      select coalesce(a."inputTokens", 0) + coalesce(a."outputTokens", 0) as tokens, i."userId"
      from "AiResponse" a join "Improvement" i on i."id" = a."improvementId"
      where a."createdAt" >= date_trunc('day', now() at time zone 'utc')
    ) today`;
  const refuse = (message: string, hint: string) => new AppError("limit_reached", message, { hint });
  if (perRun > 0 && Number(used.run) >= perRun)
    throw refuse("The tokens that one run may use are used.", "The operator sets MODEL_TOKENS_PER_RUN.");
  if (perPersonADay > 0 && Number(used.person) >= perPersonADay)
    throw refuse("Your share of the model for today is used.", "It starts anew tomorrow (UTC).");
  if (aDay > 0 && Number(used.all) >= aDay)
    throw refuse("The model's share for today is used by everybody together.", "It starts anew tomorrow (UTC).");
}
