import { AppError } from "@/lib/errors";
import { pageOf, queryOf } from "./embedded-port.server";
import type {
  EngineAbility,
  EngineEvent,
  EngineFunction,
  EnginePort,
  EngineRun,
  EngineRunDetails,
  EngineRunStatus,
  EngineStep,
} from "./engine-port";
import type { EngineRequest } from "./engine-request.server";

/** Newest runs that the functions are gathered from where the server does not list them. */
const SAMPLE = 100;

/**
 * The port to a real Inngest server: its REST API v2 where it has it (lists of runs, traces, reruns), v1 otherwise
 * (https://api-docs.inngest.com), and the dev server's list of functions.
 */
export function serverPort({ call, find }: EngineRequest, url: string): EnginePort {
  const see = `Its own pages show it: ${url}.`;
  const lacks: Partial<Record<EngineAbility, string>> = {
    queue: `An Inngest server does not tell the depth and the age of its queue. ${see}`,
    processes: `An Inngest server does not tell about its processes. ${see}`,
    counts: `An Inngest server does not count runs by function. ${see}`,
    schedules: `An Inngest server does not tell the next tick of a schedule. ${see}`,
    pause: `Inngest's API cannot pause or resume a function. ${see.replace("show", "do")}`,
  };
  const id = encodeURIComponent;

  const runsOfEvent = async (eventId: string) => {
    const answer = await find<{ data?: RunV1[] } | RunV1[]>("GET", `/v1/events/${id(eventId)}/runs`);
    return (Array.isArray(answer) ? answer : (answer?.data ?? [])).map(fromV1);
  };

  const events: EnginePort["events"] = async ({ name, before, limit }) => {
    const query = queryOf({ name, cursor: before, limit: Math.min(limit + 1, 40) });
    const answer = await call<{ data?: EventV1[] } | EventV1[]>("GET", `/v1/events?${query}`);
    const rows = (Array.isArray(answer) ? answer : (answer.data ?? [])).map(fromEvent);
    const page = pageOf(rows, limit);
    const items = await Promise.all(
      page.items.map(
        async (event): Promise<EngineEvent> => ({
          ...event,
          runs: (await runsOfEvent(event.id)).map(({ id, functionId, status }) => ({ id, functionId, status })),
        }),
      ),
    );
    return { ...page, items };
  };

  const runs: EnginePort["runs"] = async ({ status, functionId, from, until, before, limit }) => {
    const wanted = (run: EngineRun) =>
      (!functionId || run.functionId === functionId) &&
      (!status || run.status === status) &&
      (!from || run.queuedAt >= from) &&
      (!until || run.queuedAt < until);
    const query = queryOf({ status: status?.toUpperCase(), from, until, cursor: before, limit: Math.min(limit, 100) });
    const answer = await find<PageV2>("GET", `/v2/runs?${query}&includeOutput=true`);
    if (answer?.data) {
      const { hasMore, cursor } = answer.page ?? {};
      return { items: answer.data.map(fromV2).filter(wanted), ...(hasMore && cursor && { next: cursor }) };
    }
    // without v2: the runs of the newest events
    const { items, next } = await events({ before, limit });
    const all = await Promise.all(items.map((event) => runsOfEvent(event.id)));
    return { items: all.flat().filter(wanted), next };
  };

  const run: EnginePort["run"] = async (runId) => {
    const [v2, trace] = await Promise.all([
      find<{ data?: RunV2 }>("GET", `/v2/runs/${id(runId)}?includeOutput=true`),
      find<{ data?: { rootSpan?: Span } }>("GET", `/v2/runs/${id(runId)}/trace?includeOutput=true`),
    ]);
    const v1 = v2?.data ? undefined : await find<{ data?: RunV1 } | RunV1>("GET", `/v1/runs/${id(runId)}`);
    const base = v2?.data ? fromV2(v2.data) : v1 && fromV1("data" in v1 && v1.data ? v1.data : (v1 as RunV1));
    if (!base?.id) return undefined;
    const eventIds = v2?.data?.trigger?.eventIds ?? [];
    const found = await Promise.all(
      eventIds.map((eventId) => find<{ data?: EventV1 } | EventV1>("GET", `/v1/events/${id(eventId)}`)),
    );
    return {
      ...base,
      events: found.flatMap((answer) => {
        if (!answer) return [];
        const event = fromEvent("data" in answer && isEvent(answer.data) ? answer.data : (answer as EventV1));
        return [{ id: event.id, name: event.name, data: event.data }];
      }),
      parentRunId: null,
      attempts: null,
      steps: (trace?.data?.rootSpan?.children ?? []).map(fromSpan),
    } satisfies EngineRunDetails;
  };

  return {
    kind: "inngest",
    place: `the Inngest server at ${url}`,
    lacks,
    status: async () => ({ queue: null, processes: null }),
    async functions() {
      const info = await find<{ functions?: FunctionInfo[] }>("GET", "/dev").catch(() => undefined);
      const told = info?.functions?.map(
        (fn): EngineFunction => ({
          ...UNKNOWN,
          id: fn.slug ?? fn.id,
          name: fn.name ?? fn.slug ?? fn.id,
          triggers: (fn.triggers ?? []).map(({ event, cron }) => ({ ...(event && { event }), ...(cron && { cron }) })),
        }),
      );
      if (told) return told;
      const seen = await runs({ limit: SAMPLE });
      return [...new Set(seen.items.map((item) => item.functionId))].map((name) => ({ ...UNKNOWN, id: name, name }));
    },
    async schedules() {
      const functions = await this.functions();
      return functions.flatMap((fn) =>
        fn.triggers.flatMap(({ cron }) =>
          cron
            ? [{ functionId: fn.id, functionName: fn.name, cron, paused: false, nextTick: null, lastRun: null }]
            : [],
        ),
      );
    },
    runs,
    run,
    events,
    async retry(runId) {
      const details = await run(runId);
      const failed = details?.steps.find((step) => step.state === "failed");
      return rerun(failed ? { fromStep: { stepId: failed.id } } : {}, runId);
    },
    rerun: (runId) => rerun({}, runId),
    cancel: async (runId) => void (await call("DELETE", `/v1/runs/${id(runId)}`)),
    setPaused: async () => {
      throw new AppError("conflict", lacks.pause!);
    },
  };

  async function rerun(body: object, runId: string): Promise<{ runId: string }> {
    const answer = await find<{ data?: { runId?: string } }>("POST", `/v2/runs/${id(runId)}/rerun`, body);
    if (!answer?.data?.runId)
      throw new AppError("conflict", "This Inngest server's API cannot begin a run again.", { hint: see });
    return { runId: answer.data.runId };
  }
}

const UNKNOWN = { triggers: [], paused: false, pausedAt: null, heldEvents: 0, counts: null };

interface RunV1 {
  run_id: string;
  function_id: string;
  status: string;
  run_started_at: string;
  ended_at?: string | null;
  output?: unknown;
}

interface RunV2 {
  id: string;
  function?: { id?: string; slug?: string };
  status: string;
  queuedAt: string;
  startedAt?: string | null;
  endedAt?: string | null;
  trigger?: { eventIds?: string[] };
  output?: unknown;
}

interface PageV2 {
  data?: RunV2[];
  page?: { hasMore?: boolean; cursor?: string };
}

interface EventV1 {
  internal_id: string;
  name: string;
  received_at: string;
  data?: unknown;
}

interface FunctionInfo {
  id: string;
  slug?: string;
  name?: string;
  triggers?: { event?: string; cron?: string }[];
}

interface Span {
  id: string;
  name: string;
  stepId?: string;
  stepOp?: string;
  status: string;
  queuedAt?: string;
  startedAt?: string;
  endedAt?: string;
  output?: unknown;
  children?: Span[];
}

const isEvent = (value: unknown): value is EventV1 =>
  typeof value === "object" && value !== null && "internal_id" in value;

const fromEvent = (event: EventV1) => ({
  id: event.internal_id,
  name: event.name,
  receivedAt: event.received_at,
  data: event.data,
  runs: [] as EngineEvent["runs"],
});

const fromV1 = (run: RunV1): EngineRun => ({
  id: run.run_id,
  functionId: run.function_id,
  status: statusOf(run.status),
  queuedAt: run.run_started_at,
  startedAt: run.run_started_at,
  endedAt: run.ended_at ?? null,
  output: run.output ?? null,
});

const fromV2 = (run: RunV2): EngineRun => ({
  id: run.id,
  functionId: run.function?.slug ?? run.function?.id ?? "",
  status: statusOf(run.status),
  queuedAt: run.queuedAt,
  startedAt: run.startedAt ?? null,
  endedAt: run.endedAt ?? null,
  output: unwrap(run.output),
});

/** v2 answers structures only: a failure stands under `error`, a value that is none under `data`. */
const unwrap = (output: unknown): unknown => {
  const { error, data } = (output ?? {}) as { error?: unknown; data?: unknown };
  return error ?? data ?? output ?? null;
};

const STATUSES: readonly EngineRunStatus[] = ["queued", "running", "completed", "failed", "cancelled"];

/** "Completed" in v1, "COMPLETED" or "FUNCTION_RUN_STATUS_COMPLETED" in v2. */
function statusOf(text: string): EngineRunStatus {
  const word = text.toLowerCase().replace(/^.*status_/, "");
  if (word === "paused") return "running";
  if (word === "skipped") return "cancelled";
  return STATUSES.find((status) => status === word) ?? "queued";
}

const KINDS: Record<string, EngineStep["kind"]> = {
  sleep: "sleep",
  wait_for_event: "wait-for-event",
  wait_for_signal: "wait-for-signal",
  invoke: "invoke",
};

function fromSpan(span: Span): EngineStep {
  const word = span.status.toLowerCase().replace(/^.*status_/, "");
  const kind = KINDS[(span.stepOp ?? "").toLowerCase().replace(/^.*step_op_/, "")] ?? "step";
  const state =
    word === "completed" || word === "failed" || word === "running"
      ? word
      : word === "waiting"
        ? kind === "sleep"
          ? "sleeping"
          : kind === "step"
            ? "queued"
            : "waiting"
        : "failed";
  const output = unwrap(span.output);
  return {
    id: span.stepId ?? span.id,
    name: span.name,
    kind,
    state,
    queuedAt: span.queuedAt ?? null,
    startedAt: span.startedAt ?? null,
    endedAt: span.endedAt ?? null,
    until: null,
    waitsFor: null,
    failures: (span.children ?? [])
      .filter((attempt) => /failed$/i.test(attempt.status))
      .map((attempt) => ({ at: attempt.endedAt ?? attempt.queuedAt ?? "", error: unwrap(attempt.output) })),
    output: state === "failed" ? null : output,
    error: state === "failed" ? output : null,
  };
}
