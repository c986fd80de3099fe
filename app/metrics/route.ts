import { engineGauges } from "@/lib/platform/metrics/engine-gauges.server";
import { processGauges } from "@/lib/platform/metrics/process-gauges.server";
import { renderMetrics } from "@/lib/platform/metrics/render-metrics.server";
import { taskGauges } from "@/lib/tasks/task-gauges.server";
import { mayReadMetrics } from "@/lib/web/may-read-metrics.server";

export const dynamic = "force-dynamic";

/** GET: figures in Prometheus's text format, for who has the token or sits on this machine; 404 for all others. */
export async function GET(request: Request): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  if (!mayReadMetrics(request.headers)) return new Response(null, { status: 404, headers });
  const text = await renderMetrics({ engine: engineGauges, tasks: taskGauges, process: processGauges });
  return new Response(text, { headers: { ...headers, "content-type": "text/plain; version=0.0.4; charset=utf-8" } });
}
