// `npm run eval:improving`: the fact guard, the writing rules, scores and injection on corpora whose truth is known by construction.
// docs/quality.md tells how to read the tables.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { parseArgs } from "node:util";
import { makeDefects } from "./defects/make-defects";
import { measureClean } from "./defects/measure-clean";
import { scoreDefects } from "./defects/score-defects";
import { measureInjection } from "./injection/measure-injection";
import { measureInterview } from "./letters/measure-interview";
import { measureLetters } from "./letters/measure-letters";
import { measureTranslation } from "./letters/measure-translation";
import { makeEdits } from "./make-edits";
import { measureRulesSpeed, RULES_GOAL_MS } from "./measure-rules-speed";
import { measureRunSpeed, OVERHEAD_GOAL_MS, REPEAT_GOAL_MS } from "./measure-run-speed";
import { measureLies } from "./model/measure-lies";
import { runLive } from "./model/run-live";
import { plantOtherLines } from "./plant-other-lines";
import {
  defectRows,
  guardRows,
  guardTable,
  liesRows,
  markdownTable,
  type Row,
  weakestDefects,
  withImproving,
} from "./report";
import { scoreGuard } from "./score-guard";
import { measureFiles } from "./scores/measure-files";
import { type Figure, measureScores } from "./scores/measure-scores";
import { LANGUAGES, SPLITS } from "./words/types";

const { values } = parseArgs({
  options: {
    split: { type: "string", default: "both" },
    faults: { type: "boolean", default: false },
    markdown: { type: "string" },
    live: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(`npm run eval:improving -- [--split tune|held-out|both] [--faults] [--markdown FILE] [--live]
--faults lists what was judged wrongly in tune; what is held out is only counted.
--markdown writes the tables between two marks of a file (docs/quality.md).
--live asks a real model (OPENAI_API_KEY or OPENAI_BASE_URL) about the example CVs; it gates nothing.`);
  process.exit(0);
}
if (values.live) {
  await runLive((line) => console.log(line));
  process.exit(0);
}
const splits = SPLITS.filter((split) => values.split === "both" || split === values.split);

const out: string[] = [];
const faults: string[] = [];
const all: Row[] = [];
const print = (title: string, rows: Row[]) => {
  all.push(...rows);
  const cells = rows.map(({ what, of, measured, goal, met }) => [
    what,
    of,
    measured,
    goal,
    met ? "met" : "**not met**",
  ]);
  out.push(`### ${title}`, markdownTable(["measured", "of", "result", "goal", ""], cells));
};

for (const split of splits) {
  const note = (what: string) => split === "tune" && faults.push(what);
  const edits = makeEdits(split);
  const rates = scoreGuard(edits, undefined, (edit, reason) =>
    note(`${edit.language} ${edit.kind}: ${edit.before} → ${edit.after} (${reason})`),
  );
  print(`Fact guard, ${split}`, guardRows(rates));
  if (split === "held-out" || splits.length === 1)
    out.push("Caught, kind by kind:", markdownTable(["kind", ...LANGUAGES], guardTable(rates)));
  const scores = scoreDefects(makeDefects(split), undefined, note);
  print(`Writing rules, ${split}`, defectRows(scores));
  const weakest = scores.map((score) => [score.language, weakestDefects(score)]).filter(([, list]) => list);
  if (weakest.length > 0) out.push(`Left most often: ${weakest.map(([l, list]) => `${l}: ${list}`).join("; ")}.`);
}

print(
  "Fact guard, lines of another author",
  guardRows(
    scoreGuard(plantOtherLines(), undefined, (edit, reason) =>
      faults.push(`another author's, ${edit.language} ${edit.kind}: ${edit.before} → ${edit.after} (${reason})`),
    ),
  ),
);
const clean = measureClean();
print("Writing rules, good lines of another author in ten languages", [
  {
    what: "lines for which a change is proposed",
    of: `${clean.lines}`,
    measured: (clean.changed.length / clean.lines).toFixed(3),
    goal: "≤ 0.050",
    met: clean.changed.length / clean.lines <= 0.05,
  },
]);
faults.push(...clean.changed);

const lying = makeEdits("held-out").filter((edit, i) => edit.kind === "honest" || i % 5 === 0);
print("Model pipeline with a lying model (held-out edits as its replies)", liesRows(await measureLies(lying)));

/** A share with its goal as a row; what was judged wrongly is listed with the faults. */
const shareRow = ({ name, right, of, goal, wrong }: Figure) => {
  for (const one of wrong) faults.push(`${name}: ${one}`);
  return {
    what: name,
    of: `${of}`,
    measured: (right / of).toFixed(3),
    goal: `≥ ${goal.toFixed(3)}`,
    met: right / of >= goal,
  };
};
const scores = measureScores();
const files = await measureFiles();
const injection = await measureInjection();
print("Scores and injection", [...scores.figures, ...files, ...injection.figures].map(shareRow));

print(
  "Letters, interview and translation",
  [...(await measureLetters()), ...(await measureInterview()), ...measureTranslation()].map(shareRow),
);

const rules = measureRulesSpeed();
// last: it sets the environment to a database and a model of its own
const run = await measureRunSpeed();
const ms = (value: number) => `${value.toFixed(1)} ms`;
print("Speed on this machine", [
  {
    what: `writing rules, a CV of two pages (${rules.lines} lines), processor time: middle (slowest ${ms(rules.slowestMs)})`,
    of: "35",
    measured: ms(rules.medianMs),
    goal: `≤ ${RULES_GOAL_MS} ms`,
    met: rules.medianMs <= RULES_GOAL_MS,
  },
  {
    what: `score of a CV of two pages (${scores.speed.words} words): middle (slowest ${ms(scores.speed.slowestMs)})`,
    of: "40",
    measured: ms(scores.speed.medianMs),
    goal: `≤ ${scores.speed.goalMs} ms`,
    met: scores.speed.medianMs <= scores.speed.goalMs,
  },
  {
    what: `a run with four model calls, elapsed, without its slowest call (slowest ${ms(run.slowestOverheadMs)}; processor ${ms(run.overheadCpuMs)})`,
    of: "7",
    measured: ms(run.overheadMs),
    goal: `≤ ${OVERHEAD_GOAL_MS} ms`,
    met: run.overheadMs <= OVERHEAD_GOAL_MS,
  },
  {
    what: `the same wish again, elapsed (slowest ${ms(run.slowestRepeatMs)}; processor ${ms(run.repeatCpuMs)})`,
    of: "7",
    measured: ms(run.repeatMs),
    goal: `≤ ${REPEAT_GOAL_MS} ms`,
    met: run.repeatMs <= REPEAT_GOAL_MS,
  },
]);
out.push(
  `Eight model calls go four at a time; such a run takes ${ms(run.wavesMs)} beside the time in which a call is under way. The same text in another CV is a run of its own with remembered answers: ${ms(run.rememberedMs)}.`,
);

const tables = out.join("\n\n");
console.log(tables);
if (values.faults) for (const fault of faults) console.log(fault);
if (values.markdown) {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const date = new Date().toISOString().slice(0, 10);
  const document = fs.readFileSync(values.markdown, "utf8");
  fs.writeFileSync(values.markdown, withImproving(document, `Measured ${date}, commit ${commit}.\n\n${tables}`));
}
const missed = all.filter((row) => !row.met);
console.log(
  missed.length === 0
    ? "\nEvery goal met."
    : `\n${missed.length} goals not met: ${missed.map((r) => r.what).join("; ")}.`,
);
process.exit(0);
