import { beforeAll, expect, test, vi } from "vitest";
import { startCv } from "@/lib/cv/start-cv.server";
import { uploadCv } from "@/lib/cv/upload-cv.server";
import { AppError } from "@/lib/errors";
import { takeUse } from "@/lib/plans/usage.server";
import { redis } from "@/lib/platform/cache/cache.server";
import { db } from "@/lib/platform/database/database.server";
import { saveQuestionnaire } from "@/lib/questionnaire/save-questionnaire.server";
import { getTask, listTasks } from "@/lib/tasks/get-task.server";
import { queueTask } from "@/lib/tasks/queue-task.server";
import { runTaskStep } from "@/lib/tasks/run-task-step.server";
import { fakeEngine, newActor, newTask } from "@/lib/tasks/test-support";
import { adoptGuest } from "./adopt-guest.server";
import { checkPassword } from "./check-password.server";
import { deleteAccount } from "./delete-account.server";
import { exportAccount } from "./export-account.server";
import { getAccount } from "./get-account.server";
import { hashPassword, verifyPassword } from "./password.server";
import { removeExpired } from "./remove-expired.server";
import { emailSchema, passwordSchema, signInSchema } from "./schema";
import {
  listSessions,
  openSession,
  readSession,
  revokeAllSessions,
  revokeSession,
  SESSION_IDLE_DAYS,
} from "./sessions.server";
import { signUp } from "./sign-up.server";
import { startGuest } from "./start-guest.server";

beforeAll(() => void fakeEngine());

const DAY = 86_400_000;
let people = 0;
const someone = () => ({ email: `person-${process.pid}-${++people}@example.com`, password: "correct horse battery" });
const draft = {
  position: "Nurse",
  industry: "",
  experienceLevel: null,
  companySize: null,
  location: "",
  applicationTimeline: null,
  jobDescription: "",
};
const text = (words: string) => ({ bytes: new TextEncoder().encode(words), fileName: "cv.txt" });

/** Leaves nothing in Redis, as after a restart. */
const emptyCache = () => redis().flushdb();

/** Everything that can belong to a person, by table. */
async function rowsOf(userId: string) {
  const where = { userId };
  const cv = { cv: { userId } };
  const improvement = { improvement: { userId } };
  return {
    users: await db.user.count({ where: { id: userId } }),
    accounts: await db.account.count({ where }),
    sessions: await db.session.count({ where }),
    usage: await db.usageCounter.count({ where }),
    files: await db.storedFile.count({ where }),
    cvs: await db.cv.count({ where }),
    versions: await db.cvVersion.count({ where: cv }),
    documents: await db.renderedDocument.count({ where }),
    questionnaires: await db.questionnaire.count({ where }),
    improvements: await db.improvement.count({ where }),
    changes: await db.change.count({ where: improvement }),
    questions: await db.question.count({ where: improvement }),
    responses: await db.aiResponse.count({ where: improvement }),
    answers: await db.answer.count({ where }),
    tasks: await db.task.count({ where }),
    events: await db.taskEvent.count({ where }),
    results: await db.taskStepResult.count({ where: { task: { userId } } }),
  };
}

/** Gives a person one row in every table that can hold one. */
async function fill(userId: string) {
  const actor = { userId, role: "member" as const };
  const { taskId } = await uploadCv(actor, text(`A plain text about ${userId}`));
  const { cvId } = await startCv(actor);
  const { id: questionnaireId } = await saveQuestionnaire(actor, { draft });
  const version = await db.cvVersion.findFirstOrThrow({ where: { cvId } });
  const improvement = await db.improvement.create({
    data: { userId, cvId, versionId: version.id, questionnaireId, job: draft, engine: "rules", inputHash: "x" },
  });
  const improvementId = improvement.id;
  await db.change.create({ data: { improvementId, unitId: "basics", key: "c1", position: 0, body: {} } });
  await db.question.create({ data: { improvementId, key: "q1", position: 0, body: {} } });
  await db.aiResponse.create({
    data: { improvementId, step: "basics", model: "m", promptHash: "h", prompt: {}, reply: "{}", durationMs: 1 },
  });
  await db.answer.create({ data: { userId, questionKey: "q1", topic: "Go", have: true, text: "Yes" } });
  await db.account.create({
    data: { userId, type: "oauth", provider: "github", providerAccountId: userId, access_token: "gho_secret" },
  });
  const file = await db.storedFile.create({
    data: { userId, name: "cv.pdf", mediaType: "application/pdf", size: 1, sha256: "s", bytes: new Uint8Array([1]) },
  });
  await db.renderedDocument.create({
    data: { userId, versionId: version.id, format: "pdf", options: {}, inputHash: "d", fileId: file.id },
  });
  await db.$transaction((tx) => takeUse(tx, userId, "improve-cv"));
  await openSession(userId, "test");
  const ref = { taskId, fence: 1, userId };
  await runTaskStep(ref, { name: "begin", label: "Begin", input: 1, attempt: 0 }, async () => ({ result: {} }));
  return { cvId, taskId, improvementId, fileId: file.id };
}

test("a session outlives a lost cache and is answered from it again", async () => {
  const guest = await startGuest("Firefox");
  expect(guest.sessionId).toMatch(/^[\w-]{27}$/);
  await emptyCache();
  const actor = { userId: guest.userId, role: "guest", sessionId: guest.sessionId };
  expect(await readSession(guest.sessionId)).toEqual(actor);
  expect(await redis().get(`session:${guest.sessionId}`)).toMatchObject({ userId: guest.userId });
  expect(await readSession(guest.sessionId)).toEqual(actor);
  expect(await readSession("unknown")).toBeUndefined();
});

test("a revoked session is gone at once, with the cache full, empty, or being filled by a request under way", async () => {
  const guest = await startGuest(null);
  const other = await openSession(guest.userId, "Phone");
  expect((await listSessions(guest)).map((s) => s.current).sort()).toEqual([false, true]);
  await revokeSession(guest, other.slice(0, 12));
  expect(await readSession(other)).toBeUndefined();
  expect(await readSession(guest.sessionId)).toBeDefined();

  await emptyCache();
  // a request has read the database and is about to fill the cache: the revocation comes right before that
  const client = redis();
  const set = client.set.bind(client);
  const spy = vi.spyOn(client, "set").mockImplementationOnce(async (...args) => {
    await revokeAllSessions(guest.userId);
    return set(...args);
  });
  await readSession(guest.sessionId);
  expect(spy.mock.calls.length).toBeGreaterThan(1);
  spy.mockRestore();
  expect(await readSession(guest.sessionId)).toBeUndefined();
  await emptyCache();
  expect(await readSession(guest.sessionId)).toBeUndefined();
  expect(await listSessions(guest)).toEqual([]);
});

test("a session can be revoked by its owner only, and not by a short prefix", async () => {
  const guest = await startGuest(null);
  const stranger = await startGuest(null);
  for (const id of [guest.sessionId, guest.sessionId.slice(0, 12)])
    await expect(revokeSession(stranger, id)).rejects.toMatchObject({ code: "not_found" });
  for (const id of ["", guest.sessionId.slice(0, 11)])
    await expect(revokeSession(guest, id)).rejects.toMatchObject({ code: "not_found" });
  expect(await readSession(guest.sessionId)).toBeDefined();
});

test("a session ends when it was not used for long; use prolongs it", async () => {
  const guest = await startGuest(null);
  const set = (data: { expiresAt?: Date; lastSeenAt?: Date }) =>
    db.session.update({ where: { id: guest.sessionId }, data });
  await set({ expiresAt: new Date(Date.now() + DAY), lastSeenAt: new Date(Date.now() - 29 * DAY) });
  await emptyCache();
  expect(await readSession(guest.sessionId)).toBeDefined();
  const { expiresAt } = await db.session.findUniqueOrThrow({ where: { id: guest.sessionId } });
  expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + (SESSION_IDLE_DAYS - 1) * DAY);
  await set({ expiresAt: new Date(Date.now() - 1000) });
  await emptyCache();
  expect(await readSession(guest.sessionId)).toBeUndefined();
});

test("signing up turns a guest into a member with their work and a new session", async () => {
  const guest = await startGuest(null);
  const { cvId } = await startCv(guest);
  const person = someone();
  const { userId, sessionId } = await signUp(guest, person, "Firefox");
  expect(userId).toBe(guest.userId);
  expect(sessionId).not.toBe(guest.sessionId);
  expect(await readSession(guest.sessionId)).toBeUndefined();
  const actor = (await readSession(sessionId))!;
  expect(actor.role).toBe("member");
  expect(await getAccount(actor)).toEqual({ email: person.email, role: "member", hasPassword: true });
  expect(await db.cv.count({ where: { id: cvId, userId } })).toBe(1);
});

test("an address is one account's: a second sign-up is refused and changes nothing", async () => {
  const person = someone();
  const first = await signUp(undefined, person, null);
  const guest = await startGuest(null);
  await expect(signUp(guest, { ...person, password: "another password" }, null)).rejects.toMatchObject({
    code: "email_taken",
  });
  expect(await readSession(guest.sessionId)).toMatchObject({ role: "guest" });
  expect(await checkPassword(person)).toEqual({ id: first.userId, email: person.email });
  const rivals = someone();
  const both = await Promise.allSettled([signUp(undefined, rivals, null), signUp(undefined, rivals, null)]);
  expect(both.filter((r) => r.status === "fulfilled")).toHaveLength(1);
});

test("two sign-ups from one visit do not take each other's account over", async () => {
  const guest = await startGuest(null);
  const one = someone();
  const two = someone();
  const [a, b] = await Promise.all([signUp(guest, one, null), signUp(guest, two, null)]);
  expect(a.userId).not.toBe(b.userId);
  expect(await checkPassword(one)).toMatchObject({ id: a.userId });
  expect(await checkPassword(two)).toMatchObject({ id: b.userId });
});

test("a password is right or wrong, whoever asks, and an account without one has none", async () => {
  const person = someone();
  const { userId } = await signUp(undefined, person, null);
  expect(await checkPassword(person)).toEqual({ id: userId, email: person.email });
  expect(await checkPassword({ ...person, password: "wrong password" })).toBeUndefined();
  expect(await checkPassword(someone())).toBeUndefined();
  await db.user.update({ where: { id: userId }, data: { passwordHash: null } });
  expect(await checkPassword({ ...person, password: "" })).toBeUndefined();
});

test("passwords are kept as scrypt hashes at OWASP's cost, salted, and compared in normal form", async () => {
  const hash = await hashPassword("Ａngström");
  const [kind, n, r, p, salt, key] = hash.split("$");
  expect([kind, Number(n), Number(r), Number(p)]).toEqual(["scrypt", 2 ** 16, 8, 2]);
  expect(Buffer.from(salt!, "base64")).toHaveLength(16);
  expect(Buffer.from(key!, "base64")).toHaveLength(32);
  expect(await hashPassword("Ａngström")).not.toBe(hash);
  expect(await verifyPassword("Angström".normalize("NFD"), hash)).toBe(true);
  expect(await verifyPassword("angström", hash)).toBe(false);
  expect(await verifyPassword("anything", null)).toBe(false);
  // a hash made at another cost is still understood
  const { scryptSync } = await import("node:crypto");
  const old = scryptSync("old password", Buffer.from("salt"), 32, { N: 1024, r: 8, p: 1 }).toString("base64");
  expect(await verifyPassword("old password", `scrypt$1024$8$1$${Buffer.from("salt").toString("base64")}$${old}`)).toBe(
    true,
  );
});

test("addresses and passwords: what is accepted", () => {
  const mail = (value: string) => emailSchema.safeParse(value).data;
  expect(mail("  Ann.Sample+cv@Example.COM ")).toBe("ann.sample+cv@example.com");
  const wrong = [
    "",
    "ann",
    "ann@",
    "@example.com",
    "ann@example",
    "a@b@example.com",
    "ann@example.com, eve@example.org",
    '"ann eve"@example.com',
    "ann＠example.com",
    "ann@exаmple.com",
    "ann@example.com\u0000",
    "ann@example.com\r\nBcc: eve@example.org",
    "ma\u212Ae@example.com",
    `${"a".repeat(65)}@example.com`,
    `a@${"b".repeat(250)}.com`,
  ];
  expect(wrong.filter((value) => mail(value) !== undefined)).toEqual([]);
  const password = (value: string) => passwordSchema.safeParse(value).success;
  expect(["short", "x".repeat(129), "Password123", "QWERTYUIOP"].filter(password)).toEqual([]);
  expect(["eight ch", "x".repeat(128), "пароль из слов"].filter((p) => !password(p))).toEqual([]);
  expect(signInSchema.safeParse({ email: "a@example.com", password: "x", csrfToken: "t" }).success).toBe(true);
});

test("a guest's work moves to the account they sign in to, in the order it happened", async () => {
  const guest = await newActor("guest");
  const member = await newActor("member");
  await newTask(member);
  const before = await fill(guest.userId);
  const running = { taskId: before.taskId, fence: 1, userId: guest.userId };
  const sessionId = await openSession(guest.userId, null);
  await db.answer.create({ data: { userId: member.userId, questionKey: "q1", topic: "Go", have: false } });
  await db.answer.create({ data: { userId: guest.userId, questionKey: "q2", topic: "SQL", have: true, text: "Yes" } });
  const logs = async (where: { userId: string }) =>
    (await db.taskEvent.findMany({ where: { ...where, taskId: before.taskId }, orderBy: { seq: "asc" } })).map(
      (e) => e.message,
    );
  const log = await logs({ userId: guest.userId });

  await adoptGuest(guest.userId, member.userId);

  expect(Object.values(await rowsOf(guest.userId)).every((n) => n === 0)).toBe(true);
  expect(await readSession(sessionId)).toBeUndefined();
  expect(await rowsOf(member.userId)).toMatchObject({
    files: 2,
    cvs: 2,
    questionnaires: 1,
    improvements: 1,
    documents: 1,
    tasks: 2,
  });
  expect(await logs({ userId: member.userId })).toEqual(log);
  const all = await db.taskEvent.findMany({ where: { userId: member.userId }, orderBy: { seq: "asc" } });
  expect(all.map((e) => e.seq)).toEqual(all.map((_, i) => i + 1));
  expect((await db.user.findUniqueOrThrow({ where: { id: member.userId } })).eventSeq).toBe(all.length);
  const answers = await db.answer.findMany({ where: { userId: member.userId }, orderBy: { questionKey: "asc" } });
  expect(answers.map((a) => [a.questionKey, a.have])).toEqual([
    ["q1", false],
    ["q2", true],
  ]);

  // what was running goes on under the account, with the guest's id in its event
  await runTaskStep(running, { name: "rest", label: "Rest", input: 1, attempt: 0, last: true }, async () => ({
    result: {},
    write: async (tx, userId) => void (await tx.cv.create({ data: { userId, title: "late" } })),
  }));
  expect(await getTask(member, before.taskId)).toMatchObject({ state: "succeeded" });
  expect(await db.cv.count({ where: { userId: member.userId, title: "late" } })).toBe(1);
});

test("the same file under way on both sides does not stop the sign-in", async () => {
  const guest = await newActor("guest");
  const member = await newActor("member");
  const mine = await uploadCv(member, text("the same file"));
  const theirs = await uploadCv(guest, text("the same file"));
  await adoptGuest(guest.userId, member.userId);
  expect((await listTasks(member)).map((t) => t.id).sort()).toEqual([mine.taskId, theirs.taskId].sort());
  expect(await uploadCv(member, text("the same file"))).toEqual(mine);
});

test("a guest who works while they sign in loses nothing", async () => {
  const guest = await newActor("guest");
  const member = await newActor("member");
  const refs = await Promise.all([1, 2, 3].map(() => newTask(guest)));
  const steps = refs.flatMap((ref) =>
    [1, 2, 3].map((n) =>
      runTaskStep(ref, { name: `s${n}`, label: "Step", input: n, attempt: 0 }, async () => ({
        result: { n },
        write: async (tx, userId) => void (await tx.cv.create({ data: { userId, title: "x" } })),
      })),
    ),
  );
  await Promise.all([...steps, adoptGuest(guest.userId, member.userId)]);
  expect(await rowsOf(member.userId)).toMatchObject({ cvs: 9, tasks: 3, results: 9 });
  const all = await db.taskEvent.findMany({ where: { userId: member.userId }, orderBy: { seq: "asc" } });
  expect(all.map((e) => e.seq)).toEqual(all.map((_, i) => i + 1));
});

test("a task a guest asks for at the moment of signing in is moved or refused, never accepted and lost", async () => {
  for (let round = 0; round < 10; round++) {
    const guest = await newActor("guest");
    const member = await newActor("member");
    const asked: Promise<{ taskId: string }>[] = [];
    const asking = (async () => {
      for (let i = 0; i < 12; i++) {
        const task = newTask(guest);
        task.catch(() => {}); // a refusal is looked at below
        asked.push(task);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, round));
    await adoptGuest(guest.userId, member.userId);
    await asking;
    const accepted = (await Promise.allSettled(asked)).flatMap((a) =>
      a.status === "fulfilled" ? [a.value.taskId] : [],
    );
    const there = (await db.task.findMany({ where: { userId: member.userId } })).map((t) => t.id);
    expect(there.sort()).toEqual(accepted.sort());
    const all = await db.taskEvent.findMany({ where: { userId: member.userId }, orderBy: { seq: "asc" } });
    expect(all.map((e) => e.seq)).toEqual(all.map((_, i) => i + 1));
  }
});

test("only a guest can be adopted", async () => {
  const member = await newActor("member");
  const other = await newActor("member");
  await startCv(member);
  const sessionId = await openSession(member.userId, null);
  await adoptGuest(member.userId, other.userId);
  await adoptGuest(member.userId, member.userId);
  expect(await rowsOf(member.userId)).toMatchObject({ users: 1, cvs: 1 });
  expect(await readSession(sessionId)).toBeDefined();
});

test("a use taken as a guest is counted on in the account", async () => {
  const guest = await newActor("guest");
  const member = await newActor("member");
  const take = (userId: string, inputHash: string) => {
    const find = { userId, kind: "improve-cv" as const, inputHash };
    return queueTask(find, async (tx) => {
      await takeUse(tx, userId, "improve-cv");
      return { ...find, title: "x" };
    });
  };
  await take(member.userId, "a");
  await take(guest.userId, "b");
  await adoptGuest(guest.userId, member.userId);
  expect(await db.usageCounter.findMany({ where: { userId: member.userId } })).toMatchObject([{ used: 2 }]);
});

test("a deleted account leaves no row, no file and no running task", async () => {
  const person = someone();
  const { userId, sessionId } = await signUp(undefined, person, null);
  const { taskId } = await fill(userId);
  for (const [table, count] of Object.entries(await rowsOf(userId))) expect([table, count > 0]).toEqual([table, true]);
  await redis().set(`unit:${userId}:abc`, "their text");
  let aborted = false;
  const running = runTaskStep(
    { taskId, fence: 1, userId },
    { name: "long", label: "Long", input: 1, attempt: 0 },
    async ({ signal }) => {
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      aborted = true;
      return {
        result: {},
        write: async (tx, owner) => void (await tx.cv.create({ data: { userId: owner, title: "late" } })),
      };
    },
  );
  running.catch(() => {});
  const started = { taskId, type: "step-begun", message: "Long" };
  while ((await db.taskEvent.count({ where: started })) === 0) await new Promise((resolve) => setTimeout(resolve, 10));

  await deleteAccount({ userId, role: "member", sessionId });

  await expect(running).rejects.toBeInstanceOf(AppError);
  expect(aborted).toBe(true);
  expect(Object.entries(await rowsOf(userId)).filter(([, n]) => n > 0)).toEqual([]);
  expect(await readSession(sessionId)).toBeUndefined();
  expect(await redis().get(`unit:${userId}:abc`)).toBeNull();
  expect(await checkPassword(person)).toBeUndefined();
  const leftovers = await db.outbox.findMany({ where: { data: { path: ["taskId"], equals: taskId } } });
  expect(JSON.stringify(leftovers)).not.toContain(person.email);
});

test("what nobody can reach any more is removed; what somebody can is not", async () => {
  const old = new Date(Date.now() - 2 * DAY);
  const age = (userId: string) => db.user.update({ where: { id: userId }, data: { createdAt: old } });
  const abandoned = await newActor("guest");
  await fill(abandoned.userId);
  await db.session.updateMany({ where: { userId: abandoned.userId }, data: { expiresAt: old } });
  await db.task.updateMany({ where: { userId: abandoned.userId }, data: { state: "succeeded" } });
  const visiting = await startGuest(null);
  const busy = await newActor("guest");
  await newTask(busy);
  const member = await newActor("member");
  for (const { userId } of [abandoned, visiting, busy, member]) await age(userId);
  const fresh = await newActor("guest");
  const sent = await db.outbox.create({ data: { name: "x", data: {}, sentAt: new Date(Date.now() - 8 * DAY) } });
  const unsent = await db.outbox.create({
    data: { name: "task/stopped", data: { taskId: "none", fence: 1, userId: "none" } },
  });

  await removeExpired();

  expect(Object.values(await rowsOf(abandoned.userId)).every((n) => n === 0)).toBe(true);
  for (const { userId } of [visiting, busy, member, fresh]) expect((await rowsOf(userId)).users).toBe(1);
  expect(await readSession(visiting.sessionId)).toBeDefined();
  expect(await db.outbox.count({ where: { id: sent.id } })).toBe(0);
  expect(await db.outbox.count({ where: { id: unsent.id } })).toBe(1);
});

test("an export holds all that is kept about a person, files included, and no secret", async () => {
  const person = someone();
  const { userId } = await signUp(undefined, person, null);
  const { fileId, improvementId } = await fill(userId);
  const data = (await exportAccount({ userId, role: "member" })) as Record<string, { id?: string; bytes?: string }[]>;
  expect(data).toMatchObject({
    id: userId,
    email: person.email,
    improvements: [{ id: improvementId, changes: [{ key: "c1" }] }],
  });
  expect(data.files?.find((f) => f.id === fileId)?.bytes).toBe("AQ==");
  for (const key of ["cvs", "questionnaires", "answers", "documents", "tasks"])
    expect(data[key]?.length).toBeGreaterThan(0);
  const whole = JSON.stringify(data);
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  for (const secret of [
    passwordHash!,
    "passwordHash",
    "gho_secret",
    ...(await db.session.findMany({ where: { userId } })).map((s) => s.id),
  ])
    expect(whole).not.toContain(secret);
});
