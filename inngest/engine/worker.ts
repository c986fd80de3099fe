import { Alarm } from "./alarm";
import { type CallOptions, callFunction, type Reply } from "./call";
import type { Database } from "./database";
import {
  type ClaimedJob,
  claimExec,
  type ExecCandidate,
  fenceOf,
  findCalls,
  findTransitions,
  nextDue,
  release,
  releaseLost,
  stillClaimed,
} from "./queue";
import { type Backoff, settle } from "./settle";
import { runTransitions } from "./transitions";
import type { Logger } from "./types";

/** A call whose process died this often is made alone, so that others do not share its fate ... */
const SUSPECT_LOST = 3;
/** ... and after so many times not again: it is what kills the process. */
const MAX_LOST = 8;
/** Transitions of the engine's own that run side by side, beside the fan-out of events. */
const LANES = 3;
/** The longest sleep; everything is announced, so this is only a second line of defence. */
const LONGEST_SLEEP = 15_000;
/** Pause before runs are looked at again that were in the middle of a transition. */
const BUSY_PAUSE = 5;
/** A call that takes longer is asked about now and then: its run may have been ended. */
const LONG_CALL = 2_000;

export interface Worker {
  /** Begins to work in this epoch. */
  start(epoch: string): void;
  /** Takes nothing more; calls under way go on. */
  halt(): void;
  /** Waits for the calls under way, at most so long, then gives back the jobs of those that have not ended. */
  drain(ms: number): Promise<void>;
  wake(): void;
  /** The fences of the calls under way. */
  readonly held: string[];
}

/** What a turn of a loop did, and when it looked at the queue, or, while all slots are busy, when to look at their calls again. */
type Turn = { worked: boolean; lookedAt?: string; againMs?: number };
const FULL: Turn = { worked: false, againMs: LONG_CALL };

/** The leader's two loops: one calls the SDK, one job per slot; the other carries out the engine's own transitions. */
export function createWorker(options: {
  db: Database;
  slots: number;
  call: CallOptions;
  backoff: Backoff;
  logger: Logger;
}): Worker {
  const { db, slots, logger, backoff } = options;
  const calls = { alarm: new Alarm(), running: new Map<string, ClaimedJob & { since: number }>() };
  const transitions = { alarm: new Alarm() };
  const ended = new Alarm();
  let epoch: string | undefined;
  /** a claim or an answer may have got lost on the way: jobs may be claimed that nobody works on */
  let uncertain = false;

  /** How many calls count against each concurrency limit now. The leader alone makes calls, so its memory is the truth. */
  const load = () => {
    const counts = new Map<string, number>();
    for (const job of calls.running.values())
      for (const key of job.limit_keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };

  /**
   * Gives the places of calls back whose run has been ended meanwhile: a step that heeds no abort may go on for ever, but its answer
   * counts for nothing any more.
   */
  const abandonEnded = async () => {
    const live = new Set(await stillClaimed(db, [...calls.running.keys()]));
    for (const [fence, job] of calls.running)
      if (!live.has(fence)) {
        calls.running.delete(fence);
        logger.warn({ runId: job.run_id, jobId: job.id }, "engine: a call goes on although its run has ended");
      }
  };

  /** Makes as many calls as there are free slots. */
  const makeCalls = async (mine: string): Promise<Turn> => {
    if ([...calls.running.values()].some((job) => Date.now() - job.since > LONG_CALL)) await abandonEnded();
    const free = slots - calls.running.size;
    if (free <= 0 || [...calls.running.values()].some(isSuspect)) return FULL;
    if (uncertain) {
      await releaseLost(db, [...calls.running.keys()]);
      uncertain = false;
    }
    const counts = load();
    const { jobs, lookedAt } = await findCalls(db, counts, free * 4);
    const chosen = fitting(jobs, counts, free, free === slots);
    if (chosen.length === 0) return { worked: false, lookedAt };
    const claimed = await claimExec(
      db,
      chosen.map((job) => job.id),
      [...new Set(chosen.map((job) => job.run_id))],
      mine,
    ).catch((error) => {
      uncertain = true;
      throw error;
    });
    for (const job of claimed) {
      calls.running.set(fenceOf(job), { ...job, since: Date.now() });
      void execute(job);
    }
    if (claimed.length < chosen.length) await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE));
    return { worked: true };
  };

  const execute = async (job: ClaimedJob) => {
    try {
      const reply: Reply =
        job.lost >= MAX_LOST
          ? {
              kind: "failed",
              error: { name: "Error", message: `The process died ${job.lost} times during this step.` },
              noRetry: true,
            }
          : await callFunction(job, options.call);
      await settleSurely(job, reply);
    } catch (error) {
      uncertain = true;
      logger.error(
        { err: error, runId: job.run_id, jobId: job.id },
        "engine: an answer could not be kept; the step will run again",
      );
    } finally {
      calls.running.delete(fenceOf(job));
      calls.alarm.ring();
      ended.ring();
    }
  };

  /** Keeps an answer through a restart of the database; one that the database refuses fails the run with the reason. */
  const settleSurely = async (job: ClaimedJob, reply: Reply) => {
    for (let tries = 1; ; tries++) {
      try {
        const fresh = await db.transaction((tx) => settle(tx, job, reply, backoff));
        if (!fresh) logger.info({ runId: job.run_id, jobId: job.id }, "engine: a late answer was dropped");
        return;
      } catch (error) {
        if (isRefusal(error) && tries >= 2) {
          const message = `The answer could not be stored: ${(error as Error).message}`;
          await db.transaction((tx) =>
            settle(tx, job, { kind: "failed", error: { name: "Error", message }, noRetry: true }, backoff),
          );
          return;
        }
        if (tries >= 40) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.min(2000, 100 * 2 ** tries)));
      }
    }
  };

  const makeTransitions = async (): Promise<Turn> => {
    const { jobs, lookedAt } = await findTransitions(db, 32);
    await runTransitions(db, jobs, LANES, logger);
    // one of them may have ended a run whose calls still hold slots
    if (jobs.length > 0 && calls.running.size > 0) calls.alarm.ring();
    return { worked: jobs.length > 0, lookedAt };
  };

  const loop = async (of: "calls" | "transitions", alarm: Alarm, mine: string, work: () => Promise<Turn>) => {
    while (epoch === mine) {
      try {
        const { worked, lookedAt, againMs } = await work();
        if (worked) continue;
        const due = lookedAt ? await nextDue(db, of, lookedAt) : againMs;
        await alarm.sleep(Math.max(0, Math.min(LONGEST_SLEEP, due ?? LONGEST_SLEEP)));
      } catch (error) {
        if (epoch !== mine) return;
        logger.error({ err: error }, "engine: the queue could not be read");
        await alarm.sleep(1000);
      }
    }
  };

  return {
    start(current) {
      epoch = current;
      void loop("calls", calls.alarm, current, () => makeCalls(current));
      void loop("transitions", transitions.alarm, current, makeTransitions);
    },
    halt() {
      epoch = undefined;
      calls.alarm.ring();
      transitions.alarm.ring();
    },
    async drain(ms) {
      const deadline = Date.now() + ms;
      while (calls.running.size > 0 && Date.now() < deadline) await ended.sleep(deadline - Date.now());
      if (calls.running.size > 0) await release(db, [...calls.running.keys()]);
    },
    wake() {
      calls.alarm.ring();
      transitions.alarm.ring();
    },
    get held() {
      return [...calls.running.keys()];
    },
  };
}

/** The first candidates, in order, that fit into the free slots and their concurrency limits. */
function fitting(
  candidates: ExecCandidate[],
  counts: Map<string, number>,
  free: number,
  alone: boolean,
): ExecCandidate[] {
  const chosen: ExecCandidate[] = [];
  for (const job of candidates) {
    if (chosen.length === free) break;
    // a suspect waits for all others to end, and none begins until it has
    if (isSuspect(job)) return chosen.length === 0 && alone ? [job] : chosen;
    if (job.limit_keys.some((key, i) => (counts.get(key) ?? 0) >= job.limit_maxes[i]!)) continue;
    for (const key of job.limit_keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    chosen.push(job);
  }
  return chosen;
}

const isSuspect = ({ lost }: { lost: number }): boolean => lost >= SUSPECT_LOST && lost < MAX_LOST;

/** The database understood and refused (SQLSTATE classes 22 and 23), so that trying again cannot help. */
const isRefusal = (error: unknown): boolean => /^2[23]/.test((error as { code?: string }).code ?? "");
