"use server";
import { z } from "zod";
import { unlockShareLink } from "@/lib/sharing/open-share-link.server";
import { publicAction } from "@/lib/web/action.server";
import { limitRate } from "@/lib/web/rate-limit.server";
import { setSharePassCookie } from "@/lib/web/share-pass.server";

/** Opens a link with a password for this browser, for half a day. */
export const unlockAction = publicAction(
  z.strictObject({ token: z.string().max(100), password: z.string().max(200) }),
  async ({ token, password }) => {
    await limitRate("share-password", token);
    await setSharePassCookie(token, await unlockShareLink(token, password));
  },
);
