import { CalendarClock } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDate } from "@/components/ui/format-date";
import type { ScheduleView } from "@/lib/operations/views";
import { shortName } from "./format-age";
import { RunStatusBadge } from "./run-status-badge";

/** What runs by the clock, the next first. */
export function ScheduleList({ schedules }: { schedules: readonly ScheduleView[] }) {
  if (schedules.length === 0)
    return (
      <EmptyState icon={<CalendarClock aria-hidden />} title="Nothing runs by the clock">
        Functions with a schedule are listed here, with their next tick.
      </EmptyState>
    );
  return (
    <ul className="divide-y overflow-hidden rounded-lg border bg-surface shadow-card">
      {schedules.map((schedule) => (
        <li key={`${schedule.functionId} ${schedule.cron}`} className="px-4 py-3 sm:px-5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h2 className="font-medium font-sans text-base tracking-normal">{shortName(schedule.functionId)}</h2>
            <code className="rounded-sm bg-sunken px-1.5 py-0.5 font-mono text-xs">{schedule.cron}</code>
            {schedule.paused && <Badge tone="warn">Paused: its ticks pass</Badge>}
          </div>
          <p className="mt-0.5 text-muted text-sm">
            {schedule.nextTick
              ? `Next tick ${formatDate(schedule.nextTick)}`
              : "The engine does not tell its next tick."}
          </p>
          {schedule.lastRun && (
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <Link
                href={`/operations/runs/${schedule.lastRun.id}`}
                aria-label={`Last run of ${shortName(schedule.functionId)}`}
                className="underline underline-offset-4"
              >
                Last run
              </Link>
              <span className="text-muted">{formatDate(schedule.lastRun.queuedAt)}</span>
              <RunStatusBadge status={schedule.lastRun.status} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
