import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Layout } from "../producers/types";

/**
 * Layouts and people by others: themes for JSON Resume and the sample résumés of public packages, all MIT. They are fetched from the npm
 * registry into `.data/evals/themes` when they are first asked for, and none of them is part of this repository.
 */
const PACKAGES = {
  "jsonresume-theme-class": "0.1.2",
  "jsonresume-theme-elegant": "1.16.1",
  "jsonresume-theme-even": "0.26.1",
  "jsonresume-theme-flat": "0.3.7",
  "jsonresume-theme-kendall": "0.2.0",
  "jsonresume-theme-macchiato": "1.1.0",
  "jsonresume-theme-onepage": "0.0.3",
  "jsonresume-theme-paper": "0.5.0",
  "jsonresume-theme-short": "0.1.7",
  "jsonresume-theme-spartan": "0.3.0",
  "jsonresume-theme-stackoverflow": "3.3.0",
  "@jsonresume/schema": "1.3.1",
};

/** What the pages look like, as printed (looked at once; the style sheets that some load from elsewhere are not there). */
export const THEMES: Record<string, Layout> = {
  class: "single",
  elegant: "single",
  even: "margin-dates",
  flat: "single",
  kendall: "single",
  macchiato: "sidebar-left",
  onepage: "margin-dates",
  paper: "margin-dates",
  short: "single",
  spartan: "single",
  stackoverflow: "single",
};

export const RESUMES: Record<string, string> = {
  "career-changer": "@jsonresume/schema/examples/career-changer.resume.json",
  "new-grad": "@jsonresume/schema/examples/new-grad.resume.json",
  "senior-engineer": "@jsonresume/schema/examples/senior-engineer.resume.json",
  sample: "@jsonresume/schema/sample.resume.json",
  "long-sample": "jsonresume-theme-stackoverflow/docs/sample.resume.json",
};

const FOLDER = path.resolve(import.meta.dirname, "../../../.data/evals/themes");

/** Fetches the packages, unless they are there. */
export function fetchThemes(say: (text: string) => void): void {
  const wanted = `${JSON.stringify({ name: "themes", private: true, dependencies: PACKAGES }, null, 1)}\n`;
  const file = path.join(FOLDER, "package.json");
  const stamp = path.join(FOLDER, "fetched.json");
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted) return;
  fs.mkdirSync(FOLDER, { recursive: true });
  fs.writeFileSync(file, wanted);
  say("fetching themes and sample résumés of public packages");
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: FOLDER, stdio: "ignore" });
  fs.writeFileSync(stamp, wanted);
}

export interface JsonResume {
  basics: Record<string, unknown>;
  [section: string]: unknown;
}

export function readResume(name: string): JsonResume {
  const resume = JSON.parse(fs.readFileSync(path.join(FOLDER, "node_modules", RESUMES[name]!), "utf8")) as JsonResume;
  // themes from before version 1 of the format look for the employer under its old name
  if (Array.isArray(resume.work))
    for (const job of resume.work as Record<string, unknown>[])
      Object.assign(job, { company: job.name, website: job.url });
  return resume;
}

type Render = (resume: JsonResume) => string | Promise<string>;

/** A résumé as a theme's own HTML page. */
export async function renderTheme(theme: string, resume: JsonResume): Promise<string> {
  const require = createRequire(path.join(FOLDER, "package.json"));
  const name = `jsonresume-theme-${theme}`;
  let module: { render?: Render; default?: { render?: Render } };
  try {
    module = require(name);
  } catch {
    // a package of ES modules alone
    const folder = path.join(FOLDER, "node_modules", name);
    const { main, exports } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
    const entry: string = exports?.["."]?.import?.default ?? main ?? "index.js";
    module = await import(pathToFileURL(path.join(folder, entry)).href);
  }
  const render = module.render ?? module.default?.render;
  if (!render) throw new Error(`${name} has nothing that renders`);
  return render(structuredClone(resume));
}
