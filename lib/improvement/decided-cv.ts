import type { Cv } from "@/lib/cv/schema";
import { applyChanges } from "./apply-changes";
import type { Change } from "./contract";

interface Decided {
  change: Change;
  decision: string;
  editedText: string | undefined;
}

/** The CV with what the person accepted, in their own wording where they edited. `stale`: ids whose base is not there any more. */
export function decidedCv(cv: Cv, changes: Decided[]): ReturnType<typeof applyChanges> {
  const chosen = changes.flatMap(({ change, decision, editedText }) =>
    decision === "accepted"
      ? [change]
      : decision === "edited" && editedText !== undefined
        ? [{ ...change, after: editedText }]
        : [],
  );
  return applyChanges(cv, chosen);
}
