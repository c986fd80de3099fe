import { describe, expect, it } from "vitest";
import { markIndentedItems } from "./indented-items";
import type { LaidLine } from "./pdf-rows";

const line = (y: number, x: number, text: string, more: Partial<LaidLine> = {}): LaidLine => ({
  page: 1,
  block: 1,
  text,
  x,
  y,
  right: x + text.length * 5,
  bottom: y,
  size: 10,
  bold: false,
  listItem: false,
  links: [],
  ...more,
});
const items = (...lines: LaidLine[]) =>
  markIndentedItems(lines, (text) => text === "Experience")
    .filter(({ listItem }) => listItem)
    .map(({ text }) => text);

const HEAD = line(0, 20, "Waiter, The Copper Kettle", { bold: true });
const AFTER = line(80, 20, "Cook, Northmoor Hospital", { bold: true });

describe("markIndentedItems", () => {
  it("finds the items of a list without marks, and what of them is wrapped", () => {
    expect(
      items(
        HEAD,
        line(14, 40, "Served up to sixty guests each evening and"),
        line(28, 40, "kept the cellar book"),
        line(42, 40, "Trained two apprentices"),
        AFTER,
      ),
    ).toEqual(["Served up to sixty guests each evening and", "Trained two apprentices"]);
  });

  it("takes an indented paragraph, what stands under a title and entries with dates for no lists", () => {
    const wrapped = [
      line(14, 40, "Served up to sixty guests each evening"),
      line(28, 40, "in a house with four Stars."),
    ];
    expect(items(HEAD, ...wrapped, AFTER)).toEqual([]);
    const plain = [line(14, 40, "Served guests"), line(28, 40, "Trained two apprentices")];
    expect(items(line(0, 20, "Experience", { bold: true }), ...plain, AFTER)).toEqual([]);
    expect(items(HEAD, ...plain, line(42, 40, "May 2019 – June 2020"), AFTER)).toEqual([]);
  });
});
