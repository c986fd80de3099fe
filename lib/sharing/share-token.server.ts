import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { AppError } from "@/lib/errors";
import { readEnv } from "@/lib/platform/env/env.server";

/** base64url letters of 162 bits: more than anybody can try */
const TOKEN_LENGTH = 27;

/**
 * The secret part of a link's address. It is made from the link's id and the server's secret and never stored, so that a copy of
 * the database opens nothing, and its owner can still see it again.
 */
export function shareToken(linkId: string): string {
  return sign("share-link", linkId).slice(0, TOKEN_LENGTH);
}

/** What is stored of it. */
export function hashShareToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** What a browser holds after a right password: it is worth nothing for another link or after another password. */
export function sharePass(linkId: string, passwordHash: string): string {
  return sign("share-pass", `${linkId}:${passwordHash}`);
}

/** Compares a pass in constant time. */
export function isRightPass(given: string | undefined, linkId: string, passwordHash: string): boolean {
  const expected = Buffer.from(sharePass(linkId, passwordHash));
  const actual = Buffer.from(given ?? "");
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

function sign(purpose: string, text: string): string {
  const { authSecret } = readEnv();
  if (!authSecret)
    throw new AppError("misconfigured", "NEXTAUTH_SECRET is not set.", {
      hint: "`npm start` makes one; other set-ups have to set it.",
    });
  return createHmac("sha256", authSecret).update(`${purpose}:${text}`).digest("base64url");
}
