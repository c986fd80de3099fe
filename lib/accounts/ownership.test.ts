import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/actor";
import { arrangeApplication } from "@/lib/application/arrange-application.server";
import { attachFile } from "@/lib/application/attach-file.server";
import { getApplication } from "@/lib/application/get-application.server";
import { getApplicationFile } from "@/lib/application/get-application-file.server";
import { getAttachmentFile } from "@/lib/application/get-attachment-file.server";
import { getPhotoFile } from "@/lib/application/get-photo-file.server";
import { openDesk } from "@/lib/application/open-desk.server";
import { removeAttachment } from "@/lib/application/remove-attachment.server";
import { removePhoto } from "@/lib/application/remove-photo.server";
import { requestApplication } from "@/lib/application/request-application.server";
import { setPhoto } from "@/lib/application/set-photo.server";
import { deleteCv } from "@/lib/cv/delete-cv.server";
import { getCv } from "@/lib/cv/get-cv.server";
import { getOriginal } from "@/lib/cv/get-original.server";
import { listReadingCalls } from "@/lib/cv/list-reading-calls.server";
import { requireCurrentVersion } from "@/lib/cv/require-current-version.server";
import { restoreVersion } from "@/lib/cv/restore-version.server";
import { saveCv } from "@/lib/cv/save-cv.server";
import { emptyCv } from "@/lib/cv/schema";
import { startCv } from "@/lib/cv/start-cv.server";
import { uploadCv } from "@/lib/cv/upload-cv.server";
import type { AppError } from "@/lib/errors";
import { answerQuestion } from "@/lib/improvement/answer-question.server";
import { applyImprovement } from "@/lib/improvement/apply-improvement.server";
import { decideChanges } from "@/lib/improvement/decide-changes.server";
import { getImprovement } from "@/lib/improvement/get-improvement.server";
import { listModelCalls } from "@/lib/improvement/list-model-calls.server";
import { rewordChange } from "@/lib/improvement/reword-change.server";
import { startImprovement } from "@/lib/improvement/start-improvement.server";
import { getInterview } from "@/lib/letters/get-interview.server";
import { getLetterFile } from "@/lib/letters/get-letter-file.server";
import { getLetter, getWriting } from "@/lib/letters/get-writing.server";
import { NURSE, WARD_JOB } from "@/lib/letters/letters.fixture";
import { listWritingCalls } from "@/lib/letters/list-writing-calls.server";
import { applyTranslation, editTranslation, getTranslation } from "@/lib/letters/review-translation.server";
import { restoreWriting, saveWriting } from "@/lib/letters/save-writing.server";
import { startTranslation } from "@/lib/letters/start-translation.server";
import { startWriting } from "@/lib/letters/start-writing.server";
import { writeLetter } from "@/lib/letters/write-letter";
import { db, type Prisma } from "@/lib/platform/database/database.server";
import { getQuestionnaire } from "@/lib/questionnaire/get-questionnaire.server";
import { saveQuestionnaire } from "@/lib/questionnaire/save-questionnaire.server";
import { getDocument, getDocumentFile } from "@/lib/rendering/get-document.server";
import { previewDocument } from "@/lib/rendering/preview-document.server";
import { requestDocument, reserveDocument } from "@/lib/rendering/request-document.server";
import { checkFiles } from "@/lib/scoring/check-files.server";
import { createShareLink } from "@/lib/sharing/create-share-link.server";
import { revokeShareLink } from "@/lib/sharing/revoke-share-link.server";
import { cancelTask } from "@/lib/tasks/cancel-task.server";
import { getTask, listTasks } from "@/lib/tasks/get-task.server";
import { retryTask } from "@/lib/tasks/retry-task.server";
import { fakeEngine, newActor } from "@/lib/tasks/test-support";
import { openSession, revokeSession } from "./sessions.server";

// the secret part of a share link is made with it
vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, long enough");

/** One person with one of everything. */
async function settle() {
  const actor = await newActor();
  const { userId } = actor;
  const draft = {
    position: "Nurse",
    industry: "",
    experienceLevel: null,
    companySize: null,
    location: "",
    applicationTimeline: null,
    jobDescription: "",
  };
  const uploaded = await uploadCv(actor, { bytes: new TextEncoder().encode(`text of ${userId}`), fileName: "cv.txt" });
  const failed = await uploadCv(actor, { bytes: new TextEncoder().encode(`more of ${userId}`), fileName: "cv.txt" });
  await cancelTask(actor, failed.taskId);
  const { cvId } = await startCv(actor);
  const version = await db.cvVersion.findFirstOrThrow({ where: { cvId } });
  const { id: questionnaireId } = await saveQuestionnaire(actor, { draft });
  const change = {
    id: "c1",
    ref: "basics/summary",
    operation: "replace",
    before: "a",
    after: "b",
    reason: "r",
    class: "one-click",
    engine: "rules",
    source: "x",
    evidence: [{ source: "cv", ref: "basics/summary", quote: "a" }],
  };
  const question = {
    id: "q1",
    kind: "missing-requirement",
    topic: "Go",
    text: "Do you know Go?",
    why: "It is asked for.",
  };
  const improvement = await db.improvement.create({
    data: {
      userId,
      cvId,
      versionId: version.id,
      questionnaireId,
      job: draft,
      engine: "rules",
      inputHash: "x",
      finishedAt: new Date(),
      changes: { create: { unitId: "basics", key: "c1", position: 0, body: change, decision: "accepted" } },
      questions: { create: { key: "q1", position: 0, body: question } },
    },
  });
  const file = await db.storedFile.create({
    data: { userId, name: "cv.pdf", mediaType: "application/pdf", size: 1, sha256: "s", bytes: new Uint8Array([1]) },
  });
  const document = await db.renderedDocument.create({
    data: { userId, versionId: version.id, format: "pdf", options: {}, inputHash: userId, fileId: file.id },
  });
  const stored = async (name: string) =>
    (
      await db.storedFile.create({
        data: { userId, name, mediaType: "application/pdf", size: 1, sha256: name, bytes: new Uint8Array([1]) },
      })
    ).id;
  const attach = async (name: string) =>
    (await db.attachment.create({ data: { userId, cvId, fileId: await stored(name), kind: "pdf", pages: [] } })).id;
  const application = await db.application.create({
    data: {
      userId,
      cvId,
      request: { parts: [{ kind: "cv" }] },
      inputHash: userId,
      fileId: await stored("application.pdf"),
    },
  });
  const written = writeLetter({ cv: NURSE, answers: [], job: WARD_JOB, date: "2026-11-21" });
  const writing = await db.writing.create({
    data: {
      userId,
      cvId,
      versionId: version.id,
      kind: "letter",
      job: draft,
      engine: "rules",
      language: "en",
      inputHash: "x",
      finishedAt: new Date(),
      versions: {
        create: { number: 1, origin: "made", document: written?.letter as unknown as Prisma.InputJsonObject },
      },
    },
    include: { versions: true },
  });
  const translation = {
    language: "de",
    texts: [{ ref: "basics/label", source: "Nurse", text: "Nurse", state: "kept" }],
  };
  const { id: translationId } = await db.writing.create({
    data: {
      userId,
      cvId,
      versionId: version.id,
      kind: "translation",
      job: {},
      engine: "a-model",
      language: "de",
      inputHash: "x",
      versions: { create: { number: 1, origin: "made", document: translation } },
    },
  });
  return {
    actor,
    draft,
    translationId,
    writingId: writing.id,
    writingVersionId: writing.versions[0]?.id ?? "",
    attachmentId: await attach("diploma.pdf"),
    spareAttachmentId: await attach("spare.pdf"),
    applicationId: application.id,
    photoId: (await db.photo.create({ data: { userId, cvId, fileId: await stored("photo.jpg") } })).id,
    sparePhotoId: (await db.photo.create({ data: { userId, cvId: uploaded.cvId, fileId: await stored("spare.jpg") } }))
      .id,
    uploadedCvId: uploaded.cvId,
    taskId: uploaded.taskId,
    endedTaskId: failed.taskId,
    cvId,
    versionId: version.id,
    questionnaireId,
    improvementId: improvement.id,
    documentId: document.id,
    shareLinkId: (await createShareLink(actor, { documentId: document.id, days: 7 })).id,
    sessionId: await openSession(userId, null),
  };
}
type Settled = Awaited<ReturnType<typeof settle>>;
type Id = Exclude<keyof Settled, "actor" | "draft">;

const options = { template: "classic", pageSize: "A4" as const };
const application = { title: "", pageNumbers: false, maxMegabytes: 10 };
/** One white pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==",
  "base64",
);
const answer = { questionId: "q1", topic: "Go", have: true, text: "Yes" };
const decided = { decision: "rejected" as const, confirmed: false, changeIds: ["c1"] };

/** Without a model nothing is translated, which only the CV's owner is told. */
const ownTranslation = (error: AppError) => {
  if (error.code !== "bad_request") throw error;
};
const EMPTY_LETTER = {
  recipient: [],
  placeAndDate: "",
  subject: "",
  salutation: "",
  paragraphs: [],
  closing: "",
  signature: "",
};

/** The settled change is decided already, which only its owner is told. */
const ownChange = (call: Promise<unknown>) =>
  call.catch((error: AppError) => {
    if (error.code !== "conflict") throw error;
  });

/** The picture is too small for a photo, which only the CV's owner is told. */
const ownPhoto = (call: Promise<unknown>) =>
  call.catch((error: AppError) => {
    if (error.code !== "bad_request") throw error;
  });

/** Every verb that takes an id: which of the person's things it is about, and the call with everything else being the caller's own. */
const WITH_ID: Record<string, { about: Id; call: (me: Settled, id: string) => Promise<unknown> }[]> = {
  getCv: [
    { about: "cvId", call: (me, id) => getCv(me.actor, id) },
    { about: "versionId", call: (me, id) => getCv(me.actor, me.cvId, id) },
  ],
  getOriginal: [{ about: "uploadedCvId", call: (me, id) => getOriginal(me.actor, id) }],
  saveCv: [
    {
      about: "cvId",
      call: (me, id) => saveCv(me.actor, { cvId: id, baseVersionId: me.versionId, document: emptyCv() }),
    },
  ],
  restoreVersion: [{ about: "versionId", call: (me, id) => restoreVersion(me.actor, id) }],
  getQuestionnaire: [{ about: "questionnaireId", call: (me, id) => getQuestionnaire(me.actor, id) }],
  saveQuestionnaire: [
    { about: "questionnaireId", call: (me, id) => saveQuestionnaire(me.actor, { id, draft: me.draft }) },
  ],
  getImprovement: [{ about: "improvementId", call: (me, id) => getImprovement(me.actor, id) }],
  answerQuestion: [
    { about: "improvementId", call: (me, id) => answerQuestion(me.actor, { improvementId: id, answer }) },
  ],
  applyImprovement: [{ about: "improvementId", call: (me, id) => applyImprovement(me.actor, { improvementId: id }) }],
  decideChanges: [
    { about: "improvementId", call: (me, id) => decideChanges(me.actor, { ...decided, improvementId: id }) },
  ],
  listReadingCalls: [{ about: "cvId", call: (me, id) => listReadingCalls(me.actor, { cvId: id }) }],
  listModelCalls: [{ about: "improvementId", call: (me, id) => listModelCalls(me.actor, { improvementId: id }) }],
  rewordChange: [
    {
      about: "improvementId",
      call: (me, id) => ownChange(rewordChange(me.actor, { improvementId: id, changeId: "c1", wish: "again" })),
    },
  ],
  startImprovement: [
    { about: "cvId", call: (me, id) => startImprovement(me.actor, { cvId: id, questionnaireId: me.questionnaireId }) },
    { about: "questionnaireId", call: (me, id) => startImprovement(me.actor, { cvId: me.cvId, questionnaireId: id }) },
  ],
  requestDocument: [
    { about: "versionId", call: (me, id) => requestDocument(me.actor, { versionId: id, format: "pdf", options }) },
  ],
  reserveDocument: [
    { about: "versionId", call: (me, id) => reserveDocument(me.actor, { versionId: id, format: "pdf", options }) },
  ],
  attachFile: [
    {
      about: "cvId",
      call: (me, id) => attachFile(me.actor, { cvId: id, bytes: new Uint8Array(PNG), fileName: "photo.png" }),
    },
  ],
  getAttachmentFile: [{ about: "attachmentId", call: (me, id) => getAttachmentFile(me.actor, id) }],
  removeAttachment: [{ about: "spareAttachmentId", call: (me, id) => removeAttachment(me.actor, id) }],
  openDesk: [{ about: "cvId", call: (me, id) => openDesk(me.actor, id) }],
  arrangeApplication: [
    {
      about: "cvId",
      call: (me, id) => arrangeApplication(me.actor, { cvId: id, draft: { ...application, parts: [] } }),
    },
  ],
  requestApplication: [
    {
      about: "cvId",
      call: (me, id) =>
        requestApplication(me.actor, { cvId: id, request: { ...application, parts: [{ kind: "cv" }] } }),
    },
    {
      about: "documentId",
      call: (me, id) =>
        requestApplication(me.actor, { cvId: me.cvId, request: { ...application, parts: [{ kind: "cv", id }] } }),
    },
    {
      about: "attachmentId",
      call: (me, id) =>
        requestApplication(me.actor, {
          cvId: me.cvId,
          request: { ...application, parts: [{ kind: "attachment", id }] },
        }),
    },
  ],
  setPhoto: [
    { about: "cvId", call: (me, id) => ownPhoto(setPhoto(me.actor, { cvId: id, bytes: new Uint8Array(PNG) })) },
  ],
  getPhotoFile: [{ about: "photoId", call: (me, id) => getPhotoFile(me.actor, id) }],
  removePhoto: [{ about: "sparePhotoId", call: (me, id) => removePhoto(me.actor, id) }],
  getApplication: [{ about: "applicationId", call: (me, id) => getApplication(me.actor, id) }],
  getApplicationFile: [{ about: "applicationId", call: (me, id) => getApplicationFile(me.actor, id) }],
  startWriting: [
    {
      about: "cvId",
      call: (me, id) => startWriting(me.actor, { kind: "letter", cvId: id, questionnaireId: me.questionnaireId }),
    },
    {
      about: "questionnaireId",
      call: (me, id) => startWriting(me.actor, { kind: "letter", cvId: me.cvId, questionnaireId: id }),
    },
  ],
  requireCurrentVersion: [{ about: "cvId", call: (me, id) => requireCurrentVersion(me.actor, id) }],
  getWriting: [
    { about: "writingId", call: (me, id) => getWriting(me.actor, "letter", id) },
    { about: "writingVersionId", call: (me, id) => getWriting(me.actor, "letter", me.writingId, id) },
  ],
  getLetter: [{ about: "writingId", call: (me, id) => getLetter(me.actor, id) }],
  getLetterFile: [{ about: "writingId", call: (me, id) => getLetterFile(me.actor, id, { format: "text", options }) }],
  getTranslation: [{ about: "translationId", call: (me, id) => getTranslation(me.actor, id) }],
  editTranslation: [
    {
      about: "translationId",
      call: (me, id) =>
        editTranslation(me.actor, { writingId: id, ref: "basics/label", text: "Pflegefachkraft", confirmed: true }),
    },
  ],
  applyTranslation: [{ about: "translationId", call: (me, id) => applyTranslation(me.actor, { writingId: id }) }],
  startTranslation: [
    {
      about: "cvId",
      call: (me, id) => startTranslation(me.actor, { cvId: id, language: "de" }).catch(ownTranslation),
    },
  ],
  getInterview: [
    { about: "cvId", call: (me, id) => getInterview(me.actor, { cvId: id, questionnaireId: me.questionnaireId }) },
    { about: "questionnaireId", call: (me, id) => getInterview(me.actor, { cvId: me.cvId, questionnaireId: id }) },
  ],
  listWritingCalls: [{ about: "writingId", call: (me, id) => listWritingCalls(me.actor, { writingId: id }) }],
  restoreWriting: [
    {
      about: "writingId",
      call: (me, id) => restoreWriting(me.actor, { kind: "letter", writingId: id, versionId: me.writingVersionId }),
    },
    {
      about: "writingVersionId",
      call: (me, id) => restoreWriting(me.actor, { kind: "letter", writingId: me.writingId, versionId: id }),
    },
  ],
  saveWriting: [
    {
      about: "writingId",
      call: (me, id) =>
        ownChange(
          saveWriting(me.actor, { writingId: id, base: me.writingVersionId, confirmed: false, letter: EMPTY_LETTER }),
        ),
    },
  ],
  previewDocument: [{ about: "versionId", call: (me, id) => previewDocument(me.actor, { versionId: id, options }) }],
  checkFiles: [{ about: "versionId", call: (me, id) => checkFiles(me.actor, { versionId: id }) }],
  getDocument: [{ about: "documentId", call: (me, id) => getDocument(me.actor, id) }],
  getDocumentFile: [{ about: "documentId", call: (me, id) => getDocumentFile(me.actor, id) }],
  createShareLink: [{ about: "documentId", call: (me, id) => createShareLink(me.actor, { documentId: id, days: 7 }) }],
  revokeShareLink: [{ about: "shareLinkId", call: (me, id) => revokeShareLink(me.actor, id) }],
  getTask: [{ about: "taskId", call: (me, id) => getTask(me.actor, id) }],
  retryTask: [{ about: "endedTaskId", call: (me, id) => retryTask(me.actor, id) }],
  revokeSession: [{ about: "sessionId", call: (me, id) => revokeSession(me.actor, id) }],
  cancelTask: [{ about: "taskId", call: (me, id) => cancelTask(me.actor, id) }],
  deleteCv: [{ about: "cvId", call: (me, id) => deleteCv(me.actor, id) }],
};

/** Verbs that take an actor and no id of a thing: what they reach is the actor's by construction, or by the test named. */
const WITHOUT_ID = [
  "listCvs",
  "listLetters",
  "listWritings",
  "listQuestionnaires",
  "listTasks",
  "listShareLinks",
  "tasksChangedAfter",
  "countActiveTasks",
  "streamTasks",
  "listSessions",
  "startCv",
  "uploadCv",
  "getAccount",
  "exportAccount",
  "deleteAccount",
  "signUp",
  // answers are found by their owner and the question: lib/improvement/signed-answers.test.ts
  "listSignedAnswers",
  "changeAnswer",
  "deleteAnswer",
];

/** All of an error that a stranger could learn from. */
const said = (error: unknown) => ({ ...(error as AppError), message: (error as AppError).message });

let mine: Settled;
let theirs: Settled;
beforeAll(async () => {
  fakeEngine();
  mine = await settle();
  theirs = await settle();
});

const cases = Object.entries(WITH_ID).flatMap(([verb, ways]) => ways.map((way) => ({ verb, ...way })));

/** All that a stranger's call could have changed. */
async function stateOf(actor: Actor) {
  const where = { userId: actor.userId };
  return JSON.stringify([
    await db.cv.findMany({ where, orderBy: { id: "asc" }, include: { versions: { orderBy: { id: "asc" } } } }),
    await db.questionnaire.findMany({ where, orderBy: { id: "asc" } }),
    await db.improvement.findMany({ where, orderBy: { id: "asc" }, include: { changes: true, questions: true } }),
    await db.renderedDocument.findMany({ where, orderBy: { id: "asc" } }),
    await db.task.findMany({ where, orderBy: { id: "asc" }, include: { events: { orderBy: { seq: "asc" } } } }),
    await db.shareLink.findMany({ where }),
    await db.writing.findMany({ where, orderBy: { id: "asc" }, include: { versions: { orderBy: { id: "asc" } } } }),
    await db.attachment.findMany({ where, orderBy: { id: "asc" } }),
    await db.application.findMany({ where, orderBy: { id: "asc" } }),
    await db.photo.findMany({ where, orderBy: { id: "asc" } }),
    await db.session.findMany({ where }),
    await db.answer.findMany({ where }),
  ]);
}

test("every verb that takes an actor is in one of the two lists", () => {
  // those of operators are about nobody's things: lib/operations/operations.test.ts has their list
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter(
    (f) => f.endsWith(".server.ts") && !f.startsWith("operations/"),
  );
  const verbs = files.flatMap((file) =>
    [
      ...readFileSync(`lib/${file}`, "utf8").matchAll(/export (?:async )?function (\w+)(?:<[^(]*>)?\(\s*actor: Actor/g),
    ].map((m) => m[1]!),
  );
  expect(verbs.length).toBeGreaterThan(25);
  expect(verbs.sort()).toEqual([...Object.keys(WITH_ID), ...WITHOUT_ID].sort());
});

describe("another person's things are not found, exactly like things that do not exist, and stay as they are", () => {
  test.each(cases)("$verb, $about", async ({ call, about }) => {
    const before = await stateOf(theirs.actor);
    const foreign = await call(mine, theirs[about]).catch((error: AppError) => error);
    const unknown = await call(mine, "cm00000000000000000000000").catch((error: AppError) => error);
    expect(foreign).toMatchObject({ code: "not_found" });
    expect(said(foreign)).toEqual(said(unknown));
    expect(await stateOf(theirs.actor)).toBe(before);
  });
});

test("lists hold the actor's own", async () => {
  for (const filter of [{}, { cvId: theirs.cvId }, { improvementId: theirs.improvementId }])
    for (const task of await listTasks(mine.actor, filter)) expect([mine.taskId, mine.endedTaskId]).toContain(task.id);
});

// last: these use up what they are called with
describe("the owner reaches them", () => {
  test.each(cases)("$verb, $about", async ({ call, about }) => {
    await call(mine, mine[about]);
  });
});
