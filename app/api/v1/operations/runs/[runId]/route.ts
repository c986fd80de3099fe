import { getRun } from "@/lib/operations/get-run.server";
import { operatorRoute } from "@/lib/web/operator.server";

/** GET: one run with its steps. */
export const GET = operatorRoute(async (actor, _request, { params }: { params: Promise<{ runId: string }> }) =>
  getRun(actor, (await params).runId),
);
