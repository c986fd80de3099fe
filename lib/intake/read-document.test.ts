import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "./read-document";

describe("readDocument on damaged files", () => {
  it("reads them or says why not, with a code, never anything else", async () => {
    const names = readdirSync("examples/cvs");
    const random = seeded(7);
    const surprises: string[] = [];
    for (let i = 0; i < 80; i++) {
      const name = names[random(names.length)]!;
      const bytes = new Uint8Array(readFileSync(`examples/cvs/${name}`));
      for (let hits = 1 + random(40); hits > 0; hits--) bytes[random(bytes.length)] = random(256);
      const file = random(5) === 0 ? bytes.slice(0, random(bytes.length)) : bytes;
      await readDocument(file, name).catch((error: Error) => {
        if (!["AppError", "RecognitionNeeded"].includes(error.name)) surprises.push(`${i} ${name}: ${error.message}`);
      });
    }
    expect(surprises).toEqual([]);
  });
});

/** A small linear congruential generator: the same files on every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % below;
  };
}
