import { AppError, type ErrorCode, type ErrorReport, isAppError, reportError } from "@/lib/errors";
import { isDatabaseDown, isUnstorableText } from "@/lib/platform/database/database.server";
import { errorFields, logger } from "@/lib/platform/logging/logger.server";
import { instruments } from "@/lib/platform/metrics/instruments.server";

/** The HTTP status of every code: a new code fails to compile until it is mapped. */
export const HTTP_STATUS: Record<ErrorCode, number> = {
  empty_file: 400,
  file_too_large: 413,
  wrong_type: 415,
  bad_file_name: 400,
  needs_password: 422,
  damaged_file: 422,
  too_complex: 422,
  too_long: 422,
  no_text: 422,
  too_little_text: 422,
  not_a_cv: 422,
  bad_request: 400,
  job_description_too_long: 413,
  not_signed_in: 401,
  session_expired: 401,
  wrong_credentials: 401,
  email_taken: 409,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
  limit_reached: 429,
  cancelled: 409,
  superseded: 409,
  took_too_long: 504,
  worker_died: 500,
  fact_guard_refused: 422,
  proof_failed: 500,
  missing_glyphs: 422,
  model_key_refused: 502,
  model_quota: 502,
  model_rate_limited: 503,
  model_timeout: 504,
  model_unreachable: 502,
  model_bad_answer: 502,
  model_refused: 502,
  database_down: 503,
  cache_down: 503,
  engine_down: 503,
  misconfigured: 500,
  internal: 500,
};

export interface Failure {
  report: ErrorReport;
  status: number;
  requestId: string;
}

/** What may be said about an error at an edge; what may not is logged under the request id. */
export function toFailure(error: unknown, requestId: string = crypto.randomUUID()): Failure {
  const known = isAppError(error)
    ? error
    : isDatabaseDown(error)
      ? new AppError("database_down", "The database cannot be reached at the moment.", {
          hint: "Nothing was lost. Try again in a few seconds.",
          retryAfter: 5,
        })
      : isUnstorableText(error)
        ? new AppError("bad_request", "The request holds characters that cannot be stored.", { cause: error })
        : undefined;
  const report = reportError(known);
  const status = HTTP_STATUS[report.code];
  instruments().httpErrors.inc({ code: report.code, status: String(status) });
  if (status >= 500) logger.error({ ...errorFields(error), requestId, status }, "request failed");
  else logger.info({ code: report.code, requestId, status }, "request refused");
  return { report, status, requestId };
}
