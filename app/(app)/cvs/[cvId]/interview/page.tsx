import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { InterviewSheet } from "@/components/letters/interview-sheet";
import { TextTabs } from "@/components/letters/text-tabs";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { getCv } from "@/lib/cv/get-cv.server";
import { getInterview } from "@/lib/letters/get-interview.server";
import { listWritings } from "@/lib/letters/get-writing.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { listQuestionnaires } from "@/lib/questionnaire/get-questionnaire.server";
import { orNotFound, pageActor } from "@/lib/web/page.server";
import { StartWriting } from "../letter/_components/start-writing";
import { WritingList } from "../letter/_components/writing-list";

interface Props {
  params: Promise<{ cvId: string }>;
  searchParams: Promise<{ job?: string | string[] }>;
}

export const metadata: Metadata = { title: "Interview" };

/** Chooses the job; then the questions to expect and what the person has to answer them: with a model as a task, without one at once. */
export default async function InterviewPage({ params, searchParams }: Props) {
  const { cvId } = await params;
  const { job } = await searchParams;
  const questionnaireId = typeof job === "string" ? job : undefined;
  const actor = await pageActor(`/cvs/${cvId}/interview${questionnaireId ? `?job=${questionnaireId}` : ""}`);
  const cv = await orNotFound(getCv(actor, cvId));
  if (!cv.version) redirect(`/cvs/${cvId}`);
  const known = (await listQuestionnaires(actor)).filter((q) => q.position);
  const preparation = questionnaireId && (await orNotFound(getInterview(actor, { cvId, questionnaireId })));
  return (
    <Container width="narrow" className="space-y-6 py-8">
      <TextTabs cvId={cvId} current="interview" />
      <PageHeader
        className="pt-0 pb-0 sm:pt-2"
        title={
          preparation
            ? `Interview: ${[preparation.position, preparation.employer].filter(Boolean).join(", ")}`
            : "Interview"
        }
        description="What you may be asked, and your own words to answer it. What nobody but you can tell is left open."
      />
      {preparation ? (
        <InterviewSheet preparation={preparation} />
      ) : (
        <>
          <StartWriting
            cvId={cvId}
            kind="interview"
            atOnce={!readEnv().model}
            submitLabel={readEnv().model ? "Prepare the questions" : "Show the questions"}
            known={known.map((q) => ({ id: q.id, title: [q.position, q.location].filter(Boolean).join(", ") }))}
          />
          <WritingList
            title="Your interviews"
            cvId={cvId}
            kind="interview"
            writings={await listWritings(actor, "interview", cvId)}
          />
        </>
      )}
    </Container>
  );
}
