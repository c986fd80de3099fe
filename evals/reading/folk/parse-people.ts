import fs from "node:fs";
import path from "node:path";
import type { Truth } from "../corpus/truth";

/** A stretch of a line with its look. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  href?: string;
}

/** A line as its person laid it out. */
export interface Line {
  kind: "name" | "title" | "sub" | "centre" | "item" | "item2" | "number" | "row" | "text" | "blank";
  /** pieces parted by a right-aligned tab; of a table row its cells. Line ends inside stand as "\n" in the text of a run. */
  parts: Run[][];
  /** number of a numbered list's item */
  number?: number;
}

export interface Person {
  id: string;
  language: string;
  /** the tools and files the person uses: see `load-folk.ts` */
  makes: string[];
  /** the narrow column, where there is one */
  side: Line[];
  lines: Line[];
  truth: Truth;
}

/**
 * The people of `people/*.txt`. Each line stands there as its person laid it out, with the truth marked in it:
 *
 *     %person ID LANGUAGE TOOL TOOL        a person begins
 *     %job n=EMPLOYER; l=PLACE             a job begins (%vol, %edu, %proj, %cert, %award, %pub likewise); what its lines do not repeat
 *     {n|employer} {p|position} {l|place} {d|words|from/to} {x|what the employer does} {s|running text} {h|bullet}
 *     {i|school} {g|degree} {a|subject} {sc|grade} {co|course or thesis}
 *     {c|certificate} {ci|issuer} {w|award} {wi|awarder} {b|publication} {bp|journal or publisher}, {cd|words|iso} {wd|…} {bd|…}
 *     {name|} {label|} {email|} {phone|} {place|text|city} {url|address|words} {link|address|words} {sum|} {per|}
 *     {kg|group of skills} {k|skill} {la|language} {fl|level} {int|interest} {ref|reference}
 *
 * At the beginning of a line: `=` name, `#` section title, `##` bold line, `>` centred, `*` and `**` items of a list, `+` of a numbered
 * one, `%side` and `%main` a narrow and a wide column. `¦` parts cells of a table, ` >> ` is a tab to the right edge, `\` at the end a line
 * break within the paragraph, `**bold**`, `__italic__`.
 */
export function parsePeople(): Person[] {
  const folder = path.join(import.meta.dirname, "people");
  return fs
    .readdirSync(folder)
    .sort()
    .flatMap((name) => fs.readFileSync(path.join(folder, name), "utf8").split(/^%person /m))
    .filter((text) => text.trim())
    .map(parsePerson);
}

type Tag = [tag: string, value: string, more: string | undefined];

export function parsePerson(text: string): Person {
  const [head, ...rest] = text.trimEnd().split("\n");
  const [id = "", language = "", ...makes] = head!.split(" ");
  const person: Person = { id, language, makes, side: [], lines: [], truth: emptyTruth(language) };
  const truth = new TruthBuilder(person.truth);
  let into = person.lines;
  let number = 0;
  for (const line of rest
    .join("\n")
    .replace(/ ?\\\n/g, "\r")
    .split("\n")) {
    const directive = /^%(\w+)\s*(.*)$/.exec(line);
    if (directive) {
      const [, word = "", values = ""] = directive;
      if (word === "side") into = person.side;
      else if (word === "main") into = person.lines;
      else truth.begin(word, values);
      continue;
    }
    const read = readLine(line.replace(/\r/g, "\n"), (tag) => truth.add(tag));
    number = read.kind === "number" ? number + 1 : 0;
    into.push(read.kind === "number" ? { ...read, number } : read);
  }
  return person;
}

const KINDS: [string, Line["kind"]][] = [
  ["= ", "name"],
  ["# ", "title"],
  ["## ", "sub"],
  ["> ", "centre"],
  ["* ", "item"],
  ["** ", "item2"],
  ["+ ", "number"],
];

function readLine(line: string, add: (tag: Tag) => void): Line {
  if (!line.trim()) return { kind: "blank", parts: [] };
  const known = KINDS.find(([mark]) => line.startsWith(mark));
  const body = known ? line.slice(known[0].length) : line;
  if (body.includes("¦")) return { kind: "row", parts: body.split("¦").map((cell) => readRuns(cell.trim(), add)) };
  return { kind: known?.[1] ?? "text", parts: body.split(" >> ").map((part) => readRuns(part, add)) };
}

const SHOWS_SECOND = new Set(["url", "link"]);

function readRuns(text: string, add: (tag: Tag) => void): Run[] {
  const runs: Run[] = [];
  let bold = false;
  let italic = false;
  for (const token of text.split(/(\{\w+\|[^{}]*\}|\*\*|__)/)) {
    if (token === "**") bold = !bold;
    else if (token === "__") italic = !italic;
    else if (token) {
      const tag = /^\{(\w+)\|([^{}|]*)(?:\|([^{}|]*))?\}$/.exec(token);
      if (tag) add([tag[1]!, typeset(tag[2]!), tag[3]]);
      const shown = tag ? (SHOWS_SECOND.has(tag[1]!) ? (tag[3] ?? tag[2]!) : tag[2]!) : token;
      const href = tag && SHOWS_SECOND.has(tag[1]!) ? tag[2] : undefined;
      runs.push({ text: typeset(shown), ...(bold && { bold }), ...(italic && { italic }), ...(href && { href }) });
    }
  }
  return runs;
}

const typeset = (text: string) => text.replace(/``/g, "“").replace(/''/g, "”");

const emptyTruth = (language: string): Truth => ({
  language,
  basics: { name: "", nameWritten: "", profiles: [] },
  work: [],
  volunteer: [],
  education: [],
  projects: [],
  skills: [],
  languages: [],
  certificates: [],
  awards: [],
  publications: [],
  interests: [],
  references: [],
  personal: [],
});

/** Gathers the marked values of one person in their order. */
class TruthBuilder {
  private record = "";

  constructor(private readonly truth: Truth) {}

  begin(kind: string, values: string) {
    this.record = kind;
    const given = new Map(values.split(";").map((pair) => pair.trim().split("=") as [string, string]));
    const job = { name: given.get("n"), location: given.get("l"), highlights: [] };
    const { truth } = this;
    if (kind === "job") truth.work.push(job);
    else if (kind === "vol") truth.volunteer.push(job);
    else if (kind === "edu") truth.education.push({ courses: [] });
    else if (kind === "proj") truth.projects.push({ name: "", highlights: [] });
    else if (kind === "cert") truth.certificates.push({ name: "" });
    else if (kind === "award") truth.awards.push({ title: "" });
    else if (kind === "pub") truth.publications.push({ name: "" });
    else if (kind !== "sk") throw new Error(`Unknown: %${kind}`);
  }

  add([tag, value, more]: Tag) {
    const { basics } = this.truth;
    const certificate = this.truth.certificates.at(-1);
    const award = this.truth.awards.at(-1);
    const publication = this.truth.publications.at(-1);
    switch (tag) {
      case "name":
        basics.name = basics.nameWritten = value;
        return;
      case "label":
        basics.label = value;
        return;
      case "email":
        basics.email = value;
        return;
      case "phone":
        basics.phone = value;
        return;
      case "place":
        basics.location = { text: value, city: more };
        return;
      case "url":
        basics.url = value;
        return;
      case "link":
        basics.profiles.push({ network: value, url: value });
        return;
      case "sum":
        basics.summary = value;
        return;
      case "per":
        this.truth.personal.push(value);
        return;
      case "kg":
        this.truth.skills.push({ name: value, keywords: [] });
        return;
      case "k": {
        if (!this.truth.skills.length) this.truth.skills.push({ keywords: [] });
        this.truth.skills.at(-1)!.keywords.push(value);
        return;
      }
      case "la":
        this.truth.languages.push({ language: value });
        return;
      case "fl":
        this.truth.languages.at(-1)!.fluency = value;
        return;
      case "int":
        this.truth.interests.push(value);
        return;
      case "ref":
        this.truth.references.push({ reference: value });
        return;
      case "c":
        certificate!.name = value;
        return;
      case "ci":
        certificate!.issuer = value;
        return;
      case "cd":
        Object.assign(certificate!, { dates: value, date: more });
        return;
      case "w":
        award!.title = value;
        return;
      case "wi":
        award!.awarder = value;
        return;
      case "wd":
        Object.assign(award!, { dates: value, date: more });
        return;
      case "b":
        publication!.name = value;
        return;
      case "bp":
        publication!.publisher = value;
        return;
      case "bd":
        Object.assign(publication!, { dates: value, date: more });
        return;
      default:
        this.addToEntry(tag, value, more);
    }
  }

  private addToEntry(tag: string, value: string, more: string | undefined) {
    const job = this.record === "vol" ? this.truth.volunteer.at(-1) : this.truth.work.at(-1);
    const school = this.truth.education.at(-1);
    const project = this.truth.projects.at(-1);
    const record = this.record === "edu" ? school : this.record === "proj" ? project : job;
    if (!record) throw new Error(`No entry for {${tag}|${value}}`);
    if (tag === "d") {
      const [from, to] = more!.split("/");
      Object.assign(record, {
        dates: value,
        ...(from && { startDate: from }),
        ...(to === "now" ? { current: true } : to && { endDate: to }),
      });
    } else if (tag === "l" && record !== project) Object.assign(record, { location: value });
    else if (record === school && school) {
      if (tag === "co") school.courses.push(value);
      else
        Object.assign(school, { [nameOf(tag, { i: "institution", g: "studyType", a: "area", sc: "score" })]: value });
    } else if (tag === "h") (record as { highlights: string[] }).highlights.push(value);
    else
      Object.assign(record, {
        [nameOf(tag, { n: "name", p: "position", x: "description", s: "summary", u: "url" })]: value,
      });
  }
}

function nameOf(tag: string, names: Record<string, string>): string {
  const name = names[tag];
  if (!name) throw new Error(`Unknown mark: ${tag}`);
  return name;
}
