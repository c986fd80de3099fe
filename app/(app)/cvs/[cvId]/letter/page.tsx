import type { Metadata } from "next";
import { WritingsPage } from "./_components/writings-page";

export const metadata: Metadata = { title: "Cover letter" };

export default async function LettersPage({ params }: { params: Promise<{ cvId: string }> }) {
  const { cvId } = await params;
  return (
    <WritingsPage
      kind="letter"
      cvId={cvId}
      title="Cover letter"
      description="From the facts of your CV that show what the job asks for. Nothing is added; what nothing shows is not spoken of."
      submitLabel="Write the letter"
      listTitle="Your letters"
    />
  );
}
