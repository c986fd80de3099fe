import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { BEHAVIOURS, type BehaviourName, type FakeModel, startFakeModel } from "@/e2e/support/fake-model";
import { adoptGuest } from "@/lib/accounts/adopt-guest.server";
import type { Actor } from "@/lib/actor";
import { getCv } from "@/lib/cv/get-cv.server";
import { listReadingCalls } from "@/lib/cv/list-reading-calls.server";
import { uploadCv } from "@/lib/cv/upload-cv.server";
import { applyImprovement } from "@/lib/improvement/apply-improvement.server";
import { decideChanges } from "@/lib/improvement/decide-changes.server";
import { getImprovement } from "@/lib/improvement/get-improvement.server";
import { listModelCalls } from "@/lib/improvement/list-model-calls.server";
import { rewordChange } from "@/lib/improvement/reword-change.server";
import { startImprovement } from "@/lib/improvement/start-improvement.server";
import { closeDatabase, db } from "@/lib/platform/database/database.server";
import { closeNotifications } from "@/lib/platform/database/notifications.server";
import { closeSharedSandboxes } from "@/lib/platform/sandbox/shared-sandbox.server";
import { saveQuestionnaire } from "@/lib/questionnaire/save-questionnaire.server";
import { getDocument, getDocumentFile } from "@/lib/rendering/get-document.server";
import { requestDocument } from "@/lib/rendering/request-document.server";
import { cancelTask } from "@/lib/tasks/cancel-task.server";
import { getTask, listTasks } from "@/lib/tasks/get-task.server";
import { SOFT_LIMIT_MS } from "@/lib/tasks/limits";
import { isFinal } from "@/lib/tasks/task-view";
import { newActor, until } from "@/lib/tasks/test-support";
import { createDatabase } from "../engine/test-support";
import { runEngine } from "../run-engine.server";

/** Everything this process logs, at the most talkative level. */
const logged = vi.hoisted(() => {
  process.env.LOG_LEVEL = "debug";
  return { text: "" };
});

let database: { url: string; drop: () => Promise<void> };
let engine: { stop: (drainMs?: number) => Promise<void> };
let model: FakeModel;

beforeAll(async () => {
  const { writeSync } = fs;
  vi.spyOn(fs, "writeSync").mockImplementation(((fd: number, data: unknown, ...rest: never[]) => {
    if (fd !== 2) return writeSync(fd, data as string, ...rest);
    logged.text += data;
    return Buffer.byteLength(String(data));
  }) as typeof writeSync);
  // a database of its own: the engine of another test file must not take these tasks
  database = await createDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.ENGINE_SLOTS = "8";
  execFileSync(process.execPath, ["scripts/migrate.mjs", "deploy"], { env: process.env, stdio: "ignore" });
  engine = await runEngine();
  model = await startFakeModel({ retryAfter: 1 });
});

afterAll(async () => {
  await engine.stop(2000);
  await model.stop();
  await closeSharedSandboxes();
  await closeNotifications();
  await closeDatabase();
  await database.drop();
  vi.restoreAllMocks();
});

function switchModel(on: boolean) {
  if (on)
    Object.assign(process.env, { OPENAI_BASE_URL: model.url, OPENAI_MODEL: "fake-model", OPENAI_TIMEOUT_SECONDS: "3" });
  else for (const name of ["OPENAI_BASE_URL", "OPENAI_MODEL", "OPENAI_TIMEOUT_SECONDS"]) delete process.env[name];
}

const ended = (actor: Actor, taskId: string) =>
  until(
    `task ${taskId} to end`,
    async () => {
      const task = await getTask(actor, taskId);
      return isFinal(task.state) && task;
    },
    60_000,
  );

async function upload(actor: Actor, bytes: Uint8Array, fileName: string) {
  const { cvId, taskId } = await uploadCv(actor, { bytes: new Uint8Array(bytes), fileName });
  return { cvId, task: await ended(actor, taskId) };
}

const draft = (position: string, jobDescription: string) => ({
  position,
  industry: "",
  experienceLevel: null,
  companySize: null,
  location: "",
  applicationTimeline: null,
  jobDescription,
});

async function improve(
  actor: Actor,
  cvId: string,
  job = draft("Operations Manager", "We need planning and reporting."),
) {
  const { id: questionnaireId } = await saveQuestionnaire(actor, { draft: job });
  const { improvementId, taskId } = await startImprovement(actor, { cvId, questionnaireId });
  return { questionnaireId, improvementId, taskId, task: taskId ? await ended(actor, taskId) : undefined };
}

const bullet = (company: string) =>
  `Responsible for managing the weekly reports of ${company} in order to keep the team informed.`;

/** A CV with one role a company name, whose one bullet has something to improve. */
function resume(companies: string[], basics: object = {}) {
  return new TextEncoder().encode(
    JSON.stringify({
      basics: {
        name: "Ann Sample",
        label: "Coordinator",
        email: "ann@example.com",
        summary:
          "Coordinator with seven years of experience in offices of several sizes, at home with schedules, suppliers and people.",
        ...basics,
      },
      work: companies.map((name, i) => ({
        name,
        position: "Coordinator",
        startDate: `${2001 + i}-01`,
        endDate: `${2002 + i}-01`,
        highlights: [bullet(name)],
      })),
      skills: [{ name: "Office", keywords: ["Planning", "Reporting"] }],
    }),
  );
}

describe("without a model", () => {
  test.each(fs.readdirSync("examples/cvs"))("%s is read", async (name) => {
    const actor = await newActor();
    const { cvId, task } = await upload(actor, fs.readFileSync(`examples/cvs/${name}`), name);
    expect(task).toMatchObject({ state: "succeeded", stepsDone: 2, stepsTotal: 2, error: undefined });
    const { version, reading } = await getCv(actor, cvId);
    expect(version).toMatchObject({ number: 1, origin: "upload" });
    expect(version?.document.basics.name).toBeTruthy();
    expect(version?.document.work.length ?? 0).toBeGreaterThan(0);
    expect(reading?.origins.length).toBeGreaterThan(0);
  });

  test("from an upload to a proved PDF, and the same wish again is the same answer", async () => {
    const actor = await newActor();
    const name = "maria-example-software-engineer.pdf";
    const { cvId } = await upload(actor, fs.readFileSync(`examples/cvs/${name}`), name);
    const job = draft(
      "Senior Software Engineer",
      fs.readFileSync("examples/jobs/senior-software-engineer.txt", "utf8").slice(0, 5000),
    );
    const run = await improve(actor, cvId, job);
    expect(run.task).toMatchObject({ state: "succeeded" });
    expect(run.task?.stepsDone).toBe(run.task?.stepsTotal);

    const improvement = await getImprovement(actor, run.improvementId);
    expect(improvement).toMatchObject({ engine: "rules", finished: true });
    expect(improvement.changes.length).toBeGreaterThan(0);
    for (const { change, decision } of improvement.changes) {
      expect(decision).toBe("pending");
      expect(change.evidence.length).toBeGreaterThan(0);
    }
    expect(improvement.scoreBefore).toBeDefined();
    expect(improvement.scoreAfter).toBeDefined();

    // the same input: the same improvement, no task, no use counted
    const tasks = (await listTasks(actor)).length;
    const again = await startImprovement(actor, { cvId, questionnaireId: run.questionnaireId });
    expect(again).toEqual({ improvementId: run.improvementId });
    expect((await listTasks(actor)).length).toBe(tasks);
    expect(await db.usageCounter.findMany({ where: { userId: actor.userId } })).toMatchObject([{ used: 1 }]);

    const wording = improvement.changes.filter(({ change }) => change.class !== "warn");
    await expect(applyImprovement(actor, { improvementId: run.improvementId })).rejects.toMatchObject({
      code: "bad_request",
    });
    const { scoreNow } = await decideChanges(actor, {
      improvementId: run.improvementId,
      changeIds: wording.map((c) => c.change.id),
      decision: "accepted",
      confirmed: false,
    });
    expect(scoreNow).toEqual((await getImprovement(actor, run.improvementId)).scoreNow);
    const applied = await applyImprovement(actor, { improvementId: run.improvementId });
    expect(applied).toMatchObject({ number: 2, applied: wording.length, stale: [] });
    expect((await getCv(actor, cvId)).version?.id).toBe(applied.versionId);
    expect((await getCv(actor, cvId, improvement.versionId)).version?.document).toEqual(improvement.cv);

    const wish = {
      versionId: applied.versionId,
      format: "pdf" as const,
      options: { template: "classic", pageSize: "A4" as const },
    };
    const asked = await requestDocument(actor, wish);
    expect(await ended(actor, asked.taskId!)).toMatchObject({ state: "succeeded" });
    const { bytes, name: fileName, mediaType } = await getDocumentFile(actor, asked.documentId);
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe("%PDF-");
    expect([mediaType, fileName.endsWith(".pdf")]).toEqual(["application/pdf", true]);
    expect((await getDocument(actor, asked.documentId)).proof).toMatchObject({ missing: [], inOrder: true });
    expect(await requestDocument(actor, wish)).toEqual({ documentId: asked.documentId });

    for (const format of ["json", "markdown", "text"] as const) {
      const other = await requestDocument(actor, { ...wish, format });
      expect(await ended(actor, other.taskId!)).toMatchObject({ state: "succeeded" });
      expect((await getDocumentFile(actor, other.documentId)).bytes.byteLength).toBeGreaterThan(500);
    }
  });

  test("accepting more, taking back, repeating and editing in between each do what they say", async () => {
    const actor = await newActor();
    const { cvId } = await upload(actor, resume(["Alpha", "Beta", "Gamma"]), "cv.json");
    const { improvementId } = await improve(actor, cvId);
    const { changes, versionId } = await getImprovement(actor, improvementId);
    const of = (company: string) =>
      changes.filter(({ change }) => change.before === bullet(company)).map(({ change }) => change.id);
    const texts = async () => (await getCv(actor, cvId)).version!.document.work.map((w) => w.highlights[0]!.text);
    const decide = (changeIds: string[], decision: "accepted" | "rejected") =>
      decideChanges(actor, { improvementId, changeIds, decision, confirmed: false });
    const before = await texts();
    expect(of("Alpha")).toHaveLength(1);

    await decide(of("Alpha"), "accepted");
    // a double click makes one version
    const [one, two] = await Promise.all([
      applyImprovement(actor, { improvementId }),
      applyImprovement(actor, { improvementId }),
    ]);
    expect(two).toEqual(one);
    expect(one).toMatchObject({ number: 2, applied: 1, stale: [] });
    const improved = await texts();
    expect(improved[0]).not.toBe(before[0]);
    expect(improved.slice(1)).toEqual(before.slice(1));

    await decide(of("Beta"), "accepted");
    expect(await applyImprovement(actor, { improvementId })).toMatchObject({ number: 3, applied: 2, stale: [] });
    await decide(of("Alpha"), "rejected");
    expect(await applyImprovement(actor, { improvementId })).toMatchObject({ number: 4, applied: 1, stale: [] });
    expect((await texts())[0]).toBe(before[0]);
    expect((await texts())[1]).not.toBe(before[1]);

    // another writer comes in between: what still fits is applied, what does not is named
    const { saveCv } = await import("@/lib/cv/save-cv.server");
    const current = (await getCv(actor, cvId)).version!;
    const document = structuredClone(current.document);
    document.work[0]!.highlights[0]!.text = "My own words now.";
    await saveCv(actor, { cvId, baseVersionId: current.id, document });
    await decide([...of("Alpha"), ...of("Gamma")], "accepted");
    const last = await applyImprovement(actor, { improvementId });
    expect(last.stale).toEqual(expect.arrayContaining(of("Alpha")));
    expect((await texts())[0]).toBe("My own words now.");
    expect((await texts())[2]).not.toBe(before[2]);
    expect((await getCv(actor, cvId, versionId)).version?.document.work.map((w) => w.highlights[0]!.text)).toEqual(
      before,
    );
  });

  test("a person's edit passes the fact guard or is signed by them", async () => {
    const actor = await newActor();
    const { cvId } = await upload(actor, resume(["Alpha", "Beta"]), "cv.json");
    const { improvementId } = await improve(actor, cvId);
    const { changes } = await getImprovement(actor, improvementId);
    const { change } = changes.find((c) => c.change.before === bullet("Alpha"))!;
    const edit = {
      improvementId,
      changeIds: [change.id],
      decision: "edited" as const,
      editedText: "Managed 45 weekly reports of Alpha.",
    };
    await expect(decideChanges(actor, { ...edit, confirmed: false })).rejects.toMatchObject({
      code: "fact_guard_refused",
    });
    expect((await getImprovement(actor, improvementId)).changes.find((c) => c.change.id === change.id)?.decision).toBe(
      "pending",
    );
    await decideChanges(actor, { ...edit, confirmed: true });
    const { versionId } = await applyImprovement(actor, { improvementId });
    expect((await getCv(actor, cvId, versionId)).version?.document.work[0]?.highlights[0]?.text).toBe(edit.editedText);
    const two = changes.map((c) => c.change.id).slice(0, 2);
    await expect(decideChanges(actor, { ...edit, changeIds: two, confirmed: true })).rejects.toMatchObject({
      code: "bad_request",
    });
  });

  test.each([
    ["fewer than 30 words", "Ann Sample\nBaker", "cv.txt", "too_little_text"],
    [
      "a truncated PDF",
      fs.readFileSync("examples/cvs/nina-novice-graduate.pdf").subarray(0, 3000),
      "cv.pdf",
      "damaged_file",
    ],
  ])("%s: the task fails with a reason, the file is kept", async (_what, content, fileName, code) => {
    const actor = await newActor();
    const { task } = await upload(
      actor,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
      fileName,
    );
    expect(task).toMatchObject({ state: "failed", attempts: 1, error: { code } });
    expect(task.error?.hint).toBeTruthy();
    expect(await db.storedFile.count({ where: { userId: actor.userId } })).toBe(1);
  });
});

describe("with a model", () => {
  beforeAll(() => switchModel(true));
  afterAll(() => switchModel(false));

  const UNSURE_CV = `Ann Example
ann@example.com

Experience
Zibbel at Quorvex    2019 - 2021
- Kept the books of fourteen branches in three towns and closed each month in four days
Accountant, Sample Holdings Ltd, London    2017 - 2019
- Wrote the handbook that new colleagues still learn from in their first weeks`;

  test.each([
    ["honest", { position: "Zibbel", name: "Quorvex" }, { asked: 1, filled: 2 }],
    ["lies-employer", { name: "Zibbel at Quorvex" }, { asked: 1, filled: 0 }],
    ["server-error", { name: "Zibbel at Quorvex" }, { failure: { code: "model_unreachable" } }],
  ] as const)("what the rules are unsure of in an upload is asked (%s)", async (behaviour, job, asked) => {
    model.setBehaviour(behaviour);
    const actor = await newActor();
    const { cvId, task } = await upload(actor, new TextEncoder().encode(UNSURE_CV), "cv.txt");
    model.setBehaviour("honest");
    expect(task).toMatchObject({ state: "succeeded", stepsDone: 3, stepsTotal: 3 });
    const { version, reading } = await getCv(actor, cvId);
    expect(version?.document.work[0]).toMatchObject(job);
    expect(reading?.model).toMatchObject(asked);
    // what was sent stays to be seen, tries and failures too, without the person's data
    const calls = await listReadingCalls(actor, { cvId });
    expect(calls).toMatchObject([
      { model: "fake-model", ...(behaviour === "server-error" && { errorCode: "model_unreachable", reply: "" }) },
    ]);
    expect(calls[0]?.errorCode === undefined).toBe(behaviour !== "server-error");
    expect(calls[0]?.user).toContain("Quorvex");
    expect(calls[0]?.user).not.toMatch(/Ann|example\.com/);
  });

  test("its changes are shown with evidence, its replies kept; the same text in another CV makes no second call", async () => {
    model.setBehaviour("honest");
    const actor = await newActor();
    const first = await upload(actor, resume(["Alpha", "Beta"]), "cv.json");
    const calls = () => model.requests.length;
    const start = calls();
    const run = await improve(actor, first.cvId);
    expect(run.task).toMatchObject({ state: "succeeded" });
    const made = calls() - start;
    expect(made).toBeGreaterThanOrEqual(2);
    const improvement = await getImprovement(actor, run.improvementId);
    expect(improvement.engine).toBe("fake-model");
    const byModel = improvement.changes.filter(({ change }) => change.engine === "model");
    expect(byModel.map(({ change }) => change.before)).toEqual(
      expect.arrayContaining([bullet("Alpha"), bullet("Beta")]),
    );
    expect(improvement.report.units.some((u) => u.fallback)).toBe(false);
    const responses = await db.aiResponse.findMany({ where: { improvementId: run.improvementId } });
    expect(responses).toHaveLength(made);
    for (const r of responses) {
      expect(JSON.parse(r.reply)).toHaveProperty("edits");
      expect(r).toMatchObject({ model: "fake-model", errorCode: null });
      expect(r.inputTokens).toBeGreaterThan(0);
      // the shield: no contact data leaves
      expect(JSON.stringify(r.prompt)).not.toMatch(/Ann Sample|ann@example\.com/);
    }

    const second = await upload(actor, resume(["Alpha", "Beta"]), "cv.json");
    expect(second.cvId).not.toBe(first.cvId);
    const repeat = await improve(actor, second.cvId);
    expect(repeat.task).toMatchObject({ state: "succeeded" });
    expect(repeat.improvementId).not.toBe(run.improvementId);
    expect(calls() - start).toBe(made);
    const copy = await getImprovement(actor, repeat.improvementId);
    expect(copy.changes.map((c) => c.change)).toEqual(improvement.changes.map((c) => c.change));
    expect(await db.aiResponse.count({ where: { improvementId: repeat.improvementId } })).toBe(made);
  });

  test("a call that was cancelled before its answer came is listed: of a reading, of an improvement", async () => {
    model.setBehaviour("never-answers");
    const actor = await newActor();
    const { cvId, taskId } = await uploadCv(actor, {
      bytes: new TextEncoder().encode(`${UNSURE_CV} and years`),
      fileName: "cv.txt",
    });
    const reading = () => listReadingCalls(actor, { cvId });
    await until("the reading's call", async () => (await reading()).length > 0);
    expect(await reading()).toMatchObject([{ errorCode: "under_way", reply: "" }]);
    await cancelTask(actor, taskId);
    expect(await reading()).toMatchObject([{ errorCode: "no_answer", reply: "" }]);

    model.setBehaviour("honest");
    const { cvId: other } = await upload(actor, resume(["Delta"]), "cv.json");
    model.setBehaviour("never-answers");
    const { id: questionnaireId } = await saveQuestionnaire(actor, { draft: draft("Driver", "Cancelled calls.") });
    const started = await startImprovement(actor, { cvId: other, questionnaireId });
    const listed = () => listModelCalls(actor, { improvementId: started.improvementId });
    await until("the improvement's call", async () => (await listed()).length > 0);
    expect((await listed())[0]).toMatchObject({ errorCode: "under_way" });
    await cancelTask(actor, started.taskId!);
    model.setBehaviour("honest");
    const calls = await listed();
    expect(calls.every((call) => call.errorCode === "no_answer" || call.errorCode === "model_timeout")).toBe(true);
    expect(calls[0]?.user).toContain("Delta");
  });

  /** What each misbehaviour is called, and how often the model is asked. */
  const MISBEHAVIOURS: [BehaviourName, string, number][] = [
    ["key-refused", "model_key_refused", 1],
    ["quota", "model_quota", 1],
    ["rate-limited", "model_rate_limited", 3],
    ["never-answers", "model_timeout", 3],
    ["slow-bytes", "model_timeout", 3],
    ["connection-reset", "model_unreachable", 3],
    ["server-error", "model_unreachable", 3],
    ["truncated-json", "model_bad_answer", 3],
    ["cut-by-length", "model_bad_answer", 3],
    ["wrong-schema", "model_bad_answer", 3],
    ["not-json", "model_bad_answer", 3],
    ["empty", "model_bad_answer", 3],
    ["enormous", "model_bad_answer", 3],
    ["refusal", "model_refused", 1],
    ["unknown-model", "misconfigured", 1],
  ];

  test("each way it can fail ends in the rules' work, labelled; the rest of the CV keeps the model's", {
    timeout: 120_000,
  }, async () => {
    // one role a misbehaviour: the company's name says which
    const company = (name: string) => `Firma ${name.replaceAll("-", "")}`;
    const behaviourOf = (unit: string) => BEHAVIOURS.find((name) => unit.includes(company(name)));
    model.setBehaviour(({ unit }) => behaviourOf(unit) ?? "honest");
    const actor = await newActor();
    const { cvId } = await upload(
      actor,
      resume([...MISBEHAVIOURS.map(([name]) => company(name)), "Honesty"]),
      "cv.json",
    );
    const run = await improve(actor, cvId);
    expect(run.task).toMatchObject({ state: "succeeded" });
    const improvement = await getImprovement(actor, run.improvementId);
    const calls = model.callsPerUnit();
    const got = MISBEHAVIOURS.map(([name]) => {
      const unit = improvement.report.units.find((u) => u.title.includes(company(name)));
      const change = improvement.changes.find((c) => c.change.before === bullet(company(name)))?.change;
      return {
        name,
        engine: unit?.engine,
        code: unit?.fallback?.code,
        changed: change?.engine,
        calls: calls[unit?.title ?? ""],
      };
    });
    expect(got).toEqual(
      MISBEHAVIOURS.map(([name, code, n]) => ({ name, engine: "rules", code, changed: "rules", calls: n })),
    );
    const honest = improvement.report.units.find((u) => u.title.includes("Honesty"));
    expect([honest?.engine, honest?.fallback]).toEqual(["model", undefined]);
    expect(improvement.changes.find((c) => c.change.before === bullet("Honesty"))?.change.engine).toBe("model");
    // what came and was refused is kept as it came, with the reason; the enormous one was not read to its end
    const refused = await db.aiResponse.findMany({
      where: { improvementId: run.improvementId, errorCode: { not: null } },
    });
    const count = (code: string) => refused.filter((r) => r.errorCode === code).length;
    expect([count("model_bad_answer"), count("model_refused")]).toEqual([18, 1]);
    // and what was sent and had no answer is there as well, with the reason
    expect([count("model_timeout"), count("model_unreachable"), count("model_rate_limited")]).toEqual([6, 6, 3]);
    expect([count("model_key_refused"), count("model_quota"), count("misconfigured"), refused.length]).toEqual([
      1, 1, 1, 37,
    ]);
    const listed = await listModelCalls(actor, { improvementId: run.improvementId });
    expect(listed.filter((call) => call.errorCode === "model_timeout").map((call) => call.reply)).toEqual(
      Array(6).fill(""),
    );
    for (const call of listed) expect(JSON.parse(call.user)).toHaveProperty("facts");
    expect(refused.some((r) => r.reply.includes('"suggestions"'))).toBe(true);
    // tries and take-overs stand in the log the person sees
    const messages = run.task!.events.map((e) => e.message).join("\n");
    expect(messages).toContain("The writing rules take over here.");
    expect(run.task!.events.some((e) => e.type === "retry")).toBe(true);
  });

  test("where one model fails, the second does the part and says so; every answer can be opened, with its cost", async () => {
    Object.assign(process.env, { OPENAI_SECOND_MODEL: "second-model", OPENAI_PRICES: "0.5/2" });
    model.setBehaviour(({ unit, body }) =>
      body.model === "fake-model" && unit.includes("Beta") ? "refusal" : unit.includes("Gamma") ? "refusal" : "honest",
    );
    const actor = await newActor();
    const { cvId } = await upload(actor, resume(["Alpha", "Beta", "Gamma"]), "cv.json");
    const { improvementId } = await improve(actor, cvId, draft("Manager", "Second models."));
    for (const name of ["OPENAI_SECOND_MODEL", "OPENAI_PRICES"]) delete process.env[name];
    const { report, changes } = await getImprovement(actor, improvementId);
    const unit = (company: string) => report.units.find((u) => u.title.includes(company));
    expect([unit("Alpha")?.engine, unit("Alpha")?.fallback]).toEqual(["model", undefined]);
    expect(unit("Beta")).toMatchObject({ engine: "model", fallback: { code: "model_refused", by: "second-model" } });
    expect(unit("Gamma")).toMatchObject({ engine: "rules", fallback: { code: "model_refused" } });
    expect(unit("Gamma")?.fallback?.by).toBeUndefined();
    expect(changes.find((c) => c.change.before === bullet("Beta"))?.change.source).toBe("second-model");

    const calls = await listModelCalls(actor, { improvementId });
    const about = (company: string) =>
      calls
        .filter((c) => c.title.includes(company))
        .map((c) => [c.model, c.errorCode ?? "used"])
        .sort();
    expect(about("Beta")).toEqual([
      ["fake-model", "model_refused"],
      ["second-model", "used"],
    ]);
    expect(about("Gamma")).toEqual([
      ["fake-model", "model_refused"],
      ["second-model", "model_refused"],
    ]);
    for (const call of calls) {
      expect(call.cost).toBeCloseTo((call.inputTokens * 0.5 + call.outputTokens * 2) / 1e6, 9);
      expect(JSON.parse(call.user)).toHaveProperty("facts");
      expect(`${call.system}${call.user}`).not.toMatch(/Ann|ann@example\.com/);
    }
    await expect(listModelCalls(await newActor(), { improvementId })).rejects.toMatchObject({ code: "not_found" });

    // another wording and a shorter one take the old one's place, through the same gates
    model.setBehaviour("honest");
    const { change } = changes.find((c) => c.change.before === bullet("Alpha"))!;
    const again = await rewordChange(actor, { improvementId, changeId: change.id, wish: "again" });
    expect(again.change).toMatchObject({ ref: change.ref, before: change.before, engine: "model" });
    expect(again.change.after).toMatch(/^Handled the weekly reports of Alpha/);
    const shorter = await rewordChange(actor, { improvementId, changeId: again.change.id, wish: "shorter" });
    expect(shorter.change.after.length).toBeLessThan(again.change.after.length);
    model.setBehaviour("lies-number");
    await expect(
      rewordChange(actor, { improvementId, changeId: shorter.change.id, wish: "again" }),
    ).rejects.toMatchObject({ code: "fact_guard_refused" });
    const now = await getImprovement(actor, improvementId);
    expect(now.changes.filter((c) => c.change.ref === change.ref).map((c) => c.change)).toEqual([shorter.change]);
    expect(now.changes).toHaveLength(changes.length);
    await decideChanges(actor, {
      improvementId,
      changeIds: [shorter.change.id],
      decision: "accepted",
      confirmed: false,
    });
    await expect(
      rewordChange(actor, { improvementId, changeId: shorter.change.id, wish: "again" }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test.each([
    ["MODEL_TOKENS_PER_RUN", "one run"],
    ["MODEL_TOKENS_PER_PERSON_A_DAY", "Your share"],
    ["MODEL_TOKENS_A_DAY", "everybody"],
  ])("past %s the model is not asked any more; the rules do the rest and say why", async (name, words) => {
    model.setBehaviour("honest");
    const actor = await newActor();
    const { cvId } = await upload(actor, resume(["Alpha", "Beta"]), "cv.json");
    // some of it is used; the sum per run counts what was asked in this very run
    const first = await improve(actor, cvId, draft("Manager", `Before ${name}.`));
    process.env[name] = "1";
    if (name === "MODEL_TOKENS_PER_RUN") {
      const asked = model.requests.length;
      const run = await improve(actor, cvId, draft("Manager", `Limit of ${name}.`));
      delete process.env[name];
      expect(model.requests.length).toBe(asked);
      expect(run.task?.state).toBe("succeeded");
      return;
    }
    const asked = model.requests.length;
    const run = await improve(actor, cvId, draft("Manager", `Limit of ${name}.`));
    delete process.env[name];
    expect(first.task?.state).toBe("succeeded");
    expect(model.requests.length).toBe(asked);
    const { report } = await getImprovement(actor, run.improvementId);
    const [unit] = report.units.filter((u) => u.title.includes("Alpha"));
    expect(unit).toMatchObject({ engine: "rules", fallback: { code: "limit_reached" } });
    expect(unit?.fallback?.message).toContain(words);
  });

  test("a model too slow for the task's time: the rules do the rest, and the run ends well before its hard limit", async () => {
    process.env.OPENAI_TIMEOUT_SECONDS = "200";
    model.setBehaviour("never-answers");
    const actor = await newActor();
    const { cvId } = await upload(actor, resume(["Slow", "Slower"]), "cv.json");
    const { id: questionnaireId } = await saveQuestionnaire(actor, { draft: draft("Manager", "") });
    const started = model.requests.length;
    // as if it had begun nearly four minutes ago, from the moment it is written
    await db.$executeRawUnsafe(`create function begun_long_ago() returns trigger language plpgsql as $$
      begin new."startedAt" = (now() at time zone 'utc') - interval '${(SOFT_LIMIT_MS - 1500) / 1000} seconds'; return new; end $$`);
    await db.$executeRawUnsafe(`create trigger begun_long_ago before insert on "Task" for each row
      when (new."userId" = '${actor.userId}') execute function begun_long_ago()`);
    const { improvementId, taskId } = await startImprovement(actor, { cvId, questionnaireId });
    expect(await ended(actor, taskId!)).toMatchObject({ state: "succeeded" });
    expect(model.requests.length).toBeGreaterThan(started);
    const { report, changes } = await getImprovement(actor, improvementId);
    const slow = report.units.filter((u) => u.title.includes("Slow"));
    expect(slow.map((u) => [u.engine, u.fallback?.code])).toEqual([
      ["rules", "model_timeout"],
      ["rules", "model_timeout"],
    ]);
    expect(changes.filter((c) => [bullet("Slow"), bullet("Slower")].includes(c.change.before))).toHaveLength(2);
    process.env.OPENAI_TIMEOUT_SECONDS = "3";
  });

  test("a guest who signs in while a run is under way finds it, finished, in their account", async () => {
    const guest = await newActor("guest");
    const member = await newActor();
    const { cvId } = await upload(guest, resume(["Alpha"]), "cv.json");
    const { id: questionnaireId } = await saveQuestionnaire(guest, { draft: draft("Manager", "") });
    let adopted: Promise<void> | undefined;
    model.setBehaviour(() => {
      adopted ??= adoptGuest(guest.userId, member.userId);
      return "honest";
    });
    const { improvementId, taskId } = await startImprovement(guest, { cvId, questionnaireId });
    await until("the sign-in", async () => adopted !== undefined);
    await adopted;
    expect(await ended(member, taskId!)).toMatchObject({ state: "succeeded" });
    expect((await getImprovement(member, improvementId)).changes.length).toBeGreaterThan(0);
    // the same for a file on its way and a document being made
    const other = await newActor("guest");
    const uploaded = await uploadCv(other, { bytes: new Uint8Array(resume(["Beta"])), fileName: "cv.json" });
    await adoptGuest(other.userId, member.userId);
    expect(await ended(member, uploaded.taskId)).toMatchObject({ state: "succeeded" });
    const { version } = await getCv(member, uploaded.cvId);
    const third = await newActor("guest");
    await db.cv.update({ where: { id: uploaded.cvId }, data: { userId: third.userId } });
    const asked = await requestDocument(third, {
      versionId: version!.id,
      format: "pdf",
      options: { template: "classic", pageSize: "A4" },
    });
    await adoptGuest(third.userId, member.userId);
    expect(await ended(member, asked.taskId!)).toMatchObject({ state: "succeeded" });
    expect((await getDocumentFile(member, asked.documentId)).bytes.byteLength).toBeGreaterThan(1000);
    expect(await db.storedFile.count({ where: { userId: member.userId } })).toBe(3);
  });

  test("a cancelled run stops asking and writes nothing more", async () => {
    model.setBehaviour("never-answers");
    const actor = await newActor();
    const { cvId } = await upload(actor, resume(["Alpha"]), "cv.json");
    const { id: questionnaireId } = await saveQuestionnaire(actor, { draft: draft("Manager", "") });
    const started = model.requests.length;
    const { improvementId, taskId } = await startImprovement(actor, { cvId, questionnaireId });
    await until("the model to be asked", async () => model.requests.length > started);
    await cancelTask(actor, taskId!);
    const asked = model.requests.length;
    const changes = await db.change.count({ where: { improvementId } });
    await until("the engine to forget the run", async () => {
      const [{ open }] = await db.$queryRaw<[{ open: bigint }]>`
        select count(*) as open from inngest_engine.run where status in ('queued', 'running') and events::text like ${`%${taskId}%`}`;
      return open === 0n;
    });
    expect(model.requests.length).toBe(asked);
    expect(await db.change.count({ where: { improvementId } })).toBe(changes);
    expect(await getTask(actor, taskId!)).toMatchObject({ state: "cancelled" });
    expect(await db.usageCounter.findMany({ where: { userId: actor.userId } })).toMatchObject([{ used: 0 }]);
  });
});

test("no text, name or address of a CV reaches the outbox, the engine's tables or the logs", {
  timeout: 120_000,
}, async () => {
  const markers = {
    name: "Zebulon Quartzmark",
    email: "zq.marker@example.com",
    phone: "+30 210 555 0199",
    company: "Vortexmark Ltd",
    position: "Flumoxmark Lead",
    job: "grimbletmark certificate",
  };
  const file = resume([markers.company], { name: markers.name, email: markers.email, phone: markers.phone });
  const actor = await newActor();
  for (const on of [false, true]) {
    switchModel(on);
    model.setBehaviour(
      ({ indexInUnit }) => (["wrong-schema", "connection-reset", "honest"] as const)[indexInUnit % 3]!,
    );
    const { cvId } = await upload(actor, file, `${markers.name}.json`);
    const run = await improve(actor, cvId, draft(markers.position, `You have a ${markers.job}.`));
    expect(run.task?.state).toBe("succeeded");
    const { version } = await getCv(actor, cvId);
    const asked = await requestDocument(actor, {
      versionId: version!.id,
      format: "pdf",
      options: { template: "modern", pageSize: "LETTER" },
    });
    expect((await ended(actor, asked.taskId!)).state).toBe("succeeded");
  }
  switchModel(false);
  await upload(actor, new TextEncoder().encode(`${markers.name} ${markers.email}`), `${markers.company}.txt`);
  await upload(actor, new TextEncoder().encode(`%PDF-1.4 ${markers.name}`), "broken.pdf");

  const tables = await db.$queryRaw<{ schema: string; name: string }[]>`
    select table_schema as schema, table_name as name from information_schema.tables where table_type = 'BASE TABLE'
    and (table_schema = 'inngest_engine' or table_name in ('Outbox', 'TaskStepResult'))`;
  expect(tables.length).toBeGreaterThan(5);
  const found: string[] = [];
  let seen = 0;
  for (const { schema, name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(`select t::text as row from "${schema}"."${name}" t`);
    seen += rows.length;
    for (const { row } of rows)
      for (const marker of Object.values(markers)) if (row.includes(marker)) found.push(`${name}: ${row}`);
  }
  expect(seen).toBeGreaterThan(50);
  expect(found).toEqual([]);
  expect(logged.text).toContain('"level"');
  // the first part of a name alone is one already
  for (const marker of [...Object.values(markers), "Zebulon", "weekly reports", "ann@example.com"])
    expect(logged.text).not.toContain(marker);
});
