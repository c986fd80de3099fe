import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import type { ErrorReport } from "@/lib/errors";
import { parseInput } from "@/lib/parse-input";
import { withLogFields } from "@/lib/platform/logging/logger.server";
import { requireActor } from "./current-actor.server";
import { toFailure } from "./error-response.server";

export type ActionResult<T> = { ok: true; data: T } | { ok: false; error: ErrorReport; requestId: string };

/** A server action for a signed-in person (guests too): parses the input, calls the verb, answers with data or a clear error. */
export function action<S extends z.ZodType, T>(schema: S, verb: (actor: Actor, input: z.infer<S>) => Promise<T>) {
  return async (input: z.input<S>): Promise<ActionResult<T>> =>
    answer(async () => verb(await requireActor(), parseInput(schema, input)));
}

/** The same for anyone. */
export function publicAction<S extends z.ZodType, T>(schema: S, verb: (input: z.infer<S>) => Promise<T>) {
  return async (input: z.input<S>): Promise<ActionResult<T>> => answer(async () => verb(parseInput(schema, input)));
}

/** Does the work and answers with its data or a clear error. */
export async function answer<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  const requestId = crypto.randomUUID();
  try {
    return { ok: true, data: await withLogFields({ requestId }, work) };
  } catch (error) {
    unstable_rethrow(error); // redirects and not-found belong to Next
    const { report } = toFailure(error, requestId);
    return { ok: false, error: report, requestId };
  }
}
