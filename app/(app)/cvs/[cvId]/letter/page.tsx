import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { TextTabs } from "@/components/letters/text-tabs";
import { Card } from "@/components/ui/card";
import { Container } from "@/components/ui/container";
import { formatDate } from "@/components/ui/format-date";
import { PageHeader } from "@/components/ui/page-header";
import { getCv } from "@/lib/cv/get-cv.server";
import { listWritings } from "@/lib/letters/get-writing.server";
import { listQuestionnaires } from "@/lib/questionnaire/get-questionnaire.server";
import { orNotFound, pageActor } from "@/lib/web/page.server";
import { StartWriting } from "../letter/_components/start-writing";

export const metadata: Metadata = { title: "Cover letter" };

/** Chooses the job, and lists what was written before. */
export default async function LettersPage({ params }: { params: Promise<{ cvId: string }> }) {
  const { cvId } = await params;
  const actor = await pageActor(`/cvs/${cvId}/letter`);
  const cv = await orNotFound(getCv(actor, cvId));
  if (!cv.version) redirect(`/cvs/${cvId}`);
  const [known, writings] = [await listQuestionnaires(actor), await listWritings(actor, "letter", cvId)];
  return (
    <Container width="narrow" className="space-y-6 py-8">
      <TextTabs cvId={cvId} current="letter" />
      <PageHeader
        className="pt-0 pb-0 sm:pt-2"
        title="Cover letter"
        description="From the facts of your CV that show what the job asks for. Nothing is added; what nothing shows is not spoken of."
      />
      <StartWriting
        cvId={cvId}
        kind="letter"
        submitLabel="Write the letter"
        known={known
          .filter((job) => job.position)
          .map((job) => ({ id: job.id, title: [job.position, job.location].filter(Boolean).join(", ") }))}
      />
      {writings.length > 0 && (
        <Card title="Your letters">
          <ul className="divide-y">
            {writings.map((writing) => (
              <li key={writing.id} className="flex flex-wrap items-baseline justify-between gap-2 py-2.5">
                <Link
                  href={`/cvs/${cvId}/letter/${writing.id}`}
                  className="font-medium underline-offset-4 hover:underline"
                >
                  {writing.title}
                </Link>
                <span className="text-muted text-sm">
                  {writing.finished ? formatDate(writing.updatedAt) : "not finished"}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Container>
  );
}
