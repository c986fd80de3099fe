import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { getCv } from "@/lib/cv/get-cv.server";
import { listQuestionnaires } from "@/lib/questionnaire/get-questionnaire.server";
import { orNotFound, pageActor } from "@/lib/web/page.server";
import { FlowSteps } from "../../_components/flow-steps";
import { Job } from "./_components/job";

export const metadata: Metadata = { title: "The job you want" };

export default async function JobPage({ params }: { params: Promise<{ cvId: string }> }) {
  const { cvId } = await params;
  const actor = await pageActor(`/cvs/${cvId}/job`);
  const cv = await orNotFound(getCv(actor, cvId));
  if (!cv.version) redirect(`/cvs/${cvId}`);
  return (
    <Container width="narrow" className="space-y-6 py-8">
      <FlowSteps current="job" cvId={cvId} />
      <PageHeader
        title="The job you want"
        description="What you write here decides what comes first in your CV. It is never copied into it."
      />
      <Job cvId={cvId} known={await listQuestionnaires(actor)} />
    </Container>
  );
}
