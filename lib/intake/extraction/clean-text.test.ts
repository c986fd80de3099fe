import { expect, test } from "vitest";
import { joinAccents, stripBullet } from "./clean-text";

test("accents that stand in front of their letter, as TeX sets them, are joined with it", () => {
  expect(joinAccents("Universit´e, th`ese, M¨uller, garc¸on, Dvoˇr´ak")).toBe(
    "Université, thèse, Müller, garçon, Dvořák",
  );
  expect(joinAccents("an ´etude")).toBe("an étude");
});

test("an accent typed as an apostrophe stays", () => {
  for (const text of ["l´amour", "dell´arte", "don´t", "O´Brien", "plain text"]) expect(joinAccents(text)).toBe(text);
});

test("list marks typed by hand", () => {
  for (const line of ["-- Sold tea", "> Sold tea", "=> Sold tea", "-> Sold tea", "• Sold tea"])
    expect(stripBullet(line), line).toBe("Sold tea");
  for (const line of ["--help", ">50 sales", "-5 degrees"]) expect(stripBullet(line), line).toBeUndefined();
});
