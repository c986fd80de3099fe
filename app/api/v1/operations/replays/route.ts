import { replayFailures } from "@/lib/operations/replay-failures.server";
import { replaySchema } from "@/lib/operations/schema";
import { parseInput } from "@/lib/parse-input";
import { operatorRoute } from "@/lib/web/operator.server";
import { readJson } from "@/lib/web/route.server";

/** POST: takes up the failed runs of a period, `{ from, until, functionId? }`. */
export const POST = operatorRoute(async (actor, request) =>
  replayFailures(actor, parseInput(replaySchema, await readJson(request))),
);
