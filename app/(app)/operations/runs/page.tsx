import type { Metadata } from "next";
import { listFunctions } from "@/lib/operations/list-functions.server";
import { listRuns } from "@/lib/operations/list-runs.server";
import { runFilterSchema } from "@/lib/operations/schema";
import { pageOperator } from "@/lib/web/operator.server";
import { orUnavailable } from "../_components/or-unavailable";
import { Runs } from "../_components/runs";
import { runsQuery } from "../_components/runs-query";

export const metadata: Metadata = { title: "Runs" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function RunsPage({ searchParams }: { searchParams: Search }) {
  const operator = await pageOperator();
  const search = await searchParams;
  const given = (name: string) => (typeof search[name] === "string" ? search[name] : "");
  const values = { status: given("status"), functionId: given("functionId"), period: given("period") };
  const before = given("before");
  const query = runsQuery(values, before);
  return orUnavailable("Runs", async () => {
    // an address somebody typed wrong shows all runs rather than an error
    const filter = runFilterSchema.safeParse(Object.fromEntries(new URLSearchParams(query)));
    const page = await listRuns(operator, filter.data ?? runFilterSchema.parse({}));
    const functions = await listFunctions(operator);
    return (
      <Runs
        page={page}
        values={values}
        before={before}
        query={filter.success ? query : ""}
        functionIds={functions.map((fn) => fn.id)}
      />
    );
  });
}
