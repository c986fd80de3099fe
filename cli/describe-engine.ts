import type {
  EngineStatusView,
  EventView,
  FunctionView,
  Page,
  RunDetailsView,
  RunView,
  ScheduleView,
  StepView,
} from "@/lib/operations/views";

/** What `cv engine` prints without --json. */

export function status({ place, lacks, queue, processes }: EngineStatusView): string {
  const lines = [`engine     ${place}`];
  if (queue)
    lines.push(
      `queue      ${queue.depth} due, the oldest for ${span(queue.oldestAgeMs)}`,
      `runs       ${queue.runningRuns} under way, ${queue.queuedRuns} queued`,
    );
  for (const { host, pid, leading, slots, holds, seenAt } of processes ?? []) {
    lines.push(
      `process    ${host}:${pid}  ${leading ? `leads, ${holds.length} of ${slots} slots busy` : "stands by"}, seen ${time(seenAt)}`,
    );
    for (const held of holds)
      lines.push(`  holds    ${held.runId}  ${held.functionId}  ${held.step ?? "function"}  since ${time(held.since)}`);
  }
  if (processes?.length === 0) lines.push("process    none: what is queued waits");
  return block([...lines, ...lacks.map((sentence) => `note       ${sentence}`)]);
}

export const functions = (all: FunctionView[]): string =>
  all.length === 0
    ? "No functions are registered.\n"
    : table(
        ["FUNCTION", "RUNNING", "QUEUED", "FAILED 24H", "STATE", "TRIGGERS"],
        all.map((fn) => [
          fn.id,
          fn.counts ? String(fn.counts.running) : "?",
          fn.counts ? String(fn.counts.queued) : "?",
          fn.counts ? String(fn.counts.failedDay) : "?",
          fn.paused ? `paused (${fn.heldEvents} held)` : "active",
          fn.triggers.map(({ event, cron }) => event ?? cron).join(", "),
        ]),
      );

export const schedules = (all: ScheduleView[]): string =>
  all.length === 0
    ? "Nothing runs by the clock.\n"
    : table(
        ["FUNCTION", "SCHEDULE", "NEXT TICK", "LAST RUN"],
        all.map((one) => [
          one.functionId,
          one.cron,
          one.paused ? "paused" : one.nextTick ? time(one.nextTick) : "?",
          one.lastRun ? `${one.lastRun.id} ${one.lastRun.status}` : "",
        ]),
      );

export const runs = ({ items, next }: Page<RunView>): string =>
  items.length === 0
    ? "No runs.\n"
    : `${items.map(runLine).join("")}${next ? "More: --limit, or the web pages.\n" : ""}`;

/** One run in one line. */
export const runLine = (run: RunView): string =>
  `${[run.id, run.status.padEnd(9), time(run.queuedAt), run.functionId, run.error?.message].filter(Boolean).join("  ")}\n`;

export const events = ({ items }: Page<EventView>): string =>
  items.length === 0
    ? "No events.\n"
    : items
        .map((event) =>
          block([
            `${event.id}  ${time(event.receivedAt)}  ${event.name}  ${JSON.stringify(event.data)}`,
            ...event.runs.map((one) => `  ${one.id}  ${one.status.padEnd(9)}  ${one.functionId}`),
          ]),
        )
        .join("");

export function run(details: RunDetailsView): string {
  const head: [string, string | undefined | null][] = [
    ["run", details.id],
    ["function", details.functionId],
    ["state", details.status],
    ["queued", details.queuedAt],
    ["started", details.startedAt],
    ["ended", details.endedAt],
    ["error", details.error && `${details.error.name}: ${details.error.message}`],
    ["task", details.task && `${details.task.id} (${details.task.kind}, ${details.task.state})`],
    ["parent", details.parentRunId],
    ...details.events.map((event): [string, string] => ["event", `${event.name} ${JSON.stringify(event.data)}`]),
    ["output", details.output === undefined ? undefined : JSON.stringify(details.output)],
  ];
  const lines = head.flatMap(([name, value]) => (value ? [`${name.padEnd(9)} ${value}`] : []));
  return block([...lines, ...(details.steps.length ? ["", ...details.steps.flatMap(stepLines)] : [])]);
}

function stepLines(step: StepView): string[] {
  const begun = step.startedAt ?? step.queuedAt;
  const facts = [
    begun ? time(begun) : "".padEnd(19),
    step.state.padEnd(9),
    step.name,
    step.kind === "step" || step.kind === "body" ? undefined : `(${step.kind})`,
    begun && step.endedAt && `took ${span(Date.parse(step.endedAt) - Date.parse(begun))}`,
    step.waitsFor && `waits for ${step.waitsFor}`,
    step.until && `until ${time(step.until)}`,
    step.output === undefined ? undefined : JSON.stringify(step.output),
  ];
  return [
    facts.filter(Boolean).join("  "),
    ...step.failures.map(
      ({ at, error }, i) => `  try ${i + 1} failed ${time(at)}  ${error ? `${error.name}: ${error.message}` : ""}`,
    ),
  ];
}

export const continued = ({ runId, taskId }: { runId?: string; taskId?: string }): string =>
  block([
    ...(taskId ? [`The task ${taskId} is tried again.`] : []),
    runId ? `The run ${runId} goes on.` : "Its run begins as soon as a process runs the engine.",
  ]);

export const replayed = ({ retried, left, more }: { retried: number; left: number; more: boolean }): string =>
  `${retried} taken up, ${left} left as they are.${more ? " There are more: call it again." : ""}\n`;

const time = (iso: string) => iso.slice(0, 19);

const span = (ms: number) => (ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`);

const block = (lines: string[]) => lines.map((line) => `${line}\n`).join("");

function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  return block(
    [head, ...rows].map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join("  ")
        .trimEnd(),
    ),
  );
}
