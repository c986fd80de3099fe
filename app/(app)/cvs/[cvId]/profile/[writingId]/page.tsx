import type { Metadata } from "next";
import { TextTabs } from "@/components/letters/text-tabs";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { getWriting } from "@/lib/letters/get-writing.server";
import { listTasks } from "@/lib/tasks/get-task.server";
import { orNotFound, pageActor } from "@/lib/web/page.server";
import { Writing } from "../../letter/_components/writing";

export const metadata: Metadata = { title: "Network profile" };

/** One text: how far it is, then what was written and what it stands on. */
export default async function ProfilePage({ params }: { params: Promise<{ cvId: string; writingId: string }> }) {
  const { cvId, writingId } = await params;
  const actor = await pageActor(`/cvs/${cvId}/profile/${writingId}`);
  const writing = await orNotFound(getWriting(actor, "profile", writingId));
  const task = (await listTasks(actor, { cvId: writing.cvId })).find((t) => t.writingId === writing.id);
  return (
    <Container width="wide" className="space-y-6 py-8">
      <TextTabs cvId={writing.cvId} current="profile" />
      <PageHeader
        className="pt-0 pb-0 sm:pt-2"
        title={`Network profile: ${writing.job.position}`}
        description="Choose a sentence to see what in your CV it stands on."
      />
      <Writing writing={writing} task={task} />
    </Container>
  );
}
