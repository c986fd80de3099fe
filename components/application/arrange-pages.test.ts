import { expect, it } from "vitest";
import { asChoice, chosenPages, dropPage, moveItem, turnPage } from "./arrange-pages";

const three = chosenPages({}, 3);

it("begins with every page as it is, which needs no choice", () => {
  expect(three.map(({ page }) => page)).toEqual([1, 2, 3]);
  expect(asChoice(three, 3)).toBeUndefined();
});

it("moves, turns and drops", () => {
  expect(moveItem(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(moveItem(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(moveItem(["a", "b"], 1, 2)).toEqual(["a", "b"]);
  const turned = turnPage(turnPage(three, 1), 1);
  expect(turned[1]).toEqual({ page: 2, rotate: 180 });
  expect(asChoice(turned, 3)).toEqual(turned);
  expect(turnPage(turnPage(turned, 1), 1)).toEqual(three);
  expect(dropPage(three, 0).map(({ page }) => page)).toEqual([2, 3]);
  expect(dropPage([{ page: 1, rotate: 0 }], 0)).toHaveLength(1);
});
