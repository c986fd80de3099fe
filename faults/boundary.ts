/**
 * What a test asks the worker to do when it comes to a point in its work. A producer passes sending (the task is committed, its event
 * is not sent) and sent (the engine has the event, the outbox does not know). A step passes begin → effect → done → writing (inside
 * the transaction of its effect) → committed → checkpoint → stored → reply.
 */
export const POINTS = [
  "sending",
  "sent",
  "begin",
  "effect",
  "done",
  "writing",
  "committed",
  "checkpoint",
  "stored",
  "reply",
] as const;
export type Point = (typeof POINTS)[number];

export interface Plan {
  point: Point;
  /** part of a step's name; any step when absent. Only begin to committed know a step. */
  step?: string;
  /** the how manyth time it comes there, from 1 */
  nth: number;
  /**
   * kill: SIGKILL to itself. freeze: SIGSTOP to itself. pause: waits until told to go on. hang: never goes on, whatever it is asked.
   */
  act: "kill" | "freeze" | "pause" | "hang";
}

const state = {
  plan: undefined as Plan | undefined,
  seen: 0,
  go: undefined as (() => void) | undefined,
  reached: (_plan: Plan) => {},
};

/** Sets what happens next; one plan at a time. */
export function planNext(plan: Plan | undefined, reached: (plan: Plan) => void): void {
  Object.assign(state, { plan, seen: 0, reached });
}

/** Lets a paused worker go on. */
export const goOn = () => state.go?.();

/** Called by the worker at every point. */
export async function at(point: Point, step = ""): Promise<void> {
  const { plan } = state;
  if (!plan || plan.point !== point || (plan.step && !step.includes(plan.step)) || ++state.seen !== plan.nth) return;
  state.plan = undefined;
  if (plan.act === "kill") process.kill(process.pid, "SIGKILL");
  // on thawing it goes on as if nothing had been
  if (plan.act === "freeze") return void process.kill(process.pid, "SIGSTOP");
  state.reached(plan);
  if (plan.act === "hang" || plan.act === "kill") await new Promise(() => {});
  await new Promise<void>((go) => {
    state.go = go;
  });
}
