import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { UPLOAD_LIMIT_BYTES } from "@/lib/intake/contract";
import { db } from "@/lib/platform/database/database.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { cancelTask } from "@/lib/tasks/cancel-task.server";
import { getTask } from "@/lib/tasks/get-task.server";
import { fakeEngine, newActor } from "@/lib/tasks/test-support";
import { createVersion } from "./create-version.server";
import { deleteCv } from "./delete-cv.server";
import { getCv, listCvs } from "./get-cv.server";
import { getOriginal } from "./get-original.server";
import { restoreVersion } from "./restore-version.server";
import { saveCv } from "./save-cv.server";
import { type Cv, emptyCv } from "./schema";
import { startCv } from "./start-cv.server";
import { safeFileName, uploadCv } from "./upload-cv.server";

beforeAll(() => void fakeEngine());

const bytes = (text: string) => new TextEncoder().encode(text);
const upload = (actor: Actor, text: string, fileName: string) => uploadCv(actor, { bytes: bytes(text), fileName });
const named = (name: string): Cv => ({ ...emptyCv(), basics: { ...emptyCv().basics, name } });

/** A CV with one saved text, as a person has it. */
async function started(actor: Actor) {
  const { cvId } = await startCv(actor);
  const { version } = await getCv(actor, cvId);
  return { cvId, first: version!.id };
}

test.each([
  ["nothing at all", new Uint8Array(), "cv.pdf", "empty_file"],
  ["more than 10 MB", new Uint8Array(UPLOAD_LIMIT_BYTES + 1).fill(65), "cv.txt", "file_too_large"],
  ["an animation named .pdf", bytes("GIF89a\x01\x00\x01\x00"), "cv.pdf", "wrong_type"],
  ["a text named .pdf", bytes("I am a text and no PDF at all."), "cv.pdf", "wrong_type"],
  ["a program", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0]), "cv.docx", "wrong_type"],
])("%s is refused at once and nothing is kept", async (_what, content, fileName, code) => {
  const actor = await newActor();
  await expect(uploadCv(actor, { bytes: content as Uint8Array<ArrayBuffer>, fileName })).rejects.toMatchObject({
    code,
  });
  expect(await db.storedFile.count({ where: { userId: actor.userId } })).toBe(0);
  expect(await db.task.count({ where: { userId: actor.userId } })).toBe(0);
});

test("an upload is kept byte for byte and answered with a task", async () => {
  const actor = await newActor();
  const content = new Uint8Array(readFileSync("examples/cvs/maria-example-software-engineer.pdf"));
  const { cvId, taskId } = await uploadCv(actor, { bytes: content, fileName: "C:\\Users\\Maria\\My CV.pdf" });
  expect(await getTask(actor, taskId)).toMatchObject({
    state: "queued",
    kind: "read-cv",
    title: "Read My CV.pdf",
    cvId,
  });
  const original = await getOriginal(actor, cvId);
  expect(original).toMatchObject({ name: "My CV.pdf", mediaType: "application/pdf" });
  expect(contentHash(new Uint8Array(original.bytes))).toBe(contentHash(content));
  expect(await listCvs(actor)).toMatchObject([{ id: cvId, state: "reading", fileName: "My CV.pdf" }]);
  expect((await getCv(actor, cvId)).version).toBeUndefined();
});

test("the same file again: while it is being read the same CV, afterwards another", async () => {
  const actor = await newActor();
  const [one, two] = await Promise.all([upload(actor, "Same words", "a.txt"), upload(actor, "Same words", "b.txt")]);
  expect(two).toEqual(one);
  expect(await db.storedFile.count({ where: { userId: actor.userId } })).toBe(1);
  await cancelTask(actor, one.taskId);
  expect((await upload(actor, "Same words", "a.txt")).cvId).not.toBe(one.cvId);
  expect((await listCvs(actor)).map((cv) => cv.state).sort()).toEqual(["failed", "reading"]);
});

test("a file name is shown, never trusted", () => {
  const cases: [string, string][] = [
    ["CV.pdf", "CV.pdf"],
    ["../../etc/passwd", "passwd"],
    ["..\\..\\boot.ini", "boot.ini"],
    ["/", "upload"],
    ["..", "upload"],
    ["", "upload"],
    ["C\u0000V.pdf\u0000.exe", "CV.pdf.exe"],
    ["CV\r\nSet-Cookie: a=b.pdf", "CVSet-Cookie: a=b.pdf"],
    ["CV\u202Efdp.exe", "CVfdp.exe"],
    ["\u2066a\u2069\u200f\u061cb\u2028c.pdf", "abc.pdf"],
    ["half \ud83d pair.pdf", "half  pair.pdf"],
    ["Lebenslauf Jürgen 日本語.pdf", "Lebenslauf Jürgen 日本語.pdf"],
    ["e\u0301.pdf", "é.pdf"],
  ];
  for (const [name, shown] of cases) expect(safeFileName(name)).toBe(shown);
  const long = safeFileName(`${"x".repeat(296)}.pdf`);
  expect([...long]).toHaveLength(120);
  expect(long.endsWith("….pdf")).toBe(true);
  // letters outside the basic plane are not cut in half
  expect(safeFileName("😀".repeat(200)).isWellFormed()).toBe(true);
  expect([...safeFileName("a.".repeat(5_000_000))].length).toBeLessThanOrEqual(120);
});

test("a name with such characters is stored", async () => {
  const actor = await newActor();
  const { cvId } = await upload(actor, "Some text", "a\u0000b\ud83d.txt");
  expect((await getOriginal(actor, cvId)).name).toBe("ab.txt");
});

test("a saved text is a new version; the one before stays; saving the same makes none", async () => {
  const actor = await newActor();
  const { cvId, first } = await started(actor);
  const saved = await saveCv(actor, { cvId, baseVersionId: first, document: named("Ann Sample") });
  expect(saved.number).toBe(2);
  const again = await saveCv(actor, { cvId, baseVersionId: saved.versionId, document: named("Ann Sample") });
  expect(again).toEqual(saved);
  expect((await getCv(actor, cvId, first)).version?.document.basics.name).toBeUndefined();
  expect(await getCv(actor, cvId)).toMatchObject({
    title: "Ann Sample",
    version: { number: 2, document: named("Ann Sample") },
  });
});

test("two tabs: the second save is told of the first, and both texts are kept", async () => {
  const actor = await newActor();
  const { cvId, first } = await started(actor);
  const mine = await saveCv(actor, { cvId, baseVersionId: first, document: named("First tab") });
  const theirs = { cvId, baseVersionId: first, document: named("Second tab") };
  await expect(saveCv(actor, theirs)).rejects.toMatchObject({
    code: "conflict",
    details: { currentVersionId: mine.versionId },
  });
  expect((await getCv(actor, cvId)).version?.document.basics.name).toBe("First tab");
  // the answer names the newer version: the person saves onto it
  await saveCv(actor, { ...theirs, baseVersionId: mine.versionId });
  expect((await getCv(actor, cvId, mine.versionId)).version?.document.basics.name).toBe("First tab");
  expect((await getCv(actor, cvId)).version?.document.basics.name).toBe("Second tab");
});

test("of many saves at once exactly one holds", async () => {
  const actor = await newActor();
  const { cvId, first } = await started(actor);
  const saves = await Promise.allSettled(
    Array.from({ length: 10 }, (_, i) => saveCv(actor, { cvId, baseVersionId: first, document: named(`Tab ${i}`) })),
  );
  expect(saves.filter((s) => s.status === "fulfilled")).toHaveLength(1);
  for (const s of saves) if (s.status === "rejected") expect(s.reason).toMatchObject({ code: "conflict" });
  expect((await getCv(actor, cvId)).versions).toHaveLength(2);
});

test("characters that cannot be stored are left out of a text; all others come back as they were typed", async () => {
  const actor = await newActor();
  const { cvId, first } = await started(actor);
  const odd = 'Ω≈ç√∫ 😀 田中さん ﷽ <script>alert(1)</script> \'; DROP TABLE "Cv"; -- \u200d ＡＢ %s {{x}} ../';
  const document = named(`\u0000${odd}\ud800\u202e`);
  const saved = await saveCv(actor, { cvId, baseVersionId: first, document });
  expect((await getCv(actor, cvId, saved.versionId)).version?.document.basics.name).toBe(odd);
});

test("over the limits nothing is cut: the text is refused with the field's name", async () => {
  const actor = await newActor();
  const { cvId, first } = await started(actor);
  const document = { ...emptyCv(), work: [{ id: "w1", highlights: [{ id: "h1", text: "x".repeat(10_001) }] }] };
  await expect(saveCv(actor, { cvId, baseVersionId: first, document })).rejects.toMatchObject({
    code: "too_long",
    details: { field: "work.0.highlights.0.text" },
  });
  const broken = { ...emptyCv(), nonsense: 1 } as unknown as Cv;
  await expect(
    db.$transaction((tx) => createVersion(tx, { cvId, userId: actor.userId, origin: "edit", document: broken })),
  ).rejects.toMatchObject({ code: "bad_request" });
  expect((await getCv(actor, cvId)).versions).toHaveLength(1);
});

test("an earlier version is restored as a new one; the current one is current already", async () => {
  const actor = await newActor();
  const { cvId, first } = await started(actor);
  const saved = await saveCv(actor, { cvId, baseVersionId: first, document: named("Ann") });
  const restored = await restoreVersion(actor, first);
  expect(restored.number).toBe(3);
  expect((await getCv(actor, cvId)).version?.document).toEqual(emptyCv());
  expect(await restoreVersion(actor, restored.versionId)).toEqual(restored);
  expect((await getCv(actor, cvId)).versions.map((v) => v.number)).toEqual([3, 2, 1]);
  expect((await getCv(actor, cvId, saved.versionId)).version?.document.basics.name).toBe("Ann");
});

test("a deleted CV takes its file, versions, documents and running task along, and nothing of another", async () => {
  const actor = await newActor();
  const other = await upload(actor, "The other one", "b.txt");
  const { cvId, taskId } = await upload(actor, "This one", "a.txt");
  const version = await db.$transaction((tx) =>
    createVersion(tx, { cvId, userId: actor.userId, origin: "upload", document: named("Ann") }),
  );
  const file = await db.storedFile.create({
    data: {
      userId: actor.userId,
      name: "cv.pdf",
      mediaType: "application/pdf",
      size: 1,
      sha256: "s",
      bytes: new Uint8Array([1]),
    },
  });
  await db.renderedDocument.create({
    data: { userId: actor.userId, versionId: version.id, format: "pdf", options: {}, inputHash: "d", fileId: file.id },
  });
  await deleteCv(actor, cvId);
  await expect(getCv(actor, cvId)).rejects.toMatchObject({ code: "not_found" });
  await expect(getTask(actor, taskId)).rejects.toMatchObject({ code: "not_found" });
  expect(await db.cvVersion.count({ where: { cvId } })).toBe(0);
  expect(await db.renderedDocument.count({ where: { userId: actor.userId } })).toBe(0);
  expect((await db.storedFile.findMany({ where: { userId: actor.userId } })).map((f) => f.name)).toEqual(["b.txt"]);
  expect((await getCv(actor, other.cvId)).fileName).toBe("b.txt");
});
