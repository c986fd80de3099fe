import { afterAll, expect, it } from "vitest";
import { forgetCached, redis } from "@/lib/platform/cache/cache.server";
import { closeSharedSandboxes } from "@/lib/platform/sandbox/shared-sandbox.server";
import type { LetterDocument } from "./contract";
import { drawLetter } from "./draw-letter.server";

afterAll(closeSharedSandboxes);

const letter: LetterDocument = {
  sender: { name: "Ann Sample", lines: [] },
  recipient: ["Port of Example"],
  placeAndDate: "Leeds, 21 November 2026",
  subject: "Harbour guide",
  salutation: "Dear Ms Roe,",
  paragraphs: [{ text: "I plan tours of harbours.", evidence: [], sentences: [] }],
  closing: "Yours sincerely,",
  signature: "Ann Sample",
  language: "en",
  pageSize: "A4",
};

it("draws the same letter in the same look once, for one person, until they are forgotten", async () => {
  const draw = (userId: string, look = "classic", text = letter) => drawLetter(userId, text, { template: look });
  const first = await draw("ann");
  const keys = async () => (await redis().keys("unit:*:letter:*")).sort();
  const [key, ...none] = await keys();
  expect([key?.split(":")[1], none]).toEqual(["ann", []]);
  expect(Buffer.compare(first, await draw("ann"))).toBe(0);
  // what is given is what is kept
  await redis().set(key!, JSON.stringify({ pdf: Buffer.from("kept").toString("base64") }));
  expect(Buffer.from(await draw("ann")).toString()).toBe("kept");
  // another look, other words, another person
  for (const other of [draw("ann", "modern"), draw("ann", "classic", { ...letter, subject: "Guide" }), draw("ben")])
    expect(Buffer.from(await other).toString("latin1", 0, 5)).toBe("%PDF-");
  expect(await keys()).toHaveLength(4);
  await forgetCached("unit:ann:");
  expect((await keys()).map((one) => one.split(":")[1])).toEqual(["ben"]);
  expect(Buffer.compare(first, await draw("ann"))).toBe(0);
});
