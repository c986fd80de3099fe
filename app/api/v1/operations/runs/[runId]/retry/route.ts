import { retryRun } from "@/lib/operations/retry-run.server";
import { operatorRoute } from "@/lib/web/operator.server";

/** POST: takes a failed run up where it failed. */
export const POST = operatorRoute(async (actor, _request, { params }: { params: Promise<{ runId: string }> }) =>
  retryRun(actor, (await params).runId),
);
