import type { Metadata } from "next";
import { getRun } from "@/lib/operations/get-run.server";
import { pageOperator } from "@/lib/web/operator.server";
import { orNotFound } from "@/lib/web/page.server";
import { orUnavailable } from "../../_components/or-unavailable";
import { Run } from "../../_components/run";

export const metadata: Metadata = { title: "Run" };

export default async function RunPage({ params }: { params: Promise<{ runId: string }> }) {
  const operator = await pageOperator();
  const { runId } = await params;
  return orNotFound(orUnavailable("Run", async () => <Run initial={await getRun(operator, runId)} />));
}
