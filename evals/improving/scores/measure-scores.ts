import fs from "node:fs";
import { fromJsonResume } from "@/lib/cv/json-resume";
import { listTexts } from "@/lib/cv/refs";
import { type Cv, cvSchema } from "@/lib/cv/schema";
import { applyChanges } from "@/lib/improvement/apply-changes";
import { extractRequirements } from "@/lib/improvement/extract-requirements";
import { hasTerm } from "@/lib/improvement/find-terms";
import { improveByRules } from "@/lib/improvement/improve-by-rules";
import { planUnits } from "@/lib/improvement/plan-units";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { type Score, scoreCv } from "@/lib/scoring/score-cv";
import { ALTERNATIVES, JOB_CASES, NOT_DONE, STUFFED, TERM_CASES } from "./term-cases";

export interface Figure {
  name: string;
  /** what was right, of how many */
  right: number;
  of: number;
  /** share that is asked for */
  goal: number;
  /** the first cases that were wrong */
  wrong: string[];
}
export interface ScoresReport {
  figures: Figure[];
  /** milliseconds of processor time to score a two-page CV with a job description: middle and slowest of 40 runs after 5 warm ones */
  speed: { medianMs: number; slowestMs: number; words: number; goalMs: number };
}

const job = (jobDescription: string) => questionnaireSchema.parse({ position: "x", jobDescription });
const cvOf = (highlights: string[], keywords: string[] = []): Cv =>
  cvSchema.parse({
    basics: {},
    work: [
      {
        id: "w1",
        name: "Acme",
        position: "Clerk",
        startDate: "2020",
        highlights: highlights.map((text, i) => ({ id: `b${i}`, text })),
      },
    ],
    ...(keywords.length > 0 && { skills: [{ id: "s1", keywords }] }),
  });

/** A score function to be measured: the product's own, or a planted bad one that the figures must show. */
export type Scorer = (input: Parameters<typeof scoreCv>[0]) => Score;

/**
 * Measures the scores: terms told apart, must from may, wishes and stuffing not counted, the cap, evidence, rise with better text,
 * sameness, speed. `quick` takes fewer examples and runs. Case tables are written by hand and are not used to build the term table.
 */
export function measureScores(score: Scorer = scoreCv, options: { quick?: boolean } = {}): ScoresReport {
  const examples = listExamples().slice(0, options.quick ? 3 : undefined);
  const jobs = listJobs().slice(0, options.quick ? 1 : undefined);
  const figures: Figure[] = [];
  const figure = (name: string, goal: number, cases: [label: string, right: boolean][]) =>
    figures.push({
      name,
      goal,
      right: cases.filter(([, right]) => right).length,
      of: cases.length,
      wrong: cases
        .filter(([, right]) => !right)
        .map(([label]) => label)
        .slice(0, 40),
    });
  const match = (lines: string[], asked: string, skills?: string[]) =>
    score({ cv: cvOf(lines, skills), questionnaire: job(asked) }).match;

  figure(
    "terms shown by a line are found",
    0.98,
    TERM_CASES.flatMap((c) =>
      c.shown.map((line): [string, boolean] => [`${c.topic}: ${line}`, hasTerm(line, c.topic)]),
    ),
  );
  figure(
    "lines with only a term's letters are not taken for it",
    0.99,
    TERM_CASES.flatMap((c) =>
      c.hidden.map((line): [string, boolean] => [`${c.topic}: ${line}`, !hasTerm(line, c.topic)]),
    ),
  );
  figure(
    "requirements with must and nice told apart",
    0.95,
    JOB_CASES.flatMap(({ name, text, asked }) => {
      const found = extractRequirements(text).map((r) => `${r.need} ${r.topic}`);
      return [...new Set([...asked, ...found])].map((item): [string, boolean] => [
        `${name}: ${item}${asked.includes(item) ? "" : " (not asked)"}`,
        asked.includes(item) && found.includes(item),
      ]);
    }),
  );
  figure(
    "wishes and negations are not counted",
    1,
    NOT_DONE.map((line) => [line, match([line], "Requirements\n- Kubernetes")?.requirements[0]?.state === "missing"]),
  );
  figure(
    "stuffing is not taken for deeds",
    1,
    STUFFED.map((line) => {
      const found = match([line], "Requirements\n- Kubernetes\n- Kafka\n- Terraform");
      return [line, found?.requirements.every((r) => r.state !== "shown") === true];
    }),
  );
  figure(
    "saying it more often changes nothing",
    1,
    [2, 5, 20].map((times) => {
      const once = match(["Ran Kubernetes clusters for a bank"], "Requirements\n- Kubernetes\n- Kafka")?.score;
      const often = Array.from({ length: times }, (_, i) => `Ran Kubernetes clusters for a bank ${"again ".repeat(i)}`);
      return [`${times} times`, match(often, "Requirements\n- Kubernetes\n- Kafka")?.score === once];
    }),
  );
  figure(
    "one of several is enough where the job says or",
    1,
    ALTERNATIVES.map(({ asked, line, met }) => [
      `${asked} | ${line}`,
      (match([line], `Requirements\n- ${asked}`)?.requirements.some(
        (r) => r.need === "must" && r.state === "missing",
      ) ===
        false) ===
        met,
    ]),
  );
  figure("a missing must-have caps the match", 1, capCases(match));
  figure("every finding points at a text that is there", 1, evidenceCases(score, examples, jobs));
  figure("better text never scores lower; the same input scores the same", 1, riseCases(score, examples, jobs));
  return { figures, speed: speedOf(score, options.quick ? 3 : 40) };
}

function capCases(match: (lines: string[], asked: string) => Score["match"]): [string, boolean][] {
  const terms = ["Python", "Java", "Docker", "Redis", "SQL", "AWS", "Git", "Linux", "Kotlin", "Ruby"];
  const lines = terms.map((t) => `Used ${t} to build the ledger`);
  const out: [string, boolean][] = [];
  let last = 101;
  for (const missing of [0, 1, 2, 4, 8]) {
    const asked = `Requirements\n${terms.map((t) => `- ${t}`).join("\n")}`;
    const score = match(lines.slice(missing), asked)?.score ?? -1;
    out.push([
      `${missing} of 10 must-haves missing: ${score}`,
      missing === 0 ? score === 100 : score <= 85 && score < last,
    ]);
    last = score;
  }
  const nice = `Requirements\n- Kafka\nNice to have\n${terms.map((t) => `- ${t}`).join("\n")}`;
  const score = match(lines, nice)?.score ?? 101;
  out.push([`the only must-have missing, ten nice ones there: ${score}`, score <= 60]);
  return out;
}

function listExamples(): [string, Cv][] {
  return fs
    .readdirSync("examples/truth")
    .map((file) => [file, fromJsonResume(JSON.parse(fs.readFileSync(`examples/truth/${file}`, "utf8")))]);
}
const listJobs = () =>
  fs.readdirSync("examples/jobs").map((file) => fs.readFileSync(`examples/jobs/${file}`, "utf8").slice(0, 5000));

function evidenceCases(score: Scorer, examples: [string, Cv][], jobs: string[]): [string, boolean][] {
  return examples.flatMap(([file, cv]) => {
    const refs = new Set(listTexts(cv).map((t) => t.ref));
    return jobs.map((text, i): [string, boolean] => {
      const result = score({ cv, questionnaire: job(text) });
      const parts = [result.readability, result.writing, ...(result.match ? [result.match] : [])];
      const named = parts.flatMap((p) => p.findings).every((f) => f.ref === undefined || refs.has(f.ref));
      const shown = result.match?.requirements.every((r) => (r.state === "missing") === (r.refs.length === 0)) ?? true;
      const there = result.match?.requirements.every((r) => r.refs.every((ref) => refs.has(ref))) ?? true;
      return [`${file}, job ${i + 1}`, named && shown && there];
    });
  });
}

function riseCases(score: Scorer, examples: [string, Cv][], jobs: string[]): [string, boolean][] {
  return examples.flatMap(([file, cv]) =>
    jobs.flatMap((text, i): [string, boolean][] => {
      const questionnaire = job(text);
      const better = applyChanges(
        cv,
        planUnits(cv).flatMap((unit) => improveByRules({ cv, unit, questionnaire, answers: [] }).changes),
      ).cv;
      const [before, after] = [score({ cv, questionnaire }), score({ cv: better, questionnaire })];
      return [
        [
          `${file}, job ${i + 1}: rise`,
          after.writing.score >= before.writing.score && (after.match?.score ?? 0) >= (before.match?.score ?? 0),
        ],
        [
          `${file}, job ${i + 1}: same`,
          JSON.stringify(score({ cv: structuredClone(cv), questionnaire })) === JSON.stringify(before),
        ],
      ];
    }),
  );
}

/** Each run with texts of its own (a mark in every line), so that nothing kept from the run before helps. */
function speedOf(score: Scorer, runs: number): ScoresReport["speed"] {
  const [base] = listExamples()
    .map(([, cv]) => cv)
    .sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
  if (!base) throw new Error("examples/truth is empty");
  const wordsOf = (cv: Cv) => listTexts(cv).reduce((sum, t) => sum + t.text.split(/\s+/).length, 0);
  const twoPages = (mark: number): Cv => {
    const cv = structuredClone(base);
    for (let copy = 0; wordsOf(cv) < 850 && copy < 4; copy++)
      cv.work.push(...structuredClone(base.work).map((w) => ({ ...w, id: `${w.id}-${copy}` })));
    for (const work of cv.work)
      for (const [i, bullet] of work.highlights.entries()) bullet.text += ` for client ${mark}x${i}`;
    return cv;
  };
  const questionnaire = job(listJobs().sort((a, b) => b.length - a.length)[0] ?? "");
  const times: number[] = [];
  for (let run = 0; run < runs + 5; run++) {
    const cv = twoPages(run);
    // processor time: what other processes take of the machine does not count
    const began = process.cpuUsage();
    score({ cv, questionnaire });
    const { user, system } = process.cpuUsage(began);
    if (run >= 5) times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  return {
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    slowestMs: times.at(-1) ?? 0,
    words: wordsOf(twoPages(0)),
    goalMs: 50,
  };
}
