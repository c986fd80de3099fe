import { getEngineStatus } from "@/lib/operations/get-engine-status.server";
import { operatorRoute } from "@/lib/web/operator.server";

/** GET: which engine runs the functions, its queue and its processes. */
export const GET = operatorRoute((actor) => getEngineStatus(actor));
