/**
 * A JSON value without the characters that must not be stored: NUL and lone surrogates, which PostgreSQL refuses, and bidirectional
 * overrides (U+202A–202E, U+2066–2069), which make a text read as another than it is (Trojan Source, CVE-2021-42574). Anything else stays as typed.
 */
export function storable<T>(value: T): T {
  if (typeof value === "string") return storableText(value) as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [storableText(key), storable(v)])) as T;
}

function storableText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is removed
  return text.replace(/[\u0000\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, "");
}
