import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/**
 * Signing keys as the Inngest SDK uses them (SDK specification, section 4.1): requests to the app carry an HMAC of the
 * canonical body and the time, requests of the app carry the hashed key as a bearer token.
 */

const withoutPrefix = (key: string): string => key.replace(/^signkey-\w+-/, "");

/** What the SDK sends as `Authorization: Bearer`: the key's prefix and the SHA-256 of its bytes. */
export function hashSigningKey(key: string): string {
  const prefix = /^signkey-\w+-/.exec(key)?.[0] ?? "";
  return (
    prefix +
    createHash("sha256")
      .update(Buffer.from(withoutPrefix(key), "hex"))
      .digest("hex")
  );
}

/** The `x-inngest-signature` header of a request with this JSON body. */
export function signBody(key: string, body: unknown, seconds = Math.round(Date.now() / 1000)): string {
  const mac = createHmac("sha256", withoutPrefix(key)).update(canonical(body)).update(String(seconds)).digest("hex");
  return `t=${seconds}&s=${mac}`;
}

/** Whether two secrets are the same, in constant time. */
export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(left!, right!);
}

/** JSON in canonical form (RFC 8785): keys sorted, no white space. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(",")}]`;
  if (value && typeof value === "object")
    return `{${Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
      .join(",")}}`;
  return JSON.stringify(value);
}
