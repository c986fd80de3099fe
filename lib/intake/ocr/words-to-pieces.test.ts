import { expect, it } from "vitest";
import type { GreyPicture } from "./grey-picture";
import { type Box, type FoundLine, wordsToPieces } from "./words-to-pieces";

const WIDTH = 900;
const HEIGHT = 400;
/** Pixels of a font of ten points at 300 dpi. */
const SIZE = 42;

interface Drawn {
  text: string;
  x: number;
  /** ink before the word, and whether the word's box begins with it */
  before?: { box: Box; shape?: "triangle" };
}

/** Lines of words as upright strokes, and what recognition says of them. */
function page(...lines: Drawn[][]): { picture: GreyPicture; found: FoundLine[] } {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  const fill = ({ x0, y0, x1, y1 }: Box) => {
    for (let y = y0; y < y1; y++) data.fill(0, y * WIDTH + x0, y * WIDTH + x1);
  };
  const found = lines.map((words, i): FoundLine => {
    const base = 60 + i * 60;
    return {
      words: words.map(({ text, x, before }) => {
        if (before?.shape === "triangle") {
          const { x0, x1, y0, y1 } = before.box;
          for (let at = x0; at < x1; at++) {
            const half = ((y1 - y0) / 2) * (1 - (at - x0) / (x1 - x0));
            fill({
              x0: at,
              x1: at + 1,
              y0: base + Math.round((y0 + y1) / 2 - half),
              y1: base + Math.round((y0 + y1) / 2 + half),
            });
          }
        } else if (before) fill({ ...before.box, y0: base + before.box.y0, y1: base + before.box.y1 });
        const shown = text.length > 3 || /^\d/.test(text) || !before;
        if (shown)
          for (let letter = 0; letter < text.length; letter++)
            fill({ x0: x + letter * 16, x1: x + letter * 16 + 4, y0: base - 30, y1: base });
        const x1 = shown ? x + text.length * 16 : before.box.x1;
        return { text, confidence: 90, bbox: { x0: shown ? x : before.box.x0, y0: base - 30, x1, y1: base } };
      }),
      baseline: { x0: 0, y0: base, x1: WIDTH, y1: base },
      rowAttributes: { rowHeight: SIZE, ascenders: 8, descenders: 8 },
    };
  });
  return { picture: { width: WIDTH, height: HEIGHT, data }, found };
}
const read = (...lines: Drawn[][]) => {
  const { picture, found } = page(...lines);
  return wordsToPieces(found, picture, 72 / 300).map(({ text }) => text);
};
const SQUARE = { x0: 40, x1: 60, y0: -22, y1: -2 };

it("takes a small filled shape before a line for a list mark, whatever letters it was read as", () => {
  expect(
    read(
      [
        { text: "un", x: 40, before: { box: SQUARE } },
        { text: "Wrote", x: 80 },
      ],
      [
        { text: "v", x: 40, before: { box: SQUARE, shape: "triangle" } },
        { text: "Built", x: 80 },
      ],
      [
        { text: "I", x: 40 },
        { text: "wrote", x: 80 },
      ],
    ),
  ).toEqual(["• Wrote", "• Built", "I wrote"]);
});

it("leaves out a line that is the list mark of another", () => {
  const { picture, found } = page([
    { text: "un", x: 140, before: { box: { ...SQUARE, x0: 140, x1: 160 } } },
    { text: "Wrote", x: 180 },
  ]);
  const [line] = found;
  const parted = [
    { ...line!, words: [line!.words[1]!] },
    { ...line!, words: [line!.words[0]!] },
  ];
  expect(wordsToPieces(parted, picture, 72 / 300).map(({ text }) => text)).toEqual(["• Wrote"]);
});

it("reads the apostrophe of a short year by its ink", () => {
  const stroke = { box: { x0: 122, x1: 127, y0: -30, y1: -20 } };
  expect(
    read([
      { text: "June", x: 40 },
      { text: "21", x: 132, before: stroke },
    ]),
  ).toEqual(["June ’21"]);
  expect(
    read([
      { text: "June", x: 40 },
      { text: "21", x: 132 },
    ]),
  ).toEqual(["June 21"]);
  expect(
    read([
      { text: "June", x: 40 },
      { text: '"21', x: 132 },
    ]),
  ).toEqual(["June ’21"]);
  expect(
    read([
      { text: "about", x: 40 },
      { text: '"21', x: 132 },
    ]),
  ).toEqual(['about "21']);
  expect(
    read([
      { text: "June", x: 40 },
      { text: "2021", x: 132, before: stroke },
    ]),
  ).toEqual(["June 2021"]);
});

it("keeps the middle of two short dates, however unsure it is", () => {
  const { picture, found } = page([
    { text: "Sept", x: 40 },
    { text: '"14-Oct', x: 132 },
    { text: "’15", x: 280 },
  ]);
  for (const [i, word] of found[0]!.words.entries()) word.confidence = [92, 0, 59][i]!;
  expect(wordsToPieces(found, picture, 72 / 300).map(({ text }) => text)).toEqual(["Sept ’14-Oct ’15"]);
});
