/**
 * The embedded engine: runs Inngest SDK functions, unchanged, with its state in PostgreSQL. `docs/engine.md` is the map.
 */
export { APP_URL, BASE_URL, createEngine, type Engine, type EngineOptions, type EngineStatus } from "./engine";
export { listen, type Server } from "./listen";
export type {
  EventSummary,
  FunctionSummary,
  ProcessSummary,
  RunDetails,
  RunFilter,
  RunSummary,
  ScheduleSummary,
} from "./queries";
export { RegistrationError } from "./registration";
export { type Backoff, defaultBackoff } from "./settle";
export { UnreachableError } from "./transport";
export type { EventPayload, Logger, RunStatus, SerializedError } from "./types";
