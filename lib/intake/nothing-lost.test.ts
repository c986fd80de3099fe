import { describe, expect, it } from "vitest";
import type { SourceText } from "./contract";
import { extractText } from "./extract-text";
import { assemble } from "./extraction/extract-pdf";
import type { PageContent, Piece, Rule } from "./extraction/pdf-page";
import { parseCv } from "./parse-cv";
import { makeDocx, makePdf, paragraph } from "./test-files.fixture";

/** mulberry32: the same pages at every run */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TITLES = ["Experience", "Education", "Skills", "Languages", "Projects", "Certifications", "Interests", "Profile"];
const PERIODS = ["2019 – 2021", "Jan 2016 – Mar 2018", "03/2012 – 11/2015", "since 2022", "2020 –"];
const MARKS = ["•", "–", "▪", "*", "o", ""];

/** A page of a random grid: titles, entries and notes in cells of any width, wrapped or not, drawn in rows, in columns or in disorder. */
function randomPage(seed: number): PageContent {
  const next = chanceOf(seed);
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
  let serial = 0;
  // every word is there once, so that a lost one shows
  const word = () => {
    let rest = seed * 500 + serial++;
    let letters = "";
    do {
      letters += "bcdfgklmnprstvwz"[rest % 16]! + "aeiou"[rest % 5]!;
      rest = Math.floor(rest / 16);
    } while (rest);
    return next() < 0.4 ? letters[0]!.toUpperCase() + letters.slice(1) : letters;
  };
  const columns = between(1, 4);
  const edges = [40, ...Array.from({ length: columns - 1 }, () => between(100, 480))].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  const put = (text: string, x: number, y: number, size: number, bold: boolean) => {
    if (text) pieces.push({ text, x, right: x + text.length * size * 0.45, y, size, bold, order: 0, rotated: false });
  };
  let y = 50;
  const ruled = next() < 0.3;
  const rules: Rule[] = [];
  while (y < 760) {
    let bottom = y;
    edges.forEach((x, i) => {
      if (next() < 0.25) return;
      const room = Math.max(40, (edges[i + 1] ?? 560) - x - between(-6, 14));
      const size = pick([8, 10, 10, 10, 12]);
      const mark = pick(MARKS);
      let at = y + (next() < 0.2 ? between(-5, 9) : 0);
      for (let line = between(1, 5); line > 0; line--) {
        const kind = next();
        const most = Math.max(1, Math.floor(room / (size * 0.45)));
        let text = kind < 0.1 ? pick(TITLES) : kind < 0.25 ? pick(PERIODS) : "";
        for (const bold = next() < 0.2; ; ) {
          if (!text)
            for (let more = word(); text.length + more.length < most; more = word())
              text += `${text ? " " : ""}${more}`;
          if (!text) text = word();
          const indent = mark && next() < 0.5 ? size : 0;
          if (indent) put(mark, x, at, size, false);
          put(text, x + indent, at, size, bold);
          break;
        }
        bottom = Math.max(bottom, at);
        at += size * pick([1.2, 1.2, 1.5, 2.2]);
      }
    });
    const after = bottom + between(10, 30);
    if (ruled)
      rules.push(
        { upright: false, at: y - 11, from: 36, to: 560 },
        { upright: false, at: after - 11, from: next() < 0.7 ? 36 : edges.at(-1)! - 4, to: 560 },
        ...edges.map((x) => ({ upright: true, at: x - 4, from: y - 11, to: after - 11 })),
      );
    y = after;
  }
  const inColumns = next() < 0.5;
  const disorder = next() < 0.2;
  const key = (piece: Piece) =>
    disorder ? next() : inColumns ? edges.findLastIndex((x) => x <= piece.x) * 1e4 + piece.y : piece.y;
  const keys = new Map(pieces.map((piece) => [piece, key(piece)]));
  const drawn = [...pieces].sort((a, b) => keys.get(a)! - keys.get(b)!);
  for (const [order, piece] of drawn.entries()) piece.order = order;
  return { width: 595, height: 842, pieces: drawn, dots: [], rules, pictureShare: 0, drawn: true };
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? [];

/** Words that stand in `all` and not in `kept`, where a word cut at a line end counts as there. */
function missing(all: string, kept: string): string[] {
  const have = new Set(wordsOf(kept));
  const whole = kept.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return [...new Set(wordsOf(all))].filter((word) => !have.has(word) && !whole.includes(word));
}

/** Everything a person sees of a reading: the CV with what was not placed, and the titles and labels that say what it is. */
function shown(source: SourceText): { kept: string; structure: Set<string> } {
  const reading = parseCv(source);
  const strings: string[] = [];
  const walk = (value: unknown) => {
    if (typeof value === "string") strings.push(value);
    else if (value && typeof value === "object") for (const inner of Object.values(value)) walk(inner);
  };
  walk(reading.cv);
  const left = source.lines.filter(({ index }) => reading.notPlaced.includes(index)).map(({ text }) => text);
  return { kept: [...strings, ...left].join(" "), structure: new Set(wordsOf(TITLES.join(" "))) };
}

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

describe("nothing is lost", () => {
  it("between the words drawn on a page and the lines read", () => {
    for (const seed of SEEDS) {
      const pages = [randomPage(seed), randomPage(seed + 10_000)];
      const source = assemble(pages);
      const drawn = pages.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(" ");
      const read = [...source.lines.map(({ text }) => text), ...source.notices.map(({ text }) => text ?? "")].join(" ");
      expect({ seed, missing: missing(drawn, read) }).toEqual({ seed, missing: [] });
    }
  });

  it("between the lines read and the CV with what was not placed", () => {
    for (const seed of SEEDS) {
      const source = assemble([randomPage(seed)]);
      const { kept, structure } = shown(source);
      const lost = missing(source.lines.map(({ text }) => text).join(" "), kept).filter(
        (word) => !structure.has(word) && word !== "since",
      );
      expect({ seed, lost }).toEqual({ seed, lost: [] });
    }
  });

  it("of PDF and DOCX files with titles, entries and lines of no meaning", async () => {
    const lines = [
      "Rowena Sampleton",
      "rowena.sampleton@example.com",
      "Experience",
      "Fitter, Gearwheel Works\t2019 – 2021",
      "Kept lathes running",
      "Zyx wvu tsr",
      "Education",
      "Nowhere College, Diploma 2014",
      "Qwertz 12-34 asdf",
    ];
    const pdf = await makePdf(lines.map((line) => line.replace("\t", "   ")));
    const docx = makeDocx(
      `${lines
        .slice(0, 3)
        .map((line) => paragraph(line))
        .join("")}<w:tbl>${lines
        .slice(3)
        .map(
          (line) =>
            `<w:tr>${line
              .split("\t")
              .map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`)
              .join("")}</w:tr>`,
        )
        .join("")}</w:tbl>`,
    );
    for (const bytes of [pdf, docx]) {
      const source = await extractText(bytes, "cv", true);
      const { kept, structure } = shown(source);
      expect(missing(lines.join(" "), kept).filter((word) => !structure.has(word))).toEqual([]);
    }
  });
});
