import { getTask } from "@/lib/tasks/get-task.server";
import { requireActor } from "@/lib/web/current-actor.server";
import { route } from "@/lib/web/route.server";

/** GET: one task with its log. */
export const GET = route(async (_request, { params }: { params: Promise<{ taskId: string }> }) =>
  Response.json(await getTask(await requireActor(), (await params).taskId)),
);
