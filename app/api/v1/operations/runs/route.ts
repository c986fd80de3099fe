import { listRuns } from "@/lib/operations/list-runs.server";
import { runFilterSchema } from "@/lib/operations/schema";
import { parseInput } from "@/lib/parse-input";
import { operatorRoute, queryOf } from "@/lib/web/operator.server";

/** GET: runs, newest first; `status`, `functionId`, `from`, `until`, `before`, `limit`. */
export const GET = operatorRoute((actor, request) => listRuns(actor, parseInput(runFilterSchema, queryOf(request))));
