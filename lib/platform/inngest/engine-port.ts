/**
 * What can be seen and done of the engine that runs the functions, whichever it is. Values are the engine's own: nothing is hidden
 * here, so nothing of it may be shown to anyone as it is.
 */
export interface EnginePort {
  /** whose API answers */
  kind: "embedded" | "inngest";
  /** where it is, for people */
  place: string;
  /** What this engine's API does not show or do: a sentence for each. A method that is lacking throws `conflict` with it. */
  lacks: Partial<Record<EngineAbility, string>>;
  status(): Promise<EngineStatus>;
  functions(): Promise<EngineFunction[]>;
  schedules(): Promise<EngineSchedule[]>;
  runs(filter: EngineRunFilter): Promise<EnginePage<EngineRun>>;
  /** undefined when there is none */
  run(runId: string): Promise<EngineRunDetails | undefined>;
  events(filter: EngineEventFilter): Promise<EnginePage<EngineEvent>>;
  /** Takes a failed run up where it failed. @returns the run that goes on, which may be a new one */
  retry(runId: string): Promise<{ runId: string }>;
  /** Begins a new run with the same events. */
  rerun(runId: string): Promise<{ runId: string }>;
  cancel(runId: string): Promise<void>;
  setPaused(functionId: string, paused: boolean): Promise<void>;
}

export type EngineAbility = "queue" | "processes" | "counts" | "steps" | "schedules" | "pause" | "retry" | "rerun";
export type EngineRunStatus = "queued" | "running" | "completed" | "failed" | "cancelled";

export interface EnginePage<T> {
  items: T[];
  /** `before` of the page after this one; undefined on the last */
  next?: string;
}

export interface EngineRunFilter {
  status?: EngineRunStatus;
  functionId?: string;
  /** ISO 8601 */
  from?: string;
  until?: string;
  before?: string;
  limit: number;
}

export interface EngineEventFilter {
  name?: string;
  before?: string;
  limit: number;
}

/** Times are ISO 8601 in UTC. */
export interface EngineRun {
  id: string;
  functionId: string;
  status: EngineRunStatus;
  queuedAt: string;
  startedAt: string | null;
  endedAt: string | null;
  /** the result, or the error of a run that failed */
  output: unknown;
}

export interface EngineRunDetails extends EngineRun {
  events: { id: string; name: string; data: unknown }[];
  parentRunId: string | null;
  steps: EngineStep[];
  /** tries of each step in all; null where the engine does not tell */
  attempts: number | null;
}

export interface EngineStep {
  id: string;
  name: string;
  kind: "body" | "step" | "sleep" | "wait-for-event" | "wait-for-signal" | "invoke";
  state: "queued" | "running" | "retrying" | "sleeping" | "waiting" | "completed" | "failed";
  queuedAt: string | null;
  startedAt: string | null;
  endedAt: string | null;
  /** when a sleep, a wait or the pause before the next try ends */
  until: string | null;
  /** name of the event or signal */
  waitsFor: string | null;
  /** tries that failed */
  failures: { at: string; error: unknown }[];
  output: unknown;
  error: unknown;
}

export interface EngineFunction {
  id: string;
  name: string;
  triggers: { event?: string; cron?: string }[];
  paused: boolean;
  pausedAt: string | null;
  heldEvents: number;
  /** null where the engine does not tell */
  counts: { queued: number; running: number; completedDay: number; failedDay: number; cancelledDay: number } | null;
}

export interface EngineSchedule {
  functionId: string;
  functionName: string;
  cron: string;
  paused: boolean;
  nextTick: string | null;
  lastRun: { id: string; status: EngineRunStatus; queuedAt: string } | null;
}

export interface EngineEvent {
  id: string;
  name: string;
  receivedAt: string;
  data: unknown;
  runs: { id: string; functionId: string; status: EngineRunStatus }[];
}

export interface EngineStatus {
  queue: { depth: number; oldestAgeMs: number; queuedRuns: number; runningRuns: number } | null;
  processes: EngineProcess[] | null;
}

export interface EngineProcess {
  holder: string;
  host: string;
  pid: number;
  slots: number;
  leading: boolean;
  startedAt: string;
  seenAt: string;
  holds: { runId: string; functionId: string; step: string | null; attempt: number; since: string }[];
}
