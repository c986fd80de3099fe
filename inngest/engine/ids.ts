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

let latest = "";

/** A ULID later than every one this process has given before, also within a millisecond ("monotonic" in the ULID spec). */
export function nextUlid(): string {
  const id = ulid();
  latest = id > latest ? id : successor(latest);
  return latest;
}

/** The next text of the same length in Crockford's base 32. */
function successor(id: string): string {
  const head = id.replace(/Z+$/, "");
  const digit = CROCKFORD[CROCKFORD.indexOf(head.at(-1)!) + 1]!;
  return `${head.slice(0, -1)}${digit}`.padEnd(id.length, "0");
}

/**
 * The id of the index-th event of a send with this `x-inngest-event-id-seed`: repeating the send gives the same ids, and
 * they sort in the order of the send (16 bits of index before 64 of the seed's digest).
 */
export function seededEventId(seed: string, index: number): string {
  const time = Number(seed.split(",")[0]);
  const entropy = createHash("sha256").update(`${seed}#${index}`).digest().subarray(0, 10);
  entropy.writeUInt16BE(index & 0xffff);
  return ulid(Number.isFinite(time) ? time : Date.now(), entropy);
}

/** A stable UUID for a function: the SDK takes part in checkpointing only when `ctx.fn_id` is set. */
export function functionUuid(id: string): string {
  const hex = sha1(`inngest-engine:${id}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
