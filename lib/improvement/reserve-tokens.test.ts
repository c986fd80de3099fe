import { afterEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/database/database.server";
import { newActor } from "@/lib/tasks/test-support";
import { type ModelRun, reserveTokens } from "./reserve-tokens.server";

const LIMITS = ["MODEL_TOKENS_PER_RUN", "MODEL_TOKENS_PER_PERSON_A_DAY", "MODEL_TOKENS_A_DAY"] as const;
afterEach(() => {
  for (const name of LIMITS) delete process.env[name];
});

const newRun = async (): Promise<ModelRun> => {
  const { userId } = await newActor();
  return { id: `run-of-${userId}`, userId };
};
const sumOf = async (where: object) => {
  const rows = await db.modelUse.findMany({ where });
  return rows.reduce((sum, row) => sum + (row.used ?? row.reserved), 0);
};

describe("reserveTokens", () => {
  it.each([
    ["MODEL_TOKENS_PER_RUN", "one run", (run: ModelRun) => ({ subject: run.id })],
    ["MODEL_TOKENS_PER_PERSON_A_DAY", "Your share", (run: ModelRun) => ({ userId: run.userId })],
    ["MODEL_TOKENS_A_DAY", "everybody", () => ({})],
  ] as const)("calls side by side never pass %s together", async (name, words, where) => {
    const run = await newRun();
    const before = await sumOf(where(run));
    const limit = before + 10_500;
    process.env[name] = String(limit);
    // each call that got its tokens uses all of them, at once
    const asked = await Promise.allSettled(
      Array.from({ length: 24 }, async () => {
        const { settle } = await reserveTokens(run, 1000);
        await settle(1000);
      }),
    );
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    expect(await sumOf(where(run))).toBe(before + 10_000);
    for (const result of asked)
      if (result.status === "rejected") {
        expect(result.reason).toMatchObject({ code: "limit_reached" });
        expect(result.reason.message).toContain(words);
      }
  });

  it("waits for calls under way instead of refusing, and counts what they used", async () => {
    const run = await newRun();
    process.env.MODEL_TOKENS_PER_RUN = "1500";
    const first = await reserveTokens(run, 1000);
    let got = false;
    const second = reserveTokens(run, 1000).then((reservation) => {
      got = true;
      return reservation;
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(got).toBe(false);
    await first.settle(200);
    await (await second).settle(300);
    expect(await sumOf({ subject: run.id })).toBe(500);
  });

  it("ends its wait when the run is stopped", async () => {
    const run = await newRun();
    process.env.MODEL_TOKENS_PER_RUN = "1500";
    await reserveTokens(run, 1000);
    const stop = new AbortController();
    const waiting = reserveTokens(run, 1000, stop.signal);
    const reason = new Error("stopped");
    stop.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });

  it("counts a day's calls of a deleted account for everybody, and for nobody", async () => {
    const run = await newRun();
    await (await reserveTokens(run, 1000)).settle(700);
    await db.user.delete({ where: { id: run.userId } });
    expect(await db.modelUse.findMany({ where: { subject: run.id } })).toMatchObject([{ userId: null, used: 700 }]);
    // a guest who signed in while a step was under way
    await (await reserveTokens(run, 1000)).settle(100);
    expect(await sumOf({ subject: run.id })).toBe(800);
  });
});
