import { afterAll, beforeAll, expect, test } from "vitest";
import { type BehaviourName, type FakeModel, startFakeModel } from "@/e2e/support/fake-model";
import type { Actor } from "@/lib/actor";
import { type Caller, ended, openWorld, readCv, SEEDS, seeds, type WorkerProcess, type World } from "./harness";

let world: World;
let model: FakeModel;
let worker: WorkerProcess;
beforeAll(async () => {
  model = await startFakeModel({ retryAfter: 1 });
  world = await openWorld("model", {
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: "fake-model",
    OPENAI_TIMEOUT_SECONDS: "2",
    ENGINE_SLOTS: "8",
  });
  worker = await world.worker();
});
afterAll(async () => {
  await world?.end();
  await model?.stop();
});

const call: Caller = (verb, ...args) => worker.call(verb, ...args);

interface Report {
  state: string;
  seconds: number;
  units: { unitId: string; title: string; engine: string; fallback: string | null }[];
  answers: { step: string; errorCode: string | null; reply: string }[];
  changes: string[];
}

async function improve(actor: Actor, mark: string): Promise<Report> {
  const cv = await readCv(call, actor, mark);
  const began = performance.now();
  const { taskId, improvementId } = await call("improve", actor, cv.cvId, `Foreman ${mark}`);
  const state = await ended(call, actor, taskId!);
  const { sql } = world.database;
  const [row] = await sql<{ units: Report["units"] }>(
    `select (select json_agg(json_build_object('unitId', u ->> 'unitId', 'title', u ->> 'title', 'engine', u ->> 'engine', 'fallback', u -> 'fallback' ->> 'code'))
       from jsonb_array_elements("report" -> 'units') u) as units from "Improvement" where "id" = $1`,
    [improvementId],
  );
  return {
    state,
    seconds: (performance.now() - began) / 1000,
    units: row?.units ?? [],
    answers: await sql<Report["answers"][number]>(
      `select "step", "errorCode", "reply" from "AiResponse" where "improvementId" = $1`,
      [improvementId],
    ),
    changes: (
      await sql<{ body: string }>(`select "body"::text as body from "Change" where "improvementId" = $1`, [
        improvementId,
      ])
    ).map(({ body }) => body),
  };
}

const guest = async (): Promise<Actor> => {
  const { userId, role } = await call("startGuest");
  return { userId, role };
};

const UNREACHABLE: BehaviourName[] = [
  "rate-limited",
  "server-error",
  "connection-reset",
  "never-answers",
  "slow-bytes",
];
const UNUSABLE: BehaviourName[] = [
  "truncated-json",
  "wrong-schema",
  "refusal",
  "empty",
  "enormous",
  "not-json",
  "cut-by-length",
];

test("F9: a model that is busy, broken or silent: tried again, then the rules, said so, never past the limit", async () => {
  const fallbacks = {
    "rate-limited": "model_rate_limited",
    "server-error": "model_unreachable",
    "connection-reset": "model_unreachable",
    "never-answers": "model_timeout",
    "slow-bytes": "model_timeout",
  };
  const longest: number[] = [];
  for (let round = 0; round < Math.ceil(SEEDS / 5); round++)
    await Promise.all(
      UNREACHABLE.map(async (behaviour, i) => {
        const { state, units, seconds, answers } = await withBehaviour(behaviour, `${behaviour} ${round}`, i);
        longest.push(seconds);
        expect(state).toBe("succeeded");
        const fallen = units.filter((unit) => unit.fallback);
        expect(fallen.length, behaviour).toBeGreaterThan(0);
        for (const unit of fallen)
          expect(unit).toMatchObject({ engine: "rules", fallback: fallbacks[behaviour as keyof typeof fallbacks] });
        expect(answers.filter((answer) => answer.errorCode === null)).toEqual([]);
      }),
    );
  console.log(`F9: ${longest.length} runs, the longest ${Math.max(...longest).toFixed(1)} s`);
  expect(Math.max(...longest)).toBeLessThan(300);
  await world.settle(() => worker);
  expect(
    await world.verdict("F9", {
      seeds: SEEDS,
      injected: `${longest.length} runs of ${UNREACHABLE.length} kinds, the longest ${Math.max(...longest).toFixed(0)} s`,
    }),
  ).toEqual([]);
});

test("F9: a burst of faults passes: tried again and done by the model", async () => {
  const calls = new Map<string, number>();
  model.setBehaviour(({ unit, body }) => {
    const key = `${unit} ${JSON.stringify(body.messages).length}`;
    const n = (calls.get(key) ?? 0) + 1;
    calls.set(key, n);
    return n === 1 ? "server-error" : n === 2 ? "rate-limited" : "honest";
  });
  const { state, units } = await improve(await guest(), "burst");
  expect(state).toBe("succeeded");
  expect(units.filter((unit) => unit.fallback)).toEqual([]);
  expect(units.some((unit) => unit.engine === "model")).toBe(true);
});

test("F10: an answer that is cut off, of another shape, refused, empty or enormous is no result, in no part", async () => {
  for (let round = 0; round < Math.ceil(SEEDS / 7); round++)
    await Promise.all(
      UNUSABLE.map(async (behaviour, i) => {
        const { state, units, answers, changes } = await withBehaviour(behaviour, `${behaviour} ${round}`, i);
        expect(state).toBe("succeeded");
        expect(units.filter((unit) => unit.engine === "model" && unit.fallback)).toEqual([]);
        expect(units.filter((unit) => unit.fallback).length, behaviour).toBeGreaterThan(0);
        for (const answer of answers)
          expect(answer.errorCode).toMatch(behaviour === "refusal" ? /^model_refused$/ : /^model_bad_answer$/);
        for (const change of changes) expect(JSON.parse(change).engine).toBe("rules");
      }),
    );
  await world.settle(() => worker);
  const runs = UNUSABLE.length * Math.ceil(SEEDS / 7);
  expect(await world.verdict("F10", { seeds: SEEDS, injected: `${runs} runs of ${UNUSABLE.length} kinds` })).toEqual(
    [],
  );
});

test("fan-out with one failing branch: the others keep the model's work, the report names the one", async () => {
  for (const seed of seeds) {
    let failing = "";
    model.setBehaviour(({ unit, index }) => {
      if (!failing && (index + seed) % 2 === 0) failing = unit;
      return unit === failing ? "refusal" : "honest";
    });
    const actor = await guest();
    const cv = await readCv(call, actor, `branch ${seed}`, "hannah-muster-teacher.md");
    const { taskId, improvementId } = await call("improve", actor, cv.cvId, `Teacher ${seed}`);
    expect(await ended(call, actor, taskId!)).toBe("succeeded");
    const units = await world.database.sql<{ title: string; engine: string; code: string | null }>(
      `select u ->> 'title' as title, u ->> 'engine' as engine, u -> 'fallback' ->> 'code' as code from "Improvement", jsonb_array_elements("report" -> 'units') u where "id" = $1`,
      [improvementId],
    );
    expect(units.filter((unit) => unit.code).map((unit) => unit.code)).toEqual(["model_refused"]);
    expect(units.filter((unit) => unit.engine === "model").length).toBeGreaterThan(0);
  }
  await world.settle(() => worker);
  expect(await world.verdict("fan-out", { seeds: SEEDS, injected: `${SEEDS} failing branches` })).toEqual([]);
});

/** Side by side, each with its own behaviour: the prompt names the position, which names the behaviour. */
const byMark = new Map<string, BehaviourName>();
async function withBehaviour(behaviour: BehaviourName, mark: string, turn: number): Promise<Report> {
  const name = `${String.fromCharCode(65 + turn)}role`;
  byMark.set(name, behaviour);
  model.setBehaviour(({ body }) => {
    const text = JSON.stringify(body.messages);
    for (const [key, value] of byMark) if (text.includes(key)) return value;
    return "honest";
  });
  return improve(await guest(), `${name} ${mark}`);
}
