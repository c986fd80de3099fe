import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { findPhoto } from "@/lib/application/get-photo-file.server";
import { getCv } from "@/lib/cv/get-cv.server";
import { sectionOrder } from "@/lib/cv/refs";
import { listShareLinks } from "@/lib/sharing/list-share-links.server";
import { orNotFound, pageActor } from "@/lib/web/page.server";
import { FlowSteps } from "../../_components/flow-steps";
import { Download } from "./_components/download";

export const metadata: Metadata = { title: "Download" };

interface Props {
  params: Promise<{ cvId: string }>;
  searchParams: Promise<{ version?: string | string[] }>;
}

/** A version of the CV as a PDF in the template of the person's choice, and in other formats. */
export default async function DownloadPage({ params, searchParams }: Props) {
  const { cvId } = await params;
  const asked = (await searchParams).version;
  const actor = await pageActor(`/cvs/${cvId}/download`);
  const cv = await orNotFound(getCv(actor, cvId, typeof asked === "string" ? asked : undefined));
  if (!cv.version) redirect(`/cvs/${cvId}`);
  return (
    <Container width="wide" className="space-y-6 py-8">
      <FlowSteps current="download" cvId={cvId} improvementId={cv.version.improvementId ?? undefined} />
      <PageHeader
        title="Your CV, ready to send"
        description={`Version ${cv.version.number} of ${cv.versions.length}. The pages below are the file itself.`}
      />
      <Download
        cvId={cvId}
        versionId={cv.version.id}
        title={cv.title}
        language={cv.version.document.language}
        sections={[
          ...(cv.version.document.basics.summary ? ["basics" as const] : []),
          ...sectionOrder(cv.version.document),
        ]}
        versions={cv.versions.map(({ id, number }) => ({ id, number }))}
        photo={await findPhoto(cvId)}
        shares={await listShareLinks(actor, cvId)}
      />
    </Container>
  );
}
