import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { AppError } from "@/lib/errors";
import { readEnv } from "@/lib/platform/env/env.server";

/** Longer than any idle session: the register decides when one is over, not the cookie. */
export const COOKIE_SECONDS = 400 * 24 * 3600;

export const secureCookies = () => readEnv().publicUrl.startsWith("https://");
/** `__Host-` binds the cookie to this very host (ASVS 3.3.x); it takes https, which a self-hoster on localhost has not. */
export const sessionCookieName = () => (secureCookies() ? "__Host-cv.session" : "cv.session");
export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: secureCookies(),
});

export function authSecret(): string {
  const { authSecret } = readEnv();
  if (!authSecret)
    throw new AppError("misconfigured", "NEXTAUTH_SECRET is not set.", {
      hint: "`npm start` makes one; other set-ups have to set it.",
    });
  return authSecret;
}

/** Signs a session in on this browser, in NextAuth's own cookie format. Only in actions and route handlers. */
export async function setSessionCookie(session: { userId: string; sessionId: string }): Promise<void> {
  const value = await encode({
    token: { sub: session.userId, sid: session.sessionId },
    secret: authSecret(),
    maxAge: COOKIE_SECONDS,
  });
  (await cookies()).set(sessionCookieName(), value, { ...sessionCookieOptions(), maxAge: COOKIE_SECONDS });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}

/** The session id in the browser's cookie; undefined when there is none or it is not ours. */
export async function sessionIdFromCookie(): Promise<string | undefined> {
  const value = (await cookies()).get(sessionCookieName())?.value;
  if (!value) return undefined;
  const token = await decode({ token: value, secret: authSecret() }).catch(() => null);
  return typeof token?.sid === "string" ? token.sid : undefined;
}
