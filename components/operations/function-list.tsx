"use client";
import { Pause, Play } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { formatDate } from "@/components/ui/format-date";
import type { FunctionView } from "@/lib/operations/views";
import { shortName } from "./format-age";

export interface FunctionListProps {
  functions: readonly FunctionView[];
  canPause: boolean;
  /** functions whose pause or resume has not been answered yet */
  pendingIds: ReadonlySet<string>;
  onPause: (functionId: string) => void;
  onResume: (functionId: string) => void;
}

/** The functions, what starts them, how many runs they have, and the switch that pauses them. */
export function FunctionList({ functions, canPause, pendingIds, onPause, onResume }: FunctionListProps) {
  return (
    <Card
      title="Functions"
      description="A paused function begins no new runs. Its events are kept and begin theirs when it is resumed; its schedule passes."
    >
      {functions.length === 0 ? (
        <p className="text-muted text-sm">No application has registered functions with this engine yet.</p>
      ) : (
        <ul className="-my-3 divide-y">
          {functions.map((fn) => (
            <li key={fn.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <div className="min-w-0 flex-1 basis-56">
                <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <Link
                    href={`/operations/runs?functionId=${encodeURIComponent(fn.id)}`}
                    className="break-all font-medium underline-offset-4 hover:underline"
                  >
                    {shortName(fn.id)}
                  </Link>
                  {fn.paused && <Badge tone="warn">Paused</Badge>}
                </div>
                <p className="mt-0.5 break-words text-muted text-sm">
                  {fn.triggers.map((trigger) => trigger.event ?? `schedule ${trigger.cron}`).join(", ")}
                </p>
                {fn.paused && (
                  <p className="mt-0.5 text-sm text-warn">
                    {fn.pausedAt && `Since ${formatDate(fn.pausedAt)}. `}
                    {fn.heldEvents === 1 ? "1 event waits." : `${fn.heldEvents} events wait.`}
                  </p>
                )}
              </div>
              {fn.counts && (
                <ul className="flex flex-wrap gap-x-4 text-sm tabular-nums">
                  <Count n={fn.counts.running} label="running" href={runsOf(fn.id, "running")} />
                  <Count n={fn.counts.queued} label="queued" href={runsOf(fn.id, "queued")} />
                  <Count n={fn.counts.failedDay} label="failed in 24 h" href={runsOf(fn.id, "failed", "24")} bad />
                </ul>
              )}
              {canPause && (
                <Button
                  size="sm"
                  variant="secondary"
                  loading={pendingIds.has(fn.id)}
                  icon={fn.paused ? <Play aria-hidden /> : <Pause aria-hidden />}
                  aria-label={`${fn.paused ? "Resume" : "Pause"} ${shortName(fn.id)}`}
                  onClick={() => (fn.paused ? onResume : onPause)(fn.id)}
                >
                  {fn.paused ? "Resume" : "Pause"}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const runsOf = (functionId: string, status: string, period = "") =>
  `/operations/runs?${new URLSearchParams({ status, functionId, ...(period && { period }) })}`;

function Count({ n, label, href, bad }: { n: number; label: string; href: string; bad?: boolean }) {
  return (
    <li className={n === 0 ? "text-muted" : bad ? "font-medium text-bad" : undefined}>
      {n === 0 ? (
        `0 ${label}`
      ) : (
        <Link href={href} className="underline underline-offset-4">
          {n} {label}
        </Link>
      )}
    </li>
  );
}
