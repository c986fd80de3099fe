"use server";
import { headers } from "next/headers";
import { signUpSchema } from "@/lib/accounts/schema";
import { signUp } from "@/lib/accounts/sign-up.server";
import { publicAction } from "@/lib/web/action.server";
import { currentActor } from "@/lib/web/current-actor.server";
import { limitRate, visitorAddress } from "@/lib/web/rate-limit.server";
import { setSessionCookie } from "@/lib/web/session-cookie.server";

/** Makes an account and signs it in; a guest's work stays with them. */
export const signUpAction = publicAction(signUpSchema, async (input) => {
  await limitRate("sign-up", await visitorAddress());
  await setSessionCookie(await signUp(await currentActor(), input, (await headers()).get("user-agent")));
});
