import { NonRetriableError, RetryAfterError } from "inngest";
import { AppError, type ErrorCode, isAppError } from "@/lib/errors";

/** What an engine does about a failed step. Exhaustive: a new code fails to compile until it is decided. */
const AFTER_FAILURE: Record<ErrorCode, "retry" | "stop"> = {
  empty_file: "stop",
  file_too_large: "stop",
  wrong_type: "stop",
  bad_file_name: "stop",
  needs_password: "stop",
  damaged_file: "stop",
  too_complex: "stop",
  too_long: "stop",
  no_text: "stop",
  too_little_text: "stop",
  not_a_cv: "stop",
  bad_request: "stop",
  job_description_too_long: "stop",
  not_signed_in: "stop",
  session_expired: "stop",
  wrong_credentials: "stop",
  email_taken: "stop",
  forbidden: "stop",
  not_found: "stop",
  conflict: "retry",
  rate_limited: "retry",
  limit_reached: "stop",
  cancelled: "stop",
  superseded: "stop",
  took_too_long: "stop",
  worker_died: "retry",
  fact_guard_refused: "stop",
  proof_failed: "stop",
  missing_glyphs: "stop",
  model_key_refused: "stop",
  model_quota: "stop",
  model_rate_limited: "retry",
  model_timeout: "retry",
  model_unreachable: "retry",
  model_bad_answer: "retry",
  model_refused: "stop",
  database_down: "retry",
  cache_down: "retry",
  engine_down: "retry",
  misconfigured: "stop",
  internal: "retry",
};

/** A task has five minutes in all, so a step's first retries come sooner than an engine's default back-off. */
const SOON: Partial<Record<ErrorCode, number>> = {
  conflict: 1,
  worker_died: 1,
  model_rate_limited: 10,
  model_timeout: 2,
  model_unreachable: 3,
  model_bad_answer: 1,
  database_down: 5,
  internal: 5,
};

/** A database that restarts is back in seconds. A step waits for it here, so long in all, as its three tries are for faults of its own. */
const AWAY_PAUSES_MS = [1000, 2000, 4000, 8000, 8000];

/** Calls a verb, again and again while the database is away: every verb of a step may be repeated. */
async function onceTheDatabaseIsThere<T>(verb: () => Promise<T>, pauses: readonly number[]): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await verb();
    } catch (error) {
      const pause = pauses[tries];
      if (!isAppError(error) || error.code !== "database_down" || pause === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/**
 * Calls a verb inside a step and says to the engine, in the SDK's terms, what to do when it fails. The error that the engine stores
 * carries our code and sentence only, never a cause: that may quote a document.
 */
export async function attemptStep<T>(verb: () => Promise<T>, pauses = AWAY_PAUSES_MS): Promise<T> {
  try {
    return await onceTheDatabaseIsThere(verb, pauses);
  } catch (error) {
    const known = isAppError(error) ? error : new AppError("internal", "Something went wrong on our side.");
    const message = `${known.code}: ${known.message}`;
    if (AFTER_FAILURE[known.code] === "stop") throw new NonRetriableError(message);
    const seconds = known.retryAfter ?? SOON[known.code];
    if (seconds !== undefined) throw new RetryAfterError(message, seconds * 1000);
    throw new Error(message);
  }
}
