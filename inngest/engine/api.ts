import type { Database } from "./database";
import { storeEvents } from "./events";
import { evaluate } from "./expression";
import { inspectRoutes } from "./inspect";
import * as queries from "./queries";
import { RegistrationError, register } from "./registration";
import { RequestError, type Route, readJson } from "./request";
import { cancelRun, lockRun, resolveStep } from "./runs";
import { checkpoint } from "./settle";
import { hashSigningKey, sameSecret } from "./signature";
import type { EventPayload, Logger, Operation, RunStatus } from "./types";

/** The most an event request may hold, in characters. */
const MAX_EVENTS_BODY = 4_000_000;
const MAX_NAME = 256;

export interface ApiOptions {
  db: Database;
  signingKey?: string;
  signingKeyFallback?: string;
  eventKey?: string;
  /** further addresses */
  routes?: Route[];
  logger: Logger;
}

/** The server side of the contract: what SDKs call, and Inngest's public REST API as far as it applies. */
export function createApi(options: ApiOptions): (request: Request) => Promise<Response> {
  const routes = routesOf(options);
  return async (request) => {
    const url = new URL(request.url);
    try {
      let otherMethod = false;
      for (const [method, path, handle, access] of routes) {
        const match = path.exec(url.pathname);
        if (!match) continue;
        if (method !== request.method) {
          otherMethod = true;
          continue;
        }
        if (access === "key") checkKey(request, options);
        const result = await handle({ request, url, params: match.slice(1).map(decodeURIComponent) });
        return result instanceof Response ? result : Response.json(result);
      }
      throw otherMethod
        ? new RequestError(405, "This address does not take that method.")
        : new RequestError(404, `This engine has nothing at ${url.pathname}.`);
    } catch (error) {
      const status = error instanceof RequestError ? error.status : 500;
      if (status === 500) options.logger.error({ err: error, path: url.pathname }, "engine: a request failed");
      const message = status === 500 ? "The engine could not do this just now." : (error as Error).message;
      return Response.json({ error: message, status }, { status });
    }
  };
}

function checkKey(request: Request, { signingKey, signingKeyFallback }: ApiOptions): void {
  if (!signingKey) return;
  const token = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  const keys = signingKeyFallback ? [signingKey, signingKeyFallback] : [signingKey];
  // SDKs send the key's hash, people who call the API by hand the key itself
  if (!keys.some((key) => sameSecret(token, hashSigningKey(key)) || sameSecret(token, key)))
    throw new RequestError(401, "The signing key is not right.");
}

function routesOf({ db, eventKey, routes = [] }: ApiOptions): Route[] {
  return [
    ["GET", /^\/health\/?$/, async () => ({ status: 200, message: "OK" }), "open"],
    [
      "GET",
      /^\/dev\/?$/,
      async () => ({
        version: "embedded",
        functions: (await queries.listFunctions(db)).map(({ id, name, triggers }) => ({
          id,
          slug: id,
          name,
          triggers,
        })),
      }),
      "open",
    ],

    [
      "POST",
      /^\/e\/([^/]+)$/,
      async ({ request, params }) => {
        if (eventKey && !sameSecret(params[0]!, eventKey)) throw new RequestError(401, "The event key is not right.");
        const events = readEvents(await readJson(request, MAX_EVENTS_BODY));
        const seed = request.headers.get("x-inngest-event-id-seed") ?? undefined;
        const stored = await db.transaction((tx) => storeEvents(tx, events, { seed }));
        return { ids: stored.map((event) => event.internalId), status: 200 };
      },
      "open",
    ],

    [
      "POST",
      /^\/fn\/register$/,
      async ({ request }) => {
        try {
          return { ok: true, modified: await register(db, await readJson(request)) };
        } catch (error) {
          if (!(error instanceof RegistrationError)) throw error;
          // the SDK passes this status and sentence on to whoever asked it to register
          return Response.json({ ok: false, status: 400, error: error.message }, { status: 400 });
        }
      },
      "key",
    ],

    [
      "POST",
      /^\/v1\/checkpoint\/([^/]+)\/async$/,
      async ({ request, params }) => {
        const { qi_id, steps = [] } = (await readJson(request)) as { qi_id?: string; steps?: Operation[] };
        const other = steps.find(({ op }) => op !== "StepRun" && op !== "Step");
        if (other) throw new RequestError(501, `This engine takes no checkpoint of ${other.op}.`);
        const fresh = await checkpoint(db, params[0]!, String(qi_id), steps);
        if (!fresh) throw new RequestError(409, "Another call has taken this run over.");
        return { data: {} };
      },
      "key",
    ],

    [
      "POST",
      /^\/v1\/signals$/,
      async ({ request }) => {
        const { signal, data } = (await readJson(request)) as { signal?: string; data?: unknown };
        if (!signal) throw new RequestError(400, "A signal needs a name.");
        const runId = await sendSignal(db, signal, data);
        if (!runId) throw new RequestError(404, "No run waits for this signal.");
        return { data: { run_id: runId } };
      },
      "key",
    ],

    ["GET", /^\/v0\/runs\/([^/]+)\/actions$/, ({ params }) => memoisedSteps(db, params[0]!), "key"],
    ["GET", /^\/v0\/runs\/([^/]+)\/batch$/, async ({ params }) => (await existingRun(db, params[0]!)).events, "key"],

    [
      "GET",
      /^\/v1\/events$/,
      async ({ url }) => {
        const rows = await db.query<EventRow>(
          `select internal_id, payload, received_at from event where ($1::text is null or name = $1)
             and ($2::text is null or internal_id < $2) order by internal_id desc limit $3`,
          [url.searchParams.get("name"), url.searchParams.get("cursor"), limitOf(url)],
        );
        return { data: rows.map(presentEvent), metadata: metadata() };
      },
      "key",
    ],
    [
      "GET",
      /^\/v1\/events\/([^/]+)$/,
      async ({ params }) => ({ data: presentEvent(await existingEvent(db, params[0]!)), metadata: metadata() }),
      "key",
    ],
    [
      "GET",
      /^\/v1\/events\/([^/]+)\/runs$/,
      async ({ params }) => {
        const event = await existingEvent(db, params[0]!);
        const runs = await queries.listRuns(db, { eventId: event.internal_id, limit: 1000 });
        return { data: runs.map(presentRun), metadata: metadata() };
      },
      "key",
    ],
    [
      "GET",
      /^\/v1\/runs\/([^/]+)$/,
      async ({ params }) => ({ data: presentRun(await existingRun(db, params[0]!)), metadata: metadata() }),
      "key",
    ],
    [
      "DELETE",
      /^\/v1\/runs\/([^/]+)$/,
      async ({ params }) => {
        await existingRun(db, params[0]!);
        if (!(await db.transaction((tx) => cancelRun(tx, params[0]!, "by request"))))
          throw new RequestError(409, "The run has already ended.");
        return { data: presentRun(await existingRun(db, params[0]!)), metadata: metadata() };
      },
      "key",
    ],
    [
      "POST",
      /^\/v1\/cancellations$/,
      async ({ request }) => Response.json({ data: await cancelMany(db, await readJson(request)) }, { status: 201 }),
      "key",
    ],

    ...inspectRoutes(db),
    ...routes,

    [
      "POST",
      /^\/v1\/checkpoint(\/[^/]+\/steps)?$/,
      async () => {
        throw new RequestError(501, "This engine does not run durable endpoints: use a function and serve().");
      },
      "key",
    ],
    [
      "POST",
      /^\/v1\/runs\/[^/]+\/metadata$/,
      async () => {
        throw new RequestError(501, "This engine keeps no metadata of runs.");
      },
      "key",
    ],
    ...["GET", "POST"].map(
      (method): Route => [
        method,
        /^\/v1\/realtime\/(publish\/tee|sse)$/,
        async () => {
          throw new RequestError(501, "This engine does not stream durable endpoints: publish to a realtime channel.");
        },
        "key",
      ],
    ),
  ];
}

function readEvents(body: unknown): EventPayload[] {
  const events = Array.isArray(body) ? body : [body];
  for (const event of events as Partial<EventPayload>[]) {
    const { name, id, data, ts } = event ?? {};
    if (typeof name !== "string" || !isText(name)) throw new RequestError(400, "An event needs a name.");
    if (name.startsWith("inngest/"))
      throw new RequestError(400, 'Event names that begin with "inngest/" are reserved.');
    if (id !== undefined && id !== null && (typeof id !== "string" || (id !== "" && !isText(id))))
      throw new RequestError(400, "An event's id has to be a text.");
    if (data !== undefined && data !== null && (typeof data !== "object" || Array.isArray(data)))
      throw new RequestError(400, "An event's data has to be an object.");
    if (ts !== undefined && ts !== null && typeof ts !== "number")
      throw new RequestError(400, "An event's ts has to be a number of milliseconds.");
  }
  return events as EventPayload[];
}

/** PostgreSQL texts cannot hold U+0000. */
const isText = (text: string): boolean => text.length > 0 && text.length <= MAX_NAME && !text.includes("\0");

async function sendSignal(db: Database, signal: string, data: unknown): Promise<string | undefined> {
  return db.transaction(async (tx) => {
    const [wait] = await tx.query<{ id: string; run_id: string; step_id: string }>(
      "select id, run_id, step_id from wait where kind = 'signal' and name = $1",
      [signal],
    );
    if (!wait) return undefined;
    const run = await lockRun(tx, wait.run_id);
    if (run?.status !== "running") return undefined;
    const [taken] = await tx.query("delete from wait where id = $1 returning id", [wait.id]);
    if (!taken) return undefined;
    await resolveStep(tx, run, wait.step_id, { data: { signal, data: data ?? null } });
    return run.id;
  });
}

/** Cancels the active runs of a function that began within a period, and for which a condition on their event holds. */
async function cancelMany(db: Database, body: unknown): Promise<{ id: string; cancelled: number }> {
  const rule = body as {
    app_id?: string;
    function_id?: string;
    started_after?: string;
    started_before?: string;
    if?: string;
  };
  const before = Date.parse(rule?.started_before ?? "");
  const after = Date.parse(rule?.started_after ?? "");
  if (!rule?.app_id || !rule.function_id || Number.isNaN(before))
    throw new RequestError(400, "A bulk cancellation needs app_id, function_id and started_before.");
  const functionIds = [rule.function_id, `${rule.app_id}-${rule.function_id}`];
  const runs = await db.query<{ id: string; event: EventPayload }>(
    `select run.id, run.events -> 0 as event from run join fn on fn.id = run.fn_id
     where fn.app_id = $1 and fn.id = any($2) and status in ('queued', 'running')
       and queued_at < $3 and ($4::timestamptz is null or queued_at >= $4) order by run.id`,
    [rule.app_id, functionIds, new Date(before), Number.isNaN(after) ? null : new Date(after)],
  );
  let cancelled = 0;
  for (const run of runs) {
    if (rule.if && evaluate(rule.if, { event: run.event }) !== true) continue;
    if (await db.transaction((tx) => cancelRun(tx, run.id, "by request"))) cancelled++;
  }
  return { id: crypto.randomUUID(), ...rule, cancelled };
}

async function memoisedSteps(db: Database, runId: string): Promise<Record<string, unknown>> {
  const run = await existingRun(db, runId);
  return Object.fromEntries(
    run.steps
      .filter((step) => step.status !== "pending")
      .map((step) => [
        step.id,
        step.error ? { type: "error", error: step.error } : { type: "data", data: step.data ?? null },
      ]),
  );
}

async function existingRun(db: Database, runId: string): Promise<queries.RunDetails> {
  const run = await queries.getRun(db, runId);
  if (!run) throw new RequestError(404, "There is no such run.");
  return run;
}

interface EventRow {
  internal_id: string;
  payload: EventPayload;
  received_at: Date;
}

async function existingEvent(db: Database, id: string): Promise<EventRow> {
  const [event] = await db.query<EventRow>(
    "select internal_id, payload, received_at from event where internal_id = $1 or id = $1 order by received_at desc limit 1",
    [id],
  );
  if (!event) throw new RequestError(404, "There is no such event.");
  return event;
}

const STATUS: Record<RunStatus, string> = {
  queued: "Queued",
  running: "Running",
  completed: "Completed",
  failed: "Failed",
  cancelled: "Cancelled",
};

const presentRun = (run: queries.RunSummary) => ({
  run_id: run.id,
  function_id: run.functionId,
  event_id: run.eventIds[0] ?? null,
  status: STATUS[run.status],
  run_started_at: run.startedAt ?? run.queuedAt,
  ended_at: run.endedAt,
  output: run.output ?? null,
});

const presentEvent = ({ internal_id, payload, received_at }: EventRow) => ({
  ...payload,
  internal_id,
  received_at,
});

const metadata = () => ({ fetched_at: new Date().toISOString(), cached_until: null });

const limitOf = (url: URL): number => {
  const limit = Number(url.searchParams.get("limit") ?? 20);
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, 100) : 20;
};
