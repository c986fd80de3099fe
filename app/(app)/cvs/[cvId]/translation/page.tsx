import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TextTabs } from "@/components/letters/text-tabs";
import { Card } from "@/components/ui/card";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { getCv } from "@/lib/cv/get-cv.server";
import { cvLanguage } from "@/lib/improvement/detect-language";
import { translationLacks } from "@/lib/letters/start-translation.server";
import { TRANSLATION_LANGUAGES } from "@/lib/letters/translation-contract";
import { orNotFound, pageActor } from "@/lib/web/page.server";
import { StartTranslation } from "./_components/start-translation";

export const metadata: Metadata = { title: "Translation" };

/** Chooses a language; without a model it says what is needed. */
export default async function TranslationsPage({ params }: { params: Promise<{ cvId: string }> }) {
  const { cvId } = await params;
  const actor = await pageActor(`/cvs/${cvId}/translation`);
  const cv = await orNotFound(getCv(actor, cvId));
  if (!cv.version) redirect(`/cvs/${cvId}`);
  const own = cvLanguage(cv.version.document);
  const names = new Intl.DisplayNames("en", { type: "language" });
  const lacks = translationLacks();
  return (
    <Container width="narrow" className="space-y-6 py-8">
      <TextTabs cvId={cvId} current="translation" />
      <PageHeader
        className="pt-0 pb-0 sm:pt-2"
        title="Translation"
        description="Your CV in another language, as a CV of its own. Figures, names, dates and links are proved equal, text by text."
      />
      {lacks ? (
        <Card title="Not here yet">
          <p>{lacks}</p>
        </Card>
      ) : (
        <StartTranslation
          cvId={cvId}
          languages={TRANSLATION_LANGUAGES.filter((language) => language !== own).map((value) => ({
            value,
            label: names.of(value) ?? value,
          }))}
        />
      )}
    </Container>
  );
}
