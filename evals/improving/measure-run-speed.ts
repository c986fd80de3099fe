import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startFakeModel } from "@/e2e/support/fake-model";
import { cvSchema } from "@/lib/cv/schema";

export const OVERHEAD_GOAL_MS = 300;
export const REPEAT_GOAL_MS = 50;
/** How long the model takes for each answer. */
const ANSWER_MS = 400;
const RUNS = 7;

export interface RunSpeed {
  /** a run with four calls side by side: from the wish to its end, without the time of the slowest call */
  overheadMs: number;
  overheadCpuMs: number;
  slowestOverheadMs: number;
  /** a run with eight calls, which go four at a time: without the time in which a call was under way */
  wavesMs: number;
  /** the same wish again, answered and loaded */
  repeatMs: number;
  repeatCpuMs: number;
  slowestRepeatMs: number;
  /** the same text in another CV: a run of its own whose answers are remembered */
  rememberedMs: number;
}

/**
 * How long a whole improvement with a model takes beside the model's own time, on a real PostgreSQL with the embedded engine, and how
 * long the same wish takes when it comes again. Middle of seven runs after one warm one. Elapsed times mean little on a busy machine.
 */
export async function measureRunSpeed(): Promise<RunSpeed> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "cv-run-speed-"));
  fs.chmodSync(folder, 0o755); // PostgreSQL's own user has to enter it when we are root
  const { startPostgres } = await import("../../scripts/postgres.mjs");
  const postgres = await startPostgres({ dir: path.join(folder, "postgres"), database: "run_speed" });
  const model = await startFakeModel({ delayMs: ANSWER_MS });
  Object.assign(process.env, {
    DATABASE_URL: postgres.url,
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: "fake-model",
    LOG_LEVEL: "silent",
  });
  for (const name of ["OPENAI_API_KEY", "REDIS_URL", "INNGEST_DEV", "OPENAI_SECOND_MODEL"]) delete process.env[name];
  execFileSync(process.execPath, ["scripts/migrate.mjs", "deploy"], { env: process.env, stdio: "ignore" });
  // what reads the environment is loaded after it is set
  const { db, closeDatabase } = await import("@/lib/platform/database/database.server");
  const { closeNotifications } = await import("@/lib/platform/database/notifications.server");
  const { runEngine } = await import("@/inngest/run-engine.server");
  const { startCv } = await import("@/lib/cv/start-cv.server");
  const { saveQuestionnaire } = await import("@/lib/questionnaire/save-questionnaire.server");
  const { startImprovement } = await import("@/lib/improvement/start-improvement.server");
  const { getImprovement } = await import("@/lib/improvement/get-improvement.server");
  const engine = await runEngine();

  const { id: userId } = await db.user.create({ data: { role: "member", plan: "unlimited" } });
  const actor = { userId, role: "member" as const };
  const { id: questionnaireId } = await saveQuestionnaire(actor, { draft: JOB });

  async function newCv(roles: number, name: string) {
    const { cvId } = await startCv(actor);
    const { currentVersionId } = await db.cv.findUniqueOrThrow({ where: { id: cvId } });
    await db.cvVersion.update({ where: { id: currentVersionId! }, data: { document: documentOf(roles, name) } });
    return cvId;
  }
  /** One run to its end: how long it took, and how long of that a call was under way. */
  async function run(cvId: string) {
    const before = model.requests.length;
    const cpu = process.cpuUsage();
    const began = Date.now();
    const { taskId, improvementId } = await startImprovement(actor, { cvId, questionnaireId });
    let task = await db.task.findUniqueOrThrow({ where: { id: taskId! } });
    while (!task.finishedAt) {
      // its end is read from the task: looking often would cost what is measured
      await new Promise((resolve) => setTimeout(resolve, 150));
      task = await db.task.findUniqueOrThrow({ where: { id: taskId! } });
    }
    if (task.state !== "succeeded") throw new Error(`the run ${task.state}`);
    const { user, system } = process.cpuUsage(cpu);
    const asked = model.requests.slice(before).map(({ at }) => at);
    return {
      improvementId,
      calls: asked.length,
      ms: task.finishedAt.getTime() - began,
      cpuMs: (user + system) / 1000,
      underWayMs: union(asked.sort((a, b) => a - b).map((at) => [at, at + ANSWER_MS])),
    };
  }

  try {
    const overheads: { ms: number; cpuMs: number }[] = [];
    const waves: number[] = [];
    const repeats: { ms: number; cpuMs: number }[] = [];
    const remembered: number[] = [];
    for (let i = 0; i <= RUNS; i++) {
      const name = `Firma ${"ABCDEFGH"[i]}`;
      const cvId = await newCv(3, name);
      const one = await run(cvId);
      if (one.calls !== 4) throw new Error(`${one.calls} calls instead of four`);
      const again = await run(await newCv(3, name));
      if (again.calls !== 0) throw new Error(`${again.calls} calls although the answers are remembered`);
      const many = await run(await newCv(7, `${name} and more`));
      const cpu = process.cpuUsage();
      const began = performance.now();
      const repeat = await startImprovement(actor, { cvId, questionnaireId });
      await getImprovement(actor, repeat.improvementId);
      const ms = performance.now() - began;
      const { user, system } = process.cpuUsage(cpu);
      if (repeat.taskId || repeat.improvementId !== one.improvementId)
        throw new Error("the repeat was a run of its own");
      // the first is a warm one
      if (i === 0) continue;
      overheads.push({ ms: one.ms - ANSWER_MS, cpuMs: one.cpuMs });
      remembered.push(again.ms);
      waves.push(many.ms - many.underWayMs);
      repeats.push({ ms, cpuMs: (user + system) / 1000 });
    }
    return {
      overheadMs: middle(overheads.map(({ ms }) => ms)),
      overheadCpuMs: middle(overheads.map(({ cpuMs }) => cpuMs)),
      slowestOverheadMs: Math.max(...overheads.map(({ ms }) => ms)),
      wavesMs: middle(waves),
      repeatMs: middle(repeats.map(({ ms }) => ms)),
      repeatCpuMs: middle(repeats.map(({ cpuMs }) => cpuMs)),
      slowestRepeatMs: Math.max(...repeats.map(({ ms }) => ms)),
      rememberedMs: middle(remembered),
    };
  } finally {
    await engine.stop(2000);
    await model.stop();
    await closeNotifications();
    await closeDatabase();
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const JOB = {
  position: "Operations Manager",
  industry: "",
  experienceLevel: null,
  companySize: null,
  location: "",
  applicationTimeline: null,
  jobDescription: "Requirements\n- Planning\n- Reporting\n- Excel\nNice to have\n- SQL",
};

/** A CV with a profile and so many roles of six lines each, all with something for a model to say. */
function documentOf(roles: number, name: string) {
  return cvSchema.parse({
    language: "en",
    basics: {
      name: "Ann Sample",
      email: "ann@example.com",
      summary: `Coordinator at home with schedules, suppliers and people. Worked for ${name} in order to learn.`,
    },
    work: Array.from({ length: roles }, (_, role) => ({
      id: `w${role}`,
      name: `${name} ${role + 1}`,
      position: "Coordinator",
      startDate: `${2001 + role}-01`,
      endDate: `${2002 + role}-01`,
      highlights: Array.from({ length: 6 }, (_, i) => ({
        id: `b${role}-${i}`,
        text: `Responsible for managing the ${["weekly", "monthly", "daily", "yearly", "first", "last"][i]} reports of ${name} ${role + 1} for ${i + 12} branches`,
      })),
    })),
    skills: [{ id: "s1", keywords: ["Planning", "Reporting", "Excel"] }],
  });
}

/** The length of what several stretches of time cover together. */
function union(stretches: [number, number][]): number {
  let covered = 0;
  let until = 0;
  for (const [from, to] of stretches) {
    covered += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return covered;
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
