import { createHash, randomBytes } from "node:crypto";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** SHA-1 in hex: how the SDK hashes step ids. */
export const sha1 = (text: string): string => createHash("sha1").update(text).digest("hex");

/** SHA-256 in hex. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * A ULID (https://github.com/ulid/spec): 48 bits of time, 80 of entropy, sortable by time.
 * @param time milliseconds since 1970
 * @param entropy ten bytes; random unless the id has to be reproducible
 */
export function ulid(time = Date.now(), entropy: Uint8Array = randomBytes(10)): string {
  let bits = BigInt(Math.max(0, Math.floor(time))) & 0xffffffffffffn;
  for (const byte of entropy.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let text = "";
  for (let i = 0; i < 26; i++) {
    text = CROCKFORD[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return text;
}

/** The id of the index-th event of a send with this `x-inngest-event-id-seed`: repeating the send gives the same ids. */
export function seededEventId(seed: string, index: number): string {
  const time = Number(seed.split(",")[0]);
  const digest = createHash("sha256").update(`${seed}#${index}`).digest();
  return ulid(Number.isFinite(time) ? time : Date.now(), digest.subarray(0, 10));
}

/** A stable UUID for a function: the SDK takes part in checkpointing only when `ctx.fn_id` is set. */
export function functionUuid(id: string): string {
  const hex = sha1(`inngest-engine:${id}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
