import { afterEach, beforeEach, expect, test } from "vitest";
import { APP_URL, createEngine, type Engine } from "./index";
import { createDatabase, quickBackoff, until } from "./test-support";

/** A function as its SDK answers for it, call by call: a deploy can change it between two calls. */
type Answer = (call: { stepId: string; steps: Record<string, { data?: unknown }> }) => {
  status: number;
  body: unknown;
};

let database: Awaited<ReturnType<typeof createDatabase>>;
let engine: Engine;
let answer: Answer;
let calls: string[];

beforeEach(async () => {
  calls = [];
  database = await createDatabase();
  engine = createEngine({
    databaseUrl: database.url,
    backoff: quickBackoff,
    handler: async (request) => {
      if (request.method === "PUT") return register();
      const stepId = new URL(request.url).searchParams.get("stepId")!;
      const { steps } = (await request.json()) as { steps: Record<string, { data?: unknown }> };
      calls.push(stepId);
      const { status, body } = answer({ stepId, steps });
      return Response.json(body, { status, headers: { "x-inngest-sdk": "test", "x-inngest-req-version": "2" } });
    },
  });
  await engine.start();
});
afterEach(async () => {
  await engine.stop();
  await database.drop();
});

const url = `${APP_URL}?fnId=app-planner&stepId=step`;
const register = () =>
  engine.fetch(
    new Request(`${engine.baseUrl}/fn/register`, {
      method: "POST",
      body: JSON.stringify({
        appName: "app",
        url,
        functions: [
          {
            id: "app-planner",
            name: "planner",
            triggers: [{ event: "go" }],
            steps: { step: { runtime: { type: "http", url }, retries: { attempts: 3 } } },
          },
        ],
      }),
    }),
  );

async function runOnce() {
  const response = await engine.fetch(
    new Request(`${engine.baseUrl}/e/key`, { method: "POST", body: JSON.stringify({ name: "go", data: {} }) }),
  );
  expect(response.status).toBe(200);
  return until("the end", async () => {
    const [run] = await engine.listRuns();
    return run?.endedAt ? engine.getRun(run.id) : undefined;
  });
}

const plan = (...ids: string[]) => ({ status: 206, body: ids.map((id) => ({ id, op: "StepPlanned", name: id })) });
const ran = (id: string) => ({ status: 206, body: [{ id, op: "StepRun", name: id, data: id }] });
const notFound = (id: string, ...found: string[]) => ({
  status: 500,
  body: {
    error: `Could not find step "${id}"`,
    requestedStep: id,
    foundSteps: found.map((f) => ({ id: f })),
    totalFoundSteps: 1,
  },
});

test("a deploy puts a step before those that were planned: they are planned again, what was done stays done", async () => {
  let deployed = false;
  answer = ({ stepId, steps }) => {
    if (!deployed) {
      if (stepId === "step") return plan("a", "b");
      deployed = true;
      return ran(stepId);
    }
    if (!("new" in steps)) return stepId === "step" ? ran("new") : notFound(stepId, "new");
    if (stepId !== "step") return ran(stepId);
    const left = ["a", "b"].filter((id) => !(id in steps));
    return left.length ? plan(...left) : { status: 200, body: Object.keys(steps).sort() };
  };
  const run = await runOnce();
  expect(run!.status).toBe("completed");
  expect(run!.output).toEqual(["a", "b", "new"]);
  // one of the two was done before the deploy, the other one after it; each result was asked for once more at most
  expect(calls.filter((id) => id === "a" || id === "b").length).toBeLessThanOrEqual(4);
});

test("a body that plans what it then does not find ends with the reason", async () => {
  answer = ({ stepId }) => (stepId === "step" ? plan("a") : notFound(stepId));
  const run = await runOnce();
  expect(run!.status).toBe("failed");
  expect(run!.output).toMatchObject({ message: expect.stringContaining("Could not find step") });
});
