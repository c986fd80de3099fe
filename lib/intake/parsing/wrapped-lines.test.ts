import { expect, it } from "vitest";
import type { SourceLine } from "../contract";
import { joinLines } from "./paragraphs";

/** Lines of ten points, each letter five wide. */
const lines = (...rows: [x: number, text: string, listItem?: boolean][]): SourceLine[] =>
  rows.map(([x, text, listItem], index) => ({
    index,
    page: 1,
    block: 1,
    text,
    x,
    y: 100 + index * 12,
    width: text.length * 5,
    height: 10,
    fontSize: 10,
    ...(listItem && { listItem }),
  }));
const read = (all: SourceLine[]) =>
  joinLines({ kind: "pdf", pages: 1, lines: all, notices: [] }).map(({ text }) => text);

it("learns from the lines around an item how far it reaches, not from a head as wide as the page", () => {
  const narrow: [number, string, boolean?][] = Array.from({ length: 14 }, (_, i) => [
    60,
    `Kept ${i} sheds of plain timber dry and in order`,
    true,
  ]);
  expect(
    read(
      lines(
        [
          50,
          "A head that is as wide as the page, with all that a person wants to say of themselves in one single line",
        ],
        ...narrow,
        [60, "Led eight teams of carpenters and joiners in", true],
        [60, "12 towns"],
        [60, "Wrote reports", true],
      ),
    ).slice(-2),
  ).toEqual(["Led eight teams of carpenters and joiners in 12 towns", "Wrote reports"]);
});

it("takes no word of a title for one in the middle of an item, and a period in brackets as one", () => {
  expect(
    read(
      lines(
        [60, "Seguimiento mensual de indicadores ante la", true],
        [60, "dirección"],
        [50, "Instituto Monteclaro, Bilbao, España (09/2014–"],
        [50, "06/2016)"],
      ),
    ),
  ).toEqual([
    "Seguimiento mensual de indicadores ante la dirección",
    "Instituto Monteclaro, Bilbao, España (09/2014– 06/2016)",
  ]);
});

it("parts lines without marks that each say what was done, and joins what only wraps", () => {
  const first = "Built the timber yard's first store of dry and sorted planks for all";
  const second = "Cut the time that a load waits at the gate by half through smaller lots";
  expect(read(lines([60, first], [60, second]))).toEqual([first, second]);
  expect(read(lines([60, first], [60, "joiners"]))).toEqual([`${first} joiners`]);
});

it("joins what an open bracket holds", () => {
  expect(read(lines([60, "Carpenter (former"], [60, "Restaurant Manager)"]))).toEqual([
    "Carpenter (former Restaurant Manager)",
  ]);
});
