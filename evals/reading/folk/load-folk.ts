import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { hasOffice } from "../corpus/load-office";
import type { MadeDocument } from "../corpus/make-document";
import type { Format, Spec } from "../corpus/plan";
import { Random } from "../corpus/random";
import { closeBrowser, printHtml } from "../producers/chromium";
import { type Person, parsePeople } from "./parse-people";
import { writeFlatOdt } from "./write-flat-odt";
import { writeOfficePage, writePage } from "./write-html";
import { writeTex } from "./write-tex";
import { writeText } from "./write-text";
import { writeTroff } from "./write-troff";

const FOLDER = path.resolve(".data/evals/reading/folk");

interface Tool {
  format: Format;
  /** what has to be installed */
  needs?: "soffice" | "pdflatex" | "groff";
  /** of the file that the person's text is written to first */
  source?: string;
  write: (person: Person, random: Random) => string;
  /** LibreOffice saves the source as each of these in turn */
  saves?: string[];
}

/** What the people work with: none of the corpus's producers, and of their tools only Chromium besides (with pages of its own). */
const TOOLS: Record<string, Tool> = {
  "fodt-docx": { format: "docx", needs: "soffice", source: "fodt", write: writeFlatOdt, saves: ["docx"] },
  "fodt-doc": { format: "docx", needs: "soffice", source: "fodt", write: writeFlatOdt, saves: ["doc", "docx"] },
  "fodt-odt": { format: "odt", needs: "soffice", source: "fodt", write: writeFlatOdt, saves: ["odt"] },
  "fodt-rtf": { format: "rtf", needs: "soffice", source: "fodt", write: writeFlatOdt, saves: ["rtf"] },
  "fodt-pdf": { format: "pdf", needs: "soffice", source: "fodt", write: writeFlatOdt, saves: ["pdf"] },
  "html-docx": { format: "docx", needs: "soffice", source: "html", write: writeOfficePage, saves: ["odt", "docx"] },
  "html-odt": { format: "odt", needs: "soffice", source: "html", write: writeOfficePage, saves: ["odt"] },
  print: { format: "pdf", write: writePage },
  latex: { format: "pdf", needs: "pdflatex", source: "tex", write: writeTex },
  groff: { format: "pdf", needs: "groff", source: "tr", write: writeTroff },
  txt: { format: "txt", write: (person, random) => writeText(person, random, false) },
  txtwrap: { format: "txt", write: (person, random) => writeText(person, random, true) },
};

/**
 * CVs as people write them, with tools that the corpus does not use: 60 invented people (`people/*.txt`, written before their
 * author had seen the reader or the corpus's words), each with two tools. `folk-a-` and `folk-b-` in the ids part them in
 * halves, every second person: the faults of b were looked at only when the reader was finished.
 */
export const planFolk = (): Spec[] =>
  parsePeople().flatMap((person, i) =>
    person.makes.map(
      (tool): Spec => ({
        id: `folk-${i % 2 ? "b" : "a"}-${person.id}-${tool}`,
        split: "folk",
        format: TOOLS[tool]!.format,
        producer: tool,
        layout: person.side.length
          ? "sidebar-left"
          : person.lines.some(({ kind }) => kind === "row")
            ? "table"
            : "single",
        language: person.language,
        variant: i,
      }),
    ),
  );

const isThere = {
  soffice: hasOffice,
  pdflatex: () => spawnSync("pdflatex", ["--version"], { stdio: "ignore" }).status === 0,
  groff: () => ["groff", "ps2pdf"].every((name) => spawnSync("which", [name], { stdio: "ignore" }).status === 0),
};

/** The documents of these specs, made when they are not there yet. Those of a program that is not installed are left out. */
export async function loadFolk(specs: Spec[], say: (text: string) => void): Promise<(MadeDocument & { spec: Spec })[]> {
  if (!specs.length) return [];
  const folder = path.join(FOLDER, folkHash());
  fs.mkdirSync(folder, { recursive: true });
  const people = parsePeople();
  const target = (spec: Spec) => path.join(folder, `${spec.id}.${spec.format}`);
  const missing = specs.filter((spec) => !fs.existsSync(target(spec)));
  const absent = new Set(
    [...new Set(missing.flatMap(({ producer }) => TOOLS[producer]!.needs ?? []))].filter((name) => !isThere[name]()),
  );
  for (const name of absent) say(`${name} is not installed: what people make with it is left out.`);
  const office: { tool: Tool; spec: Spec }[] = [];
  try {
    for (const spec of missing) {
      const tool = TOOLS[spec.producer]!;
      if (tool.needs && absent.has(tool.needs)) continue;
      const text = tool.write(people[spec.variant]!, new Random(spec.id));
      if (tool.source) fs.writeFileSync(path.join(folder, `${spec.id}.${tool.source}`), text);
      if (tool.needs === "soffice") office.push({ tool, spec });
      else if (tool.needs === "pdflatex") setTex(folder, spec.id);
      else if (tool.needs === "groff") setTroff(folder, spec.id);
      else if (spec.format === "pdf") fs.writeFileSync(target(spec), await printHtml(text));
      else fs.writeFileSync(target(spec), text);
    }
  } finally {
    await closeBrowser();
  }
  for (const name of new Set(office.map(({ spec }) => spec.producer))) {
    const mine = office.filter(({ spec }) => spec.producer === name);
    say(`saving ${mine.length} documents: ${name}`);
    let from = mine[0]!.tool.source!;
    for (const to of mine[0]!.tool.saves!) {
      save(
        folder,
        mine.map(({ spec }) => `${spec.id}.${from}`),
        to,
        from === "html",
      );
      from = to;
    }
  }
  return specs
    .filter((spec) => fs.existsSync(target(spec)))
    .map((spec) => ({
      spec,
      bytes: new Uint8Array(fs.readFileSync(target(spec))),
      fileName: path.basename(target(spec)),
      truth: people[spec.variant]!.truth,
    }));
}

function save(folder: string, names: string[], to: string, isPage: boolean): void {
  const profile = `-env:UserInstallation=file://${path.join(FOLDER, "profile")}`;
  const filter = isPage ? ["--infilter=HTML (StarWriter)"] : [];
  execFileSync("soffice", [profile, "--headless", ...filter, "--convert-to", to, "--outdir", folder, ...names], {
    cwd: folder,
    stdio: "ignore",
    timeout: 300_000,
  });
}

function setTex(folder: string, id: string): void {
  execFileSync("pdflatex", ["-interaction=nonstopmode", `-output-directory=${folder}`, `${id}.tex`], {
    cwd: folder,
    stdio: "ignore",
    timeout: 60_000,
  });
}

function setTroff(folder: string, id: string): void {
  const printed = execFileSync("groff", ["-k", "-Tps", "-P-pa4", `${id}.tr`], { cwd: folder });
  fs.writeFileSync(path.join(folder, `${id}.ps`), printed);
  execFileSync("ps2pdf", [`${id}.ps`, `${id}.pdf`], { cwd: folder, stdio: "ignore", timeout: 60_000 });
}

/** Of the people and of what writes their files. */
function folkHash(): string {
  const hash = createHash("sha256");
  const files = [import.meta.dirname, path.join(import.meta.dirname, "people")].flatMap((folder) =>
    fs.readdirSync(folder).map((name) => path.join(folder, name)),
  );
  for (const file of files.sort())
    if (/\/(write|parse)-[a-z-]+\.ts$|\.txt$/.test(file) && !file.endsWith(".test.ts"))
      hash.update(fs.readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}
