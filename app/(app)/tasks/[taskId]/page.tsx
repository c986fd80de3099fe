import type { Metadata } from "next";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { getTask } from "@/lib/tasks/get-task.server";
import { orNotFound, pageActor } from "@/lib/web/page.server";
import { TaskDetail } from "../_components/task-detail";

export const metadata: Metadata = { title: "Task" };

export default async function TaskPage({ params }: { params: Promise<{ taskId: string }> }) {
  const { taskId } = await params;
  const actor = await pageActor(`/tasks/${taskId}`);
  const task = await orNotFound(getTask(actor, taskId));
  return (
    <Container width="narrow" className="py-10">
      <PageHeader eyebrow="Task" title={task.title} />
      <TaskDetail initial={task} />
    </Container>
  );
}
