// `npm run eval:reading`: how well the reader reads invented CVs whose truth is known. docs/quality.md tells how to read the table.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { parseArgs } from "node:util";
import { isAppError } from "@/lib/errors";
import { readFile } from "@/lib/intake/read-file.server";
import { loadCorpus } from "./corpus/load-corpus";
import { loadOffice, planOffice } from "./corpus/load-office";
import { FORMATS, planCorpus, SPLITS, type Spec } from "./corpus/plan";
import { loadFolk, planFolk } from "./folk/load-folk";
import { loadProbe, planProbe } from "./probe/load-probe";
import { loadStyles, planStyles } from "./probe/styles/load-styles";
import { LAYOUTS } from "./producers/types";
import { readInProcess } from "./read-in-process";
import { withTables } from "./scoring/markdown";
import { type Scored, writeReport } from "./scoring/report";
import { scoreDocument } from "./scoring/score-document";
import { f1Of, totalOf } from "./scoring/summarise";
import { loadStrangers, planStrangers } from "./strangers/load-strangers";
import { THEMES } from "./themes/fetch-themes";
import { loadThemes, planThemes } from "./themes/load-themes";
import { yearsOnly } from "./themes/years-only";
import { loadWeb, planWeb, type WebSpec } from "./web/load-web";
import { LANGUAGES } from "./words";

const { values } = parseArgs({
  options: {
    split: { type: "string", default: "tune" },
    format: { type: "string" },
    layout: { type: "string" },
    language: { type: "string" },
    producer: { type: "string" },
    id: { type: "string" },
    documents: { type: "boolean", default: false },
    json: { type: "string" },
    markdown: { type: "string" },
    worker: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

if (values.help)
  stop(`npm run eval:reading -- [--split tune|held-out|probe|themes|strangers|strangers-unseen|web|office|folk|both|all] [--format ${FORMATS.join("|")}|html]
  [--layout ${LAYOUTS.join("|")}]
  [--language ${Object.keys(LANGUAGES).join("|")}] [--producer NAME] [--id PART OF AN ID] [--documents] [--json FILE] [--markdown FILE] [--worker]
--worker reads in the child processes of the product (npm run build or node scripts/build-node.mjs first), else in this process.
--markdown writes the tables between two marks of a file (docs/quality.md).
--documents lists what was wrong in each document of tune, probe, themes, strangers, web and folk, the worst last. The documents are in .data/evals/reading/.`);
const splits =
  values.split === "both" ? ["tune", "held-out"] : values.split === "all" ? [...SPLITS, "web"] : [values.split];
if (splits.some((split) => split !== "web" && !(SPLITS as readonly string[]).includes(split)))
  stop(
    "--split takes tune, held-out, probe, themes, strangers, strangers-unseen, web, office, folk, both (tune and held-out) or all.",
  );
const CLOSED = ["held-out", "strangers-unseen", "office"];
if ((values.documents || values.id) && splits.some((split) => CLOSED.includes(split)))
  stop("Single documents of the held-out part are not shown: what has been looked at is not held out any more.");

const wanted = (value: string, list: string | undefined) => !list || list.split(",").includes(value);
const specs = [
  ...planCorpus(),
  ...planProbe(),
  ...planStyles(),
  ...planThemes(),
  ...planStrangers(),
  ...planOffice(),
  ...planFolk(),
  ...planWeb(),
].filter(
  (spec) =>
    splits.includes(spec.split) &&
    wanted(spec.format, values.format) &&
    wanted(spec.layout, values.layout) &&
    wanted(spec.language, values.language) &&
    wanted(spec.producer, values.producer) &&
    (!values.id || spec.id.includes(values.id)),
);
if (!specs.length) stop("No document is like that.");

const began = performance.now();
const say = (text: string) => console.error(text);
const of = (...names: string[]) => specs.filter((spec): spec is Spec => names.includes(spec.split));
const corpus = [
  ...(await loadCorpus(of("tune", "held-out"), say)),
  ...(await loadProbe(
    of("probe").filter(({ producer }) => producer !== "probe-style"),
    say,
  )),
  ...(await loadStyles(
    of("probe").filter(({ producer }) => producer === "probe-style"),
    say,
  )),
  ...(await loadOffice(of("office"), say)),
  ...(await loadThemes(of("themes"), say)),
  ...(await loadStrangers(of("strangers", "strangers-unseen"), say)),
  ...(await loadFolk(of("folk"), say)),
  ...(await loadWeb(
    specs.filter((spec): spec is WebSpec => spec.split === "web"),
    say,
  )),
];
const isTheme = ({ split, producer }: { split: string; producer: string }) =>
  split === "themes" || split.startsWith("strangers") || (split === "web" && Object.hasOwn(THEMES, producer));
const made = performance.now();
const scored: Scored[] = [];
for (const { spec, bytes, fileName, truth } of corpus) {
  try {
    const read = values.worker ? await readFile({ bytes, fileName }) : await readInProcess(bytes, fileName);
    scored.push({ spec, score: scoreDocument(truth, isTheme(spec) ? yearsOnly(read) : read) });
  } catch (error) {
    const code = isAppError(error) ? error.code : `crash: ${(error as Error).stack}`;
    scored.push({ spec, score: scoreDocument(truth, undefined, code) });
  }
}
if (values.documents) {
  const worth = ({ score }: Scored) => f1Of(totalOf(score, false));
  for (const one of [...scored].sort((a, b) => worth(b) - worth(a))) {
    console.log(`\n${worth(one).toFixed(3)} ${one.spec.id}`);
    for (const fault of one.score.faults) console.log(`    ${fault}`);
  }
}
for (const split of splits) {
  const mine = scored.filter(({ spec }) => spec.split === split);
  if (mine.length) console.log(writeReport(split, mine));
}
if (values.markdown) {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const date = new Date().toISOString().slice(0, 10);
  fs.writeFileSync(values.markdown, withTables(fs.readFileSync(values.markdown, "utf8"), scored, date, commit));
}
if (values.json) {
  const shown = scored.map(({ spec, score: { faults, ...score } }) => ({
    spec,
    ...score,
    ...(!CLOSED.includes(spec.split) && { faults }),
  }));
  fs.writeFileSync(values.json, `${JSON.stringify(shown, null, 1)}\n`);
}
console.error(
  `\n${((made - began) / 1000).toFixed(1)} s to have the documents, ${((performance.now() - made) / 1000).toFixed(1)} s to read and score them.`,
);
process.exit(0);
