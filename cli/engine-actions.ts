/** What `cv engine` does, and the operand each action needs. */
export const ENGINE_ACTIONS = {
  status: undefined,
  functions: undefined,
  schedules: undefined,
  runs: undefined,
  events: undefined,
  show: "RUN",
  retry: "RUN",
  rerun: "RUN",
  cancel: "RUN",
  pause: "FUNCTION",
  resume: "FUNCTION",
  replay: undefined,
  send: "EVENT",
  watch: undefined,
  serve: undefined,
} as const;
export type EngineAction = keyof typeof ENGINE_ACTIONS;
