"use client";
import { CircleAlert, RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import type { ErrorReport } from "@/lib/errors";
import { Button } from "./button";
import { classNames } from "./class-names";

export interface ErrorPanelProps {
  error: ErrorReport;
  /** to quote when reporting it */
  requestId?: string;
  onRetry?: () => void;
  retrying?: boolean;
  retryLabel?: string;
  /** further ways out */
  actions?: ReactNode;
  compact?: boolean;
  className?: string;
}

/** What went wrong, what to do next, and the code to name when asking for help. */
export function ErrorPanel(props: ErrorPanelProps) {
  const { error, requestId, onRetry, retrying, retryLabel = "Try again", actions, compact, className } = props;
  return (
    <div
      role="alert"
      className={classNames("rounded-md border border-bad/40 bg-bad-soft", compact ? "p-3" : "p-4 sm:p-5", className)}
    >
      <div className="flex gap-3">
        <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-bad" />
        <div className="min-w-0 flex-1">
          <p className="font-medium">{error.message}</p>
          {error.hint && <p className="mt-0.5">{error.hint}</p>}
          {error.retryAfter !== undefined && (
            <p className="mt-0.5">Worth another try in {formatWait(error.retryAfter)}.</p>
          )}
          <p className="mt-2 break-all font-mono text-muted text-xs">
            {error.code}
            {requestId && <> · request {requestId}</>}
          </p>
          {(onRetry || actions) && (
            <div className="mt-3 flex flex-wrap gap-2">
              {onRetry && (
                <Button
                  size="sm"
                  variant="secondary"
                  loading={retrying}
                  icon={<RotateCcw aria-hidden />}
                  onClick={onRetry}
                >
                  {retryLabel}
                </Button>
              )}
              {actions}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function formatWait(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} seconds`;
  if (seconds < 5400) return `${Math.ceil(seconds / 60)} minutes`;
  return `${Math.ceil(seconds / 3600)} hours`;
}
