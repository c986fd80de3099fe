import { listTasks } from "@/lib/tasks/get-task.server";
import { requireActor } from "@/lib/web/current-actor.server";
import { route } from "@/lib/web/route.server";

/** GET: the caller's tasks, newest first. */
export const GET = route(async () => Response.json({ tasks: await listTasks(await requireActor()) }));
