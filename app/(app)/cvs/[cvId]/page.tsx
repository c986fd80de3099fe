import type { Metadata } from "next";
import { Container } from "@/components/ui/container";
import { getCv } from "@/lib/cv/get-cv.server";
import { listReadingCalls } from "@/lib/cv/list-reading-calls.server";
import { listTasks } from "@/lib/tasks/get-task.server";
import { orNotFound, pageActor } from "@/lib/web/page.server";
import { CvWorkspace } from "./_components/cv-workspace";
import { Reading } from "./_components/reading";
import { ReadingCalls } from "./_components/reading-calls";

interface Props {
  params: Promise<{ cvId: string }>;
}

export const metadata: Metadata = { title: "Your CV" };

/** While a CV is being read: how far it is. Afterwards: the original beside what was understood, to correct. */
export default async function CvPage({ params }: Props) {
  const { cvId } = await params;
  const actor = await pageActor(`/cvs/${cvId}`);
  const cv = await orNotFound(getCv(actor, cvId));
  const sent = (await listReadingCalls(actor, { cvId })).length > 0 && <ReadingCalls cvId={cv.id} />;
  if (cv.version)
    return (
      <Container width="wide" className="space-y-6 py-8">
        <CvWorkspace cv={{ ...cv, version: cv.version }} />
        {sent}
      </Container>
    );
  const [task] = (await listTasks(actor, { cvId })).filter((t) => t.kind === "read-cv");
  return (
    <Container width="narrow" className="space-y-6 py-12">
      {task && <Reading task={task} fileName={cv.fileName ?? cv.title} cvId={cv.id} />}
      {sent}
    </Container>
  );
}
