/**
 * Every error code the product can answer with. A code is stable: clients and scripts branch on it, never on text.
 * Each edge (HTTP, server action, command line, function step) maps the whole list in one exhaustive record.
 */
export const ERROR_CODES = [
  // files
  "empty_file",
  "file_too_large",
  "wrong_type",
  "bad_file_name",
  "needs_password",
  "damaged_file",
  "too_complex",
  "too_long",
  "no_text",
  "too_little_text",
  "not_a_cv",
  // requests
  "bad_request",
  "job_description_too_long",
  "not_signed_in",
  "session_expired",
  "wrong_credentials",
  "email_taken",
  "forbidden",
  "not_found",
  "conflict",
  "rate_limited",
  "limit_reached",
  // jobs
  "cancelled",
  "superseded",
  "took_too_long",
  "worker_died",
  "fact_guard_refused",
  "proof_failed",
  "missing_glyphs",
  // the model
  "model_key_refused",
  "model_quota",
  "model_rate_limited",
  "model_timeout",
  "model_unreachable",
  "model_bad_answer",
  "model_refused",
  // parts that are down
  "database_down",
  "cache_down",
  "engine_down",
  "misconfigured",
  "internal",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface AppErrorOptions {
  /** What the person can do next, one sentence. */
  hint?: string;
  /** Seconds after which a repeat makes sense. */
  retryAfter?: number;
  /** Small, safe facts for the reader (limits, field names). Never CV text, names, tokens or secrets. */
  details?: Record<string, unknown>;
  cause?: unknown;
}

/** The one error class of the product: a stable code, a sentence for the user, and a hint of what to do next. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly hint?: string;
  readonly retryAfter?: number;
  readonly details?: Record<string, unknown>;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.hint = options.hint;
    this.retryAfter = options.retryAfter;
    this.details = options.details;
  }
}

export interface ErrorReport {
  code: ErrorCode;
  message: string;
  hint?: string;
  retryAfter?: number;
  details?: Record<string, unknown>;
}

/** The part of an error that may be shown: anything that is not an AppError becomes `internal` with no detail. */
export function reportError(error: unknown): ErrorReport {
  if (isAppError(error)) {
    const { code, message, hint, retryAfter, details } = error;
    return { code, message, ...(hint && { hint }), ...(retryAfter && { retryAfter }), ...(details && { details }) };
  }
  return {
    code: "internal",
    message: "Something went wrong on our side.",
    hint: "Your work is kept. Try again; if it happens again, report the request id.",
  };
}

/** True for an AppError of this or another bundle of the same code (bundlers can load this module twice). */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === "AppError" && "code" in error;
}

/** An AppError rebuilt from its report, e.g. at the near end of a child process's pipe. */
export function errorFromReport(report: ErrorReport): AppError {
  const { code, message, ...options } = report;
  return new AppError(code, message, options);
}
