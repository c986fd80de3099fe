import { expect, it } from "vitest";
import { scoreText } from "./score-text";

const groups = [["Ada Example"], ["Experience"], ["Engineer", "2020 – 2022"], ["Cut the time by 5%."], ["Wrote docs."]];
const bullets = ["Cut the time by 5%.", "Wrote docs."];
const score = (read: string) => scoreText(groups, bullets, read);

it("counts what is whole and in order, whatever the lines", () => {
  const read = "Ada Example\nExperience\n2020 – 2022 Engineer\n• Cut the\ntime by 5%.\n• Wrote docs.";
  expect(score(read)).toEqual({ words: 14, found: 14, inOrder: 14, bullets: 2, bulletsWhole: 2, missing: [] });
});

it("sees a lost letter, glued words and texts that changed places", () => {
  expect(score("Ada Example Experience Engineer 2020 – 2022 Cut the time by 5. Wrote docs.")).toMatchObject({
    found: 9,
    bulletsWhole: 1,
    missing: ["Cut the time by 5%.", "Cut the time by 5%."],
  });
  expect(score("Ada Example Experience Engineer 2020 – 2022 Cut the timeby 5%. Wrote docs.").bulletsWhole).toBe(1);
  expect(score("Wrote docs. Ada Example Experience Engineer 2020 – 2022 Cut the time by 5%.").inOrder).toBe(12);
});

it("takes no notice of line ends in scripts without spaces", () => {
  expect(scoreText([["負責支付網關的重構"]], ["負責支付網關的重構"], "• 負責支付\n網關的重構")).toMatchObject({
    found: 1,
    bulletsWhole: 1,
  });
});
