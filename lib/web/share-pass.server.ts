import { cookies } from "next/headers";
import { secureCookies } from "./session-cookie.server";

const NAME = "cv.share";
const HALF_A_DAY_S = 12 * 3600;

/** What this browser holds for a share link. The cookie's path is the link's address, so no other page gets it. */
export async function sharePassCookie(): Promise<string | undefined> {
  return (await cookies()).get(NAME)?.value;
}

/** Only in actions and route handlers. */
export async function setSharePassCookie(token: string, pass: string): Promise<void> {
  (await cookies()).set(NAME, pass, {
    httpOnly: true,
    sameSite: "lax",
    secure: secureCookies(),
    path: `/s/${encodeURIComponent(token)}`,
    maxAge: HALF_A_DAY_S,
  });
}
