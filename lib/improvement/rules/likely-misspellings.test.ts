import { describe, expect, it } from "vitest";
import { likelyWord } from "./likely-misspellings";

describe("likelyWord", () => {
  it.each([
    ["managment", "management"],
    ["responsibilty", "responsibility"],
    ["seperately", "separately"],
    ["sucessfully", "successfully"],
    ["fucntional", "functional"],
  ])("takes %s for %s", (word, right) => expect(likelyWord(word)).toBe(right));

  it.each(
    "management contacts contactor compliant through patents exorcise behavior favorite neighborhood personal principal complement planed oversees compete brunches panting redaction kubernetes grafana postgres".split(
      " ",
    ),
  )("leaves %s", (word) => expect(likelyWord(word)).toBeUndefined());
});
