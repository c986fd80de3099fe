import { createApi } from "./api";
import { type Database, openDatabase } from "./database";
import { createLeadership, DEFAULT_TIMES, type LeadershipTimes } from "./leader";
import { setPaused } from "./pause";
import * as queries from "./queries";
import { releaseLost } from "./queue";
import { createRealtime, type Realtime } from "./realtime";
import { RegistrationError } from "./registration";
import { cleanUp } from "./retention";
import { cancelRun, rerun, retryRun } from "./runs";
import { type Backoff, defaultBackoff } from "./settle";
import { createTransport, type Handler } from "./transport";
import type { Logger } from "./types";
import { createWorker } from "./worker";

export interface EngineOptions {
  /** A direct connection to PostgreSQL: locks and LISTEN do not pass through a transaction pooler. */
  databaseUrl: string;
  /** The app served in this very process: the SDK's serve handler, called without a socket. */
  handler?: Handler;
  /** The serve endpoint's address as the SDK sees it. */
  appUrl?: string;
  /** Calls at once. */
  slots?: number;
  /** Checked and used as the SDK does in cloud mode; without it the engine speaks dev mode. */
  signingKey?: string;
  /** While keys are changed: taken beside the other, and what an app is called with that refuses the other. */
  signingKeyFallback?: string;
  /** When set, events are taken only from senders that know it. */
  eventKey?: string;
  logger?: Logger;
  /** Milliseconds until the next attempt, after `attempt` failed ones. Default: Inngest's schedule, 15 s to 2 h. */
  backoff?: Backoff;
  /** Ended runs and events are deleted after so many days. */
  retentionDays?: number;
  /** A call that takes longer is a failed attempt. */
  callTimeoutMs?: number;
  leadership?: Partial<LeadershipTimes>;
}

export interface Engine {
  /** What the SDK's client is given as base URL. */
  readonly baseUrl: string;
  /** The server side that SDKs and people call, in process. Works in any process on the database, leader or not. */
  fetch(request: Request): Promise<Response>;
  /** Hears the realtime messages of the topics a token is for. */
  subscribe: Realtime["subscribe"];
  /** Migrates, then leads (registers the app of this process and works) or stands by. Throws RegistrationError. */
  start(): Promise<void>;
  /** Takes nothing more, waits for calls under way, gives back what has not ended. */
  stop(options?: { drainMs?: number }): Promise<void>;
  /** Has an app at another address register its functions. Throws RegistrationError when it does not. */
  registerApp(url: string): Promise<void>;
  status(): Promise<EngineStatus>;
  /** Cancels a run. @returns whether it was queued or running */
  cancelRun(runId: string, reason?: string): Promise<boolean>;
  /** Takes a failed run up where it failed. @returns whether it had failed */
  retryRun(runId: string): Promise<boolean>;
  /** Begins a new run with the same events. @returns its id; undefined when there is no such run */
  rerun(runId: string): Promise<string | undefined>;
  getRun(runId: string): Promise<queries.RunDetails | undefined>;
  listRuns(filter?: queries.RunFilter): Promise<queries.RunSummary[]>;
  listFunctions(): Promise<queries.FunctionSummary[]>;
  /** Newest first. */
  listEvents(filter?: queries.EventFilter): Promise<queries.EventSummary[]>;
  listSchedules(): Promise<queries.ScheduleSummary[]>;
  /** The processes on this database, the leader first. */
  listProcesses(): Promise<queries.ProcessSummary[]>;
  /**
   * A paused function begins no new runs; those under way go on. Its events are held until it is resumed, its ticks pass.
   * @returns whether there is such a function
   */
  setPaused(functionId: string, paused: boolean): Promise<boolean>;
}

export interface EngineStatus extends queries.QueueStatus {
  /** Whether this process leads. */
  leader: boolean;
  slots: { busy: number; total: number };
}

export const BASE_URL = "http://engine.embedded";
export const APP_URL = "http://app.embedded/api/inngest";

const RETENTION_EVERY = 3_600_000;
const silent: Logger = { info: () => {}, warn: () => {}, error: () => {} };

/** An engine on a database. Opens nothing until it is used. */
export function createEngine(options: EngineOptions): Engine {
  const { slots = 4, logger = silent, appUrl = APP_URL, handler, signingKey, signingKeyFallback } = options;
  const send = createTransport({ handler, appUrl });
  const db: Database = openDatabase(options.databaseUrl, {
    connections: slots * 2 + 4,
    wake: () => (leadership.epoch === undefined ? undefined : worker.wake),
    onError: (error) => logger.warn({ err: error }, "engine: a database connection broke"),
  });
  const worker = createWorker({
    db,
    slots,
    logger,
    backoff: options.backoff ?? defaultBackoff,
    call: { send, signingKey, signingKeyFallback, timeoutMs: options.callTimeoutMs ?? 2 * 3_600_000 },
  });
  const realtime = createRealtime(db, signingKey, logger);
  const api = createApi({
    db,
    signingKey,
    signingKeyFallback,
    eventKey: options.eventKey,
    routes: realtime.routes,
    logger,
  });
  let retention: NodeJS.Timeout | undefined;
  let closed = false;

  const registerApp = async (url: string) => {
    const response = await send({
      url,
      method: "PUT",
      headers: { host: new URL(url).host, "x-inngest-server-kind": signingKey ? "cloud" : "dev" },
      body: "{}",
      timeoutMs: 30_000,
    });
    if (response.status === 200) return;
    const answer = parse(response.body);
    throw new RegistrationError(
      `The app at ${url} did not register (HTTP ${response.status}): ${answer?.message ?? "no reason given"}`,
    );
  };

  const tidy = () =>
    cleanUp(db, options.retentionDays ?? 14).then(
      (deleted) => deleted.runs + deleted.events > 0 && logger.info(deleted, "engine: old runs and events deleted"),
      (error) => closed || logger.error({ err: error }, "engine: retention failed"),
    );

  const leadership = createLeadership({
    db,
    logger,
    slots,
    times: { ...DEFAULT_TIMES, ...options.leadership },
    async onGain(epoch, uninterrupted) {
      // after a mere break of the connection the calls under way here are still the latest
      const released = await releaseLost(db, uninterrupted ? worker.held : []);
      if (released > 0) logger.warn({ released }, "engine: calls of a process that died will be made again");
      if (handler) await registerApp(appUrl);
      worker.start(epoch);
      void tidy();
      clearInterval(retention);
      retention = setInterval(tidy, RETENTION_EVERY);
    },
    onLose() {
      worker.halt();
      clearInterval(retention);
    },
    onNotify: worker.wake,
  });

  return {
    baseUrl: BASE_URL,
    fetch: (request) =>
      closed
        ? Promise.resolve(Response.json({ error: "The engine has been stopped.", status: 503 }, { status: 503 }))
        : api(request),
    subscribe: realtime.subscribe,
    start: () => leadership.start(),
    async stop({ drainMs = 30_000 } = {}) {
      if (closed) return;
      worker.halt();
      clearInterval(retention);
      await worker.drain(drainMs);
      closed = true;
      await realtime.close();
      await leadership.stop();
      await db.close();
    },
    registerApp,
    status: async () => ({
      leader: leadership.epoch !== undefined,
      slots: { busy: worker.held.length, total: slots },
      ...(await queries.queueStatus(db)),
    }),
    listProcesses: () => queries.listProcesses(db),
    listEvents: (filter = {}) => queries.listEvents(db, filter),
    listSchedules: () => queries.listSchedules(db),
    cancelRun: (runId, reason = "by request") => db.transaction((tx) => cancelRun(tx, runId, reason)),
    retryRun: (runId) => db.transaction((tx) => retryRun(tx, runId)),
    rerun: (runId) => db.transaction((tx) => rerun(tx, runId)),
    getRun: (runId) => queries.getRun(db, runId),
    listRuns: (filter = {}) => queries.listRuns(db, filter),
    listFunctions: () => queries.listFunctions(db),
    setPaused: (functionId, paused) => db.transaction((tx) => setPaused(tx, functionId, paused)),
  };
}

function parse(text: string): { message?: string } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
