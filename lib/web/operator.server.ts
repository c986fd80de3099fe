import { notFound } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { requireOperator } from "@/lib/operations/require-operator";
import { parseInput } from "@/lib/parse-input";
import { type ActionResult, answer } from "./action.server";
import { currentActor } from "./current-actor.server";
import { route } from "./route.server";

/** The operator who asks. @throws AppError `not_found` for everybody else, signed in or not */
async function currentOperator(): Promise<Actor> {
  const actor = await currentActor();
  requireOperator(actor);
  return actor;
}

/** The operator who looks at a page; for everybody else the page does not exist. */
export async function pageOperator(): Promise<Actor> {
  const actor = await currentActor();
  if (actor?.role !== "operator") notFound();
  return actor;
}

/** A route handler for operators; everybody else gets the answer of an address that does not exist. */
export function operatorRoute<C>(handler: (actor: Actor, request: Request, context: C) => Promise<unknown>) {
  return route<C>(async (request, context) => {
    const result = await handler(await currentOperator(), request, context);
    return Response.json(result ?? { ok: true });
  });
}

/** A server action for operators; for everybody else it does not exist, whatever they send. */
export function operatorAction<S extends z.ZodType, T>(
  schema: S,
  verb: (actor: Actor, input: z.infer<S>) => Promise<T>,
) {
  return async (input: z.input<S>): Promise<ActionResult<T>> =>
    answer(async () => verb(await currentOperator(), parseInput(schema, input)));
}

/** The parameters of an address as an object, for parsing. */
export const queryOf = (request: Request): Record<string, string> =>
  Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== ""));
