import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { JsonResume } from "../themes/fetch-themes";
import { fileOfResume, NPM_PACKAGES, PYTHON_PACKAGES } from "./packages";

export const FOLDER = path.resolve(import.meta.dirname, "../../../.data/evals/strangers");
/** Where the Python packages are, a virtual environment of their own. */
export const PYTHON = path.join(FOLDER, "python");

/** Fetches the packages, unless they are there. Nothing of them runs meanwhile: no install scripts, no source distributions. */
export function fetchStrangers(say: (text: string) => void): void {
  // one theme asks for a package "fs" that the registry has withdrawn; Node has its own
  const empty = path.join(FOLDER, "empty");
  const overrides = { fs: "file:./empty" };
  const npm = `${JSON.stringify({ name: "strangers", private: true, dependencies: NPM_PACKAGES, overrides }, null, 1)}\n`;
  once("npm.json", npm, () => {
    fs.mkdirSync(empty, { recursive: true });
    fs.writeFileSync(path.join(empty, "package.json"), '{"name":"empty","version":"1.0.0"}');
    fs.writeFileSync(path.join(FOLDER, "package.json"), npm);
    say("fetching more themes and sample résumés of public packages");
    const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps", "--omit=dev"];
    execFileSync("npm", ["install", ...options], { cwd: FOLDER, stdio: "ignore" });
  });
  once("python.json", JSON.stringify(PYTHON_PACKAGES), () => {
    say("fetching rendercv");
    execFileSync("python3", ["-m", "venv", PYTHON], { stdio: "ignore" });
    const options = ["install", "--quiet", "--only-binary", ":all:", "--disable-pip-version-check"];
    execFileSync(path.join(PYTHON, "bin/pip"), [...options, ...PYTHON_PACKAGES], { stdio: "ignore" });
  });
}

function once(stampName: string, wanted: string, fetch: () => void) {
  const stamp = path.join(FOLDER, `fetched-${stampName}`);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted) return;
  fs.mkdirSync(FOLDER, { recursive: true });
  fetch();
  fs.writeFileSync(stamp, wanted);
}

type Any = Record<string, unknown>;

/** A sample résumé in the words of both versions of the format, its texts without Markdown (some themes show its marks, some do not). */
export function readStrangerResume(name: string): JsonResume {
  const file = path.join(FOLDER, "node_modules", fileOfResume(name));
  const resume = plain(JSON.parse(fs.readFileSync(file, "utf8"))) as JsonResume;
  const { basics } = resume;
  both(basics, "url", "website");
  const location = (basics.location ?? {}) as Any;
  if (String(location.address ?? "").includes("\n")) delete location.address;
  for (const job of list(resume, "work")) {
    both(job, "name", "company");
    both(job, "url", "website");
  }
  for (const entry of list(resume, "education")) both(entry, "score", "gpa");
  for (const entry of list(resume, "languages")) {
    both(entry, "language", "name");
    both(entry, "fluency", "level");
  }
  return resume;
}

const list = (resume: JsonResume, section: string) =>
  Array.isArray(resume[section]) ? (resume[section] as Any[]) : [];

function both(entry: Any, one: string, other: string) {
  entry[one] ??= entry[other];
  entry[other] ??= entry[one];
}

function plain(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\*\*/g, "").replace(/\[([^\]]+)\]\(https?:[^)]+\)/g, "$1");
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  return value;
}
