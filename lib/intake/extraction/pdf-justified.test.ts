import { describe, expect, it } from "vitest";
import { joinJustified, joinWrappedTitles } from "./pdf-justified";
import type { Piece } from "./pdf-page";
import { toRows } from "./pdf-rows";

/** Text at a place, each letter five points wide. */
const at = (y: number, x: number, text: string, more: Partial<Piece> = {}): Piece => ({
  text,
  x,
  right: x + text.length * 5,
  y,
  size: 10,
  bold: false,
  order: 0,
  rotated: false,
  ...more,
});

describe("joinJustified", () => {
  const read = (...pieces: Piece[]) => joinJustified(toRows(pieces)).map((row) => row.pieces.map(({ text }) => text));

  it("makes one piece of words that a narrow column has set far apart", () => {
    const full = at(26, 50, "which lowered the cost of it");
    expect(
      read(at(10, 40, "•"), at(10, 50, "Agreed"), at(10, 110, "on"), at(10, 150, "plans,!!"), full, at(42, 50, "all")),
    ).toEqual([["•", "Agreed on plans,!!"], [full.text], ["all"]]);
  });

  it("leaves cells alone: they end anywhere, or stand at unlike distances", () => {
    const full = [at(26, 50, "which lowered the cost of it"), at(42, 50, "which lowered the cost of it")];
    expect(read(at(10, 50, "One"), at(10, 95, "two"), at(10, 140, "six"), ...full)[0]).toEqual(["One", "two", "six"]);
    expect(
      read(at(10, 50, "Clerk"), at(10, 100, "Works"), at(10, 165, "2011"), at(10, 185, "n"), ...full)[0],
    ).toHaveLength(4);
    expect(read(at(10, 50, "Clerk"), at(10, 165, "2011!"), ...full)[0]).toEqual(["Clerk", "2011!"]);
  });
});

describe("joinWrappedTitles", () => {
  const isTitle = (text: string) => ["CORE COMPETENCIES", "WORK", "Courses and Certificates"].includes(text);
  const read = (...pieces: Piece[]) =>
    joinWrappedTitles(toRows(pieces), isTitle).map((row) => row.pieces.map(({ text }) => text).join(" "));
  const wide = at(60, 50, "a line as wide as it");

  it("joins a title that wraps, with or without a divided word", () => {
    expect(read(at(10, 50, "Courses and"), at(24, 50, "Certificates"), wide)).toEqual([
      "Courses and Certificates",
      wide.text,
    ]);
    expect(read(at(10, 50, "CORE COMPETEN-"), at(24, 50, "CIES OF IT"), wide)).toHaveLength(3);
    expect(read(at(10, 50, "CORE COMPETENCI-"), at(24, 50, "ES"), at(60, 50, "a line of some"))).toEqual([
      "CORE COMPETENCIES",
      "a line of some",
    ]);
  });

  it("leaves lines apart that had room, or look otherwise", () => {
    expect(
      read(at(10, 50, "Courses and"), at(24, 50, "Certificates"), at(60, 50, `${wide.text} ${wide.text}`)),
    ).toHaveLength(3);
    expect(read(at(10, 50, "Courses and", { bold: true }), at(24, 50, "Certificates"), wide)).toHaveLength(3);
  });
});
