import type { Metadata } from "next";
import { WritingsPage } from "../letter/_components/writings-page";

export const metadata: Metadata = { title: "Network profile" };

export default async function ProfilesPage({ params }: { params: Promise<{ cvId: string }> }) {
  const { cvId } = await params;
  return (
    <WritingsPage
      kind="profile"
      cvId={cvId}
      title="Network profile"
      description="Three headlines and a summary for a network profile, from the facts of your CV."
      submitLabel="Write headlines and summary"
      listTitle="Your profile texts"
    />
  );
}
