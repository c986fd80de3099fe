import { expect, it } from "vitest";
import type { LaidLine } from "./pdf-rows";
import { markRecognisedItems } from "./recognised-items";

const line = (y: number, x: number, text: string, more: Partial<LaidLine> = {}): LaidLine => ({
  page: 1,
  block: 1,
  text,
  x,
  y,
  right: x + text.length * 5,
  bottom: y,
  size: 10,
  bold: false,
  listItem: false,
  links: [],
  confidence: 0.9,
  ...more,
});
const items = (lines: LaidLine[]) =>
  markRecognisedItems(lines).map(({ text, listItem }) => (listItem ? `* ${text}` : text));

it("takes a sign, or a letter that stands before several lines, for a list mark", () => {
  expect(
    items([
      line(0, 50, "= Led weekly sessions with people of the town"),
      line(12, 50, "e Wrote guidelines"),
      line(24, 50, "e Kept the books"),
      line(36, 50, "e Trained new staff"),
      line(60, 50, "a Large company of the north"),
      line(72, 50, "– 2021"),
    ]),
  ).toEqual([
    "* Led weekly sessions with people of the town",
    "* Wrote guidelines",
    "* Kept the books",
    "* Trained new staff",
    "a Large company of the north",
    "– 2021",
  ]);
});

it("takes what hollow marks are read as for one mark, and a figure only among items", () => {
  expect(
    items([
      line(0, 50, "(O Led weekly sessions with people of the town"),
      line(12, 50, "© Wrote guidelines"),
      line(24, 50, "(OO Kept the books"),
      line(36, 50, "o) Trained new staff"),
      line(60, 80, "5 Modelled wards of one hospital"),
    ]),
  ).toEqual([
    "* Led weekly sessions with people of the town",
    "* Wrote guidelines",
    "* Kept the books",
    "* Trained new staff",
    "5 Modelled wards of one hospital",
  ]);
});

it("finds an item whose mark was not read by its place, and no wrapped line", () => {
  expect(
    items([
      line(0, 60, "Led weekly sessions with people of all the towns of the", { listItem: true }),
      line(12, 60, "North and of the islands"),
      line(24, 60, "Wrote guidelines"),
      line(36, 60, "Kept the books", { listItem: true }),
      line(60, 50, "Clerk, Sample Works"),
    ]),
  ).toEqual([
    "* Led weekly sessions with people of all the towns of the",
    "North and of the islands",
    "* Wrote guidelines",
    "* Kept the books",
    "Clerk, Sample Works",
  ]);
});

it("leaves text alone that was not read from a picture", () => {
  const lines = [line(0, 50, "= Led weekly sessions", { confidence: undefined })];
  expect(markRecognisedItems(lines)).toBe(lines);
});
