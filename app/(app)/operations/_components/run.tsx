"use client";
import { Ban, Play, RotateCcw } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { shortName } from "@/components/operations/format-age";
import { JsonView } from "@/components/operations/json-view";
import { RunStatusBadge } from "@/components/operations/run-status-badge";
import { RunTimeline } from "@/components/operations/run-timeline";
import { useLive } from "@/components/operations/use-live";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorPanel } from "@/components/ui/error-panel";
import { PageHeader } from "@/components/ui/page-header";
import type { RunDetailsView } from "@/lib/operations/views";
import { cancelRunAction, rerunRunAction, retryRunAction } from "../actions";
import { useOperation } from "./use-operation";

/** One run, live: what happened step by step, and what can be done with it. */
export function Run({ initial }: { initial: RunDetailsView }) {
  const router = useRouter();
  const { data: run, error, refresh } = useLive(`/api/v1/operations/runs/${initial.id}`, initial);
  const { pending, run: operate } = useOperation();
  const goOn = async (key: string, act: typeof retryRunAction, said: string) => {
    const done = await operate(
      key,
      () => act({ runId: run.id }),
      () => said,
    );
    if (done?.runId && done.runId !== run.id) router.push(`/operations/runs/${done.runId}`);
    else await refresh();
  };
  const cancel = async () => {
    await operate(
      "cancel",
      () => cancelRunAction({ runId: run.id }),
      () => "The run is cancelled",
    );
    await refresh();
  };
  const reasons = [...new Set(run.status === "failed" ? [run.can.retry, run.can.rerun] : [run.can.rerun])];
  const ended = run.can.cancel !== true;
  return (
    <>
      <PageHeader
        eyebrow="Run"
        title={shortName(run.functionId)}
        description={<span className="break-all font-mono text-sm">{run.id}</span>}
        actions={
          <>
            {run.can.retry === true && (
              <Button
                loading={pending.has("retry")}
                icon={<RotateCcw aria-hidden />}
                onClick={() => void goOn("retry", retryRunAction, "Goes on where it failed")}
              >
                Retry from the failed step
              </Button>
            )}
            {run.can.rerun === true && (
              <Button
                variant="secondary"
                loading={pending.has("rerun")}
                icon={<Play aria-hidden />}
                onClick={() => void goOn("rerun", rerunRunAction, "Begins again")}
              >
                Rerun
              </Button>
            )}
            {run.can.cancel === true && (
              <Button
                variant="bad"
                loading={pending.has("cancel")}
                icon={<Ban aria-hidden />}
                onClick={() => void cancel()}
              >
                Cancel
              </Button>
            )}
          </>
        }
      />
      <div className="space-y-6">
        {error && <ErrorPanel compact error={error} />}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
          {/* the state changes by itself: said aloud when it does */}
          <span role="status">
            <RunStatusBadge status={run.status} />
          </span>
          {run.task && (
            <span className="text-muted">
              works for the task <code className="font-mono text-xs">{run.task.id}</code> ({run.task.state})
            </span>
          )}
          {run.parentRunId && (
            <Link href={`/operations/runs/${run.parentRunId}`} className="underline underline-offset-4">
              Invoked by another run
            </Link>
          )}
        </div>
        {ended && run.can.retry !== true && run.can.rerun !== true && (
          <p className="text-muted text-sm">{reasons.join(" ")}</p>
        )}
        <Card title="Timeline" description="Times are UTC.">
          <RunTimeline run={run} />
        </Card>
        {run.output !== undefined && run.output !== null && (
          <Card title="Output">
            <JsonView label="Output of the run" value={run.output} />
          </Card>
        )}
        <Card title={run.events.length === 1 ? "Event" : "Events"} description="Texts are shown by their length only.">
          <ul className="space-y-4">
            {run.events.map((event) => (
              <li key={event.id} className="space-y-2">
                <p className="break-all text-sm">
                  <span className="font-medium">{event.name}</span>{" "}
                  <span className="font-mono text-muted text-xs">{event.id}</span>
                </p>
                <JsonView label={`Data of ${event.name}`} value={event.data} />
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}
