import { createHash } from "node:crypto";

/** SHA-256 (hex) of bytes or, for anything else, of its canonical JSON (keys sorted, `undefined` left out). */
export function contentHash(value: unknown): string {
  const data = value instanceof Uint8Array ? value : canonicalJson(value);
  return createHash("sha256").update(data).digest("hex");
}

function canonicalJson(value: unknown): string {
  return (
    JSON.stringify(value, (_key, v: unknown) =>
      v !== null && typeof v === "object" && !Array.isArray(v)
        ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
        : v,
    ) ?? "undefined"
  );
}
