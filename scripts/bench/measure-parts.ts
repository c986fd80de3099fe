import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { Document, Page, renderToBuffer, Text } from "@react-pdf/renderer";
import { createElement } from "react";
import { toPlainText } from "@/lib/cv/plain-text";
import type { Cv } from "@/lib/cv/schema";
import { askQuestions } from "@/lib/improvement/ask-questions";
import { improveByRules } from "@/lib/improvement/improve-by-rules";
import { planUnits } from "@/lib/improvement/plan-units";
import { extractFile, readFile } from "@/lib/intake/read-file.server";
import { closeSharedSandboxes, sharedSandbox } from "@/lib/platform/sandbox/shared-sandbox.server";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { registerFonts } from "@/lib/rendering/fonts.server";
import { renderDocument } from "@/lib/rendering/render-document.server";
import { renderPdf } from "@/lib/rendering/render-pdf.server";
import { scoreCv } from "@/lib/scoring/score-cv";

export { measureStart, measureThroughput } from "@/inngest/engine/bench";

/** The parts that work is made of, each warm: medians of many runs in one process. */

const FILE = "maria-example-software-engineer.pdf";
const example = (name: string) => path.join(process.env.CV_IMPROVER_ROOT ?? ".", "examples", name);
const pdf = () => new Uint8Array(fs.readFileSync(example(`cvs/${FILE}`)));

/** A long history as text: thirty jobs with ten bullets each. */
function longHistory(): Uint8Array {
  const jobs = Array.from({ length: 30 }, (_, job) =>
    [
      `Waiter, The Copper Kettle ${job + 1}\t${1990 + job} – ${1991 + job}`,
      ...Array.from(
        { length: 10 },
        (_, i) => `- Served ${i + 40} guests each evening and trained ${job + 2} apprentices`,
      ),
    ].join("\n"),
  );
  return new TextEncoder().encode(`Ann Example\nann@example.com\n\nEXPERIENCE\n\n${jobs.join("\n\n")}\n`);
}

export async function measureReading(): Promise<{
  unpdfMs: number;
  extractMs: number;
  readMs: number;
  bulletsMs: number;
  bullets: number;
  workerMb: number;
}> {
  const history = longHistory();
  const { reading } = await readFile({ bytes: history, fileName: "history.txt" });
  const bullets = reading.cv.work.reduce((sum, job) => sum + job.highlights.length, 0);
  // In a child of its own with the same limits, so that both pay for the channel and for waking up.
  const plain = sharedSandbox({
    name: "plain-text",
    worker: "dist/workers/bench-plain-text.mjs",
    size: 1,
    timeoutMs: 10_000,
    memoryMb: 512,
    timeoutCode: "too_complex",
    memoryCode: "too_complex",
    crashCode: "worker_died",
  });
  const [unpdfMs, extractMs, readMs, bulletsMs] = await medians(40, [
    () => plain.run("text", { bytes: pdf() }),
    () => extractFile({ bytes: pdf(), fileName: FILE }),
    () => readFile({ bytes: pdf(), fileName: FILE }),
    () => readFile({ bytes: history, fileName: "history.txt" }),
  ]);
  return {
    unpdfMs: unpdfMs!,
    extractMs: extractMs!,
    readMs: readMs!,
    bulletsMs: bulletsMs!,
    bullets,
    workerMb: largestChildMb(),
  };
}

/** Memory of the largest process below this one, as `ps` tells it. */
function largestChildMb(): number {
  const all = execFileSync("ps", ["-e", "-o", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const below = (parent: number): [number, number, number][] =>
    all.filter(([, of]) => of === parent).flatMap((one) => [one, ...below(one[0])]);
  return Math.max(0, ...below(process.pid).map(([, , rss]) => rss / 1024));
}

export async function measureImprovement(): Promise<{ rulesMs: number; restMs: number; changes: number }> {
  const cv = await readExample();
  const jobDescription = fs.readFileSync(example("jobs/senior-software-engineer.txt"), "utf8");
  const questionnaire = questionnaireSchema.parse({ position: "Senior Software Engineer", jobDescription });
  const improve = () =>
    planUnits(cv).flatMap((unit) => improveByRules({ cv, unit, questionnaire, answers: [] }).changes);
  const [rulesMs, restMs] = await medians(30, [
    async () => improve(),
    async () => [askQuestions({ cv, questionnaire, answers: [] }), scoreCv({ cv, questionnaire }), scoreCv({ cv })],
  ]);
  return { rulesMs: rulesMs!, restMs: restMs!, changes: improve().length };
}

export async function measureRendering(): Promise<{ renderMs: number; drawMs: number; bareMs: number }> {
  const cv = await readExample();
  registerFonts();
  const lines = toPlainText(cv).split("\n");
  const options = { template: "classic", pageSize: "A4" } as const;
  const [renderMs, drawMs, bareMs] = await medians(30, [
    () => renderDocument({ cv, options, format: "pdf" }),
    () => renderPdf(cv, options),
    () => renderToBuffer(barePage(lines)),
  ]);
  return { renderMs: renderMs!, drawMs: drawMs!, bareMs: bareMs! };
}

export const close = closeSharedSandboxes;

/** The same words with the same library and an embedded font, and nothing else: no layout, no check, no process of its own. */
function barePage(lines: string[]) {
  const style = { padding: 50, fontFamily: "Source Serif 4", fontSize: 10 };
  return createElement(
    Document,
    null,
    createElement(Page, { size: "A4", style }, ...lines.map((line, key) => createElement(Text, { key }, line || " "))),
  );
}

async function readExample(): Promise<Cv> {
  return (await readFile({ bytes: pdf(), fileName: FILE })).reading.cv;
}

/**
 * Medians in ms, the candidates taking turns so that a busy moment of the machine hits all; the first rounds only warm up (the slower
 * compilers of V8 come late).
 */
async function medians(rounds: number, candidates: (() => Promise<unknown>)[]): Promise<number[]> {
  const times = candidates.map((): number[] => []);
  for (let round = -60; round < rounds; round++)
    for (const [at, candidate] of candidates.entries()) {
      const from = performance.now();
      await candidate();
      if (round >= 0) times[at]!.push(performance.now() - from);
    }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!);
}
