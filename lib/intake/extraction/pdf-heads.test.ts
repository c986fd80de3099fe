import { describe, expect, it } from "vitest";
import { joinWrappedHeads } from "./pdf-heads";
import type { PageContent, Piece } from "./pdf-page";
import { rowText, toRows } from "./pdf-rows";

const content: PageContent = { width: 300, height: 800, pieces: [], dots: [], pictureShare: 0, drawn: true };
const WIDTH = 5;

/** Text at a place, each letter five points wide. */
const at = (y: number, x: number, text: string, bold = false): Piece => ({
  text,
  x,
  right: x + text.length * WIDTH,
  y,
  size: 10,
  bold,
  order: 0,
  rotated: false,
});
const read = (...pieces: Piece[]) =>
  joinWrappedHeads(toRows(pieces), content).map(({ pieces, cells }) =>
    cells
      ? cells.map((lines) => lines.map((line) => rowText({ y: 0, size: 0, pieces: line })).join(" ")).join(" | ")
      : rowText({ y: 0, size: 0, pieces }),
  );

describe("joinWrappedHeads", () => {
  it("puts together what had no room beside its date", () => {
    expect(
      read(
        at(10, 0, "Head of the", true),
        at(10, 100, "Jan 2019 – Mar 2022"),
        at(23, 0, "Department of", true),
        at(36, 0, "Deliveries", true),
        at(50, 0, "Sample Haulage"),
      ),
    ).toEqual(["Head of the Department of Deliveries | Jan 2019 – Mar 2022", "Sample Haulage"]);
  });

  it("leaves lines alone that had room, look otherwise or are list items", () => {
    const lines = (second: Piece) => read(at(10, 0, "Head of the", true), at(10, 100, "Jan 2019 – Mar 2022"), second);
    expect(lines(at(23, 0, "Team", true))).toHaveLength(2);
    expect(lines(at(23, 0, "Department of"))).toHaveLength(2);
    expect(lines(at(23, 0, "• Department of", true))).toHaveLength(2);
    expect(lines(at(45, 0, "Department of", true))).toHaveLength(2);
  });

  it("joins nothing where such lines mostly are lines of their own", () => {
    expect(
      read(
        at(10, 0, "Head of the", true),
        at(10, 100, "Jan 2019 – Mar 2022"),
        at(23, 0, "Confectionery", true),
        at(80, 0, "Clerk", true),
        at(80, 100, "Jan 2014 – Mar 2018"),
        at(93, 0, "Bakery", true),
      ),
    ).toHaveLength(4);
  });

  it("puts together what fills the column and has its date at the end of its last line", () => {
    const head = [
      at(10, 0, "BA of the Sciences of Timber, College of", true),
      at(23, 0, "Fenwick", true),
      at(23, 115, "Jan 2019 – Mar 2022"),
    ];
    expect(read(...head, at(36, 0, "With honours"))).toEqual([
      "BA of the Sciences of Timber, College of Fenwick | Jan 2019 – Mar 2022",
      "With honours",
    ]);
    const [, second, date] = head;
    expect(read(at(10, 0, "BA of Timber", true), second!, date!)).toHaveLength(2);
    expect(read(at(10, 0, "BA of the Sciences of Timber, College of"), second!, date!)).toHaveLength(2);
  });

  it("leaves the rest of a period, of a divided word and of a list to what stands at the right", () => {
    const rest = (right: string, below: string) =>
      read(at(10, 0, "Sample College"), at(10, 100, right), at(23, 0, below));
    expect(rest("09.2014 —", "06.2017")).toHaveLength(2);
    expect(rest("COMPETEN-", "CIES-AND-SO-ON")).toHaveLength(2);
    expect(rest("Chess,", "Photography, Kayaks")).toHaveLength(2);
    expect(rest("09.2014 — 06.2017", "of-the-North")).toHaveLength(1);
  });

  it("sees a date that its text comes near to, and leaves a grade alone", () => {
    const head = [at(10, 0, "Clerk at the Works of", true), at(10, 112, "Jan 2019 – Mar 2022")];
    expect(read(...head, at(23, 0, "Fenwick", true))).toEqual(["Clerk at the Works of Fenwick | Jan 2019 – Mar 2022"]);
    expect(read(...head, at(23, 0, "Grade 2.1", true))).toHaveLength(2);
  });
});
