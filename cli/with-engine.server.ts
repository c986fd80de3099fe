import { runEngine } from "@/inngest/run-engine.server";
import { AppError } from "@/lib/errors";

/** What runs when a command ends belongs to others (the sweep, another command's job): it is given back, not waited for. */
const DRAIN_MS = 2000;

/**
 * Runs `work` with the engine for background jobs: this process's embedded one, which does the work itself unless a running server
 * leads, or the Inngest server that INNGEST_* names.
 * @throws AppError `engine_down`, and what `work` throws
 */
export async function withEngine<T>(work: () => Promise<T>): Promise<T> {
  const engine = await runEngine().catch((cause) => {
    throw new AppError("engine_down", "The engine for background jobs could not be started.", { cause });
  });
  try {
    return await work();
  } finally {
    await engine.stop(DRAIN_MS).catch(() => {});
  }
}
