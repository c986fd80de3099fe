import { describe, expect, it } from "vitest";
import { createVersion } from "@/lib/cv/create-version.server";
import { startCv } from "@/lib/cv/start-cv.server";
import { NURSE, WARD_JOB } from "@/lib/letters/letters.fixture";
import { startWriting } from "@/lib/letters/start-writing.server";
import { db } from "@/lib/platform/database/database.server";
import { saveQuestionnaire } from "@/lib/questionnaire/save-questionnaire.server";
import { cancelTask } from "@/lib/tasks/cancel-task.server";
import { fakeEngine, newActor } from "@/lib/tasks/test-support";
import { LIMITED_KINDS, type LimitedKind, PLANS } from "./plans";
import { takeUse } from "./usage.server";

const take = (userId: string, kind: string) => db.$transaction((tx) => takeUse(tx, userId, kind));
const period = () => new Date().toISOString().slice(0, 7);

async function spent(userId: string, kind: LimitedKind, used: number) {
  await db.usageCounter.create({ data: { userId, kind, period: period(), used } });
}

describe("the monthly share", () => {
  it.each(Object.keys(LIMITED_KINDS) as LimitedKind[])(
    "of %s ends at the plan's number, and says what next",
    async (kind) => {
      const { userId } = await newActor();
      const limit = PLANS.free.perMonth[kind];
      await spent(userId, kind, limit - 1);
      await take(userId, kind);
      await expect(take(userId, kind)).rejects.toMatchObject({
        code: "limit_reached",
        message: `This month's ${limit} ${LIMITED_KINDS[kind]} are used.`,
        hint: expect.stringMatching(/^They start anew on 1 \p{Lu}\p{Ll}+\. What you have stays/u),
        details: { limit, kind, guest: false },
      });
      // another kind is another share, and an unlimited plan has none
      await take(userId, kind === "improve-cv" ? "write-letter" : "improve-cv");
      await db.user.update({ where: { id: userId }, data: { plan: "unlimited" } });
      await take(userId, kind);
    },
  );

  it("of a guest is smaller, and can be raised by signing up", async () => {
    const { userId } = await newActor("guest");
    await spent(userId, "translate-cv", PLANS.guest.perMonth["translate-cv"]);
    await expect(take(userId, "translate-cv")).rejects.toMatchObject({
      message: "This month's 5 translations are used.",
      hint: expect.stringContaining("Sign up to get more"),
      details: { guest: true },
    });
  });
});

it("a letter beyond the share is not begun; a cancelled one gives its use back", async () => {
  fakeEngine();
  const actor = await newActor();
  const { cvId } = await startCv(actor);
  await db.$transaction((tx) => createVersion(tx, { cvId, userId: actor.userId, origin: "edit", document: NURSE }));
  const { id: questionnaireId } = await saveQuestionnaire(actor, { draft: WARD_JOB });
  const wish = { kind: "letter" as const, cvId, questionnaireId };
  await spent(actor.userId, "write-letter", PLANS.free.perMonth["write-letter"] - 1);
  const { taskId } = await startWriting(actor, wish);
  // the same wish again, while it is under way, is the same letter and costs nothing
  expect(await startWriting(actor, wish)).toMatchObject({ taskId });
  const { id: another } = await saveQuestionnaire(actor, { draft: { ...WARD_JOB, position: "Ward Manager" } });
  const second = { ...wish, questionnaireId: another };
  await expect(startWriting(actor, second)).rejects.toMatchObject({ code: "limit_reached" });
  expect(await db.writing.count({ where: { userId: actor.userId } })).toBe(1);
  await cancelTask(actor, taskId!);
  await expect(startWriting(actor, second)).resolves.toHaveProperty("writingId");
});
