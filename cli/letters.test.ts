import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { example, runCv, temporaryFolder } from "./test-support";

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const args = [
  example("cvs/grace-sample-nurse.docx"),
  "--job",
  example("jobs/ward-nurse.txt"),
  "--position",
  "Staff Nurse",
];
const written = (name: string) => fs.readFileSync(path.join(folder, "out", name));

it("writes a letter as text, PDF and JSON with the evidence of each sentence", async () => {
  const { code, stdout } = await runCv(folder, ["letter", ...args, "--out", "out"]);
  expect([code, stdout]).toEqual([
    0,
    expect.stringContaining("Not spoken of, because nothing shows it: Mental Capacity Act."),
  ]);
  expect(written("letter.txt").toString()).toContain(
    "the position of Staff Nurse at Eastvale University Hospital Trust",
  );
  expect(written("letter.pdf").subarray(0, 5).toString()).toBe("%PDF-");
  const { letter } = JSON.parse(written("letter.json").toString());
  expect(letter.paragraphs[1].evidence.length).toBeGreaterThan(0);
  // what is there is not overwritten
  expect((await runCv(folder, ["letter", ...args, "--out", "out"])).code).not.toBe(0);
});

it("lists the questions of an interview", async () => {
  const { code, stdout } = await runCv(folder, ["interview", ...args]);
  expect(code).toBe(0);
  expect(stdout).toContain("What is your experience with Mental Capacity Act?");
});
