/** After this long a task's steps are asked to stop and to keep what they have (architecture.md, "How a job flows"). */
export const SOFT_LIMIT_MS = 240_000;
/** After this long a task is ended, whatever its steps do. */
export const HARD_LIMIT_MS = 300_000;
