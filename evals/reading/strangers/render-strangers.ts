import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { JsonResume } from "../themes/fetch-themes";
import { FOLDER, PYTHON } from "./fetch-strangers";

const SCRIPT = path.join(import.meta.dirname, "render-theme.cjs");

/** A résumé as the theme's own HTML page, by a process that has no environment, no network, and no files but the packages'. */
export function renderStranger(name: string, resume: JsonResume): string {
  const rights = ["--experimental-permission", `--allow-fs-read=${FOLDER}/`, `--allow-fs-read=${SCRIPT}`];
  const out = execFileSync(process.execPath, [...rights, "--no-warnings", SCRIPT], {
    input: JSON.stringify({ folder: FOLDER, name, resume }),
    env: { NODE_ENV: "production" },
    cwd: FOLDER,
    timeout: 60_000,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const { html, error } = JSON.parse(out) as { html?: string; error?: string };
  if (html === undefined) throw new Error(`${name} does not render: ${error}`);
  return html;
}

type Any = Record<string, unknown>;

/** A résumé set by a design of rendercv; with it the texts that stand on the page. */
export function renderCvDesign(
  design: string,
  resume: JsonResume,
  page: "a4" | "us-letter",
): { pdf: Uint8Array; text: string; links: string[] } {
  const cv = toRenderCv(resume);
  const folder = fs.mkdtempSync(path.join(FOLDER, "rendercv-"));
  try {
    // JSON is YAML
    fs.writeFileSync(
      path.join(folder, "cv.yaml"),
      JSON.stringify({ cv, design: { theme: design, page: { size: page } } }),
    );
    const options = ["-nopdf", "-nopng", "-nohtml", "-nomd"];
    execFileSync(path.join(PYTHON, "bin/rendercv"), ["render", "cv.yaml", ...options], {
      cwd: folder,
      env: { NODE_ENV: "production", PATH: "/usr/bin:/bin" },
      stdio: "ignore",
      timeout: 60_000,
    });
    const output = path.join(folder, "rendercv_output");
    const typ = fs.readdirSync(output).find((name) => name.endsWith(".typ"))!;
    // the icons come from a package that is fetched while setting; here each is a square
    const source = fs
      .readFileSync(path.join(output, typ), "utf8")
      .replace(/^#import "@preview\/fontawesome.*$/m, "#let fa-icon(..args) = box(rect(width: 0.8em, height: 0.8em))");
    const compiler = NodeCompiler.create({ workspace: output, fontArgs: [{ fontPaths: [fontFolder()] }] });
    const pdf = new Uint8Array(compiler.pdf({ mainFileContent: source }));
    const texts = textsOf(cv);
    return { pdf, text: texts.join("\n"), links: texts.filter((text) => /^https?:/.test(text)) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function fontFolder(): string {
  const lib = path.join(PYTHON, "lib");
  return path.join(lib, fs.readdirSync(lib)[0]!, "site-packages/rendercv_fonts");
}

const textsOf = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value && typeof value === "object"
      ? Object.values(value).flatMap((inner) => textsOf(inner))
      : [];

/** The same person in the words of rendercv; what it has no kind of entry for stands in its general ones. */
function toRenderCv(resume: JsonResume): Any {
  const { basics } = resume;
  const list = (name: string) => (Array.isArray(resume[name]) ? (resume[name] as Any[]) : []);
  const day = (date: unknown) => (typeof date === "string" && date ? date.slice(0, 7) : undefined);
  const period = (entry: Any) => ({ start_date: day(entry.startDate), end_date: day(entry.endDate) ?? "present" });
  const location = (basics.location ?? {}) as Any;
  const job = (entry: Any) => ({
    company: entry.name ?? entry.organization,
    position: entry.position,
    location: entry.location,
    ...period(entry),
    summary: entry.summary,
    highlights: entry.highlights,
  });
  const listed = (entry: Any) => (Array.isArray(entry.keywords) ? entry.keywords.join(", ") : undefined);
  const sections: Record<string, Any[] | string[]> = {
    summary: basics.summary ? [String(basics.summary)] : [],
    experience: list("work").map(job),
    volunteering: list("volunteer").map(job),
    education: list("education").map((entry) => ({
      institution: entry.institution,
      area: entry.area ?? "General studies",
      degree: entry.studyType,
      ...period(entry),
      highlights: entry.courses,
    })),
    projects: list("projects").map((entry) => ({
      name: entry.name,
      summary: entry.description,
      highlights: entry.highlights,
    })),
    skills: list("skills").flatMap((entry) => (listed(entry) ? [{ label: entry.name, details: listed(entry) }] : [])),
    languages: list("languages").map((entry) => ({ label: entry.language, details: entry.fluency ?? "fluent" })),
    awards: list("awards").map((entry) => ({ name: entry.title, summary: entry.awarder, date: day(entry.date) })),
    certificates: list("certificates").map((entry) => ({
      name: entry.name,
      summary: entry.issuer,
      date: day(entry.date),
    })),
    publications: list("publications").map((entry) => ({
      title: entry.name,
      authors: [basics.name],
      journal: entry.publisher,
      date: day(entry.releaseDate),
    })),
    interests: list("interests").flatMap((entry) => (entry.name ? [{ bullet: entry.name }] : [])),
  };
  return clean({
    name: basics.name,
    email: basics.email,
    website: basics.url,
    location: [location.city, location.region].filter(Boolean).join(", ") || undefined,
    sections: Object.fromEntries(Object.entries(sections).filter(([, entries]) => entries.length)),
  }) as Any;
}

/** Without what is empty. */
function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  if (value && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value)
        .filter(
          ([, inner]) =>
            inner !== undefined && inner !== null && inner !== "" && !(Array.isArray(inner) && !inner.length),
        )
        .map(([key, inner]) => [key, clean(inner)]),
    );
  return value;
}
