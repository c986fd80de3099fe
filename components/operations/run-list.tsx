import { SearchX } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDate } from "@/components/ui/format-date";
import type { RunView } from "@/lib/operations/views";
import { formatSpan, shortName } from "./format-age";
import { RunStatusBadge } from "./run-status-badge";

/** Runs, newest first, as rows that read well on a phone too. */
export function RunList({ runs, filtered }: { runs: readonly RunView[]; filtered: boolean }) {
  if (runs.length === 0)
    return (
      <EmptyState icon={<SearchX aria-hidden />} title={filtered ? "No such runs" : "Nothing has run yet"}>
        {filtered
          ? "No run fits these filters. Widen the period or choose another state."
          : "Every execution of a function is listed here, with its steps."}
      </EmptyState>
    );
  return (
    <ul className="divide-y overflow-hidden rounded-lg border bg-surface shadow-card">
      {runs.map((run) => (
        <li key={run.id} className="px-4 py-3 sm:px-5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link
              href={`/operations/runs/${run.id}`}
              aria-label={`${shortName(run.functionId)}, run ${run.id}`}
              className="font-medium underline-offset-4 hover:underline"
            >
              {shortName(run.functionId)}
            </Link>
            <RunStatusBadge status={run.status} />
          </div>
          <p className="mt-0.5 text-muted text-sm">
            {formatDate(run.queuedAt)}
            {run.startedAt && run.endedAt && <> · {formatSpan(Date.parse(run.endedAt) - Date.parse(run.startedAt))}</>}
            {run.error && <> · {run.error.message || run.error.name}</>}
          </p>
          <p className="mt-0.5 font-mono text-muted text-xs">{run.id}</p>
        </li>
      ))}
    </ul>
  );
}
