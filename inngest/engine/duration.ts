const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * Milliseconds of a Go-style duration as the SDK writes it: "10s", "1h30m", "500ms", "2d", "1w"; "" is zero.
 * @returns undefined when the text is not a duration
 */
export function parseDuration(text: string): number | undefined {
  if (text === "" || text === "0") return 0;
  if (!/^(\d+(\.\d+)?(ms|[smhdw]))+$/.test(text)) return undefined;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhdw])/g)) total += Number(amount) * UNITS[unit!]!;
  return Math.round(total);
}

/** Milliseconds from now of a duration or a date; a date that has passed is zero. Undefined when the text is neither. */
export function parseDelay(text: string, now = Date.now()): number | undefined {
  const duration = parseDuration(text);
  if (duration !== undefined) return duration;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Milliseconds from now of a `retry-after` header: seconds or a date. Undefined when there is none that makes sense. */
export function parseRetryAfter(text: string | undefined, now = Date.now()): number | undefined {
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
