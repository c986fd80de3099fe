import { headers } from "next/headers";
import { cache } from "react";
import { readSession } from "@/lib/accounts/sessions.server";
import { startGuest } from "@/lib/accounts/start-guest.server";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { sessionIdFromCookie, setSessionCookie } from "./session-cookie.server";

/** Who asks, once per request; undefined for a visitor without a live session. */
export const currentActor = cache(async (): Promise<Actor | undefined> => {
  const sessionId = await sessionIdFromCookie();
  return sessionId ? readSession(sessionId) : undefined;
});

/** @throws AppError `session_expired` when the browser has a session that is over, `not_signed_in` when it has none */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  if (await sessionIdFromCookie())
    throw new AppError("session_expired", "Your session has ended.", {
      hint: "Sign in again: what you typed is kept in this browser.",
    });
  throw new AppError("not_signed_in", "You are not signed in.", {
    hint: "Sign in, or start with an upload as a guest.",
  });
}

/** The actor, or a new guest with a cookie: for the first upload of a visitor. */
export async function actorOrGuest(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const guest = await startGuest((await headers()).get("user-agent"));
  await setSessionCookie(guest);
  return guest;
}
