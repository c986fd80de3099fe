import { expect, test } from "vitest";
import { extractPlain } from "../extraction/extract-plain";
import { parseCv } from "../parse-cv";
import { markCountedItems } from "./counted-lines";

const linesOf = (...texts: string[]) => texts.map((text, index) => ({ index, page: 1, text }));
const itemsOf = (...texts: string[]) =>
  markCountedItems(linesOf(...texts)).flatMap(({ text, listItem }) => (listItem ? [text] : []));

test("counters typed by hand make list items", () => {
  expect(itemsOf("Acme Ltd", "1. Sold tea", "2. Made coffee", "3. Swept")).toEqual([
    "Sold tea",
    "Made coffee",
    "Swept",
  ]);
  expect(itemsOf("a) Drafting", "b) Filing", "Other Ltd", "a) Typing")).toEqual(["Drafting", "Filing", "Typing"]);
  expect(itemsOf("(1) Drafting and more", "of the same", "(2) Filing")).toEqual(["Drafting and more", "Filing"]);
});

test("one counter alone, titles, dates and initials are left alone", () => {
  expect(itemsOf("1. FC Example", "trained juniors")).toEqual([]);
  expect(itemsOf("1. Education", "2. Skills")).toEqual([]);
  expect(itemsOf("3. Mai 2019", "4. Mai 2019")).toEqual([]);
  expect(itemsOf("A. Example", "B. Sample")).toEqual([]);
});

test("numbered duties are bullets of their job, without the numbers", () => {
  const text = `Ann Example
ann@example.com

Experience
Analyst, Acme Ltd    2019 - 2021
1. Built fourteen dashboards
2. Found a double posting`;
  const { cv } = parseCv(extractPlain(new TextEncoder().encode(text)));
  expect(cv.work[0]?.highlights.map((bullet) => bullet.text)).toEqual([
    "Built fourteen dashboards",
    "Found a double posting",
  ]);
});
