import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { TEMPLATES } from "@/lib/rendering/templates";

it("has a picture of every template, and no other", () => {
  const files = fs.readdirSync(path.join(__dirname, "_pictures")).sort();
  expect(files).toEqual(TEMPLATES.map(({ name }) => `${name}.webp`).sort());
});
