"use client";
import { Send } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Skeleton } from "@/components/ui/skeleton";
import type { ErrorReport } from "@/lib/errors";
import { type ModelCall, NO_ANSWER, UNDER_WAY } from "@/lib/improvement/contract";

export interface ModelCallsProps {
  load: () => Promise<{ calls: ModelCall[] } | { error: ErrorReport }>;
}

/** Everything that was sent to a model for this reading, improvement or text and what came back, to be opened call by call. */
export function ModelCalls({ load }: ModelCallsProps) {
  const [calls, setCalls] = useState<ModelCall[]>();
  const [error, setError] = useState<ErrorReport>();
  const open = async () => {
    setError(undefined);
    const result = await load();
    if ("error" in result) setError(result.error);
    else setCalls(result.calls);
  };
  const tokens = (calls ?? []).reduce((sum, call) => sum + call.inputTokens + call.outputTokens, 0);
  const costs = (calls ?? []).flatMap((call) => call.cost ?? []);
  return (
    <details
      className="rounded-lg border bg-surface p-4 shadow-card sm:px-6"
      onToggle={(event) => {
        if (event.currentTarget.open) void open();
      }}
    >
      <summary className="flex min-h-9 list-none items-center gap-2 font-medium [&::-webkit-details-marker]:hidden">
        <Send aria-hidden className="size-5 shrink-0 text-accent" />
        What was sent to the model
      </summary>
      <p className="mt-1 text-muted text-sm">
        Exactly what left this machine, and what came back. Names, contacts and addresses stayed here: marks such as
        [[NAME]] stand for them.
      </p>
      {error && <ErrorPanel compact className="mt-3" error={error} />}
      {!calls && !error && <Skeleton className="mt-3 h-16" />}
      {calls && (
        <>
          <p className="mt-3 text-sm tabular-nums">
            {calls.length} {calls.length === 1 ? "call" : "calls"}, {tokens.toLocaleString("en")} tokens
            {costs.length > 0 && `, cost ${formatCost(costs.reduce((a, b) => a + b, 0))}`}
          </p>
          <ul className="mt-2 divide-y">
            {calls.map((call) => (
              <li key={call.id} className="py-2">
                <Call call={call} />
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function Call({ call }: { call: ModelCall }) {
  return (
    <details>
      <summary className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1">
        <span className="mr-auto font-medium">{call.title}</span>
        {call.errorCode && <Badge tone="warn">{outcomeOf(call.errorCode, call.reply)}</Badge>}
        <span className="text-muted text-sm tabular-nums">
          {call.model} · {call.inputTokens.toLocaleString("en")} in, {call.outputTokens.toLocaleString("en")} out ·{" "}
          {(call.durationMs / 1000).toFixed(1)} s{call.cost !== undefined && ` · ${formatCost(call.cost)}`}
        </span>
      </summary>
      <Text title="Instructions" text={call.system} />
      <Text title="Your data" text={indented(call.user)} />
      {call.reply && <Text title="Answer" text={indented(call.reply)} />}
    </details>
  );
}

function outcomeOf(code: string, reply: string): string {
  if (code === UNDER_WAY) return "Under way";
  if (code === NO_ANSWER) return "No answer: stopped before one came";
  return `${reply ? "Not used" : "No answer"}: ${code}`;
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <div className="mt-2">
      <p className="text-muted text-sm">{title}</p>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="mt-1 max-h-72 overflow-auto whitespace-pre-wrap break-words rounded-md bg-sunken p-3 font-mono text-xs"
      >
        {text}
      </pre>
    </div>
  );
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function formatCost(cost: number): string {
  return cost === 0 ? "0" : cost < 0.01 ? cost.toPrecision(2) : cost.toFixed(2);
}
