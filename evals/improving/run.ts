// `npm run eval:improving`: how well the fact guard tells made-up changes from honest ones. docs/quality.md tells how to read it.
import { parseArgs } from "node:util";
import { ENGLISH_KINDS, makeDefects } from "./defects/make-defects";
import { judgeDefects, scoreDefects } from "./defects/score-defects";
import { makeEdits } from "./make-edits";
import { scoreGuard } from "./score-guard";
import { KINDS, LANGUAGES, SPLITS } from "./words/types";

const { values } = parseArgs({
  options: {
    split: { type: "string", default: "both" },
    faults: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(
    "npm run eval:improving -- [--split tune|held-out|both] [--faults]\n--faults lists what was judged wrongly in tune.",
  );
  process.exit(0);
}
const splits = SPLITS.filter((split) => values.split === "both" || split === values.split);

let missed = 0;
for (const split of splits) {
  const edits = makeEdits(split);
  const faults: string[] = [];
  const rates = scoreGuard(edits, undefined, (edit, reason) =>
    faults.push(`${edit.language} ${edit.kind}: ${edit.before} → ${edit.after} (${reason})`),
  );
  missed += rates.filter((rate) => !rate.met).length;
  const planted = (language: string) =>
    edits.filter((edit) => edit.language === language && edit.kind !== "honest").length;
  console.log(
    `\nFact guard, ${split}: share refused; planted ${LANGUAGES.map((l) => `${l} ${planted(l)}`).join(", ")}`,
  );
  console.log(`${"".padEnd(18)}${LANGUAGES.map((language) => language.padEnd(14)).join("")}`);
  for (const kind of [...KINDS, "honest"]) {
    const cells = LANGUAGES.map((language) => {
      const rate = rates.find((one) => one.language === language && one.kind === kind);
      return (rate ? `${(rate.refused / rate.edits).toFixed(3)}${rate.met ? " " : "!"} /${rate.edits}` : "-").padEnd(
        14,
      );
    });
    console.log(`${kind.padEnd(18)}${cells.join("")}`);
  }
  // what has been looked at is not held out any more
  if (values.faults && split === "tune") for (const fault of faults) console.log(fault);
}

for (const split of splits) {
  const faults: string[] = [];
  const scores = scoreDefects(makeDefects(split), undefined, (what) => faults.push(what));
  console.log(`\nWriting rules, ${split}: seeded defects`);
  for (const score of scores) {
    const { defects, gone, precision, automatic, met } = judgeDefects(score);
    missed += Number(!met);
    console.log(
      `${score.language}${met ? " " : "!"} ${score.cvs} CVs, ${defects} defects: gone ${gone.toFixed(3)}, precision ${precision.toFixed(3)} of ${score.changes}, automatic ${automatic.toFixed(3)} of ${score.automatic}, CVs with a loss ${score.lossy}, with a second change ${score.restless}`,
    );
    const kinds = score.language === "en" ? ENGLISH_KINDS : Object.keys(score.kinds);
    console.log(
      `    ${kinds.map((kind) => `${kind} ${score.kinds[kind]?.gone ?? 0}/${score.kinds[kind]?.defects ?? 0}`).join("; ")}`,
    );
  }
  if (values.faults && split === "tune") for (const fault of faults) console.log(fault);
}
console.log(missed === 0 ? "\nEvery goal met." : `\n${missed} goals not met (marked "!").`);
process.exit(0);
