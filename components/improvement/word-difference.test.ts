import { expect, test } from "vitest";
import { wordDifference } from "./word-difference";

const show = (before: string, after: string) =>
  wordDifference(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

test.each([
  [
    "Responsible for managing a team of 6",
    "Managed a team of 6",
    "[-Responsible for managing-]{+Managed+} a team of 6",
  ],
  ["Helped with migrating the system", "Helped migrate the system", "Helped [-with migrating-]{+migrate+} the system"],
  ["Used javascript daily", "Used JavaScript daily", "Used [-javascript-]{+JavaScript+} daily"],
  ["one two", "one two", "one two"],
  ["Gone", "", "[-Gone-]"],
  ["", "New", "{+New+}"],
])("%s → %s", (before, after, expected) => expect(show(before, after)).toBe(expected));

test("both texts can be read from the parts", () => {
  const before = "Duties included answering  support tickets, and writing docs.\nSecond line";
  const after = "Answered support tickets and wrote  documentation.\nSecond line";
  const parts = wordDifference(before, after);
  const without = (kind: string) =>
    parts
      .filter((part) => part.kind !== kind)
      .map((part) => part.text)
      .join("");
  expect(without("added")).toBe(before);
  expect(without("removed")).toBe(after);
});
