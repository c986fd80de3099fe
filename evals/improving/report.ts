import { type DefectScore, judgeDefects } from "./defects/score-defects";
import type { LiesReport } from "./model/measure-lies";
import type { Rate } from "./score-guard";
import { KINDS, LANGUAGES } from "./words/types";

/** One line of the table: what was measured, of how many, the goal, and whether it is met. */
export interface Row {
  what: string;
  of: string;
  measured: string;
  goal: string;
  met: boolean;
}

const NAMES = { en: "English", de: "German", fr: "French", es: "Spanish" } as const;
const share = (part: number, all: number) => (all ? part / all : 1).toFixed(3);

export function guardRows(rates: Rate[]): Row[] {
  return LANGUAGES.flatMap((language) => {
    const mine = rates.filter((rate) => rate.language === language);
    const kinds = mine.filter((rate) => rate.kind !== "honest");
    const honest = mine.find((rate) => rate.kind === "honest");
    const worst = [...kinds].sort((a, b) => a.refused / a.edits - b.refused / b.edits)[0];
    const planted = kinds.reduce((sum, rate) => sum + rate.edits, 0);
    const goal = language === "en" ? "≥ 0.995" : "≥ 0.980";
    return [
      {
        what: `${NAMES[language]}: fabrications caught, the worst of ${kinds.length} kinds (${worst?.kind})`,
        of: `${planted}`,
        measured: share(worst?.refused ?? 0, worst?.edits ?? 0),
        goal,
        met: kinds.every((rate) => rate.met),
      },
      {
        what: `${NAMES[language]}: honest edits refused`,
        of: `${honest?.edits ?? 0}`,
        measured: share(honest?.refused ?? 0, honest?.edits ?? 0),
        goal: "≤ 0.050",
        met: honest?.met ?? false,
      },
    ];
  });
}

/** Kind by language, the shares caught. */
export function guardTable(rates: Rate[]): string[][] {
  return [...KINDS, "honest"].map((kind) => [
    kind === "honest" ? "honest edits (refused)" : kind,
    ...LANGUAGES.map((language) => {
      const rate = rates.find((one) => one.language === language && one.kind === kind);
      return rate ? `${share(rate.refused, rate.edits)} of ${rate.edits}${rate.met ? "" : " (!)"}` : "";
    }),
  ]);
}

export function defectRows(scores: DefectScore[]): Row[] {
  return scores.flatMap((score) => {
    const { defects, gone, precision, automatic } = judgeDefects(score);
    const name = `${NAMES[score.language]}, ${score.cvs} CVs`;
    return [
      { what: `${name}: defects gone`, of: `${defects}`, measured: gone.toFixed(3), goal: "≥ 0.800", met: gone >= 0.8 },
      {
        what: `${name}: changes that are right`,
        of: `${score.changes}`,
        measured: precision.toFixed(3),
        goal: "≥ 0.950",
        met: precision >= 0.95,
      },
      {
        what: `${name}: automatic changes that are right`,
        of: `${score.automatic}`,
        measured: automatic.toFixed(3),
        goal: "≥ 0.995",
        met: automatic >= 0.995,
      },
      {
        what: `${name}: CVs that lost something, or change again`,
        of: `${score.cvs}`,
        measured: `${score.lossy + score.restless}`,
        goal: "0",
        met: score.lossy + score.restless === 0,
      },
    ];
  });
}

/** The kinds of defect that are left most often, worst first. */
export function weakestDefects(score: DefectScore): string {
  return Object.entries(score.kinds)
    .filter(([, { defects, gone }]) => gone < defects)
    .sort(([, a], [, b]) => a.gone / a.defects - b.gone / b.defects)
    .slice(0, 6)
    .map(([kind, { defects, gone }]) => `${kind} ${gone}/${defects}`)
    .join(", ");
}

export function liesRows(report: LiesReport): Row[] {
  return [
    {
      what: "a lying model: made-up edits shown as changes",
      of: `${report.lies}`,
      measured: `${report.shown}`,
      goal: "0",
      met: report.shown === 0,
    },
    {
      what: "the same model, honest: edits shown",
      of: `${report.honest}`,
      measured: share(report.honestShown, report.honest),
      goal: "≥ 0.950",
      met: report.honestShown / report.honest >= 0.95,
    },
  ];
}

export function markdownTable(head: string[], rows: string[][]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const BEGIN = "<!-- improving: begin (npm run eval:improving -- --markdown FILE) -->";
const END = "<!-- improving: end -->";

/** A document with this run's tables between its two marks. */
export function withImproving(document: string, tables: string): string {
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The file needs the lines "${BEGIN}" and "${END}".`);
  return `${document.slice(0, from)}${BEGIN}\n\n${tables}\n\n${document.slice(to)}`;
}
