import { expect, test } from "vitest";
import { nextTick } from "./cron";
import { parseDelay, parseDuration, parseRetryAfter } from "./duration";
import { nextUlid, seededEventId, ulid } from "./ids";
import { defaultBackoff } from "./settle";

test("durations as the SDK writes them", () => {
  expect(parseDuration("1h30m")).toBe(5_400_000);
  expect(parseDuration("1w2d")).toBe(777_600_000);
  expect(parseDuration("500ms")).toBe(500);
  expect(parseDuration("1.5s")).toBe(1500);
  expect(parseDuration("")).toBe(0);
  for (const text of ["soon", "1y", "-1s", "s", "1 h"]) expect(parseDuration(text)).toBeUndefined();
});

test("delays and retry-after take dates too", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");
  expect(parseDelay("2026-01-01T00:01:00.000Z", now)).toBe(60_000);
  expect(parseDelay("2025-01-01T00:00:00Z", now)).toBe(0);
  expect(parseDelay("never", now)).toBeUndefined();
  expect(parseRetryAfter("30")).toBe(30_000);
  expect(parseRetryAfter("2026-01-01T00:00:05Z", now)).toBe(5000);
  expect(parseRetryAfter(undefined)).toBeUndefined();
});

test("the next tick follows the zone's clock, also when it changes", () => {
  expect(nextTick("0 4 * * *", new Date("2026-03-01T00:00:00Z"))!.toISOString()).toBe("2026-03-01T04:00:00.000Z");
  expect(nextTick("TZ=Europe/Paris 0 4 * * *", new Date("2026-03-01T00:00:00Z"))!.toISOString()).toBe(
    "2026-03-01T03:00:00.000Z",
  );
  expect(nextTick("TZ=Europe/Paris 0 4 * * *", new Date("2026-03-29T00:00:00Z"))!.toISOString()).toBe(
    "2026-03-29T02:00:00.000Z",
  );
  expect(() => nextTick("61 * * * *")).toThrow();
});

test("the back-off grows from 15 s to 2 h, with at most 30 s of jitter", () => {
  const expected = [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200, 7200];
  expected.forEach((seconds, i) => {
    const delay = defaultBackoff(i + 1) / 1000;
    expect(delay).toBeGreaterThanOrEqual(seconds);
    expect(delay).toBeLessThan(seconds + 30);
  });
});

test("ULIDs sort by time; seeded ones repeat", () => {
  expect(ulid(1_700_000_000_000) < ulid(1_700_000_000_001)).toBe(true);
  expect(ulid()).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
  expect(seededEventId("1700000000000,abc", 0)).toBe(seededEventId("1700000000000,abc", 0));
  const sent = [0, 1, 2, 300, 4000].map((index) => seededEventId("1700000000000,abc", index));
  expect(sent).toEqual([...new Set(sent)].toSorted());
  const given = Array.from({ length: 5000 }, nextUlid);
  expect(given).toEqual([...new Set(given)].toSorted());
});
