import { expect, test } from "vitest";
import type { SourceLine, SourceText } from "@/lib/intake/contract";
import { boxOfStretch, hasPlaces, pageRegions } from "./page-regions";

const line = (index: number, text: string, more: Partial<SourceLine> = {}): SourceLine => ({
  index,
  page: 1,
  text,
  x: 50,
  y: 100 + index * 20,
  width: 300,
  height: 10,
  fontSize: 10,
  ...more,
});
const source: SourceText = {
  kind: "pdf",
  pages: 2,
  pageSizes: [
    { width: 500, height: 1000 },
    { width: 500, height: 1000 },
  ],
  lines: [
    line(0, "Engineer, Acme"),
    line(1, "Built the harbour's signals"),
    line(2, "and its cranes", { page: 2 }),
    line(3, "stray words", { page: 2 }),
    line(4, "no place", { page: 2, x: undefined }),
  ],
  notices: [],
};
const origins = [
  { ref: "work/w1/position", lines: [0], quote: "Engineer", spans: [{ line: 0, start: 0, end: 8 }] },
  // found by its words
  { ref: "work/w1/name", lines: [0], quote: "Acme" },
  { ref: "work/w1/highlights/b1", lines: [1, 2], quote: "Built …" },
];

test("each value is marked at its own words, or on its lines; the rest too", () => {
  const pages = pageRegions(source, origins, [3]);
  const short = (page: number) => pages.get(page)?.map(({ text, refs, notPlaced }) => [text, refs.join(), notPlaced]);
  expect(short(1)).toEqual([
    ["Engineer", "work/w1/position", false],
    ["Acme", "work/w1/name", false],
    ["Built the harbour's signals", "work/w1/highlights/b1", false],
  ]);
  expect(short(2)).toEqual([
    ["and its cranes", "work/w1/highlights/b1", false],
    ["stray words", "", true],
  ]);
});

test("boxes are shares of the page, a little more than the letters, and on the page", () => {
  const [region] = pageRegions({ ...source, lines: [line(1, "x", { x: 0, width: 600 })] }, [], []).get(1)!;
  expect(region?.box.left).toBe(0);
  expect(region?.box.width).toBe(1);
  expect(region!.box.top).toBeLessThan(120 / 1000);
  expect(region!.box.top).toBeGreaterThan(117 / 1000);
});

test("stretches follow each other from the left edge to the right one", () => {
  const text = "Illit, WWW";
  const boxes = [...text].map((_, at) => boxOfStretch(line(0, text), at, at + 1)!);
  boxes.slice(1).forEach((box, at) => {
    expect(box.x).toBeCloseTo(boxes[at]!.x + boxes[at]!.width, 5);
  });
  expect(boxes[0]?.x).toBe(50);
  expect(boxes.at(-1)!.x + boxes.at(-1)!.width).toBeCloseTo(350, 5);
  expect(boxes.at(-1)!.width).toBeGreaterThan(boxes[1]!.width * 2);
});

test("a tab takes the room the letters leave", () => {
  const text = "Engineer\t2019";
  const dates = boxOfStretch(line(0, text), 9, 13)!;
  expect(dates.x).toBeGreaterThan(300);
  expect(dates.x + dates.width).toBeCloseTo(350, 5);
});

test("formats without places have no page picture", () => {
  expect(hasPlaces(source)).toBe(true);
  expect(hasPlaces({ ...source, pageSizes: undefined })).toBe(false);
  expect(hasPlaces({ ...source, lines: [line(4, "no place", { x: undefined })] })).toBe(false);
});
