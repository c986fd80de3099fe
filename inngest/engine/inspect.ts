import type { Database } from "./database";
import { setPaused } from "./pause";
import * as queries from "./queries";
import { RequestError, type Route } from "./request";
import { cancelRun, rerun, retryRun } from "./runs";
import type { RunStatus } from "./types";

const STATUSES: readonly RunStatus[] = ["queued", "running", "completed", "failed", "cancelled"];

/**
 * The engine's own addresses for those who look after it, beside Inngest's API: everything `Engine` shows and does, as JSON. Dates are
 * ISO 8601 in UTC.
 */
export function inspectRoutes(db: Database): Route[] {
  const onRun =
    (act: (runId: string) => Promise<unknown>): Route[2] =>
    async ({ params }) => {
      if (!(await queries.getRun(db, params[0]!))) throw new RequestError(404, "There is no such run.");
      return act(params[0]!);
    };
  const onFunction =
    (paused: boolean): Route[2] =>
    async ({ params }) => {
      if (!(await db.transaction((tx) => setPaused(tx, params[0]!, paused))))
        throw new RequestError(404, "There is no such function.");
      return { paused };
    };
  const inTransaction = <T>(work: Parameters<typeof db.transaction<T>>[0]) => db.transaction(work);

  return [
    [
      "GET",
      /^\/inspect\/status$/,
      async () => ({ ...(await queries.queueStatus(db)), processes: await queries.listProcesses(db) }),
      "key",
    ],
    ["GET", /^\/inspect\/functions$/, () => queries.listFunctions(db), "key"],
    ["GET", /^\/inspect\/schedules$/, () => queries.listSchedules(db), "key"],
    [
      "GET",
      /^\/inspect\/events$/,
      ({ url: { searchParams: query } }) =>
        queries.listEvents(db, {
          name: query.get("name") ?? undefined,
          before: query.get("before") ?? undefined,
          limit: limitOf(query),
        }),
      "key",
    ],
    ["GET", /^\/inspect\/runs$/, ({ url }) => queries.listRuns(db, runFilter(url.searchParams)), "key"],
    [
      "GET",
      /^\/inspect\/runs\/([^/]+)$/,
      async ({ params }) => {
        const run = await queries.getRun(db, params[0]!);
        if (!run) throw new RequestError(404, "There is no such run.");
        return run;
      },
      "key",
    ],
    [
      "POST",
      /^\/inspect\/runs\/([^/]+)\/retry$/,
      onRun(async (runId) => {
        if (!(await inTransaction((tx) => retryRun(tx, runId)))) throw new RequestError(409, "The run has not failed.");
        return { runId };
      }),
      "key",
    ],
    [
      "POST",
      /^\/inspect\/runs\/([^/]+)\/rerun$/,
      onRun(async (runId) => {
        const newId = await inTransaction((tx) => rerun(tx, runId));
        if (!newId) throw new RequestError(409, "The function of this run is no longer registered.");
        return { runId: newId };
      }),
      "key",
    ],
    [
      "POST",
      /^\/inspect\/runs\/([^/]+)\/cancel$/,
      onRun(async (runId) => {
        if (!(await inTransaction((tx) => cancelRun(tx, runId, "by request"))))
          throw new RequestError(409, "The run has already ended.");
        return { runId };
      }),
      "key",
    ],
    ["POST", /^\/inspect\/functions\/([^/]+)\/pause$/, onFunction(true), "key"],
    ["POST", /^\/inspect\/functions\/([^/]+)\/resume$/, onFunction(false), "key"],
  ];
}

function runFilter(query: URLSearchParams): queries.RunFilter {
  const status = query.get("status") as RunStatus | null;
  if (status && !STATUSES.includes(status)) throw new RequestError(400, `A status is one of ${STATUSES.join(", ")}.`);
  return {
    status: status ?? undefined,
    functionId: query.get("function") ?? undefined,
    eventId: query.get("event") ?? undefined,
    from: dateOf(query, "from"),
    until: dateOf(query, "until"),
    before: query.get("before") ?? undefined,
    limit: limitOf(query),
  };
}

function dateOf(query: URLSearchParams, name: string): Date | undefined {
  const text = query.get(name);
  if (!text) return undefined;
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new RequestError(400, `"${name}" has to be a date in ISO 8601.`);
  return date;
}

const limitOf = (query: URLSearchParams): number => {
  const limit = Number(query.get("limit") ?? 50);
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, 1000) : 50;
};
