import { rerunRun } from "@/lib/operations/retry-run.server";
import { operatorRoute } from "@/lib/web/operator.server";

/** POST: begins a run again. */
export const POST = operatorRoute(async (actor, _request, { params }: { params: Promise<{ runId: string }> }) =>
  rerunRun(actor, (await params).runId),
);
