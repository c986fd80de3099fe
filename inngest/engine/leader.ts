import { hostname } from "node:os";
import type pg from "pg";
import { CHANNEL, type Database } from "./database";
import type { Logger } from "./types";

export interface LeadershipTimes {
  /** how often the leader says that it is alive */
  heartbeatMs: number;
  /** how often a standby tries to take over */
  pollMs: number;
  /** silence after which a leader counts as frozen */
  staleMs: number;
}

export const DEFAULT_TIMES: LeadershipTimes = { heartbeatMs: 3_000, pollMs: 3_000, staleMs: 15_000 };

const LOCK = "inngest_engine.leader";

export interface Leadership {
  /** Connects and tries once; goes on trying in the background. */
  start(): Promise<void>;
  /** Gives the lock back. */
  stop(): Promise<void>;
  /** The epoch this process leads in; undefined while it does not lead. */
  readonly epoch: string | undefined;
}

/**
 * One leader per database. The lock belongs to a connection, so a leader that dies loses it at once; one that is frozen
 * stops its heartbeat, and a standby then ends its connection. Each take-over raises the epoch, and claims of an older
 * epoch are refused, so a leader that thaws can do no harm.
 */
export function createLeadership(options: {
  db: Database;
  times: LeadershipTimes;
  logger: Logger;
  /** how many calls this process makes at once when it leads, for people to see */
  slots: number;
  /** @param uninterrupted nobody else has led since this process did */
  onGain: (epoch: string, uninterrupted: boolean) => Promise<void>;
  onLose: () => void;
  onNotify: () => void;
}): Leadership {
  const { db, times, logger, slots } = options;
  const holder = `${hostname()}:${process.pid}:${Math.random().toString(36).slice(2, 8)}`;
  let client: pg.Client | undefined;
  let epoch: string | undefined;
  let lastEpoch: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let turning: Promise<void> = Promise.resolve();

  const drop = (reason: string) => {
    const broken = client;
    client = undefined;
    broken?.end().catch(() => {});
    if (epoch === undefined) return;
    epoch = undefined;
    if (!stopped) logger.warn({ holder, reason }, "engine: leadership lost");
    options.onLose();
  };

  const connect = async () => {
    const fresh = await db.connect();
    fresh.on("error", (error) => fresh === client && drop(error.message));
    fresh.on("end", () => fresh === client && drop("the connection ended"));
    fresh.on("notification", () => options.onNotify());
    client = fresh;
    return fresh;
  };

  const tryToLead = async () => {
    const connection = client ?? (await connect());
    const { rows } = await connection.query("select pg_try_advisory_lock(hashtextextended($1, 3)) as locked", [LOCK]);
    if (!rows[0].locked) return unseatFrozen(connection);
    await connection.query(`listen ${CHANNEL}`);
    const raised = await connection.query(
      "update leader set epoch = epoch + 1, holder = $1, backend_pid = pg_backend_pid(), heartbeat_at = now() returning epoch",
      [holder],
    );
    epoch = raised.rows[0].epoch as string;
    const uninterrupted = lastEpoch !== undefined && BigInt(epoch) === BigInt(lastEpoch) + 1n;
    lastEpoch = epoch;
    logger.info({ holder, epoch }, "engine: leading");
    await options.onGain(epoch, uninterrupted);
  };

  /** The leader has been silent for too long: ends its connection, which frees its lock for the next try. */
  const unseatFrozen = async (connection: pg.Client) => {
    const { rows } = await connection.query(
      `select holder, pg_terminate_backend(backend_pid) from leader
       where heartbeat_at < now() - $1 * interval '1 ms'
         and backend_pid in (select pid from pg_locks where locktype = 'advisory' and granted)`,
      [times.staleMs],
    );
    if (rows.length > 0) {
      logger.warn({ holder: rows[0].holder }, "engine: the leader is silent, taking over");
      schedule(100);
    }
  };

  const beat = async () => {
    const { rowCount } = await client!.query("update leader set heartbeat_at = now() where epoch = $1", [epoch]);
    if (rowCount === 0) drop("another process has taken over");
  };

  /** Says that this process is there, and forgets those that have not said so for a minute. */
  const report = async () => {
    await client?.query(
      `with gone as (delete from process where seen_at < now() - interval '1 minute' and holder <> $1)
       insert into process (holder, host, pid, slots, leads) values ($1, $2, $3, $4, $5)
       on conflict (holder) do update set leads = excluded.leads, seen_at = now()`,
      [holder, hostname(), process.pid, slots, epoch !== undefined],
    );
  };

  const turn = async () => {
    if (stopped) return;
    try {
      if (epoch === undefined) await tryToLead();
      else await beat();
      await report();
    } catch (error) {
      logger.error({ err: error }, "engine: leadership check failed");
      drop((error as Error).message);
    }
  };

  const schedule = (ms: number) => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      timer = undefined;
      turning = turn().finally(() => {
        if (timer === undefined) schedule(epoch === undefined ? times.pollMs : times.heartbeatMs);
      });
    }, ms);
  };

  return {
    async start() {
      stopped = false;
      try {
        await tryToLead();
        await report();
      } catch (error) {
        drop((error as Error).message);
        throw error;
      }
      schedule(epoch === undefined ? times.pollMs : times.heartbeatMs);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await turning;
      const connection = client;
      client = undefined;
      epoch = undefined;
      await connection?.query("delete from process where holder = $1", [holder]).catch(() => {});
      await connection?.end().catch(() => {});
    },
    get epoch() {
      return epoch;
    },
  };
}
