import type { Metadata } from "next";
import { TextTabs } from "@/components/letters/text-tabs";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslation } from "@/lib/letters/review-translation.server";
import { listTasks } from "@/lib/tasks/get-task.server";
import { orNotFound, pageActor } from "@/lib/web/page.server";
import { TranslationReview } from "../_components/translation-review";

export const metadata: Metadata = { title: "Translation" };

/** A translation: how far it is, then each text beside its source. */
export default async function TranslationPage({ params }: { params: Promise<{ cvId: string; writingId: string }> }) {
  const { cvId, writingId } = await params;
  const actor = await pageActor(`/cvs/${cvId}/translation/${writingId}`);
  const detail = await orNotFound(getTranslation(actor, writingId));
  const task = (await listTasks(actor, { cvId: detail.cvId })).find((t) => t.writingId === detail.id);
  return (
    <Container width="wide" className="space-y-6 py-8">
      <TextTabs cvId={detail.cvId} current="translation" />
      <PageHeader
        className="pt-0 pb-0 sm:pt-2"
        title="Translation"
        description={`By ${detail.engine}. What the guard refused stays as it was; every text can be changed.`}
      />
      <TranslationReview detail={detail} task={task} />
    </Container>
  );
}
