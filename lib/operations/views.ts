import type { RedactedError } from "./redact";

/** What operators see. Nothing in here is a person's text: see redact.ts. Times are ISO 8601 in UTC. */

export const RUN_STATUSES = ["queued", "running", "completed", "failed", "cancelled"] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export interface Page<T> {
  items: T[];
  /** `before` of the page after this one; absent on the last */
  next?: string;
}

export interface RunView {
  id: string;
  functionId: string;
  status: RunStatus;
  queuedAt: string;
  startedAt: string | null;
  endedAt: string | null;
  /** of a run that failed or was cancelled */
  error?: RedactedError;
}

export interface StepView {
  id: string;
  name: string;
  kind: "body" | "step" | "sleep" | "wait-for-event" | "wait-for-signal" | "invoke";
  state: "queued" | "running" | "retrying" | "sleeping" | "waiting" | "completed" | "failed";
  queuedAt: string | null;
  startedAt: string | null;
  endedAt: string | null;
  /** when a sleep, a wait or the pause before the next try ends */
  until: string | null;
  waitsFor: string | null;
  /** tries that failed */
  failures: { at: string; error?: RedactedError }[];
  output?: unknown;
  error?: RedactedError;
}

export interface RunDetailsView extends RunView {
  events: { id: string; name: string; data: unknown }[];
  parentRunId: string | null;
  /** tries of each step in all; null where the engine does not tell */
  attempts: number | null;
  steps: StepView[];
  output?: unknown;
  /** the person's task this run works for */
  task?: { id: string; kind: string; state: string };
  /** what can be done with it now; a sentence says why not */
  can: Record<"retry" | "rerun" | "cancel", true | string>;
}

export interface FunctionView {
  id: string;
  name: string;
  triggers: { event?: string; cron?: string }[];
  paused: boolean;
  pausedAt: string | null;
  heldEvents: number;
  counts: { queued: number; running: number; completedDay: number; failedDay: number; cancelledDay: number } | null;
}

export interface ScheduleView {
  functionId: string;
  functionName: string;
  cron: string;
  paused: boolean;
  nextTick: string | null;
  lastRun: { id: string; status: RunStatus; queuedAt: string } | null;
}

export interface EventView {
  id: string;
  name: string;
  receivedAt: string;
  data: unknown;
  runs: { id: string; functionId: string; status: RunStatus }[];
}

export interface EngineStatusView {
  kind: "embedded" | "inngest";
  /** where the engine is */
  place: string;
  /** what this engine does not show or do, as sentences */
  lacks: string[];
  canPause: boolean;
  queue: { depth: number; oldestAgeMs: number; queuedRuns: number; runningRuns: number } | null;
  processes:
    | {
        holder: string;
        host: string;
        pid: number;
        slots: number;
        leading: boolean;
        startedAt: string;
        seenAt: string;
        holds: { runId: string; functionId: string; step: string | null; attempt: number; since: string }[];
      }[]
    | null;
}
