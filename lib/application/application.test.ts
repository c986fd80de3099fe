import { PDFDocument } from "@cantoo/pdf-lib";
import { getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { TaskRef } from "@/inngest/events";
import { adoptGuest } from "@/lib/accounts/adopt-guest.server";
import { deleteAccount } from "@/lib/accounts/delete-account.server";
import { exportAccount } from "@/lib/accounts/export-account.server";
import type { Actor } from "@/lib/actor";
import { deleteCv } from "@/lib/cv/delete-cv.server";
import { saveCv } from "@/lib/cv/save-cv.server";
import { cvSchema } from "@/lib/cv/schema";
import { startCv } from "@/lib/cv/start-cv.server";
import { db } from "@/lib/platform/database/database.server";
import { closeSharedSandboxes } from "@/lib/platform/sandbox/shared-sandbox.server";
import { cancelTask } from "@/lib/tasks/cancel-task.server";
import { getTask } from "@/lib/tasks/get-task.server";
import { retryTask } from "@/lib/tasks/retry-task.server";
import { fakeEngine, newActor } from "@/lib/tasks/test-support";
import { arrangeApplication } from "./arrange-application.server";
import { attachFile } from "./attach-file.server";
import { getApplication } from "./get-application.server";
import { getApplicationFile } from "./get-application-file.server";
import { getAttachmentFile } from "./get-attachment-file.server";
import { mergeRequested, prepareApplication } from "./merge-requested.server";
import { openDesk } from "./open-desk.server";
import { removeAttachment } from "./remove-attachment.server";
import { type ApplicationRequest, ATTACHMENT_LIMITS, applicationPasswordSchema } from "./request";
import { requestApplication } from "./request-application.server";

beforeAll(() => {
  fakeEngine();
});
afterAll(closeSharedSandboxes);

async function pdf(texts: string[], change?: (document: PDFDocument) => void) {
  const document = await PDFDocument.create();
  for (const text of texts) document.addPage([400, 500]).drawText(text, { x: 50, y: 300, size: 20 });
  change?.(document);
  return new Uint8Array(await document.save());
}

async function textOf(bytes: Uint8Array, password?: string): Promise<string[]> {
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0, ...(password && { password }) });
  const pages: string[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  return pages;
}

/** A person with a CV. */
async function person(role: "guest" | "member" = "member") {
  const actor = await newActor(role);
  const { cvId } = await startCv(actor);
  const version = await db.cvVersion.findFirstOrThrow({ where: { cvId } });
  const document = cvSchema.parse({ basics: { name: "Ann Sample", summary: "Plans tours of harbours." } });
  await saveCv(actor, { cvId, baseVersionId: version.id, document });
  return { actor, cvId };
}

const request = (parts: ApplicationRequest["parts"], more: Partial<ApplicationRequest> = {}): ApplicationRequest => ({
  title: "",
  pageNumbers: false,
  maxMegabytes: 10,
  ...more,
  parts,
});

async function refOf(actor: Actor, taskId: string | undefined): Promise<TaskRef> {
  const { id, fence } = await db.task.findUniqueOrThrow({ where: { id: taskId } });
  return { taskId: id, fence, userId: actor.userId };
}

/** As the durable function does. */
async function run(actor: Actor, taskId: string | undefined) {
  const ref = await refOf(actor, taskId);
  await prepareApplication(ref, 0);
  return mergeRequested(ref, 0);
}

it("puts the CV, which gets its PDF on the way, and attachments together, and keeps the file", async () => {
  const { actor, cvId } = await person();
  const diploma = await attachFile(actor, {
    cvId,
    bytes: await pdf(["front", "back", "blank"]),
    fileName: "Diploma.pdf",
  });
  expect(diploma).toMatchObject({ name: "Diploma.pdf", kind: "pdf", pages: [{ width: 400, height: 500 }, {}, {}] });
  const asked = request(
    [
      {
        kind: "attachment",
        id: diploma.id,
        pages: [
          { page: 2, rotate: 90 },
          { page: 1, rotate: 0 },
        ],
      },
      { kind: "cv" },
    ],
    { pageNumbers: true, title: "For the port" },
  );
  const { applicationId, taskId } = await requestApplication(actor, { cvId, request: asked });
  // a double click is the same task
  expect(await requestApplication(actor, { cvId, request: asked })).toEqual({ applicationId, taskId });
  expect(await run(actor, taskId)).toEqual({ applicationId });
  expect(await getTask(actor, taskId!)).toMatchObject({
    kind: "merge-documents",
    state: "succeeded",
    stepsDone: 2,
    stepsTotal: 2,
    cvId,
    applicationId,
  });
  const made = await getApplication(actor, applicationId);
  expect(made).toMatchObject({
    file: { name: "Ann-Sample-application.pdf" },
    report: {
      pages: 3,
      parts: [
        { name: "Diploma", firstPage: 1, pages: 2 },
        { name: "CV", firstPage: 3, pages: 1 },
      ],
    },
  });
  const { bytes } = await getApplicationFile(actor, applicationId);
  const [back, front, cv] = await textOf(bytes);
  expect([back, front]).toEqual([expect.stringContaining("back"), expect.stringContaining("front")]);
  expect(cv).toContain("harbours");
  expect(cv).toContain("3 / 3");
  // the same wish finds the file
  expect(await requestApplication(actor, { cvId, request: asked })).toEqual({ applicationId });
  // and the CV's PDF is kept and proved like every other
  const desk = await openDesk(actor, cvId);
  expect(desk.documents).toMatchObject([{ pages: 1, label: "Version 2, Classic, A4" }]);
  expect(desk.latest?.id).toBe(applicationId);
}, 60_000);

it("draws the letter in the look of the CV, in its newest version", async () => {
  const { actor, cvId } = await person();
  const version = await db.cvVersion.findFirstOrThrow({ where: { cvId } });
  const paragraph = (text: string) => ({ text, evidence: [], sentences: [] });
  const letter = (text: string) => ({
    sender: { name: "Ann Sample", lines: [] },
    recipient: ["Port of Example"],
    placeAndDate: "Leeds, 21 November 2026",
    subject: "Harbour guide",
    salutation: "Dear Ms Roe,",
    paragraphs: [paragraph(text)],
    closing: "Yours sincerely,",
    signature: "Ann Sample",
    language: "en",
    pageSize: "A4",
  });
  const writing = await db.writing.create({
    data: {
      ...{ userId: actor.userId, cvId, versionId: version.id, kind: "letter", job: { position: "Harbour guide" } },
      ...{ engine: "rules", language: "en", inputHash: "x", finishedAt: new Date() },
      versions: { create: { number: 1, origin: "made", document: letter("The first words.") } },
    },
  });
  const asked = { cvId, request: request([{ kind: "letter", id: writing.id }, { kind: "cv" }]) };
  expect((await openDesk(actor, cvId)).letters).toMatchObject([{ id: writing.id }]);
  const first = await requestApplication(actor, asked);
  await run(actor, first.taskId);
  expect((await getApplication(actor, first.applicationId)).report?.parts.map(({ name }) => name)).toEqual([
    "Cover letter",
    "CV",
  ]);
  expect((await textOf((await getApplicationFile(actor, first.applicationId)).bytes))[0]).toContain("The first words.");
  await db.writingVersion.create({
    data: { writingId: writing.id, number: 2, origin: "edit", document: letter("Other words.") },
  });
  const second = await requestApplication(actor, asked);
  expect(second.applicationId).not.toBe(first.applicationId);
  await run(actor, second.taskId);
  expect((await textOf((await getApplicationFile(actor, second.applicationId)).bytes))[0]).toContain("Other words.");
  const stranger = await person();
  const theirs = requestApplication(stranger.actor, { ...asked, cvId: stranger.cvId });
  await expect(theirs).rejects.toMatchObject({ code: "not_found" });
}, 60_000);

it("protects at download, and the password is nowhere afterwards", async () => {
  const { actor, cvId } = await person();
  const paper = await attachFile(actor, { cvId, bytes: await pdf(["a secret"]), fileName: "paper.pdf" });
  const { applicationId, taskId } = await requestApplication(actor, {
    cvId,
    request: request([{ kind: "attachment", id: paper.id }]),
  });
  await expect(getApplicationFile(actor, applicationId)).rejects.toMatchObject({ code: "conflict" });
  await run(actor, taskId);
  const password = "kestrel-over-the-quay";
  const { bytes } = await getApplicationFile(actor, applicationId, { password });
  await expect(textOf(bytes)).rejects.toThrow(/password/i);
  expect(await textOf(bytes, password)).toEqual(["a secret"]);
  expect(JSON.stringify(await exportAccount(actor))).not.toContain(password);
  expect(applicationPasswordSchema.safeParse("short").success).toBe(false);
  expect(applicationPasswordSchema.safeParse("ü".repeat(64)).success).toBe(false);
}, 60_000);

it("keeps the arrangement and forgets what is gone", async () => {
  const { actor, cvId } = await person();
  const bytes = await pdf(["one"]);
  const one = await attachFile(actor, { cvId, bytes, fileName: "one.pdf" });
  const two = await attachFile(actor, { cvId, bytes: await pdf(["two"]), fileName: "two.pdf" });
  expect(await attachFile(actor, { cvId, bytes, fileName: "again.pdf" })).toEqual(one);
  expect((await openDesk(actor, cvId)).draft.parts.map(({ kind }) => kind)).toEqual(["cv", "attachment", "attachment"]);
  const parts = [
    { kind: "attachment" as const, id: two.id },
    { kind: "attachment" as const, id: one.id },
  ];
  await arrangeApplication(actor, { cvId, draft: request(parts, { maxMegabytes: 5 }) });
  expect((await openDesk(actor, cvId)).draft).toMatchObject({ parts, maxMegabytes: 5 });
  await removeAttachment(actor, two.id);
  expect((await openDesk(actor, cvId)).draft.parts).toEqual([parts[1]]);
  expect(await db.storedFile.count({ where: { userId: actor.userId, name: "two.pdf" } })).toBe(0);
  await expect(requestApplication(actor, { cvId, request: request(parts) })).rejects.toMatchObject({
    code: "not_found",
  });
}, 60_000);

it("says at once what a merge would refuse", async () => {
  const { actor, cvId } = await person();
  const locked = await pdf(["x"], (d) => d.encrypt({ userPassword: "u", ownerPassword: "o", permissions: {} }));
  const refusals: [string, Uint8Array][] = [
    ["needs_password", locked],
    ["damaged_file", new TextEncoder().encode("%PDF-1.4\nnothing more")],
    ["wrong_type", new TextEncoder().encode("words")],
    ["empty_file", new Uint8Array()],
    ["file_too_large", new Uint8Array(ATTACHMENT_LIMITS.bytesPerFile + 1)],
  ];
  for (const [code, bytes] of refusals)
    await expect(
      attachFile(actor, { cvId, bytes: new Uint8Array(bytes), fileName: "it.pdf" }),
      code,
    ).rejects.toMatchObject({ code });
  expect(await db.storedFile.count({ where: { userId: actor.userId } })).toBe(0);
  await db.attachment.createMany({
    data: await Promise.all(
      Array.from({ length: ATTACHMENT_LIMITS.files }, async (_, i) => {
        const file = { name: `${i}`, mediaType: "application/pdf", size: 1, sha256: `${i}`, bytes: new Uint8Array(1) };
        const { id } = await db.storedFile.create({ data: { userId: actor.userId, ...file } });
        return { userId: actor.userId, cvId, fileId: id, kind: "pdf", pages: [] };
      }),
    ),
  });
  const more = attachFile(actor, { cvId, bytes: await pdf(["one more"]), fileName: "more.pdf" });
  await expect(more).rejects.toMatchObject({ code: "too_long" });
}, 60_000);

it("is cancelled and tried again; a file that went meanwhile is named", async () => {
  const { actor, cvId } = await person();
  const paper = await attachFile(actor, { cvId, bytes: await pdf(["paper"]), fileName: "paper.pdf" });
  const asked = { cvId, request: request([{ kind: "attachment", id: paper.id }]) };
  const { applicationId, taskId } = await requestApplication(actor, asked);
  const late = await refOf(actor, taskId);
  await prepareApplication(late, 0);
  await cancelTask(actor, taskId!);
  await expect(mergeRequested(late, 0)).rejects.toMatchObject({ code: "cancelled" });
  expect((await getApplication(actor, applicationId)).file).toBeUndefined();
  await retryTask(actor, taskId!);
  await expect(mergeRequested(late, 0)).rejects.toMatchObject({ code: "superseded" });
  await run(actor, taskId);
  expect((await getApplication(actor, applicationId)).file).toBeDefined();
  const other = { cvId, request: request([{ kind: "attachment", id: paper.id }], { title: "Other" }) };
  const second = await requestApplication(actor, other);
  await removeAttachment(actor, paper.id);
  await expect(run(actor, second.taskId)).rejects.toMatchObject({ code: "not_found" });
}, 60_000);

it("goes with its person: exported, moved from a guest, deleted with the CV and the account", async () => {
  const guest = await person("guest");
  const attachment = await attachFile(guest.actor, {
    cvId: guest.cvId,
    bytes: await pdf(["guest"]),
    fileName: "g.pdf",
  });
  const asked = { cvId: guest.cvId, request: request([{ kind: "attachment", id: attachment.id }]) };
  const { applicationId, taskId } = await requestApplication(guest.actor, asked);
  const actor = await newActor();
  await adoptGuest(guest.actor.userId, actor.userId);
  await run(actor, taskId);
  expect((await getAttachmentFile(actor, attachment.id)).name).toBe("g.pdf");
  const { name } = await getApplicationFile(actor, applicationId);
  expect(name).toBe("Ann-Sample-application.pdf");
  const exported = JSON.stringify(await exportAccount(actor));
  for (const id of [attachment.id, applicationId]) expect(exported).toContain(id);
  await deleteCv(actor, guest.cvId);
  const where = { userId: actor.userId };
  const left = async () =>
    Promise.all([db.attachment.count({ where }), db.application.count({ where }), db.storedFile.count({ where })]);
  expect(await left()).toEqual([0, 0, 0]);
  const { cvId } = await startCv(actor);
  await attachFile(actor, { cvId, bytes: await pdf(["more"]), fileName: "m.pdf" });
  await deleteAccount(actor);
  expect(await left()).toEqual([0, 0, 0]);
}, 60_000);
