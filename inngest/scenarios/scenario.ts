import type { Inngest, InngestFunction } from "inngest";

/** How a run stands, in the words of Inngest's REST API. */
export interface RunState {
  id: string;
  status: "Queued" | "Running" | "Completed" | "Failed" | "Cancelled";
  output: unknown;
}

/**
 * What a scenario has at hand: the app's own client, Inngest's public HTTP API, and what the app itself has counted. Nothing of any one
 * engine.
 */
export interface Stage {
  client: Inngest.Any;
  /** sends one event by POST /e/:key; its id */
  send(name: string, data?: Record<string, unknown>, id?: string): Promise<string>;
  /** waits for the only run that an event began, until it has ended */
  ended(eventId: string): Promise<RunState>;
  /** waits until the app has counted this, then gives the run's id; the event's run need not have ended */
  began(eventId: string): Promise<string>;
  /** every run that an event began, ended or not */
  runsOf(eventId: string): Promise<RunState[]>;
  run(runId: string): Promise<RunState>;
  /** DELETE /v1/runs/:id */
  cancel(runId: string): Promise<void>;
  /** any other address of the engine's API; its status and JSON */
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** how often each name was counted for this key: a run's id, or a text of the scenario's own */
  calls(key: string): Record<string, number>;
  /** polls until there is a value */
  until<T>(what: string, look: () => Promise<T | undefined | false> | T | undefined | false): Promise<T>;
  /** a text that no other play of a scenario has */
  nonce: string;
}

/** Counts a call under a key. @returns how many there are now */
export type Count = (key: string, name: string) => number;

/** One behaviour that every engine has to show. */
export interface Scenario {
  name: string;
  /** takes more than a few seconds: left out of `npm test` */
  slow?: true;
  /** the functions it needs; their ids and events are its own */
  functions(client: Inngest.Any, count: Count): InngestFunction.Any[];
  play(stage: Stage): Promise<void>;
}
