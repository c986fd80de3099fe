import { describe, expect, it } from "vitest";
import { nothingRemoved } from "./clean-text";
import { layOut } from "./pdf-layout";
import type { PageContent, Piece, Rule } from "./pdf-page";
import { findRuledTables } from "./pdf-tables";

const WIDTH = 5;
let order = 0;
const at = (x: number, y: number, text: string, bold = false): Piece => ({
  text,
  x,
  right: x + text.length * WIDTH,
  y,
  size: 10,
  bold,
  order: order++,
  rotated: false,
});
const level = (y: number, from: number, to: number): Rule => ({ upright: false, at: y, from, to });
const upright = (x: number, from: number, to: number): Rule => ({ upright: true, at: x, from, to });
const TITLES = ["Experience", "Education", "Work and Voluntary Experience", "Skills"];
const read = (pieces: Piece[], rules: Rule[] = []) => {
  const page: PageContent = { width: 600, height: 800, pieces, dots: [], rules, pictureShare: 0, drawn: true };
  return layOut([page], (text) => TITLES.includes(text), nothingRemoved()).map(({ text }) => text);
};

describe("findRuledTables", () => {
  it("knows cells of several rows and columns, also without lines at the sides", () => {
    const [table] = findRuledTables([
      level(0, 0, 200),
      level(20, 100, 200),
      level(40, 0, 200),
      level(60, 0, 200),
      upright(100, 0, 40),
      upright(50, 40, 60),
    ]);
    expect(table?.cells).toEqual([
      { left: 0, right: 100, top: 0, bottom: 40 },
      { left: 100, right: 200, top: 0, bottom: 20 },
      { left: 100, right: 200, top: 20, bottom: 40 },
      { left: 0, right: 50, top: 40, bottom: 60 },
      { left: 50, right: 200, top: 40, bottom: 60 },
    ]);
  });

  it("takes no frame and no lines under titles for a table", () => {
    expect(findRuledTables([level(0, 0, 200), level(90, 0, 200), upright(0, 0, 90), upright(200, 0, 90)])).toEqual([]);
    expect(findRuledTables([level(0, 0, 200), level(50, 0, 200), level(100, 0, 200), level(150, 0, 200)])).toEqual([]);
  });
});

describe("reading tables", () => {
  it("takes no columns with a line between them and lines under their titles for a table", () => {
    const rules = [
      ...[20, 60].map((y) => level(y, 0, 248)),
      ...[30, 80].map((y) => level(y, 252, 500)),
      upright(250, 0, 120),
    ];
    const pieces = [
      at(4, 15, "Experience", true),
      at(4, 32, "Clerk at the Sample Works of Nowhere"),
      at(4, 44, "Sorted the post of eleven departments"),
      at(4, 56, "Skills", true),
      at(4, 72, "Sorting, filing, carrying and more of it"),
      at(4, 84, "Sums in the head and on a slip of paper"),
      at(260, 25, "Education", true),
      at(260, 42, "Invented School in the town of Nowhere"),
      at(260, 54, "Left with praise and a prize for sums"),
      at(260, 66, "Sang in the choir of the school there"),
    ];
    expect(read(pieces, rules)[1]).toBe("Clerk at the Sample Works of Nowhere");
    expect(read(pieces, rules).indexOf("Education")).toBeGreaterThan(5);
  });

  const rules = [
    ...[0, 60, 120].map((y) => level(y, 0, 500)),
    level(90, 100, 500),
    ...[0, 100, 190, 500].map((x) => upright(x, 0, 120)),
  ];
  // cells of several rows are drawn after all others
  const ruled = () => [
    at(104, 12, "2019 –"),
    at(104, 24, "2021"),
    at(194, 12, "Clerk, Sample Works", true),
    at(194, 24, "• Sorted the post"),
    at(194, 36, "• Answered the telephone"),
    at(104, 72, "2014 – 2018"),
    at(194, 72, "Nowhere College", true),
    at(104, 102, "2010 – 2014"),
    at(194, 102, "Invented School", true),
    at(4, 12, "Work and", true),
    at(4, 24, "Voluntary", true),
    at(4, 36, "Experience", true),
    at(4, 72, "Education", true),
  ];

  it("reads ruled cells row by row, whatever the order of drawing, with a wrapped title as one", () => {
    expect(read(ruled(), rules)).toEqual([
      "Work and Voluntary Experience",
      "2019 – 2021\tClerk, Sample Works",
      "Sorted the post",
      "Answered the telephone",
      "Education",
      "2014 – 2018\tNowhere College",
      "2010 – 2014\tInvented School",
    ]);
  });

  it("reads the same without rules: titles in a margin part what stands beside them", () => {
    expect(read(ruled())).toEqual([
      "Work and Voluntary Experience",
      "2019 – 2021\tClerk, Sample Works",
      "Sorted the post",
      "Answered the telephone",
      "Education",
      "2014 – 2018\tNowhere College",
      "2010 – 2014\tInvented School",
    ]);
  });

  it("knows a title that is broken in the middle of a word, and reads a name of two lines before what stands beside it", () => {
    const large = (x: number, y: number, text: string): Piece => ({ ...at(x, y, text), size: 24 });
    expect(
      read([
        large(0, 20, "Rowena"),
        large(0, 48, "Sampleton"),
        at(300, 10, "+44 7700 900 123"),
        at(300, 22, "rowena@example.com"),
        at(300, 34, "Nowhere"),
        at(0, 140, "Experi", true),
        at(0, 152, "ence", true),
        at(100, 146, "Clerk at the Sample Works, where post was sorted and telephones were answered"),
        at(0, 200, "Education", true),
        at(100, 200, "Invented School in the town of Nowhere, left with praise and a prize for sums"),
      ]),
    ).toEqual([
      "Rowena",
      "Sampleton",
      "+44 7700 900 123",
      "rowena@example.com",
      "Nowhere",
      "Experience",
      "Clerk at the Sample Works, where post was sorted and telephones were answered",
      "Education",
      "Invented School in the town of Nowhere, left with praise and a prize for sums",
    ]);
  });

  it("puts a label beside a list on a line of its own", () => {
    const lines = read([
      at(0, 0, "Dates"),
      at(100, 0, "2019 – 2021"),
      at(100, 20, "Clerk, Sample Works", true),
      at(0, 40, "Duties"),
      at(100, 40, "•"),
      at(110, 40, "Sorted the post of eleven departments"),
      at(100, 52, "•"),
      at(110, 52, "Answered the telephone in three languages"),
      at(0, 80, "Dates"),
      at(100, 80, "2014 – 2018"),
      at(100, 100, "Fitter, Example Mill", true),
      at(0, 120, "Duties"),
      at(100, 120, "•"),
      at(110, 120, "Kept forty looms running by day and night"),
    ]);
    expect(lines).toEqual([
      "Dates\t2019 – 2021",
      "Clerk, Sample Works",
      "Duties",
      "Sorted the post of eleven departments",
      "Answered the telephone in three languages",
      "Dates\t2014 – 2018",
      "Fitter, Example Mill",
      "Duties",
      "Kept forty looms running by day and night",
    ]);
  });
});
