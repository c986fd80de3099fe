import { redirect } from "next/navigation";
import { TextTabs } from "@/components/letters/text-tabs";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { getCv } from "@/lib/cv/get-cv.server";
import { listWritings, type WritingKind } from "@/lib/letters/get-writing.server";
import { listQuestionnaires } from "@/lib/questionnaire/get-questionnaire.server";
import { orNotFound, pageActor } from "@/lib/web/page.server";
import { StartWriting } from "./start-writing";
import { WritingList } from "./writing-list";

interface WritingsPageProps {
  /** its folder's name, too */
  kind: WritingKind;
  cvId: string;
  title: string;
  description: string;
  submitLabel: string;
  listTitle: string;
}

/** Chooses the job, and lists what was written before. */
export async function WritingsPage({ kind, cvId, title, description, submitLabel, listTitle }: WritingsPageProps) {
  const actor = await pageActor(`/cvs/${cvId}/${kind}`);
  const cv = await orNotFound(getCv(actor, cvId));
  if (!cv.version) redirect(`/cvs/${cvId}`);
  const [known, writings] = [await listQuestionnaires(actor), await listWritings(actor, kind, cvId)];
  return (
    <Container width="narrow" className="space-y-6 py-8">
      <TextTabs cvId={cvId} current={kind} />
      <PageHeader className="pt-0 pb-0 sm:pt-2" title={title} description={description} />
      <StartWriting
        cvId={cvId}
        kind={kind}
        submitLabel={submitLabel}
        known={known
          .filter((job) => job.position)
          .map((job) => ({ id: job.id, title: [job.position, job.location].filter(Boolean).join(", ") }))}
      />
      <WritingList title={listTitle} cvId={cvId} kind={kind} writings={writings} />
    </Container>
  );
}
