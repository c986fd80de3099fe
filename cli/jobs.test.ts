import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChangesReport } from "./changes-report";
import { example, interruptCv, runCv, temporaryFolder } from "./test-support";

/** Commands on the database: each run starts the embedded PostgreSQL and engine by itself, as on a machine without a server. */

const MINUTES = 60_000;
const CV = example("cvs/maria-example-software-engineer.pdf");
const JOB = example("jobs/senior-software-engineer.txt");

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]) => path.join(folder, ...names);
const readText = (...names: string[]) => fs.readFileSync(at(...names), "utf8");
const readReport = (...names: string[]) => JSON.parse(readText(...names)) as ChangesReport;
const postgresRuns = () => fs.existsSync(at("data/postgres/postmaster.pid"));

describe("improve", () => {
  it("makes PDF, JSON Resume and a report of every change, with no server", { timeout: 3 * MINUTES }, async () => {
    const ran = await runCv(folder, ["improve", CV, "--job", JOB, "--out", "out", "--json"]);
    expect(ran.code, ran.stderr).toBe(0);
    expect(fs.readdirSync(at("out")).sort()).toEqual([
      "changes.json",
      "changes.md",
      "improved-cv.json",
      "improved-cv.pdf",
    ]);
    expect(fs.readFileSync(at("out/improved-cv.pdf")).subarray(0, 5).toString()).toBe("%PDF-");

    const report = readReport("out/changes.json");
    expect(JSON.parse(ran.stdout)).toEqual(report);
    expect(report.position).toBe("Senior Software Engineer (Payments Platform)");
    expect(report.engine).toBe("rules");
    const applied = report.changes.filter((change) => change.applied && change.operation === "replace");
    expect(applied.length).toBeGreaterThan(3);
    const improved = readText("out/improved-cv.json");
    for (const { before, after, reason, evidence } of applied) {
      expect(improved).toContain(JSON.stringify(after).slice(1, -1));
      expect(after).not.toBe(before);
      expect(reason.length).toBeGreaterThan(10);
      expect(evidence[0]?.quote.length).toBeGreaterThan(0);
    }
    expect(report.scores.after.overall).toBeGreaterThan(report.scores.before.overall);
    expect(report.questions.length).toBeGreaterThan(0);
    expect(report.proof?.wordsFound).toBe(report.proof?.words);

    const markdown = readText("out/changes.md");
    expect(markdown).toContain("## Applied");
    expect(markdown).toContain("## Questions");
    expect(ran.stderr).toMatch(/Reading the file\n[\s\S]*Improving[\s\S]*changes applied; each passed the fact guard/);
    expect(postgresRuns()).toBe(false);
  });

  it("overwrites nothing unasked", async () => {
    const before = readText("out/changes.json");
    const { code, stderr } = await runCv(folder, ["improve", CV, "--job", JOB, "--out", "out"]);
    expect(stderr).toContain("[conflict]");
    expect(code).toBe(2);
    expect(readText("out/changes.json")).toBe(before);
  });

  it("works answers in for this run only, and says which it could not use", { timeout: 4 * MINUTES }, async () => {
    const topic = readReport("out/changes.json").questions.find(({ kind }) => kind === "missing-requirement")!.topic;
    fs.writeFileSync(
      at("answers.json"),
      JSON.stringify({ [topic.toUpperCase()]: "Two years at Harbourlight Payments", "Sword fighting": "often" }),
    );
    const args = ["improve", CV, "--job", JOB, "--out", "out", "--force"];
    const ran = await runCv(folder, [...args, "--answers", "answers.json"]);
    expect(ran.code, ran.stderr).toBe(0);
    const report = readReport("out/changes.json");
    const fromAnswer = report.changes.filter(({ evidence }) => evidence.some(({ source }) => source === "answer"));
    expect(fromAnswer.length).toBeGreaterThan(0);
    expect(fromAnswer.every(({ applied }) => applied)).toBe(true);
    expect(readText("out/improved-cv.json")).toContain(fromAnswer[0]!.after);
    expect(report.questions.some((question) => question.topic === topic)).toBe(false);
    expect(report.unusedAnswers).toEqual(["Sword fighting"]);

    const without = await runCv(folder, [...args, "--accept", "none"]);
    expect(without.code, without.stderr).toBe(0);
    const second = readReport("out/changes.json");
    expect(second.changes.some((change) => change.applied)).toBe(false);
    expect(second.questions.some((question) => question.topic === topic)).toBe(true);
    const parsed = await runCv(folder, ["parse", CV, "--json"]);
    expect(JSON.parse(readText("out/improved-cv.json"))).toEqual(JSON.parse(parsed.stdout));
  });

  it("ends with the reading's own code when the file is refused, and the task can be looked at", {
    timeout: 2 * MINUTES,
  }, async () => {
    fs.writeFileSync(at("broken.pdf"), fs.readFileSync(CV).subarray(0, 2000));
    const ran = await runCv(folder, ["improve", "broken.pdf", "--job", JOB, "--out", "none", "--json", "--quiet"]);
    expect(ran.stdout).toBe("");
    const { error, exitCode } = JSON.parse(ran.stderr);
    expect([ran.code, exitCode, error.code]).toEqual([3, 3, "damaged_file"]);
    expect(fs.existsSync(at("none"))).toBe(false);

    const shown = await runCv(folder, ["tasks", "show", error.details.taskId, "--json"]);
    expect(JSON.parse(shown.stdout)).toMatchObject({
      kind: "read-cv",
      state: "failed",
      error: { code: "damaged_file" },
    });
    const retried = await runCv(folder, ["tasks", "retry", error.details.taskId]);
    expect(retried.code).toBe(3);
    expect(retried.stderr).toContain("[damaged_file]");
  });

  it("stops cleanly on Ctrl-C: the task is cancelled, nothing is left running", { timeout: 2 * MINUTES }, async () => {
    const ran = await interruptCv(folder, ["improve", CV, "--job", JOB, "--out", "stopped"], /Reading the file/);
    expect(ran.code, ran.stderr).toBe(130);
    expect(fs.existsSync(at("stopped"))).toBe(false);
    expect(postgresRuns()).toBe(false);
    const { stdout } = await runCv(folder, ["tasks", "list", "--json"]);
    expect(JSON.parse(stdout)[0]).toMatchObject({ kind: "read-cv", state: "cancelled" });
  });

  it("shares the database with another command, each with its own answers", { timeout: 4 * MINUTES }, async () => {
    const other = ["improve", example("cvs/daniel-demo-data-analyst.json"), "--job", JOB];
    fs.writeFileSync(at("answers.json"), JSON.stringify([{ topic: "mentoring", text: "Three interns" }]));
    const runs = await Promise.all([
      runCv(folder, [...other, "--out", "a", "--answers", "answers.json"]),
      runCv(folder, [...other, "--out", "b"]),
    ]);
    expect(
      runs.map(({ code }) => code),
      runs.map(({ stderr }) => stderr).join("\n"),
    ).toEqual([0, 0]);
    const answered = (out: string) =>
      readReport(out, "changes.json").questions.every(({ topic }) => topic !== "mentoring");
    expect([answered("a"), answered("b")]).toEqual([true, false]);
    expect(postgresRuns()).toBe(false);
  });
});

describe("tasks", () => {
  it("lists them, for everybody without what they are about", { timeout: 2 * MINUTES }, async () => {
    const mine = await runCv(folder, ["tasks", "list"]);
    expect(mine.stdout).toMatch(/improve-cv +succeeded .*Improve for Senior Software Engineer/);
    const all = await runCv(folder, ["tasks", "list", "--all-users", "--json"]);
    const tasks = JSON.parse(all.stdout) as Record<string, unknown>[];
    expect(tasks.length).toBeGreaterThan(5);
    expect(tasks.every((task) => !("title" in task) && !("events" in task) && task.mine === true)).toBe(true);
    expect(all.stdout).not.toContain("Senior");
  });

  it("refuses what does not fit", { timeout: 2 * MINUTES }, async () => {
    const { stdout } = await runCv(folder, ["tasks", "list", "--json"]);
    const done = (JSON.parse(stdout) as { id: string; state: string }[]).find(({ state }) => state === "succeeded")!;
    const [cancelled, retried, unknown] = await Promise.all([
      runCv(folder, ["tasks", "cancel", done.id]),
      runCv(folder, ["tasks", "retry", done.id]),
      runCv(folder, ["tasks", "show", "nosuchtask"]),
    ]);
    expect([cancelled.code, retried.code, unknown.code]).toEqual([2, 2, 3]);
    expect(unknown.stderr).toContain("There is no such task. [not_found]");
  });

  it("says when the database is not there", { timeout: MINUTES }, async () => {
    const env = { DATABASE_URL: "postgresql://nobody:nothing@127.0.0.1:1/none" };
    const { code, stderr } = await runCv(folder, ["tasks", "list"], { env });
    expect(stderr).toContain("[database_down]");
    expect(code).toBe(6);
  });
});
