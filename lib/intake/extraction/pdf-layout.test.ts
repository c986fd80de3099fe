import { describe, expect, it } from "vitest";
import { nothingRemoved } from "./clean-text";
import { layOut } from "./pdf-layout";
import type { PageContent, Piece } from "./pdf-page";

const TITLES = ["Skills", "Work", "Education", "Languages", "Summary", "Phone", "Research"];

/** Text at a place, each letter five points wide. */
const at = (y: number, x: number, text: string, more: Partial<Piece> = {}): Piece => ({
  text,
  x,
  right: x + (text.length * (more.size ?? 10)) / 2,
  y,
  size: 10,
  bold: false,
  order: 0,
  rotated: false,
  ...more,
});
const page = (...pieces: Piece[]): PageContent => ({
  width: 600,
  height: 800,
  pieces: pieces.map((piece, order) => ({ ...piece, order })),
  dots: [],
  pictureShare: 0,
  drawn: true,
});
const texts = (...pages: PageContent[]) =>
  layOut(pages, (text) => TITLES.includes(text), nothingRemoved()).map(({ text }) => text);

const title = (y: number, x: number, text: string) => at(y, x, text, { bold: true, size: 12 });
const column = (x: number, from: number, to: number, word: string, length = 30) =>
  Array.from({ length: (to - from) / 14 }, (_, i) =>
    at(from + i * 14, x, `${word} ${i} `.padEnd(length, "xy ").trim()),
  );

describe("columns", () => {
  it("finds one that has a title and a line or two beside a long one", () => {
    const lines = texts(
      page(
        title(100, 50, "Work"),
        ...column(50, 116, 480, "deed"),
        title(100, 320, "Education"),
        at(116, 330, "Sample College of the Town", { bold: true }),
        at(130, 330, "2011 – 2014"),
      ),
    );
    expect(lines.slice(-3)).toEqual(["Education", "Sample College of the Town", "2011 – 2014"]);
    expect(lines.slice(0, -3)).toHaveLength(27);
  });

  it("finds the few lines that run on from a long column, by the order of drawing", () => {
    const lines = texts(
      page(
        title(100, 50, "Work"),
        ...column(50, 116, 480, "deed"),
        at(100, 310, "•"),
        at(100, 320, "Prize of the works of the,"),
        at(114, 320, "Sample Town"),
      ),
    );
    expect(lines.slice(-2)).toEqual(["Prize of the works of the,", "Sample Town"]);
  });

  it("stay whole where an address runs far over the next one", () => {
    const address = "https://www.example.com/in/somebody-with-a-long-name-example";
    const lines = texts(
      page(
        at(56, 50, "Sample Town"),
        at(70, 50, "Page:"),
        title(60, 200, "Summary"),
        at(76, 200, "One who plans the work of a yard and keeps to it, in all weathers"),
        at(84, 50, address),
        title(100, 200, "Work"),
        title(112, 50, "Skills"),
        ...column(50, 126, 240, "skill", 16),
        ...column(200, 116, 400, "deed", 60),
      ),
    );
    expect(lines.slice(0, 4)).toEqual(["Sample Town", "Page:", address, "Skills"]);
    expect(lines.indexOf("Work")).toBeGreaterThan(lines.indexOf("Summary"));
    expect(lines.indexOf("Summary")).toBeGreaterThan(lines.indexOf("Skills"));
  });

  it("go on over the page by themselves, where the other one has ended", () => {
    const lines = texts(
      page(
        title(100, 50, "Work"),
        ...column(50, 116, 760, "deed"),
        title(100, 320, "Languages"),
        ...column(320, 116, 200, "tongue"),
      ),
      page(...column(50, 60, 120, "more")),
    );
    const first = (word: string) => lines.findIndex((line) => line.startsWith(word));
    expect(first("more")).toBe(first("tongue") - 2 - 4 + 1);
    expect(lines[first("tongue") - 1]).toBe("Languages");
  });

  it("do not begin where the last word of a text is that of a title", () => {
    const lines = texts(
      page(
        at(50, 50, "Ann Sample", { bold: true, size: 20 }),
        at(50, 400, "Sample Town"),
        title(80, 50, "Summary"),
        at(94, 50, "One who plans the work of a yard and keeps to it."),
        title(80, 400, "Skills"),
        at(94, 400, "Audits, Surveys, User"),
        title(130, 50, "Work"),
        at(108, 400, "Drawings, Field Work and User"),
        at(122, 400, "Research"),
        at(136, 400, "Reports"),
        ...column(50, 144, 500, "deed", 50),
        title(160, 400, "Languages"),
        ...column(400, 174, 240, "tongue", 20),
      ),
    );
    const at_ = lines.indexOf("Drawings, Field Work and User");
    expect(lines.slice(at_ - 1, at_ + 3)).toEqual([
      "Audits, Surveys, User",
      "Drawings, Field Work and User",
      "Research",
      "Reports",
    ]);
  });
});

it.each([
  ["about one middle", (text: string, letter = 5) => 500 - (text.length * letter) / 2],
  ["flush right", (text: string, letter = 5) => 560 - text.length * letter],
])("finds a column whose lines are set %s", (_, x) => {
  const narrow = [
    "Sample Town",
    "0700 000000",
    "somebody@example.org",
    "Audits · Figma ·",
    "Patterns and more",
    "English – good",
  ];
  const lines = texts(
    page(
      at(40, 50, "Ann Sample", { bold: true, size: 22 }),
      title(90, 50, "Work"),
      ...column(50, 106, 400, "deed", 60),
      ...narrow.slice(0, 3).map((text, i) => at(93 + i * 12, x(text), text)),
      title(140, x("Skills", 6), "Skills"),
      ...narrow.slice(3).map((text, i) => at(156 + i * 12, x(text), text)),
    ),
  );
  const from = lines.indexOf("Sample Town");
  expect(lines.slice(from, from + 7)).toEqual([...narrow.slice(0, 3), "Skills", ...narrow.slice(3)]);
});

describe("heads", () => {
  it("reads a name and the contacts beside it one after the other, labels that are titles included", () => {
    expect(
      texts(
        page(
          at(28, 326, "Address Sample Town"),
          at(36, 43, "SOMEBODY LONG", { bold: true, size: 22 }),
          at(40, 326, "Phone", { bold: true }),
          at(40, 354, "070 000000"),
          at(52, 326, "somebody@example.org"),
          at(62, 43, "Ann", { bold: true, size: 22 }),
          at(90, 43, "Carpenter"),
          at(78, 326, "example.org/somebody"),
          title(140, 43, "Work"),
          ...column(43, 156, 500, "deed", 100),
        ),
      ).slice(0, 7),
    ).toEqual([
      "SOMEBODY LONG",
      "Ann",
      "Carpenter",
      "Address Sample Town",
      "Phone 070 000000",
      "somebody@example.org",
      "example.org/somebody",
    ]);
  });
});

describe("dates in a margin", () => {
  it("stand beside an entry that begins with a small letter, not beside the title above it", () => {
    const lines = texts(
      page(
        title(100, 50, "Education"),
        at(122, 50, "magister of Trades", { bold: true }),
        at(122, 400, "2012 – 2015"),
        at(136, 50, "Sample College"),
        title(170, 50, "Work"),
        ...[190, 260, 330].flatMap((y, i) => [
          at(y, 50, `Carpenter at Works ${i}`, { bold: true }),
          at(y, 400, `201${i} – 201${i + 1}`),
          ...column(60, y + 14, y + 42, "deed", 60),
        ]),
      ),
    );
    expect(lines[0]).toBe("Education");
    expect(lines).toContain("magister of Trades\t2012 – 2015");
  });

  it("are found beside each of several values, too, and at the right of heads that wrap", () => {
    const entry = (y: number, year: number) => [
      at(y, 50, `Carpenter at the Works of ${year}`, { bold: true }),
      at(y, 400, `${year} – ${year + 1}`),
      ...column(60, y + 14, y + 70, "deed", 60),
    ];
    const lines = texts(
      page(
        title(60, 50, "Work"),
        ...entry(80, 2011),
        ...entry(160, 2013),
        at(240, 50, "Carpenter and Joiner at the Works and Yards of the Northern Towns", { bold: true }),
        at(240, 400, "2015 – 2016"),
        at(254, 50, "Limited-by-Shares", { bold: true }),
        ...column(60, 268, 330, "deed", 60),
      ),
    );
    expect(lines).toContain(
      "Carpenter and Joiner at the Works and Yards of the Northern Towns Limited-by-Shares\t2015 – 2016",
    );
    const values = texts(
      page(
        title(300, 313, "Languages"),
        ...["English native", "Spanish good", "Arabic fair", "Polish fair"].flatMap((text, i) => {
          const [label = "", value = ""] = text.split(" ");
          return [at(318 + i * 15, 313, label, { bold: true }), at(318 + i * 15, 404, value)];
        }),
      ),
    );
    expect(values).toEqual(["Languages", "English\tnative", "Spanish\tgood", "Arabic\tfair", "Polish\tfair"]);
  });
});

describe("titles in a margin", () => {
  const entry = (y: number, year: number) => [
    at(y, 150, `${year} – ${year + 1}`),
    at(y, 250, `Fitter ${year}`, { bold: true }),
    at(y + 18, 260, `• Mended ${year - 2000} lathes`),
  ];
  const label = (y: number, text: string) => at(y, 50, text, { bold: true });

  it("are titles where the list knows only some of them, wrapped or not, beside groups called like one", () => {
    const lines = texts(
      page(
        label(100, "Summary"),
        at(100, 150, "Mends what others throw away."),
        label(130, "Things"),
        label(144, "done"),
        ...entry(130, 2019),
        ...entry(180, 2016),
        label(240, "Education"),
        at(240, 150, "2012 – 2014"),
        at(240, 250, "Sample College"),
        label(280, "Skills"),
        at(280, 150, "Languages", { bold: true }),
        at(294, 150, "Ada, Forth"),
      ),
    );
    expect(lines).toEqual([
      "Summary",
      "Mends what others throw away.",
      "Things done",
      "2019 – 2020\tFitter 2019",
      "Mended 19 lathes",
      "2016 – 2017\tFitter 2016",
      "Mended 16 lathes",
      "Education",
      "2012 – 2014\tSample College",
      "Skills",
      "Languages",
      "Ada, Forth",
    ]);
  });

  it("may be flush right, each with an edge of its own", () => {
    const flush = (y: number, text: string) => at(y, 130 - text.length * 5, text, { bold: true });
    const lines = texts(
      page(
        flush(100, "Work"),
        ...entry(100, 2019),
        ...entry(150, 2016),
        flush(210, "Education"),
        at(210, 150, "2012 – 2014"),
        at(210, 250, "Sample College"),
        flush(250, "Skills"),
        at(250, 150, "Ada, Forth"),
      ),
    );
    expect(lines[0]).toBe("Work");
    expect(lines.slice(5)).toEqual(["Education", "2012 – 2014\tSample College", "Skills", "Ada, Forth"]);
  });

  it("may run on over the text beside them", () => {
    const lines = texts(
      page(
        at(100, 50, "Education", { bold: true, right: 170 }),
        ...entry(100, 2019),
        ...entry(150, 2016),
        label(200, "Skills"),
        at(200, 150, "Ada, Forth"),
        label(230, "Languages"),
        at(230, 150, "English, Irish"),
      ),
    );
    expect(lines[0]).toBe("Education");
    expect(lines.slice(-4)).toEqual(["Skills", "Ada, Forth", "Languages", "English, Irish"]);
  });

  it("are none beside a column that stands far away", () => {
    const lines = texts(
      page(
        title(100, 50, "Skills"),
        at(118, 50, "Tools", { bold: true }),
        at(118, 110, "Ada, Forth"),
        title(140, 50, "Languages"),
        at(158, 50, "English – native tongue"),
        title(180, 50, "Education"),
        at(198, 50, "Sample College 2012"),
        ...column(300, 100, 400, "deed", 50),
      ),
    );
    expect(lines.slice(0, 3)).toEqual(["Skills", "Tools\tAda, Forth", "Languages"]);
  });
});
