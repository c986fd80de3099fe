import { listFunctions } from "@/lib/operations/list-functions.server";
import { operatorRoute } from "@/lib/web/operator.server";

/** GET: the functions with their triggers and counts. */
export const GET = operatorRoute((actor) => listFunctions(actor));
