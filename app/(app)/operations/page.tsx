import type { Metadata } from "next";
import { getEngineStatus } from "@/lib/operations/get-engine-status.server";
import { listFunctions } from "@/lib/operations/list-functions.server";
import { pageOperator } from "@/lib/web/operator.server";
import { orUnavailable } from "./_components/or-unavailable";
import { Overview } from "./_components/overview";

export const metadata: Metadata = { title: "Operations" };

export default async function OperationsPage() {
  const operator = await pageOperator();
  return orUnavailable("Operations", async () => (
    <Overview status={await getEngineStatus(operator)} functions={await listFunctions(operator)} />
  ));
}
