import { openWorld, randomOf, sleep, spread, until, type WorkerProcess, type World } from "./harness";
import type { Judgement } from "./invariants";

/** Processes side by side: one leads, the others stand by. */
const LANES = 4;
/** One stop in so many takes all of them at once. */
const ALL_EVERY = 10;

export interface BareRun extends Judgement {
  minutes: number;
  kills: { processes: number; leading: number; allAtOnce: number };
  restarts: number;
  startMs: ReturnType<typeof spread>;
  work: Record<string, unknown>;
  /** milliseconds from each kill (and restart of PostgreSQL) until the next run was completed */
  recoveries: number[];
  recovery: Record<"afterAnyKill" | "afterTheLeaders" | "ofRunsUnderWay", ReturnType<typeof spread>>;
  eventToEnd: ReturnType<typeof spread>;
}

/**
 * Small processes with nothing but the engine and an app (faults/bare-worker.ts) on one database, killed with SIGKILL at random: the one
 * that leads, any other, now and then all at once. Each of them sends events and runs what they begin. When all is done it is judged.
 * @param restartEvery PostgreSQL is restarted in immediate mode after so many kills
 */
export async function runBare(options: {
  name: string;
  seed: number;
  kills: number;
  minutes?: number;
  restartEvery?: number;
  onProgress?: (line: string) => void;
}): Promise<BareRun> {
  const { seed, minutes = 240, restartEvery = Number.POSITIVE_INFINITY, onProgress = () => {} } = options;
  const world = await openWorld(options.name);
  try {
    return await withWorld(world);
  } finally {
    await world.end();
  }

  async function withWorld({ database, worker, leader, noteKill, judged }: World): Promise<BareRun> {
    const { sql } = database;
    const random = randomOf(seed);
    await sql("insert into faults.bare values (false)");
    const lanes: (WorkerProcess | undefined)[] = [];
    const starts: number[] = [];
    const kills = { processes: 0, leading: 0, allAtOnce: 0 };
    let restarts = 0;
    let over = false;
    const alive = () => lanes.filter((process) => process?.alive()) as WorkerProcess[];

    const fill = async (lane: number) => {
      while (!over) {
        const process = await worker({ bundle: "bare" }).catch(() => undefined);
        lanes[lane] = process;
        if (!process) continue;
        starts.push(process.startMs);
        await process.ended;
        lanes[lane] = undefined;
      }
    };
    const kill = async (processes: WorkerProcess[]) => {
      const pid = await leader();
      kills.processes += processes.length;
      for (const process of processes) if (process.pid === pid) kills.leading++;
      await Promise.all(processes.map((process) => process.kill({ leading: process.pid === pid })));
    };
    const restart = async () => {
      restarts++;
      const at = Date.now();
      await database.stopImmediately();
      await sleep(random() * 1000);
      await database.start();
      noteKill("restart", { at });
    };
    const stopping = async () => {
      for (let turn = 1; !over; turn++) {
        // where everything is slow a process lives longer: one that is killed before it has done anything, eight times, is taken for
        // the victim of its step
        await sleep((150 + random() * 2200) * Math.max(1, (starts.at(-1) ?? 0) / 1000));
        const there = alive();
        if (there.length === 0) continue;
        if (turn % restartEvery === 0) await restart();
        else if (random() < 1 / ALL_EVERY) {
          kills.allAtOnce++;
          await kill(there);
        } else {
          const pid = await leader();
          const leading = there.find((process) => process.pid === pid);
          await kill([leading && random() < 0.6 ? leading : there[Math.floor(random() * there.length)]!]);
        }
      }
    };

    const report = setInterval(async () => {
      const [row] = await sql(
        `select (select count(*)::int from inngest_engine.run where fn_id = 'bare-work' and status = 'completed') as completed,
           (select count(*)::int from faults.outbox) as sent`,
      ).catch(() => []);
      onProgress(`${new Date().toISOString()} ${JSON.stringify({ ...kills, restarts, ...row })}`);
    }, 30_000);
    const began = Date.now();
    const filling = Array.from({ length: LANES }, (_, lane) => fill(lane));
    let took: number;
    try {
      await until("the first process", () => alive().length > 0, 120_000);
      const stopper = stopping();
      while (Date.now() < began + minutes * 60_000 && kills.processes < options.kills) await sleep(200);
      over = true;
      await stopper;
      took = Date.now() - began;
      await sql("update faults.bare set over = true");
      // whoever lives finishes the work
      if (alive().length === 0) lanes[0] = await worker({ bundle: "bare" });
      await until("everything to be done", async () => (await sql(OPEN))[0]!.open === 0, 180_000);
    } finally {
      over = true;
      clearInterval(report);
    }
    const judgement = await judged({ bare: true });
    const times = async (text: string) => (await sql<{ ms: number }>(text)).map(({ ms }) => ms);
    const recoveries = await times(recoveryOf("true"));
    const [work] = await sql(WORK);
    const result = {
      minutes: Math.round(took / 6000) / 10,
      kills,
      restarts,
      startMs: spread(starts),
      work: work!,
      recoveries,
      recovery: {
        afterAnyKill: spread(recoveries),
        afterTheLeaders: spread(await times(recoveryOf("k.of_leader"))),
        ofRunsUnderWay: spread(await times(UNDER_WAY)),
      },
      eventToEnd: spread(await times(EVENT_TO_END)),
      ...judgement,
    };
    void Promise.all(filling);
    return result;
  }
}

const OPEN = `select (select count(*)::int from faults.outbox where sent_at is null)
  + (select count(*)::int from inngest_engine.run where ended_at is null) + (select count(*)::int from inngest_engine.job where kind = 'event') as open`;

/** For each fault the milliseconds until the next run was completed. */
const recoveryOf = (
  which: string,
) => `select extract(epoch from min(r.ended_at) - k.at)::float8 * 1000 as ms from faults.kill k
  join lateral (select ended_at from inngest_engine.run r where r.fn_id = 'bare-work' and r.status = 'completed' and r.ended_at > k.at
    order by ended_at limit 1) r on true
  where ${which} group by k.at`;

/** For each run that was under way when a leader was killed: from the last such kill to its end. */
const UNDER_WAY = `select extract(epoch from r.ended_at - max(k.at))::float8 * 1000 as ms from inngest_engine.run r
  join faults.kill k on k.of_leader and k.at > r.queued_at and k.at < r.ended_at where r.fn_id = 'bare-work' group by r.id`;

const EVENT_TO_END = `select extract(epoch from r.ended_at - o.created_at)::float8 * 1000 as ms from faults.outbox o
  join inngest_engine.run r on r.fn_id = 'bare-work' and r.events -> 0 ->> 'id' = o.id`;

const WORK = `select (select count(*)::int from faults.outbox) as events, (select count(*)::int from inngest_engine.run) as runs,
  (select json_object_agg(status, n) from (select status, count(*)::int as n from inngest_engine.run group by 1) s) as states,
  (select count(*)::int from inngest_engine.step where position is not null) as steps,
  (select count(*)::int from faults.effect) as effects, (select count(*)::int from faults.try) as tries,
  (select epoch::int from inngest_engine.leader) as "takeOvers"`;
