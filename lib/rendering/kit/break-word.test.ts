import { expect, it } from "vitest";
import { breakWord } from "./break-word";

it.each([
  ["engineering", ["engineering"]],
  ["co-ordinating", ["co-", "", "ordinating"]],
  ["node.js", ["node.js"]],
  ["2.5-3.0%", ["2.5-", "", "3.0%"]],
])("breaks %s only where a reader would", (word, parts) => {
  expect(breakWord(word)).toEqual(parts);
});

it("breaks an address after its punctuation and changes no letter", () => {
  const url = "https://www.linkedin.example.com/in/maria-example?tab=all";
  expect(breakWord(url).filter(Boolean)).toContain("linkedin.");
  expect(breakWord(url).join("")).toBe(url);
});

it("breaks anything that is too long for a line, between whole letters", () => {
  const word = "e\u0301x".repeat(10_000);
  const parts = breakWord(word);
  expect(parts.join("")).toBe(word);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(20);
  expect(parts.filter((part) => part.startsWith("\u0301"))).toEqual([]);
});
