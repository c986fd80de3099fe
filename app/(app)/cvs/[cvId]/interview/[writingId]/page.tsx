import type { Metadata } from "next";
import { TextTabs } from "@/components/letters/text-tabs";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { getWriting } from "@/lib/letters/get-writing.server";
import { listTasks } from "@/lib/tasks/get-task.server";
import { orNotFound, pageActor } from "@/lib/web/page.server";
import { Writing } from "../../letter/_components/writing";

export const metadata: Metadata = { title: "Interview" };

/** Interview questions by a model: how far it is, then the questions with the person's own words to answer them. */
export default async function PreparedInterviewPage({
  params,
}: {
  params: Promise<{ cvId: string; writingId: string }>;
}) {
  const { cvId, writingId } = await params;
  const actor = await pageActor(`/cvs/${cvId}/interview/${writingId}`);
  const writing = await orNotFound(getWriting(actor, "interview", writingId));
  const task = (await listTasks(actor, { cvId: writing.cvId })).find((t) => t.writingId === writing.id);
  return (
    <Container width="wide" className="space-y-6 py-8">
      <TextTabs cvId={writing.cvId} current="interview" />
      <PageHeader
        className="pt-0 pb-0 sm:pt-2"
        title={`Interview: ${writing.job.position}`}
        description="What you may be asked, and your own words to answer it. What nobody but you can tell is left open."
      />
      <Writing writing={writing} task={task} />
    </Container>
  );
}
