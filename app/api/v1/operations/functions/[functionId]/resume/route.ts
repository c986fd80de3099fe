import { resumeFunction } from "@/lib/operations/pause-function.server";
import { operatorRoute } from "@/lib/web/operator.server";

/** POST: resumes a function. */
export const POST = operatorRoute(async (actor, _request, { params }: { params: Promise<{ functionId: string }> }) =>
  resumeFunction(actor, decodeURIComponent((await params).functionId)),
);
