import type {
  EngineEvent,
  EngineFunction,
  EnginePage,
  EnginePort,
  EngineProcess,
  EngineRun,
  EngineRunDetails,
  EngineSchedule,
  EngineStep,
} from "./engine-port";
import type { EngineRequest } from "./engine-request.server";

/** The port to our own engine, in this process or anywhere, over its `/inspect` addresses. */
export function embeddedPort({ call, find }: EngineRequest, place: string): EnginePort {
  const id = encodeURIComponent;
  return {
    kind: "embedded",
    place,
    lacks: {},
    async status() {
      const { queueDepth, oldestAgeMs, queuedRuns, runningRuns, processes } = await call<Status>(
        "GET",
        "/inspect/status",
      );
      return { queue: { depth: queueDepth, oldestAgeMs, queuedRuns, runningRuns }, processes };
    },
    async functions() {
      const rows = await call<FunctionRow[]>("GET", "/inspect/functions");
      return rows.map(({ queuedRuns, runningRuns, completedRuns, failedRuns, cancelledRuns, ...fn }) => ({
        id: fn.id,
        name: fn.name,
        triggers: fn.triggers,
        paused: fn.paused,
        pausedAt: fn.pausedAt,
        heldEvents: fn.heldEvents,
        counts: {
          queued: queuedRuns,
          running: runningRuns,
          completedDay: completedRuns,
          failedDay: failedRuns,
          cancelledDay: cancelledRuns,
        },
      }));
    },
    schedules: () => call<EngineSchedule[]>("GET", "/inspect/schedules"),
    async runs({ limit, functionId, ...filter }) {
      const query = queryOf({ ...filter, function: functionId, limit: limit + 1 });
      return pageOf(await call<EngineRun[]>("GET", `/inspect/runs?${query}`), limit);
    },
    async run(runId) {
      const row = await find<RunRow>("GET", `/inspect/runs/${id(runId)}`);
      return row && toDetails(row);
    },
    async events({ limit, ...filter }) {
      const rows = await call<EventRow[]>("GET", `/inspect/events?${queryOf({ ...filter, limit: limit + 1 })}`);
      return pageOf(
        rows.map(
          ({ internalId, name, payload, receivedAt, runs }): EngineEvent => ({
            id: internalId,
            name,
            receivedAt,
            data: payload.data,
            runs,
          }),
        ),
        limit,
      );
    },
    retry: (runId) => call("POST", `/inspect/runs/${id(runId)}/retry`),
    rerun: (runId) => call("POST", `/inspect/runs/${id(runId)}/rerun`),
    cancel: async (runId) => void (await call("POST", `/inspect/runs/${id(runId)}/cancel`)),
    setPaused: async (functionId, paused) =>
      void (await call("POST", `/inspect/functions/${id(functionId)}/${paused ? "pause" : "resume"}`)),
  };
}

interface Status {
  queueDepth: number;
  oldestAgeMs: number;
  queuedRuns: number;
  runningRuns: number;
  processes: EngineProcess[];
}

type FunctionRow = Omit<EngineFunction, "counts"> &
  Record<"queuedRuns" | "runningRuns" | "completedRuns" | "failedRuns" | "cancelledRuns", number>;

interface EventRow {
  internalId: string;
  name: string;
  payload: { data?: unknown };
  receivedAt: string;
  runs: EngineEvent["runs"];
}

interface RunRow extends EngineRun {
  eventIds: string[];
  events: { id?: string; name: string; data?: unknown }[];
  parentRunId: string | null;
  attempts: number | null;
  steps: {
    id: string;
    name: string;
    op: string;
    status: "pending" | "completed" | "failed";
    data: unknown;
    error: unknown;
    createdAt: string;
    startedAt: string | null;
    endedAt: string | null;
  }[];
  failedAttempts: { target: string; name: string; error: unknown; at: string }[];
  jobs: Job[];
  waits: { stepId: string; kind: "event" | "signal"; name: string }[];
}

interface Job {
  kind: string;
  target: string | null;
  runAt: string;
  attempt: number;
  claimedAt: string | null;
}

/** What the engine calls the function itself, as opposed to a step of it. */
const BODY = "step";

const KINDS: Record<string, EngineStep["kind"]> = {
  Sleep: "sleep",
  WaitForEvent: "wait-for-event",
  WaitForSignal: "wait-for-signal",
  InvokeFunction: "invoke",
};

function toDetails(row: RunRow): EngineRunDetails {
  const { id, functionId, status, queuedAt, startedAt, endedAt, output, parentRunId, attempts } = row;
  return {
    id,
    functionId,
    status,
    queuedAt,
    startedAt,
    endedAt,
    output,
    parentRunId,
    attempts,
    events: row.events.map((event, i) => ({
      id: row.eventIds[i] ?? event.id ?? "",
      name: event.name,
      data: event.data,
    })),
    steps: [...row.steps.map((step) => toStep(row, step)), ...retriedSteps(row), ...bodyOf(row)],
  };
}

function toStep(row: RunRow, step: RunRow["steps"][number]): EngineStep {
  const call = row.jobs.find((job) => job.kind === "exec" && job.target === step.id);
  const timer = row.jobs.find((job) => job.kind === "wake" && job.target === step.id);
  const kind = KINDS[step.op] ?? "step";
  const ended = step.status !== "pending";
  return {
    id: step.id,
    name: step.name,
    kind,
    state: ended
      ? (step.status as "completed" | "failed")
      : call
        ? stateOf(call)
        : kind === "sleep"
          ? "sleeping"
          : "waiting",
    queuedAt: step.createdAt,
    startedAt: step.startedAt ?? call?.claimedAt ?? null,
    endedAt: step.endedAt,
    until: ended ? null : (timer?.runAt ?? (call && stateOf(call) === "retrying" ? call.runAt : null)),
    waitsFor: row.waits.find((wait) => wait.stepId === step.id)?.name ?? null,
    failures: failuresOf(row, step.id),
    output: step.data,
    error: step.error,
  };
}

/** Steps that failed and are tried again within the body's next call: the engine has no row of them yet. */
function retriedSteps(row: RunRow): EngineStep[] {
  const known = new Set([BODY, ...row.steps.map((step) => step.id)]);
  const targets = [...new Set(row.failedAttempts.map((failed) => failed.target))].filter(
    (target) => !known.has(target),
  );
  return targets.map((target) => {
    const call = row.jobs.find((job) => job.kind === "exec" && job.target === target);
    return {
      ...EMPTY,
      id: target,
      name: row.failedAttempts.find((failed) => failed.target === target)!.name,
      state: call ? stateOf(call) : "retrying",
      startedAt: call?.claimedAt ?? null,
      until: call && !call.claimedAt ? call.runAt : null,
      failures: failuresOf(row, target),
    };
  });
}

/** The function itself: while a call of it is queued or under way, and when it has failed by itself. */
function bodyOf(row: RunRow): EngineStep[] {
  const call = row.jobs.find((job) => job.kind === "exec" && job.target === BODY);
  const failures = failuresOf(row, BODY);
  if (!call && failures.length === 0) return [];
  const failed = row.status === "failed";
  return [
    {
      ...EMPTY,
      id: BODY,
      name: "The function",
      kind: "body",
      state: call ? stateOf(call) : failed ? "failed" : "completed",
      startedAt: call?.claimedAt ?? null,
      endedAt: call ? null : row.endedAt,
      until: call && !call.claimedAt ? call.runAt : null,
      failures,
    },
  ];
}

const EMPTY: EngineStep = {
  id: "",
  name: "",
  kind: "step",
  state: "queued",
  queuedAt: null,
  startedAt: null,
  endedAt: null,
  until: null,
  waitsFor: null,
  failures: [],
  output: null,
  error: null,
};

const stateOf = (job: Job) => (job.claimedAt ? "running" : job.attempt > 0 ? "retrying" : "queued");

const failuresOf = (row: RunRow, target: string) =>
  row.failedAttempts.filter((failed) => failed.target === target).map(({ at, error }) => ({ at, error }));

/** One more than asked for tells whether there is a next page. */
export function pageOf<T extends { id: string }>(rows: T[], limit: number): EnginePage<T> {
  const items = rows.slice(0, limit);
  return { items, ...(rows.length > limit && { next: items.at(-1)!.id }) };
}

/** A query string of what is given. */
export function queryOf(values: Record<string, string | number | undefined>): string {
  return new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [[name, String(value)]],
    ),
  ).toString();
}
