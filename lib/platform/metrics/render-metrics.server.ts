import { Counter, Gauge, Registry } from "prom-client";
import { errorFields, logger } from "@/lib/platform/logging/logger.server";
import { instruments } from "./instruments.server";

/** A figure that is read when it is asked for. */
export interface GaugeReading {
  name: string;
  help: string;
  /** a counter only grows while this process lives; default: a gauge */
  kind?: "counter";
  samples: { labels?: Record<string, string>; value: number }[];
}

/** A part of the system that is slow to tell is left out, and said to be. */
const PATIENCE_MS = 2000;

/**
 * The text of `/metrics` in Prometheus's format: what this process has counted, and what each source reads now. A source that
 * fails or is slow has `cv_source_up` 0; the others are shown.
 */
export async function renderMetrics(sources: Record<string, () => Promise<GaugeReading[]>>): Promise<string> {
  const registry = new Registry();
  const registers = [registry];
  const up = new Gauge({
    name: "cv_source_up",
    help: "1 when this source of figures could be read.",
    labelNames: ["source"],
    registers,
  });
  await Promise.all(
    Object.entries(sources).map(async ([source, read]) => {
      try {
        const readings = await withPatience(read());
        for (const { name, help, kind, samples } of readings) {
          // its labels are not known yet: a figure without them would be another series
          if (samples.length === 0) continue;
          const labelNames = [...new Set(samples.flatMap(({ labels }) => Object.keys(labels ?? {})))];
          const configuration = { name, help, labelNames, registers };
          if (kind === "counter") {
            const counter = new Counter(configuration);
            for (const { labels = {}, value } of samples) counter.inc(labels, value);
          } else {
            const gauge = new Gauge(configuration);
            for (const { labels = {}, value } of samples) gauge.set(labels, value);
          }
        }
        up.set({ source }, 1);
      } catch (error) {
        logger.warn({ ...errorFields(error), source }, "metrics: a source could not be read");
        up.set({ source }, 0);
      }
    }),
  );
  return `${await instruments().registry.metrics()}\n${await registry.metrics()}`;
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, no) => {
    timer = setTimeout(() => no(new Error("too slow")), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
