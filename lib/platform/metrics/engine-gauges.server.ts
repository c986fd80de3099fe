import { openEnginePort } from "@/lib/platform/inngest/open-engine-port.server";
import type { GaugeReading } from "./render-metrics.server";

/** Runs, queue and processes of the engine, as far as its API tells: a real Inngest server has metrics of its own. */
export async function engineGauges(): Promise<GaugeReading[]> {
  const port = await openEnginePort();
  const [{ queue, processes }, functions] = await Promise.all([port.status(), port.functions()]);
  const counted = functions.flatMap(({ id, counts }) => (counts ? [{ id, counts }] : []));
  const readings: GaugeReading[] = [
    {
      name: "cv_engine_runs",
      help: "Runs by function and state; those that ended, of the last 24 hours.",
      samples: counted.flatMap(({ id, counts }) =>
        (
          [
            ["queued", counts.queued],
            ["running", counts.running],
            ["completed", counts.completedDay],
            ["failed", counts.failedDay],
            ["cancelled", counts.cancelledDay],
          ] as const
        ).map(([state, value]) => ({ labels: { function: id, state }, value })),
      ),
    },
    {
      name: "cv_engine_functions_paused",
      help: "Functions that begin no runs because they are paused.",
      samples: [{ value: functions.filter((fn) => fn.paused).length }],
    },
  ];
  if (queue)
    readings.push(
      {
        name: "cv_engine_queue_depth",
        help: "Jobs that are due and not yet taken.",
        samples: [{ value: queue.depth }],
      },
      {
        name: "cv_engine_queue_age_seconds",
        help: "How long the oldest due job has waited.",
        samples: [{ value: queue.oldestAgeMs / 1000 }],
      },
    );
  if (processes)
    readings.push(
      {
        name: "cv_engine_slots",
        help: "Calls at once that a process may make.",
        samples: processes.map(({ holder, slots }) => ({ labels: { process: holder }, value: slots })),
      },
      {
        name: "cv_engine_slots_busy",
        help: "Calls that a process has under way.",
        samples: processes.map(({ holder, holds }) => ({ labels: { process: holder }, value: holds.length })),
      },
      {
        name: "cv_engine_leading",
        help: "1 for the process that leads.",
        samples: processes.map(({ holder, leading }) => ({ labels: { process: holder }, value: Number(leading) })),
      },
    );
  return readings;
}
