/**
 * What a test asks the worker to do when it comes to a point in its work. The points lie around each effect:
 * begin → effect → done → committed → (checkpoint → stored →) reply.
 */
export const POINTS = ["begin", "effect", "done", "committed", "checkpoint", "stored", "reply"] as const;
export type Point = (typeof POINTS)[number];

export interface Plan {
  point: Point;
  /** part of a step's name; any step when absent. `checkpoint`, `stored` and `reply` know no step. */
  step?: string;
  /** the how manyth time it comes there, from 1 */
  nth: number;
  /** kill: SIGKILL to itself. pause: waits until told to go on. hang: never goes on, whatever it is asked. */
  act: "kill" | "pause" | "hang";
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
  state.reached(plan);
  if (plan.act === "hang" || plan.act === "kill") await new Promise(() => {});
  await new Promise<void>((go) => {
    state.go = go;
  });
}
