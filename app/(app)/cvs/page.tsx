import type { Metadata } from "next";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { listCvs } from "@/lib/cv/get-cv.server";
import { pageActor } from "@/lib/web/page.server";
import { Dashboard } from "./_components/dashboard";

export const metadata: Metadata = { title: "My CVs" };

export default async function CvsPage() {
  const actor = await pageActor("/cvs");
  return (
    <Container className="py-10">
      <PageHeader title="My CVs" description="Each CV with its versions, improvements and downloads." />
      <Dashboard cvs={await listCvs(actor)} />
    </Container>
  );
}
