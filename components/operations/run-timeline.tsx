import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { formatDate } from "@/components/ui/format-date";
import type { RunDetailsView, StepView } from "@/lib/operations/views";
import { formatSpan } from "./format-age";
import { JsonView } from "./json-view";
import { RunStatusBadge } from "./run-status-badge";

const KINDS: Record<StepView["kind"], string> = {
  body: "function",
  step: "step",
  sleep: "sleep",
  "wait-for-event": "wait for an event",
  "wait-for-signal": "wait for a signal",
  invoke: "invocation of a function",
};

/** The steps of a run in the order they ended, those under way last, each with its times, tries and result. */
export function RunTimeline({ run }: { run: RunDetailsView }) {
  return (
    <ol>
      <Entry dot="bg-line-strong" at={run.queuedAt} title="Queued" />
      {run.startedAt && (
        <Entry dot="bg-accent" at={run.startedAt} title="Started">
          <Detail>{`waited ${formatSpan(Date.parse(run.startedAt) - Date.parse(run.queuedAt))}`}</Detail>
        </Entry>
      )}
      {run.steps.map((step) => (
        <Step key={step.id} step={step} run={run} />
      ))}
      {run.endedAt && (
        <Entry
          dot={run.status === "completed" ? "bg-good" : run.status === "failed" ? "bg-bad" : "bg-line-strong"}
          at={run.endedAt}
          title={run.status === "completed" ? "Completed" : run.status === "failed" ? "Failed" : "Cancelled"}
        >
          {run.error && <Failure {...run.error} />}
        </Entry>
      )}
    </ol>
  );
}

function Step({ step, run }: { step: StepView; run: RunDetailsView }) {
  const tries = step.failures.length + (step.state === "completed" && step.kind === "step" ? 1 : 0);
  return (
    <Entry
      dot={dotOf(step.state)}
      at={step.startedAt ?? step.queuedAt ?? step.failures[0]?.at ?? null}
      title={step.name}
      badge={<RunStatusBadge status={step.state} />}
    >
      <Detail>
        {[
          KINDS[step.kind],
          step.queuedAt && step.startedAt && step.queuedAt < step.startedAt && `queued ${clock(step.queuedAt)}`,
          step.startedAt && `started ${clock(step.startedAt)}`,
          step.endedAt && `ended ${clock(step.endedAt)}`,
          step.endedAt &&
            (step.startedAt ?? step.queuedAt) &&
            `took ${formatSpan(Date.parse(step.endedAt) - Date.parse((step.startedAt ?? step.queuedAt)!))}`,
          tries > 1 && `${tries} tries${run.attempts ? ` of up to ${run.attempts}` : ""}`,
          step.waitsFor && `waits for ${step.waitsFor}`,
          step.until && `until ${formatDate(step.until)} (${clock(step.until)})`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </Detail>
      {step.failures.map((failure, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tries are only ever added at the end
        <div key={i} className="mt-2">
          <p className="text-muted text-xs">
            Try {i + 1} failed at <time dateTime={failure.at}>{clock(failure.at)}</time>
          </p>
          {failure.error && <Failure {...failure.error} />}
        </div>
      ))}
      {step.error && step.failures.length === 0 && <Failure {...step.error} />}
      {step.output !== undefined && (
        <details className="mt-2 text-sm">
          <summary className="py-1.5 text-muted">Output</summary>
          <JsonView label={`Output of ${step.name}`} value={step.output} />
        </details>
      )}
    </Entry>
  );
}

interface EntryProps {
  dot: string;
  at: string | null;
  title: string;
  badge?: ReactNode;
  children?: ReactNode;
}

function Entry({ dot, at, title, badge, children }: EntryProps) {
  return (
    <li className="relative border-line border-l pb-5 pl-5 last:pb-0">
      <span aria-hidden className={classNames("-left-1.25 absolute top-1.5 size-2.5 rounded-full", dot)} />
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {at && (
          <time dateTime={at} className="font-mono text-muted text-xs">
            {clock(at)}
          </time>
        )}
        <h3 className="break-all font-medium font-sans text-[0.9375rem] tracking-normal">{title}</h3>
        {badge}
      </div>
      {children}
    </li>
  );
}

function Detail({ children }: { children: ReactNode }) {
  return <p className="mt-0.5 text-muted text-sm">{children}</p>;
}

function Failure({ name, message }: { name: string; message: string }) {
  return (
    <p className="mt-1 break-words rounded-md bg-bad-soft px-3 py-2 font-mono text-bad text-xs">
      {name}
      {message && <>: {message}</>}
    </p>
  );
}

/** The time of day, in UTC so that server and browser write the same. */
const clock = (iso: string) => (iso ? new Date(iso).toISOString().slice(11, 23) : "");

function dotOf(state: StepView["state"]): string {
  if (state === "completed") return "bg-good";
  if (state === "failed") return "bg-bad";
  if (state === "running") return "bg-accent";
  if (state === "retrying" || state === "waiting") return "bg-warn";
  return "bg-line-strong";
}
