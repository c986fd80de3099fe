import { Inbox } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDate } from "@/components/ui/format-date";
import type { EventView } from "@/lib/operations/views";
import { shortName } from "./format-age";
import { JsonView } from "./json-view";
import { RunStatusBadge } from "./run-status-badge";

/** Events, newest first, each with the runs it started. */
export function EventList({ events }: { events: readonly EventView[] }) {
  if (events.length === 0)
    return (
      <EmptyState icon={<Inbox aria-hidden />} title="No events">
        What the application tells its functions is listed here, with the runs that each event started.
      </EmptyState>
    );
  return (
    <ul className="divide-y overflow-hidden rounded-lg border bg-surface shadow-card">
      {events.map((event) => (
        <li key={event.id} className="px-4 py-3 sm:px-5">
          <h2 className="break-all font-medium font-sans text-base tracking-normal">{event.name}</h2>
          <p className="text-muted text-sm">{formatDate(event.receivedAt)}</p>
          {event.runs.length === 0 ? (
            <p className="mt-1 text-muted text-sm">Started no run.</p>
          ) : (
            <ul className="mt-1 space-y-1 text-sm">
              {event.runs.map((run) => (
                <li key={run.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <Link
                    href={`/operations/runs/${run.id}`}
                    aria-label={`${shortName(run.functionId)}, run ${run.id}`}
                    className="underline underline-offset-4"
                  >
                    {shortName(run.functionId)}
                  </Link>
                  <RunStatusBadge status={run.status} />
                </li>
              ))}
            </ul>
          )}
          <details className="mt-1 text-sm">
            <summary className="py-1.5 text-muted">Data</summary>
            <JsonView label={`Data of ${event.name}, ${event.id}`} value={event.data} />
          </details>
        </li>
      ))}
    </ul>
  );
}
