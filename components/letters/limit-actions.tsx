import { LinkButton } from "@/components/ui/link-button";
import type { ErrorReport } from "@/lib/errors";

/** The way out for a guest whose monthly share is used. */
export function LimitActions({ error }: { error: ErrorReport }) {
  return (
    error.code === "limit_reached" &&
    error.details?.guest === true && (
      <LinkButton href="/sign-up" size="sm">
        Sign up
      </LinkButton>
    )
  );
}
