import { expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { startCv } from "@/lib/cv/start-cv.server";
import { db } from "@/lib/platform/database/database.server";
import { saveQuestionnaire } from "@/lib/questionnaire/save-questionnaire.server";
import { newActor } from "@/lib/tasks/test-support";
import { changeAnswer } from "./change-answer.server";
import { deleteAnswer } from "./delete-answer.server";
import { listSignedAnswers } from "./list-signed-answers.server";

const job = {
  position: "Nurse",
  industry: "",
  experienceLevel: null,
  companySize: null,
  location: "",
  applicationTimeline: null,
  jobDescription: "",
};

/** An improvement that asked two things, answered, with one undecided and one accepted change from the first answer. */
async function settle(actor: Actor) {
  const { userId } = actor;
  const { cvId } = await startCv(actor);
  const { currentVersionId } = await db.cv.findUniqueOrThrow({ where: { id: cvId } });
  const { id: questionnaireId } = await saveQuestionnaire(actor, { draft: job });
  const change = (id: string, source: "answer" | "cv") => ({
    unitId: "answers",
    key: id,
    position: 0,
    body: {
      id,
      ref: "skills",
      operation: "add-from-answer",
      before: "",
      after: "Triage",
      reason: "Said by you.",
      class: "one-click",
      engine: "rules",
      source: "answer",
      evidence: [{ source, ref: "q1", quote: "Triage" }],
    },
  });
  const question = (key: string, topic: string) => ({
    key,
    position: 0,
    body: { id: key, kind: "missing-requirement", topic, text: `Do you know ${topic}?`, why: "It is asked for." },
  });
  const { id } = await db.improvement.create({
    data: {
      userId,
      cvId,
      versionId: currentVersionId!,
      questionnaireId,
      job,
      engine: "rules",
      inputHash: "x",
      questions: { create: [question("q1", "triage"), question("q2", "Welsh")] },
      changes: {
        create: [change("c1", "answer"), { ...change("c2", "answer"), decision: "accepted" }, change("c3", "cv")],
      },
    },
  });
  await db.answer.create({ data: { userId, questionKey: "q1", topic: "triage", have: true, text: "Two years." } });
  await db.answer.create({ data: { userId, questionKey: "q2", topic: "Welsh", have: false } });
  return id;
}
const changesOf = async (improvementId: string) =>
  (await db.change.findMany({ where: { improvementId }, orderBy: { key: "asc" } })).map(({ key }) => key);

test("answers are listed with what asked them, and only the actor's own", async () => {
  const [me, other] = [await newActor(), await newActor()];
  const improvementId = await settle(me);
  await settle(other);
  const answers = await listSignedAnswers(me);
  expect(answers.map(({ questionId }) => questionId).sort()).toEqual(["q1", "q2"]);
  expect(answers.find(({ questionId }) => questionId === "q1")).toMatchObject({
    topic: "triage",
    have: true,
    text: "Two years.",
    question: "Do you know triage?",
    askedFor: [{ improvementId, position: "Nurse" }],
  });
  // without the improvement that asked it, it is still theirs
  await db.improvement.delete({ where: { id: improvementId } });
  expect(await listSignedAnswers(me)).toMatchObject([{ askedFor: [] }, { askedFor: [] }]);
});

test("changing or deleting one takes back what is undecided and stands on it, of its owner alone", async () => {
  const [me, other] = [await newActor(), await newActor()];
  const [mine, theirs] = [await settle(me), await settle(other)];
  expect(await changeAnswer(me, { questionId: "q1", have: true, text: "Two years." })).toEqual({ withdrawn: 0 });
  expect(await changeAnswer(me, { questionId: "q1", have: true, text: "Three years." })).toEqual({ withdrawn: 1 });
  expect(await changesOf(mine)).toEqual(["c2", "c3"]);
  expect(await changesOf(theirs)).toEqual(["c1", "c2", "c3"]);
  expect(await deleteAnswer(other, { questionId: "q1" })).toEqual({ withdrawn: 1 });
  expect((await listSignedAnswers(me)).map(({ text }) => text).sort()).toEqual(["", "Three years."]);
  // what is not had has no words
  await changeAnswer(me, { questionId: "q1", have: false, text: "Three years." });
  expect(await db.answer.findFirst({ where: { userId: me.userId, questionKey: "q1" } })).toMatchObject({
    have: false,
    text: "",
  });
  for (const call of [
    () => deleteAnswer(other, { questionId: "q1" }),
    () => changeAnswer(other, { questionId: "q1", have: true, text: "" }),
  ])
    await expect(call()).rejects.toMatchObject({ code: "not_found" });
});
