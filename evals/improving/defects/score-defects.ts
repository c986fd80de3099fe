import { listTexts } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import { applyChanges } from "@/lib/improvement/apply-changes";
import type { Change } from "@/lib/improvement/contract";
import { improveByRules } from "@/lib/improvement/improve-by-rules";
import { planUnits } from "@/lib/improvement/plan-units";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import type { Language } from "../words/types";
import type { DefectCv } from "./make-defects";

export const DEFECT_GOALS = { gone: 0.8, precision: 0.95, automatic: 0.995 } as const;

/** What improves a CV: the rules, or something else to test the scorer with. */
export type Improver = (cv: Cv) => Change[];

const questionnaire = questionnaireSchema.parse({ position: "Anything" });
export const improveWhole: Improver = (cv) =>
  planUnits(cv)
    .flatMap((unit) => improveByRules({ cv, unit, questionnaire, answers: [] }).changes)
    .filter((change) => change.class !== "warn");

export interface DefectScore {
  language: Language;
  cvs: number;
  kinds: Record<string, { defects: number; gone: number }>;
  changes: number;
  right: number;
  automatic: number;
  automaticRight: number;
  /** CVs that lost a number or a word which the good text has */
  lossy: number;
  /** CVs in which a second run still changes something */
  restless: number;
}

/** Runs the improver over the CVs and counts: defects gone, changes that are right, losses, second runs that still change. */
export function scoreDefects(
  cvs: DefectCv[],
  improver: Improver = improveWhole,
  wrong?: (what: string) => void,
): DefectScore[] {
  return [...new Set(cvs.map(({ language }) => language))].map((language) => {
    const score: DefectScore = {
      language,
      cvs: 0,
      kinds: {},
      changes: 0,
      right: 0,
      automatic: 0,
      automaticRight: 0,
      lossy: 0,
      restless: 0,
    };
    for (const one of cvs.filter((c) => c.language === language)) scoreCv(one, improver, score, wrong);
    return score;
  });
}

function scoreCv(
  { cv, clean, defects }: DefectCv,
  improver: Improver,
  score: DefectScore,
  wrong?: (what: string) => void,
) {
  const changes = improver(cv);
  const done = applyChanges(cv, changes).cv;
  score.cvs += 1;
  for (const change of changes) {
    const good = change.operation === "remove" ? "" : clean[change.ref];
    const whole =
      good !== undefined && same(change.operation === "remove" ? (clean[change.ref] ?? "?") : change.after, good);
    // what tidies the end of a line and leaves another defect is right as far as it goes
    const tidied = same(change.after, change.before) && /[.]$/.test(change.after) === /[.]$/.test(good ?? "");
    const right = whole || tidied;
    score.changes += 1;
    score.right += Number(right);
    if (change.class === "automatic") {
      score.automatic += 1;
      score.automaticRight += Number(right);
    }
    if (!right) wrong?.(`${change.class} ${change.source}: ${change.before} → ${change.after} (good: ${good})`);
  }
  const before = new Map(listTexts(cv).map((t) => [t.ref, t.text]));
  const changed = new Map(changes.map((c) => [c.ref, c.operation === "remove" ? "" : c.after]));
  for (const { kind, ref, clean: good } of defects) {
    const now = changed.get(ref) ?? before.get(ref) ?? "";
    const gone = kind === "end mark" ? !/[.;!,]$/.test(now) && same(now, good) : same(now, good);
    const count = score.kinds[kind] ?? { defects: 0, gone: 0 };
    score.kinds[kind] = { defects: count.defects + 1, gone: count.gone + Number(gone) };
    if (!gone) wrong?.(`${kind} left: ${now} (good: ${good})`);
  }
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{4,}|\d+/gu) ?? [];
  const left = new Set(listTexts(done).flatMap((t) => words(t.text)));
  const lost = Object.entries(clean)
    .filter(([ref]) => !changed.has(ref) || same(changed.get(ref) ?? "", clean[ref] ?? ""))
    .flatMap(([, text]) => words(text))
    .filter((word) => !left.has(word) && !defects.some((d) => d.clean.toLowerCase().includes(word)));
  const numbers = (document: Cv) =>
    listTexts(document)
      .flatMap((t) => t.text.match(/\d+/g) ?? [])
      .sort()
      .join(" ");
  if (lost.length > 0 || numbers(done) !== numbers(cv)) {
    score.lossy += 1;
    wrong?.(`lost: ${lost.join(", ")}`);
  }
  const again = improver(done);
  if (again.length > 0) {
    score.restless += 1;
    wrong?.(`second run: ${again[0]?.before} → ${again[0]?.after}`);
  }
}

/** A full stop at the end goes by the other lines of the list. */
function same(a: string, b: string): boolean {
  return a.replace(/\.$/, "") === b.replace(/\.$/, "");
}

/** The three shares of a score, and whether each goal is met. */
export function judgeDefects(score: DefectScore) {
  const counts = Object.values(score.kinds);
  const defects = counts.reduce((sum, c) => sum + c.defects, 0);
  const gone = counts.reduce((sum, c) => sum + c.gone, 0) / (defects || 1);
  const precision = score.changes ? score.right / score.changes : 1;
  const automatic = score.automatic ? score.automaticRight / score.automatic : 1;
  return {
    defects,
    gone,
    precision,
    automatic,
    met:
      gone >= DEFECT_GOALS.gone &&
      precision >= DEFECT_GOALS.precision &&
      automatic >= DEFECT_GOALS.automatic &&
      score.lossy === 0 &&
      score.restless === 0,
  };
}
