import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import type { ErrorReport } from "@/lib/errors";

/** The foot of a form whose text the fact guard reads: what it asks about can be signed as the person's own words. */
export function SaveOrSign({
  error,
  saving,
  onSign,
  onCancel,
  children,
}: {
  error: ErrorReport | undefined;
  saving: boolean;
  onSign: () => void;
  onCancel: () => void;
  /** between the error and the buttons */
  children?: ReactNode;
}) {
  return (
    <>
      {error && (
        <ErrorPanel
          error={error}
          actions={
            newSentences(error).length > 0 && (
              <Button variant="secondary" size="sm" type="button" onClick={onSign}>
                This is true: keep it as my own words
              </Button>
            )
          }
        />
      )}
      {children}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" loading={saving}>
          Save
        </Button>
        <Button type="button" variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </>
  );
}

/** The sentences that the guard asks about. */
export function newSentences(error: ErrorReport | undefined): { text: string; reason: string }[] {
  const sentences = error?.code === "fact_guard_refused" ? error.details?.sentences : undefined;
  return Array.isArray(sentences) ? (sentences as { text: string; reason: string }[]) : [];
}
