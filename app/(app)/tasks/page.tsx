import type { Metadata } from "next";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { listTasks } from "@/lib/tasks/get-task.server";
import { pageActor } from "@/lib/web/page.server";
import { Tasks } from "./_components/tasks";

export const metadata: Metadata = { title: "Tasks" };

export default async function TasksPage() {
  const actor = await pageActor("/tasks");
  return (
    <Container className="py-10">
      <PageHeader
        title="Tasks"
        description="Everything that runs in the background for you. You may close this page; the work goes on."
      />
      <Tasks initial={await listTasks(actor)} />
    </Container>
  );
}
