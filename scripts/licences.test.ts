import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Manifest {
  license?: string | { type?: string };
  licenses?: { type?: string }[];
}

/** Packages whose manifest names no licence: what their own LICENSE file or README says. */
const READ_BY_HAND: Record<string, string> = { "png-js": "MIT", "seq-queue": "MIT" };

const FORBIDDEN = /^(?:A?GPL|SSPL|BUSL|OSL|EUPL|CC-BY-(?:NC|ND|SA)|UNLICENSED|SEE LICENSE)/i;

const bare = (expression: string) => expression.replace(/[()]/g, " ").trim();

/** True when at least one way to take the package is free of forbidden terms. A licence nobody knows is none. */
function isAcceptable(expression: string): boolean {
  return bare(expression)
    .split(/\s+OR\s+/i)
    .some((way) => way.trim() !== "" && way.split(/\s+AND\s+/i).every((term) => !FORBIDDEN.test(term.trim())));
}

/** Every package that is installed for production, with its licence. */
function installed(): [name: string, licence: string][] {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, { dev?: boolean }> };
  return Object.entries(lock.packages).flatMap(([at, { dev }]) => {
    if (!at || dev || !existsSync(`${at}/package.json`)) return [];
    const { license, licenses } = JSON.parse(readFileSync(`${at}/package.json`, "utf8")) as Manifest;
    const name = at.split("node_modules/").at(-1)!;
    const given = typeof license === "string" ? license : (license?.type ?? licenses?.map((l) => l.type).join(" OR "));
    return [[name, given ?? READ_BY_HAND[name] ?? ""]];
  });
}

test("no package of the product binds it to the AGPL, the GPL or another licence that the project cannot take on", () => {
  const packages = installed();
  expect(packages.length).toBeGreaterThan(300);
  expect(packages.filter(([, licence]) => !isAcceptable(licence))).toEqual([]);
});

test("the check can fail", () => {
  for (const licence of [
    "AGPL-3.0-only",
    "GPL-3.0-or-later",
    "GPL-2.0 OR AGPL-3.0",
    "(MIT AND GPL-3.0)",
    "SSPL-1.0",
    "UNLICENSED",
    "",
    "SEE LICENSE IN FILE",
    "BUSL-1.1",
    "CC-BY-NC-4.0",
  ])
    expect([licence, isAcceptable(licence)]).toEqual([licence, false]);
  // the LGPL asks nothing of who loads a shared library as it is (sharp's libvips)
  for (const licence of [
    "MIT",
    "(MIT OR GPL-3.0-or-later)",
    "Apache-2.0 AND MIT",
    "LGPL-3.0-or-later",
    "CC-BY-4.0",
    "OFL-1.1",
  ])
    expect([licence, isAcceptable(licence)]).toEqual([licence, true]);
});
