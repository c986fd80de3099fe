import { sharedSandboxStats } from "@/lib/platform/sandbox/shared-sandbox.server";
import type { GaugeReading } from "./render-metrics.server";

/** This process and the child processes it works with. */
export async function processGauges(): Promise<GaugeReading[]> {
  const pools = sharedSandboxStats();
  const of = (key: keyof (typeof pools)[number]["stats"]) =>
    pools.map(({ name, stats }) => ({ labels: { pool: name }, value: stats[key] }));
  return [
    { name: "cv_process_resident_bytes", help: "Resident memory.", samples: [{ value: process.memoryUsage.rss() }] },
    { name: "cv_process_uptime_seconds", help: "Age of this process.", samples: [{ value: process.uptime() }] },
    { name: "cv_children", help: "Child processes that live.", samples: of("children") },
    { name: "cv_children_busy", help: "Child processes at work.", samples: of("busy") },
    { name: "cv_children_queued", help: "Jobs that wait for a child process.", samples: of("queued") },
    { name: "cv_children_started", help: "Child processes started so far.", samples: of("started") },
    {
      name: "cv_children_recycled",
      help: "Child processes replaced after many jobs or much memory.",
      samples: of("recycled"),
    },
    {
      name: "cv_children_killed",
      help: "Child processes killed at a limit or by a cancellation.",
      samples: of("killed"),
    },
    { name: "cv_children_jobs", help: "Jobs done by child processes.", samples: of("jobs") },
  ];
}
