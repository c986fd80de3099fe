"use client";
import { useRouter } from "next/navigation";
import { ReplayDialog } from "@/components/operations/replay-dialog";
import { RunFilters, type RunFilterValues } from "@/components/operations/run-filters";
import { RunList } from "@/components/operations/run-list";
import { useLive } from "@/components/operations/use-live";
import { ErrorPanel } from "@/components/ui/error-panel";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Page, RunView } from "@/lib/operations/views";
import { replayFailuresAction } from "../actions";
import { useOperation } from "./use-operation";

export interface RunsProps {
  page: Page<RunView>;
  values: RunFilterValues;
  /** where this page of the list begins; empty on the first */
  before: string;
  /** what the API is asked */
  query: string;
  functionIds: readonly string[];
}

/** Runs with filters and pages, live. */
export function Runs({ page, values, before, query, functionIds }: RunsProps) {
  const router = useRouter();
  const { data, error, refresh } = useLive(`/api/v1/operations/runs?${query}`, page);
  const { run } = useOperation();
  const address = (more: object) => {
    const all = Object.entries({ ...values, ...more }).filter(([, value]) => value !== "");
    return `/operations/runs?${new URLSearchParams(all)}`;
  };
  const filtered = Object.values(values).some((value) => value !== "");
  const replay = async (hours: number, functionId: string | undefined) => {
    const until = new Date();
    const from = new Date(until.getTime() - hours * 3_600_000);
    await run(
      "replay",
      () => replayFailuresAction({ from: from.toISOString(), until: until.toISOString(), functionId }),
      ({ retried, left, more }) =>
        `${retried} taken up${left > 0 ? `, ${left} left as they are` : ""}${more ? "; there are more" : ""}`,
    );
    await refresh();
  };
  return (
    <>
      <PageHeader
        title="Runs"
        description="Every execution of a function, newest first."
        actions={<ReplayDialog functionIds={functionIds} onReplay={replay} />}
      />
      <div className="space-y-6">
        <RunFilters
          values={values}
          functionIds={functionIds}
          onChange={(next) => router.push(address(next), { scroll: false })}
        />
        {error && <ErrorPanel compact error={error} />}
        <RunList runs={data.items} filtered={filtered || before !== ""} />
        {(before || data.next) && (
          <nav aria-label="Pages" className="flex flex-wrap justify-between gap-2">
            {before ? (
              <LinkButton variant="secondary" href={address({})}>
                Newest
              </LinkButton>
            ) : (
              <span />
            )}
            {data.next && (
              <LinkButton variant="secondary" href={address({ before: data.next })}>
                Older
              </LinkButton>
            )}
          </nav>
        )}
      </div>
    </>
  );
}
