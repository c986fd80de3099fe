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

it("joins a period in brackets that wraps anywhere, and a list with signs between that fills its column", () => {
  const wide: [number, string] = [50, "One who plans the work of a yard and keeps to"];
  const more: [number, string] = [50, "it, in all weathers"];
  expect(read(lines(wide, more, [50, "Clerk, Sample Works, Nowhere (since May"], [50, "2022)"]))).toEqual([
    `${wide[1]} ${more[1]}`,
    "Clerk, Sample Works, Nowhere (since May 2022)",
  ]);
  expect(
    read(lines(wide, more, [50, "User research · Figma · Patterns · Service"], [50, "blueprints · Audits"])).at(-1),
  ).toBe("User research · Figma · Patterns · Service blueprints · Audits");
});

it("learns how far an item reaches from the items, not from contacts above them", () => {
  const items: [number, string, boolean][] = Array.from({ length: 4 }, (_, i) => [
    60,
    `Kept ${i} sheds of plain timber dry and in order of`,
    true,
  ]);
  expect(
    read(
      lines(
        [50, "Sample Town, telephone 0700 000000, somebody@example.org, example.org/somebody"],
        ...items,
        [60, "Ran seven teams of carpenters and joiners of the", true],
        [60, "18 towns"],
      ),
    ).at(-1),
  ).toBe("Ran seven teams of carpenters and joiners of the 18 towns");
});

it("joins what goes on below in small letters though it is a title, and a list in a narrow column", () => {
  const wide: [number, string] = [50, "Keeps the yard's books in order, and the"];
  const more: [number, string] = [50, "yard with them"];
  const set = (...rows: [x: number, text: string][]) =>
    read(lines(wide, more, ...rows).map((line) => ({ ...line, bold: false })));
  expect(set([50, "EPIC, Cannulation, Charts, First Patient"], [50, "education"]).at(-1)).toBe(
    "EPIC, Cannulation, Charts, First Patient education",
  );
  expect(set([50, "FMEA / Minitab / Planning / CAQ / My ISO"], [50, "9001"]).at(-1)).toBe(
    "FMEA / Minitab / Planning / CAQ / My ISO 9001",
  );
});
