import { listSchedules } from "@/lib/operations/list-functions.server";
import { operatorRoute } from "@/lib/web/operator.server";

/** GET: every schedule with its next tick. */
export const GET = operatorRoute((actor) => listSchedules(actor));
