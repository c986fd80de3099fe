import type { Metadata } from "next";
import { Container } from "@/components/ui/container";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { openDesk } from "@/lib/application/open-desk.server";
import { listTasks } from "@/lib/tasks/get-task.server";
import { orNotFound, pageActor } from "@/lib/web/page.server";
import { Application } from "./_components/application";

export const metadata: Metadata = { title: "Application" };

interface Props {
  params: Promise<{ cvId: string }>;
  searchParams: Promise<{ document?: string | string[] }>;
}

/** The CV and what goes with it, put together as one PDF. */
export default async function ApplicationPage({ params, searchParams }: Props) {
  const { cvId } = await params;
  const { document } = await searchParams;
  const actor = await pageActor(`/cvs/${cvId}/application`);
  const desk = await orNotFound(openDesk(actor, cvId, typeof document === "string" ? document : undefined));
  const task = (await listTasks(actor, { cvId })).find(
    ({ kind, applicationId }) => kind === "merge-documents" && applicationId === desk.latest?.id,
  );
  return (
    <Container width="wide" className="space-y-6 py-8">
      <PageHeader
        className="pt-0 sm:pt-2"
        eyebrow={desk.title}
        title="Your application as one PDF"
        description="Your CV, a letter, diplomas and scans, in the order you want. Files lose their metadata on the way."
        actions={
          <LinkButton variant="secondary" href={`/cvs/${cvId}/download`}>
            Back to the download
          </LinkButton>
        }
      />
      <Application desk={desk} task={task} />
    </Container>
  );
}
