// Stands in for lib/tasks/limits.ts inside the worker: a test need not wait four minutes.
export const SOFT_LIMIT_MS = Number(process.env.FAULT_SOFT_LIMIT_MS ?? 240_000);
export const HARD_LIMIT_MS = Number(process.env.FAULT_HARD_LIMIT_MS ?? 300_000);
