import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { formatDate } from "@/components/ui/format-date";
import type { EngineStatusView } from "@/lib/operations/views";
import { shortName } from "./format-age";

/** The processes that lead the engine or stand by, and the calls the leader has under way. */
export function ProcessList({ processes }: { processes: NonNullable<EngineStatusView["processes"]> }) {
  return (
    <Card title="Processes" description="One leads and works, the others stand by and take over when it is gone.">
      {processes.length === 0 ? (
        <p className="text-muted text-sm">No process runs the engine at the moment. What is queued waits.</p>
      ) : (
        <ul className="space-y-4">
          {processes.map((process) => (
            <li key={process.holder}>
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="break-all font-medium font-mono text-sm">
                  {process.host}:{process.pid}
                </span>
                <Badge tone={process.leading ? "good" : "neutral"}>{process.leading ? "Leads" : "Stands by"}</Badge>
              </div>
              <p className="mt-0.5 text-muted text-sm">
                {process.leading && `${process.holds.length} of ${process.slots} slots busy · `}
                since {formatDate(process.startedAt)} · seen {process.seenAt.slice(11, 19)} UTC
              </p>
              {process.holds.length > 0 && (
                <ul className="mt-1 text-sm">
                  {process.holds.map((held) => (
                    <li key={`${held.runId} ${held.step}`}>
                      <Link href={`/operations/runs/${held.runId}`} className="underline underline-offset-4">
                        {shortName(held.functionId)}
                      </Link>{" "}
                      <span className="text-muted">
                        {held.step ? `step ${held.step}` : "its function"} · since {held.since.slice(11, 19)} UTC
                        {held.attempt > 0 && ` · try ${held.attempt + 1}`}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
