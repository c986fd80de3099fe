import { db } from "@/lib/platform/database/database.server";
import type { GaugeReading } from "@/lib/platform/metrics/render-metrics.server";

/** Tasks by kind and state, and what waits in the outbox. */
export async function taskGauges(): Promise<GaugeReading[]> {
  const [tasks, unsent] = await Promise.all([
    db.task.groupBy({ by: ["kind", "state"], _count: true }),
    db.outbox.aggregate({ where: { sentAt: null }, _count: true, _min: { createdAt: true } }),
  ]);
  const oldest = unsent._min.createdAt;
  return [
    {
      name: "cv_tasks",
      help: "Tasks by kind and state.",
      samples: tasks.map(({ kind, state, _count }) => ({ labels: { kind, state }, value: _count })),
    },
    { name: "cv_outbox_unsent", help: "Events not yet taken by the engine.", samples: [{ value: unsent._count }] },
    {
      name: "cv_outbox_age_seconds",
      help: "Age of the oldest unsent event.",
      samples: [{ value: oldest ? (Date.now() - oldest.getTime()) / 1000 : 0 }],
    },
  ];
}
