import type { ErrorCode } from "@/lib/errors";

/** What a script can tell apart. Numbers are stable. */
export const EXIT = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  input: 3,
  model: 4,
  job: 5,
  unavailable: 6,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What each number means, for `cv --help`. */
export const EXIT_MEANING: Record<ExitCode, string> = {
  0: "done",
  1: "unexpected error",
  2: "wrong usage, a wrong setting, or an output that is there already",
  3: "an input file was refused or is not there (the code says why)",
  4: "the model refused or could not be used",
  5: "the job failed or was cancelled",
  6: "the database or the engine for background jobs is not available",
  130: "interrupted (Ctrl-C)",
};

/** The exit code for each error. Exhaustive: a new code fails to compile until it is decided. */
export const EXIT_CODES: Record<ErrorCode, ExitCode> = {
  empty_file: EXIT.input,
  file_too_large: EXIT.input,
  wrong_type: EXIT.input,
  bad_file_name: EXIT.input,
  needs_password: EXIT.input,
  damaged_file: EXIT.input,
  too_complex: EXIT.input,
  too_long: EXIT.input,
  no_text: EXIT.input,
  too_little_text: EXIT.input,
  not_a_cv: EXIT.input,
  bad_request: EXIT.usage,
  job_description_too_long: EXIT.input,
  not_signed_in: EXIT.unexpected,
  session_expired: EXIT.unexpected,
  wrong_credentials: EXIT.unexpected,
  email_taken: EXIT.unexpected,
  forbidden: EXIT.usage,
  not_found: EXIT.input,
  conflict: EXIT.usage,
  rate_limited: EXIT.job,
  limit_reached: EXIT.job,
  cancelled: EXIT.job,
  superseded: EXIT.job,
  took_too_long: EXIT.job,
  worker_died: EXIT.job,
  fact_guard_refused: EXIT.job,
  proof_failed: EXIT.job,
  missing_glyphs: EXIT.job,
  model_key_refused: EXIT.model,
  model_quota: EXIT.model,
  model_rate_limited: EXIT.model,
  model_timeout: EXIT.model,
  model_unreachable: EXIT.model,
  model_bad_answer: EXIT.model,
  model_refused: EXIT.model,
  database_down: EXIT.unavailable,
  cache_down: EXIT.unavailable,
  engine_down: EXIT.unavailable,
  misconfigured: EXIT.usage,
  internal: EXIT.unexpected,
};
