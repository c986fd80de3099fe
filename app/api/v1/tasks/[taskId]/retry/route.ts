import { getTask } from "@/lib/tasks/get-task.server";
import { retryTask } from "@/lib/tasks/retry-task.server";
import { requireActor } from "@/lib/web/current-actor.server";
import { route } from "@/lib/web/route.server";

/** POST: starts a failed or cancelled task again and answers with how it stands then. */
export const POST = route(async (_request, { params }: { params: Promise<{ taskId: string }> }) => {
  const actor = await requireActor();
  const { taskId } = await params;
  await retryTask(actor, taskId);
  return Response.json(await getTask(actor, taskId));
});
