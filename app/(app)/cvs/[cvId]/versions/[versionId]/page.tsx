import type { Metadata } from "next";
import { CvView } from "@/components/cv/cv-view";
import { Container } from "@/components/ui/container";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { getCv } from "@/lib/cv/get-cv.server";
import { orNotFound, pageActor } from "@/lib/web/page.server";

export const metadata: Metadata = { title: "Version" };

/** One version of a CV, to read. */
export default async function VersionPage({ params }: { params: Promise<{ cvId: string; versionId: string }> }) {
  const { cvId, versionId } = await params;
  const actor = await pageActor(`/cvs/${cvId}/versions/${versionId}`);
  const { version, title } = await orNotFound(getCv(actor, cvId, versionId));
  return (
    <Container width="narrow" className="py-10">
      <PageHeader
        eyebrow={title}
        title={`Version ${version?.number}`}
        actions={
          <>
            <LinkButton variant="secondary" href={`/cvs/${cvId}`}>
              Back to the CV
            </LinkButton>
            <LinkButton href={`/cvs/${cvId}/download?version=${versionId}`}>Download</LinkButton>
          </>
        }
      />
      {version && <CvView cv={version.document} />}
    </Container>
  );
}
