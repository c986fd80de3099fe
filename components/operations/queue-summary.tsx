import { Card } from "@/components/ui/card";
import type { EngineStatusView } from "@/lib/operations/views";
import { formatSpan } from "./format-age";

/** How much waits, since when, and how much runs. */
export function QueueSummary({ queue }: { queue: NonNullable<EngineStatusView["queue"]> }) {
  const figures = [
    { label: "Jobs due", value: String(queue.depth), note: "calls and transitions not yet taken" },
    { label: "Oldest waits", value: formatSpan(queue.oldestAgeMs), note: "age of the first of them" },
    { label: "Runs under way", value: String(queue.runningRuns), note: "also those that sleep or wait" },
    { label: "Runs queued", value: String(queue.queuedRuns), note: "not yet begun" },
  ];
  return (
    <Card title="Queue">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-4">
        {figures.map(({ label, value, note }) => (
          <div key={label} className="flex flex-col">
            <dt className="text-muted text-sm">{label}</dt>
            <dd className="order-first font-serif text-2xl tabular-nums">{value}</dd>
            <dd className="text-muted text-xs">{note}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
