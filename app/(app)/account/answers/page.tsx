import type { Metadata } from "next";
import Link from "next/link";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { listSignedAnswers } from "@/lib/improvement/list-signed-answers.server";
import { pageActor } from "@/lib/web/page.server";
import { Answers } from "./_components/answers";

export const metadata: Metadata = { title: "Your answers" };

/** What the person has said to questions: facts signed by them, to look after. */
export default async function AnswersPage() {
  const actor = await pageActor("/account/answers");
  const answers = await listSignedAnswers(actor);
  return (
    <Container width="narrow" className="py-10">
      <PageHeader
        eyebrow={
          <Link href="/account" className="underline underline-offset-2">
            Account
          </Link>
        }
        title="Your answers"
        description="What you said when a job asked for something your CV does not show. Each is used for your next CV as well, word for word as yours."
      />
      <Answers answers={answers} />
    </Container>
  );
}
