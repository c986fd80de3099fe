import { notFound, redirect } from "next/navigation";
import type { Actor } from "@/lib/actor";
import { isAppError } from "@/lib/errors";
import { currentActor } from "./current-actor.server";

/** Who looks at a page; a visitor without a session is sent to the sign-in screen and comes back afterwards. */
export async function pageActor(path: string): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) redirect(`/sign-in?from=${encodeURIComponent(path)}`);
  return actor;
}

/** What a page shows; something that is not there, or not this person's, is the same "not found". */
export async function orNotFound<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  }
}
