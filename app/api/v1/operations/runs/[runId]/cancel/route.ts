import { cancelRun } from "@/lib/operations/cancel-run.server";
import { operatorRoute } from "@/lib/web/operator.server";

/** POST: cancels a run. */
export const POST = operatorRoute(async (actor, _request, { params }: { params: Promise<{ runId: string }> }) =>
  cancelRun(actor, (await params).runId),
);
