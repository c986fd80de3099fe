import { pauseFunction } from "@/lib/operations/pause-function.server";
import { operatorRoute } from "@/lib/web/operator.server";

/** POST: pauses a function. */
export const POST = operatorRoute(async (actor, _request, { params }: { params: Promise<{ functionId: string }> }) =>
  pauseFunction(actor, decodeURIComponent((await params).functionId)),
);
