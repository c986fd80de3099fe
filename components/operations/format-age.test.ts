import { expect, test } from "vitest";
import { formatSpan, shortName } from "./format-age";

test("lengths of time have their two largest units", () => {
  expect([-5, 0, 400, 9_999, 12_345, 185_000, 7_800_000, 356_400_000].map(formatSpan)).toEqual([
    "0 ms",
    "0 ms",
    "400 ms",
    "10.0 s",
    "12 s",
    "3 min 5 s",
    "2 h 10 min",
    "4 d 3 h",
  ]);
});

test("names are those of the functions", () => {
  expect(shortName("cv-improver-read-cv")).toBe("read-cv");
  expect(shortName("other-read-cv")).toBe("other-read-cv");
});
