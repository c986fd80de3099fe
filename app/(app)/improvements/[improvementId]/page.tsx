import type { Metadata } from "next";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { getImprovement } from "@/lib/improvement/get-improvement.server";
import { listTasks } from "@/lib/tasks/get-task.server";
import { orNotFound, pageActor } from "@/lib/web/page.server";
import { FlowSteps } from "../../cvs/_components/flow-steps";
import { Review } from "./_components/review";

export const metadata: Metadata = { title: "Review" };

/** The changes of an improvement, as they arrive and afterwards, each with its reason and evidence, waiting for a yes. */
export default async function ImprovementPage({ params }: { params: Promise<{ improvementId: string }> }) {
  const { improvementId } = await params;
  const actor = await pageActor(`/improvements/${improvementId}`);
  const improvement = await orNotFound(getImprovement(actor, improvementId));
  const [task] = await listTasks(actor, { improvementId });
  const engine = improvement.engine === "rules" ? "the built-in writing rules" : improvement.engine;
  return (
    <Container width="wide" className="space-y-6 py-8">
      <FlowSteps current="review" cvId={improvement.cvId} improvementId={improvement.id} />
      <PageHeader
        title={`Changes for ${improvement.job.position}`}
        description={`Proposed by ${engine}. Each shows why, and what in your CV it rests on. Nothing is changed until you say so.`}
      />
      <Review improvement={improvement} task={task} />
    </Container>
  );
}
