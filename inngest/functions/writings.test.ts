import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "@/e2e/support/fake-model";
import type { Actor } from "@/lib/actor";
import { createVersion } from "@/lib/cv/create-version.server";
import { getCv } from "@/lib/cv/get-cv.server";
import type { Cv } from "@/lib/cv/schema";
import { startCv } from "@/lib/cv/start-cv.server";
import { getLetter, getWriting, listLetters, listWritings, type WritingKind } from "@/lib/letters/get-writing.server";
import { letterText } from "@/lib/letters/letter-text";
import { NURSE, WARD_JOB } from "@/lib/letters/letters.fixture";
import { listWritingCalls } from "@/lib/letters/list-writing-calls.server";
import { applyTranslation, editTranslation, getTranslation } from "@/lib/letters/review-translation.server";
import { restoreWriting, saveWriting } from "@/lib/letters/save-writing.server";
import { startTranslation } from "@/lib/letters/start-translation.server";
import { startWriting } from "@/lib/letters/start-writing.server";
import { closeDatabase, db } from "@/lib/platform/database/database.server";
import { closeNotifications } from "@/lib/platform/database/notifications.server";
import { saveQuestionnaire } from "@/lib/questionnaire/save-questionnaire.server";
import { cancelTask } from "@/lib/tasks/cancel-task.server";
import { getTask } from "@/lib/tasks/get-task.server";
import { isFinal } from "@/lib/tasks/task-view";
import { newActor, until } from "@/lib/tasks/test-support";
import { createDatabase } from "../engine/test-support";
import { runEngine } from "../run-engine.server";

let database: { url: string; drop: () => Promise<void> };
let engine: { stop: (drainMs?: number) => Promise<void> };
let model: FakeModel;

beforeAll(async () => {
  // a database of its own: the engine of another test file must not take these tasks
  database = await createDatabase();
  process.env.DATABASE_URL = database.url;
  execFileSync(process.execPath, ["scripts/migrate.mjs", "deploy"], { env: process.env, stdio: "ignore" });
  engine = await runEngine();
  model = await startFakeModel({ retryAfter: 1 });
});

afterAll(async () => {
  await engine.stop(2000);
  await model.stop();
  await closeNotifications();
  await closeDatabase();
  await database.drop();
});

function switchModel(on: boolean) {
  if (on) Object.assign(process.env, { OPENAI_BASE_URL: model.url, OPENAI_MODEL: "fake-model" });
  else for (const name of ["OPENAI_BASE_URL", "OPENAI_MODEL"]) delete process.env[name];
}

async function settle(cv: Cv = NURSE): Promise<{ actor: Actor; cvId: string; questionnaireId: string }> {
  const actor = await newActor();
  const { cvId } = await startCv(actor);
  await db.$transaction((tx) => createVersion(tx, { cvId, userId: actor.userId, origin: "edit", document: cv }));
  const { id: questionnaireId } = await saveQuestionnaire(actor, { draft: WARD_JOB });
  return { actor, cvId, questionnaireId };
}

async function write<K extends WritingKind>(kind: K, from: Awaited<ReturnType<typeof settle>>) {
  const { actor, ...wish } = from;
  const { writingId, taskId } = await startWriting(actor, { kind, ...wish });
  const task =
    taskId &&
    (await until(`${kind} to end`, async () => {
      const view = await getTask(actor, taskId);
      return isFinal(view.state) && view;
    }));
  return { task, writing: await getWriting(actor, kind, writingId) };
}

describe("without a model", () => {
  test("a letter is written, edited under the guard, signed, and brought back; nobody else sees it", async () => {
    const from = await settle();
    const { actor } = from;
    const { task, writing } = await write("letter", from);
    expect(task).toMatchObject({ state: "succeeded", stepsDone: 2, stepsTotal: 2, writingId: writing.id });
    expect(writing.report).toMatchObject({ engine: "rules", silent: ["Kubernetes"] });
    expect(letterText(writing.document!)).toContain("mentored 6 student nurses");
    // the same wish again is the same letter
    expect(
      await startWriting(actor, { kind: "letter", cvId: from.cvId, questionnaireId: from.questionnaireId }),
    ).toEqual({
      writingId: writing.id,
    });

    const { recipient, placeAndDate, subject, salutation, closing, signature, paragraphs } = writing.document!;
    const edit = (text: string, base: string, confirmed = false) => {
      const texts = [...paragraphs.map((p) => p.text), text];
      const letter = { recipient, placeAndDate, subject, salutation, closing, signature, paragraphs: texts };
      return saveWriting(actor, { writingId: writing.id, base, confirmed, letter });
    };
    const base = writing.version!.id;
    await expect(edit("I also speak fluent Kubernetes.", base)).rejects.toMatchObject({
      code: "fact_guard_refused",
      details: { sentences: [{ text: "I also speak fluent Kubernetes." }] },
    });
    // the person's own words from the CV pass with the evidence found for them
    const second = await edit("I trained 3 new colleagues.", base);
    await expect(edit("Another.", base, true)).rejects.toMatchObject({ code: "conflict" });
    const third = await edit("I have always wanted to work in Leeds.", second.versionId, true);
    const edited = await getWriting(actor, "letter", writing.id);
    expect(edited.document?.paragraphs.at(-1)?.sentences).toEqual([
      { text: "I have always wanted to work in Leeds.", author: "person", evidence: [] },
    ]);
    const middle = await getWriting(actor, "letter", writing.id, second.versionId);
    expect(middle.document?.paragraphs.at(-1)?.evidence).toMatchObject([{ ref: "work/w2/highlights/c2" }]);
    expect(third.number).toBe(3);
    await restoreWriting(actor, { kind: "letter", writingId: writing.id, versionId: base });
    expect(await getLetter(actor, writing.id)).toEqual(writing.document);
    expect(await listLetters(actor, from.cvId)).toMatchObject([{ id: writing.id, title: WARD_JOB.position }]);

    const other = await newActor();
    await expect(getLetter(other, writing.id)).rejects.toMatchObject({ code: "not_found" });
    expect(await listLetters(other, from.cvId)).toEqual([]);
  });

  test("headlines and a summary; a language without templates says so", async () => {
    const { writing } = await write("profile", await settle());
    expect(writing.document?.headlines.map((h) => h.text)).toContain(
      "Staff Nurse, Northmoor Hospital | BSc, Adult Nursing",
    );
    expect(writing.document?.summary.map((p) => p.text).join(" ")).toContain("I mentored 6 student nurses");
    const { actor, ...polish } = await settle({ ...NURSE, language: "pl" });
    await expect(startWriting(actor, { kind: "letter", ...polish })).rejects.toMatchObject({ code: "bad_request" });
  });
});

describe("translation", () => {
  test("each text beside its source; a changed figure stays in the CV's own language; the result is a CV of its own", async () => {
    const from = await settle();
    const { actor, cvId } = from;
    switchModel(false);
    await expect(startTranslation(actor, { cvId, language: "de" })).rejects.toMatchObject({
      code: "bad_request",
      message: expect.stringContaining("needs a model"),
    });
    switchModel(true);
    model.setBehaviour("honest");
    const { writingId, taskId } = await startTranslation(actor, { cvId, language: "de" });
    const ended = await until("the translation", async () => {
      const view = await getTask(actor, taskId!);
      return isFinal(view.state) && view;
    });
    expect(ended).toMatchObject({ state: "succeeded" });
    const { translation } = await getTranslation(actor, writingId);
    const of = (ref: string) => translation?.texts.find((t) => t.ref === ref);
    expect(of("work/w1/highlights/b3")).toMatchObject({
      state: "translated",
      text: "Reduced falls aus 11 zu 4 ein month through monthly audits",
    });
    expect(of("work/w1/name")).toMatchObject({ state: "kept", text: "Northmoor Hospital" });
    const edit = { writingId, ref: "work/w1/highlights/b3" };
    await expect(
      editTranslation(actor, { ...edit, text: "Senkte Stürze von 11 auf 2 im Monat", confirmed: false }),
    ).rejects.toMatchObject({ code: "fact_guard_refused" });
    await editTranslation(actor, { ...edit, text: "Senkte Stürze von 11 auf 4 im Monat", confirmed: false });
    const made = await applyTranslation(actor, { writingId });
    const cv = await getCv(actor, made.cvId);
    expect(cv.version?.document).toMatchObject({
      language: "de",
      work: [
        { name: "Northmoor Hospital", highlights: [{}, {}, { text: "Senkte Stürze von 11 auf 4 im Monat" }, {}] },
        {},
      ],
    });
    expect((await getCv(actor, cvId)).version?.document).toEqual(NURSE);

    model.setBehaviour("lies-number");
    const lying = await startTranslation(actor, { cvId, language: "fr" });
    await until("the lies", async () => isFinal((await getTask(actor, lying.taskId!)).state));
    switchModel(false);
    const lies = await getTranslation(actor, lying.writingId);
    expect(lies.translation?.texts.filter((t) => t.state === "translated")).toEqual([]);
  });
});

describe("with a model", () => {
  test("its sentences stand with evidence; what it sent and answered can be seen, without contacts", async () => {
    switchModel(true);
    model.setBehaviour("honest");
    const from = await settle();
    const { writing } = await write("letter", from);
    expect(writing.report).toMatchObject({ engine: "model", leftOut: [] });
    const told = writing.document?.paragraphs.flatMap((p) => p.sentences).filter((s) => s.author === "model") ?? [];
    expect(told.length).toBeGreaterThan(2);
    for (const { evidence } of told) expect(evidence.length).toBeGreaterThan(0);
    const calls = await listWritingCalls(from.actor, { writingId: writing.id });
    expect(calls).toMatchObject([{ model: "fake-model", title: "letter" }]);
    expect(calls[0]?.user).not.toMatch(/Nora|example\.com|7946|Kubernetes/);
    const { writing: profile } = await write("profile", from);
    expect(profile.report?.engine).toBe("model");
  });

  test("an interview is prepared by a task: its questions beside the templates' own, its call listed", async () => {
    switchModel(true);
    model.setBehaviour("honest");
    const from = await settle();
    const { task, writing } = await write("interview", from);
    expect(task).toMatchObject({ state: "succeeded", kind: "prepare-interview" });
    const questions = writing.document?.questions ?? [];
    expect(writing.report).toMatchObject({ engine: "model", leftOut: [] });
    expect(questions.filter((q) => q.author === "model").map((q) => q.question)).toContain(
      "How did you go about wound care?",
    );
    expect(questions.find((q) => q.kind === "gap")).toMatchObject({ author: "rules" });
    const calls = await listWritingCalls(from.actor, { writingId: writing.id });
    expect(calls).toMatchObject([{ model: "fake-model", title: "interview" }]);
    expect(calls[0]?.user).not.toMatch(/Nora|example\.com|7946|Kubernetes/);
    expect(await listWritings(from.actor, "interview", from.cvId)).toMatchObject([{ id: writing.id, finished: true }]);

    model.setBehaviour("lies-skill");
    const { writing: lied } = await write("interview", await settle());
    switchModel(false);
    expect(lied.report).toMatchObject({ engine: "rules", fallback: { code: "model_bad_answer" } });
    expect(lied.document?.questions.every((q) => q.author === "rules")).toBe(true);
  }, 30_000);

  test("calls without an answer are listed: of a letter that was cancelled, of a translation whose model failed", async () => {
    switchModel(true);
    model.setBehaviour("never-answers");
    const from = await settle();
    const { actor, ...wish } = from;
    const { writingId, taskId } = await startWriting(actor, { kind: "letter", ...wish });
    const listed = () => listWritingCalls(actor, { writingId });
    await until("the call", async () => (await listed()).length > 0);
    expect(await listed()).toMatchObject([{ title: "letter, try 1", errorCode: "under_way", reply: "" }]);
    await cancelTask(actor, taskId!);
    expect(await listed()).toMatchObject([{ errorCode: "no_answer", reply: "" }]);
    expect((await listed())[0]?.user).toContain("wound care");

    model.setBehaviour("key-refused");
    const translation = await startTranslation(actor, { cvId: from.cvId, language: "es" });
    await until("the refusal", async () => isFinal((await getTask(actor, translation.taskId!)).state));
    switchModel(false);
    model.setBehaviour("honest");
    const calls = await listWritingCalls(actor, { writingId: translation.writingId });
    expect(calls.map((call) => call.errorCode)).toContain("model_key_refused");
  }, 30_000);

  test.each(["lies-number", "stronger-verb", "leaks-canary", "key-refused", "not-json"] as const)(
    "%s: nothing of it is shown, and the templates step in where nothing is left",
    async (behaviour) => {
      switchModel(true);
      model.setBehaviour(behaviour);
      const { task, writing } = await write("letter", await settle());
      switchModel(false);
      expect(task).toMatchObject({ state: "succeeded" });
      const text = letterText(writing.document!);
      expect(text).not.toMatch(/Kubernetes|Globex|\bLed\b|much more|c-[0-9a-f]{12}/);
      if (behaviour !== "stronger-verb") expect(writing.report?.fallback?.message).toBeTruthy();
      expect(text).toContain("mentored 6 student nurses");
    },
    30_000,
  );
});
