import { expect, it } from "vitest";
import { findCards } from "./pdf-cards";
import type { Piece } from "./pdf-page";

/** Pieces in their drawing order. */
const drawn = (...all: [text: string, x: number, y: number, bold?: boolean][]): Piece[] =>
  all.map(([text, x, y, bold = false], order) => ({
    text,
    x,
    right: x + text.length * 5,
    y,
    size: 10,
    bold,
    order,
    rotated: false,
  }));
const read = (pieces: Piece[]) => findCards(pieces, () => false)?.cards.map((card) => card.map(({ text }) => text));

it("reads cards that are drawn one after the other one after the other", () => {
  const pieces = drawn(
    ["Skills", 50, 80, true],
    ["Clouds", 50, 100, true],
    ["Expert", 50, 114],
    ["Rivers", 200, 100, true],
    ["Beginner", 200, 114],
    ["Hills", 350, 100, true],
    ["Good", 350, 114],
  );
  expect(read(pieces)).toEqual([
    ["Clouds", "Expert"],
    ["Rivers", "Beginner"],
    ["Hills", "Good"],
  ]);
});

it("takes lines drawn across, and dates beside what they date, for no cards", () => {
  expect(
    read(drawn(["Clouds", 50, 100, true], ["Rivers", 200, 100, true], ["Expert", 50, 114], ["Beginner", 200, 114])),
  ).toBeUndefined();
  expect(
    read(drawn(["Nurse", 50, 100, true], ["Acme", 50, 114], ["Leeds", 400, 100, true], ["2019 – 2021", 400, 114])),
  ).toBeUndefined();
});
