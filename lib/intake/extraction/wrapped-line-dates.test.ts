import { expect, it } from "vitest";
import type { LaidLine } from "./pdf-rows";
import { joinPeriodsOverLines } from "./wrapped-line-dates";

const read = (...texts: string[]) =>
  joinPeriodsOverLines(
    texts.map(
      (text, i): LaidLine => ({
        page: 1,
        block: 1,
        text,
        x: 50,
        y: i * 12,
        right: 50 + text.length * 5,
        bottom: i * 12,
        size: 10,
        bold: false,
        listItem: false,
        links: [],
      }),
    ),
  ).map(({ text }) => text);

it("gives a line the rest of its period", () => {
  expect(read("Specjalista ds. zakupów\tod 02.2018 do", "09.2019", "Urząd Gminy Lipowo")).toEqual([
    "Specjalista ds. zakupów\tod 02.2018 do 09.2019",
    "Urząd Gminy Lipowo",
  ]);
  expect(read("Clerk\tMarch 2016", "- June 2018")).toEqual(["Clerk\tMarch 2016 - June 2018"]);
  expect(read("BA History\texpected", "06/2027")).toEqual(["BA History\texpected 06/2027"]);
  expect(read("Sample College, Nowhere sept. 2018 -", "juin 2021")).toEqual([
    "Sample College, Nowhere sept. 2018 - juin 2021",
  ]);
});

it("leaves whole periods, single dates and other text alone", () => {
  for (const texts of [
    ["Clerk\t2016 – 2018", "2014 – 2015"],
    ["Clerk\t2018", "2014"],
    ["Clerk\tMar 2018 –", "Sample Works 2014"],
    ["Prize of the town 2018", "2014"],
  ])
    expect(read(...texts)).toEqual(texts);
});
