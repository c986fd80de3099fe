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
});
