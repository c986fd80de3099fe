import type { Reading, SourceText } from "@/lib/intake/contract";

/** A reading with its dates cut to their years. */
export function yearsOnly({ source, reading }: { source: SourceText; reading: Reading }) {
  const cut = <T>(value: T, key = ""): T => {
    if (typeof value === "string")
      return (["startDate", "endDate", "date"].includes(key) ? value.slice(0, 4) : value) as T;
    if (Array.isArray(value)) return value.map((item) => cut(item)) as T;
    if (value && typeof value === "object")
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cut(inner, name)])) as T;
    return value;
  };
  return { source, reading: { ...reading, cv: cut(reading.cv) } };
}
