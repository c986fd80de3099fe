import { classNames } from "@/components/ui/class-names";
import type { TaskEventView } from "@/lib/tasks/task-view";

export interface TaskTimelineProps {
  events: readonly TaskEventView[];
  /** only the newest; the rest behind a summary */
  limit?: number;
}

/** What happened, step by step, as the functions wrote it. Newest last. */
export function TaskTimeline({ events, limit }: TaskTimelineProps) {
  const shown = limit ? events.slice(-limit) : events;
  const hidden = events.length - shown.length;
  if (events.length === 0) return <p className="text-muted text-sm">Nothing has been written yet.</p>;
  return (
    <div>
      {hidden > 0 && (
        <details className="mb-2 text-sm">
          <summary className="text-muted">
            {hidden} earlier {hidden === 1 ? "line" : "lines"}
          </summary>
          <TimelineLines events={events.slice(0, hidden)} />
        </details>
      )}
      <TimelineLines events={shown} />
    </div>
  );
}

function TimelineLines({ events }: { events: readonly TaskEventView[] }) {
  return (
    <ol className="text-sm">
      {events.map((event) => (
        <li key={event.seq} className="relative flex gap-3 border-line border-l py-1 pl-4">
          <span
            aria-hidden
            className={classNames("-left-1 absolute top-2.75 size-2 rounded-full", dotColour(event.type))}
          />
          <time dateTime={event.at} className="shrink-0 font-mono text-muted text-xs leading-5.25">
            {event.at.slice(11, 19)}
          </time>
          <span className="min-w-0">{event.message}</span>
        </li>
      ))}
    </ol>
  );
}

function dotColour(type: string): string {
  if (/fail|error/.test(type)) return "bg-bad";
  if (/retr|wait/.test(type)) return "bg-warn";
  if (/succe|done/.test(type)) return "bg-good";
  return "bg-line-strong";
}
