import type { Change } from "./contract";
import { shortHash } from "./hash-input";

/** A change with its stable id: the same target, operation and texts give the same id. */
export function makeChange(change: Omit<Change, "id">): Change {
  return { id: `c${shortHash(change.ref, change.operation, change.before, change.after)}`, ...change };
}
