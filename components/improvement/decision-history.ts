import type { ReviewChange } from "./types";

/** The decisions made so far, oldest first, each with the ids of the changes that were decided together: what undo goes back through. */
export function decisionHistory(changes: readonly Pick<ReviewChange, "id" | "decision" | "decidedAt">[]): string[][] {
  const steps = new Map<string, string[]>();
  for (const { id, decision, decidedAt } of changes)
    if (decision !== "pending" && decidedAt) steps.set(decidedAt, [...(steps.get(decidedAt) ?? []), id]);
  return [...steps].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ids]) => ids);
}
