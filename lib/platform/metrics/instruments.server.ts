import { Counter, Histogram, Registry } from "prom-client";

interface Instruments {
  registry: Registry;
  /** how long a step ran, each try by itself */
  stepDuration: Histogram<"function" | "step" | "outcome">;
  /** failed tries that are followed by another one */
  stepRetries: Counter<"function" | "step">;
  runsEnded: Counter<"function" | "outcome">;
  modelDuration: Histogram<"outcome">;
  httpErrors: Counter<"code" | "status">;
}

const shared = globalThis as unknown as { cvImproverInstruments?: Instruments };

/** What this process counts and times. They live on `globalThis`: a bundler can load this module several times. */
export function instruments(): Instruments {
  return (shared.cvImproverInstruments ??= create());
}

function create(): Instruments {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    stepDuration: new Histogram({
      name: "cv_step_duration_seconds",
      help: "Duration of one try of a step.",
      labelNames: ["function", "step", "outcome"],
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300],
      registers,
    }),
    stepRetries: new Counter({
      name: "cv_step_retries_total",
      help: "Tries of steps that failed and are followed by another one.",
      labelNames: ["function", "step"],
      registers,
    }),
    runsEnded: new Counter({
      name: "cv_runs_ended_total",
      help: "Runs of functions that ended in this process.",
      labelNames: ["function", "outcome"],
      registers,
    }),
    modelDuration: new Histogram({
      name: "cv_model_call_duration_seconds",
      help: "Duration of calls to the model; outcome is ok or the error's code.",
      labelNames: ["outcome"],
      buckets: [0.5, 1, 2.5, 5, 10, 20, 40, 80, 160],
      registers,
    }),
    httpErrors: new Counter({
      name: "cv_http_errors_total",
      help: "Requests answered with an error, by its code.",
      labelNames: ["code", "status"],
      registers,
    }),
  };
}
