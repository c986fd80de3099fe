// `npm run eval:output`: every template in every script on both page sizes, read back by three readers and by our own.
import fs from "node:fs";
import { parseArgs } from "node:util";
import { fullCv } from "@/lib/cv/full-cv.fixture";
import { fromJsonResume } from "@/lib/cv/json-resume";
import { type Outline, outlineCv } from "@/lib/cv/outline";
import type { Cv } from "@/lib/cv/schema";
import { readDocument } from "@/lib/intake/read-document";
import { PAGE_SIZES } from "@/lib/rendering/contract";
import { listGroups, provePdf } from "@/lib/rendering/prove-pdf";
import { renderDocument } from "@/lib/rendering/render-document.server";
import { renderPdf } from "@/lib/rendering/render-pdf.server";
import { TEMPLATES } from "@/lib/rendering/templates";
import { compareOutlines, f1, type Score } from "./compare-outlines";
import { listExtractors, readLinks } from "./extractors";
import { scoreText } from "./score-text";
import { SCRIPTS, scriptCv } from "./script-cvs";

const { values } = parseArgs({
  options: {
    template: { type: "string" },
    script: { type: "string" },
    faults: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log("npm run eval:output -- [--template NAMES] [--script NAMES] [--faults]");
  process.exit(0);
}
const chosen = (list: string | undefined, all: readonly string[]) =>
  list ? all.filter((name) => list.split(",").includes(name)) : all;
const templates = chosen(
  values.template,
  TEMPLATES.map(({ name }) => name),
);
const scripts = chosen(values.script, SCRIPTS);
const extractors = await listExtractors();

/** What was there, and how much of it was read. */
class Count {
  all = 0;
  right = 0;
  add(right: number, all: number) {
    this.right += right;
    this.all += all;
  }
  /** cut, not rounded: 1.000 is all of it */
  toString() {
    return (this.all ? Math.floor((this.right / this.all) * 1000) / 1000 : 1).toFixed(3);
  }
}
const counts = new Map<string, Count>();
function count(key: string): Count {
  const known = counts.get(key) ?? new Count();
  counts.set(key, known);
  return known;
}
const faults: string[] = [];

for (const template of templates)
  for (const script of scripts)
    for (const pageSize of PAGE_SIZES) {
      const cv = scriptCv(script);
      const { bytes, outline, notices } = await renderPdf(cv, { template, pageSize });
      const rows = [`template ${template}`, `script ${script}`, `page size ${pageSize}`];
      const where = `${template} ${script} ${pageSize}`;
      const proof = await provePdf(bytes, outline).catch((error: Error) => error);
      const wanted = listLinks(outline);
      const links = await readLinks(bytes);
      for (const row of rows) {
        count(`${row} proved`).add(proof instanceof Error ? 0 : 1, 1);
        count(`${row} links`).add(wanted.filter((link) => links.includes(link)).length, wanted.length);
      }
      if (proof instanceof Error) faults.push(`${where}: ${proof.message}`);
      if (links.some((link) => !wanted.includes(link))) faults.push(`${where}: leads to ${links.join(" ")}`);
      const groups = listGroups(outline);
      // a form without room for them says that it leaves them out
      const isForm = notices.some(({ code }) => code === "form_left_out");
      const bullets = isForm ? [] : cv.work.flatMap((job) => job.highlights.map(({ text }) => text));
      for (const { name, read } of extractors) {
        const score = scoreText(groups, bullets, await read(bytes, outline));
        for (const row of rows) {
          count(`${row} ${name} words`).add(score.found, score.words);
          count(`${row} ${name} order`).add(score.inOrder, score.found);
          count(`${row} ${name} bullets`).add(score.bulletsWhole, score.bullets);
        }
        if (score.inOrder < score.found) faults.push(`${where} ${name}: ${score.found - score.inOrder} words moved`);
        for (const text of score.missing) faults.push(`${where} ${name}: ${text}`);
      }
    }

function listLinks({ contacts, sections }: Outline): string[] {
  const entries = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "entry"));
  return [...contacts, ...entries.map(({ link }) => link)].flatMap((link) => link?.href ?? []);
}

function printRows(kind: string, rows: readonly string[]) {
  const width = Math.max(...rows.map((row) => row.length), kind.length);
  const readers = extractors.map(({ name }) => name.padEnd(20)).join("");
  console.log(`\n${kind.padEnd(width)}  ${readers}links  proved`);
  for (const row of rows) {
    const share = (what: string) => String(count(`${kind} ${row} ${what}`));
    const cells = extractors.map(({ name }) =>
      ["words", "order", "bullets"]
        .map((what) => share(`${name} ${what}`))
        .join(" ")
        .padEnd(20),
    );
    console.log(`${row.padEnd(width)}  ${cells.join("")}${share("links")}  ${share("proved")}`);
  }
}
console.log(
  `${templates.length * scripts.length * PAGE_SIZES.length} PDFs. For each reader: words read whole, of those in the document's order, bullets whole.`,
);
console.log("Lines from right to left are turned as by the proof, from where each reader says that the letters stand.");
printRows("template", templates);
printRows("script", scripts);
printRows("page size", PAGE_SIZES);

/** An artificial CV that fills every field, also with what no person writes; counted apart. */
const EVERY_FIELD = "every field";
const own: [string, Cv][] = [[EVERY_FIELD, fullCv]];
for (const file of fs.readdirSync("examples/truth"))
  own.push([file.replace(".json", ""), fromJsonResume(JSON.parse(fs.readFileSync(`examples/truth/${file}`, "utf8")))]);
const GOAL = 0.98;
/** Scripts whose section names our reader knows. */
for (const script of ["latin", "greek", "cyrillic"]) own.push([script, scriptCv(script)]);

console.log(
  `\nOur own reader, ${own.length - 1} CVs on A4: F1 of all texts in their places (goal ${GOAL}); the worst of them; an artificial CV with every field`,
);
for (const template of templates)
  await printReading(template, async (cv) => [(await renderPdf(cv, { template, pageSize: "A4" })).bytes, "cv.pdf"]);
for (const format of ["docx", "html", "markdown", "text", "json"] as const)
  await printReading(format, async (cv) => {
    const { bytes, extension } = await renderDocument({ cv, options: { template: "modern", pageSize: "A4" }, format });
    return [bytes, `cv.${extension}`];
  });

async function printReading(row: string, make: (cv: Cv) => Promise<[bytes: Uint8Array, fileName: string]>) {
  const sum: Score = { right: 0, wrong: 0, missed: 0, faults: [] };
  let worst: { name: string; value: number } | undefined;
  let everyField = 0;
  for (const [name, cv] of own) {
    const { reading } = await readDocument(...(await make(cv)), true);
    const language = cv.language ?? "en";
    const score = compareOutlines(outlineCv(cv, { language }), outlineCv(reading.cv, { language }));
    for (const fault of score.faults) faults.push(`${row} ${name} ${fault}`);
    const value = f1(score);
    if (name === EVERY_FIELD) {
      everyField = value;
      continue;
    }
    sum.right += score.right;
    sum.wrong += score.wrong;
    sum.missed += score.missed;
    if (!worst || value < worst.value) worst = { name, value };
  }
  const lowest = `${worst?.value.toFixed(3)} ${worst?.name}`.padEnd(44);
  const met = f1(sum) >= GOAL ? "met    " : "NOT MET";
  console.log(`${row.padEnd(16)} ${f1(sum).toFixed(3)} ${met}  ${lowest}${everyField.toFixed(3)}`);
}

if (values.faults) for (const fault of faults) console.log(fault);
