import type { RunFilterValues } from "@/components/operations/run-filters";

/** The API's query for the filters of the page. Whole minutes, so that a list keeps its address while it is looked at. */
export function runsQuery({ status, functionId, period }: RunFilterValues, before: string): string {
  const hours = /^\d{1,4}$/.test(period) ? Number(period) : undefined;
  const minute = 60_000;
  const from = hours && new Date(Math.floor(Date.now() / minute) * minute - hours * 60 * minute).toISOString();
  return new URLSearchParams(
    Object.entries({ status, functionId, from: from || "", before }).filter(([, value]) => value !== ""),
  ).toString();
}
