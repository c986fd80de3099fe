import { type SandboxStats, sharedSandboxStats } from "@/lib/platform/sandbox/shared-sandbox.server";
import type { GaugeReading } from "./render-metrics.server";

/** This process and the child processes it works with. */
export async function processGauges(): Promise<GaugeReading[]> {
  const pools = sharedSandboxStats();
  const of = (value: (stats: SandboxStats) => number) =>
    pools.map(({ name, stats }) => ({ labels: { pool: name }, value: value(stats) }));
  return [
    { name: "cv_process_resident_bytes", help: "Resident memory.", samples: [{ value: process.memoryUsage.rss() }] },
    { name: "cv_process_uptime_seconds", help: "Age of this process.", samples: [{ value: process.uptime() }] },
    { name: "cv_children", help: "Child processes that live.", samples: of((stats) => stats.children) },
    { name: "cv_children_busy", help: "Child processes at work.", samples: of((stats) => stats.busy) },
    { name: "cv_children_queued", help: "Jobs that wait for a child process.", samples: of((stats) => stats.queued) },
    {
      name: "cv_children_started_total",
      kind: "counter",
      help: "Child processes started.",
      samples: of((stats) => stats.started),
    },
    {
      name: "cv_children_recycled_total",
      kind: "counter",
      help: "Child processes replaced while idle: after many jobs, with much memory, because of a new build.",
      samples: pools.flatMap(({ name, stats }) =>
        Object.entries(stats.recycled).map(([reason, value]) => ({ labels: { pool: name, reason }, value })),
      ),
    },
    {
      name: "cv_children_killed_total",
      kind: "counter",
      help: "Child processes killed at a limit of time or memory, or by a cancellation.",
      samples: of((stats) => stats.killed),
    },
    {
      name: "cv_children_jobs_total",
      kind: "counter",
      help: "Jobs done by child processes.",
      samples: of((stats) => stats.jobs),
    },
  ];
}
