import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Floor {
  floor: string;
  why: string;
}
const floors = JSON.parse(readFileSync("scripts/security-floors.json", "utf8")) as Record<string, Floor>;
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, { version?: string }>;
};

/** True when a version is at or above a floor. A pre-release of the floor itself is below it. */
function reaches(version: string, floor: string): boolean {
  const [core = "", pre] = version.split("-");
  const [a, b] = [core, floor].map((v) => v.split(".").map(Number));
  for (let i = 0; i < 3; i++) if (a![i] !== b![i]) return (a![i] ?? 0) > (b![i] ?? 0);
  return pre === undefined;
}

const copies = (name: string) =>
  Object.entries(lock.packages).filter(([at]) => at === `node_modules/${name}` || at.endsWith(`/node_modules/${name}`));

test.each(Object.entries(floors))("every copy of %s is at or above its security floor", (name, { floor, why }) => {
  const below = copies(name).filter(([, { version }]) => !reaches(version ?? "0", floor));
  expect(below.map(([at, { version }]) => `${at} ${version} is below ${floor}: ${why}`)).toEqual([]);
});

test("the packages that are guarded are really there, so that the check is not empty", () => {
  const here = Object.keys(floors).filter((name) => copies(name).length > 0);
  expect(here).toEqual(expect.arrayContaining(["next", "next-auth", "postcss", "react", "pdfjs-dist"]));
});

test("versions are compared as numbers", () => {
  for (const [version, floor] of [
    ["16.3.3", "16.3.3"],
    ["16.10.0", "16.9.9"],
    ["17.0.0-rc.1", "16.3.3"],
    ["4.24.15", "4.24.2"],
  ] as const)
    expect([version, floor, reaches(version, floor)]).toEqual([version, floor, true]);
  for (const [version, floor] of [
    ["16.3.2", "16.3.3"],
    ["16.3.3-canary.1", "16.3.3"],
    ["9.9.9", "10.0.0"],
    ["0", "1.0.0"],
  ] as const)
    expect([version, floor, reaches(version, floor)]).toEqual([version, floor, false]);
});
