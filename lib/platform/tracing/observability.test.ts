import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "@/e2e/support/fake-model";
import { createDatabase } from "@/inngest/engine/test-support";
import { runEngine } from "@/inngest/run-engine.server";
import type { Actor } from "@/lib/actor";
import { uploadCv } from "@/lib/cv/upload-cv.server";
import { startImprovement } from "@/lib/improvement/start-improvement.server";
import { closeDatabase } from "@/lib/platform/database/database.server";
import { closeNotifications } from "@/lib/platform/database/notifications.server";
import { engineGauges } from "@/lib/platform/metrics/engine-gauges.server";
import { processGauges } from "@/lib/platform/metrics/process-gauges.server";
import { renderMetrics } from "@/lib/platform/metrics/render-metrics.server";
import { closeSharedSandboxes } from "@/lib/platform/sandbox/shared-sandbox.server";
import { saveQuestionnaire } from "@/lib/questionnaire/save-questionnaire.server";
import { cancelTask } from "@/lib/tasks/cancel-task.server";
import { getTask } from "@/lib/tasks/get-task.server";
import { taskGauges } from "@/lib/tasks/task-gauges.server";
import { isFinal } from "@/lib/tasks/task-view";
import { newActor, until } from "@/lib/tasks/test-support";
import { toFailure } from "@/lib/web/error-response.server";
import { mayReadMetrics } from "@/lib/web/may-read-metrics.server";
import { readReadiness } from "@/lib/web/read-readiness.server";
import { inSpan, startTracing, stopTracing } from "./tracing.server";

interface OtlpSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: { stringValue?: string } }[];
}

/** Takes OTLP over HTTP, as JSON. */
async function startReceiver() {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.url === "/v1/traces") bodies.push(Buffer.concat(chunks).toString());
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((ok) => server.listen(0, "127.0.0.1", ok));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    spans: (): OtlpSpan[] =>
      bodies.flatMap((body) =>
        (JSON.parse(body).resourceSpans as { scopeSpans: { spans: OtlpSpan[] }[] }[]).flatMap((resource) =>
          resource.scopeSpans.flatMap((scope) => scope.spans),
        ),
      ),
    stop: () => new Promise<void>((ok) => server.close(() => ok())),
  };
}

let database: { url: string; drop: () => Promise<void> };
let engine: { stop: (drainMs?: number) => Promise<void> };
let model: FakeModel;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
const cvFile = "examples/cvs/tom-placeholder-electrician.txt";

beforeAll(async () => {
  database = await createDatabase();
  receiver = await startReceiver();
  model = await startFakeModel();
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: "fake-model",
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
  });
  execFileSync(process.execPath, ["scripts/migrate.mjs", "deploy"], { env: process.env, stdio: "ignore" });
  await startTracing();
  engine = await runEngine();
});

afterAll(async () => {
  await engine.stop(2000);
  await model.stop();
  await receiver.stop();
  await closeSharedSandboxes();
  await closeNotifications();
  await closeDatabase();
  await database.drop();
});

const ended = (actor: Actor, taskId: string) =>
  until("the end", async () => {
    const task = await getTask(actor, taskId);
    return isFinal(task.state) && task;
  });

test("one trace from the request over event, run and step to the model call, without a word of the person's", async () => {
  const actor = await newActor();
  const bytes = new Uint8Array(fs.readFileSync(cvFile));
  const { cvId, taskId } = await uploadCv(actor, { bytes, fileName: "cv.txt" });
  await ended(actor, taskId);
  const { id } = await saveQuestionnaire(actor, { draft: { ...DRAFT, position: "Zirconium Foreman" } });
  const improving = await inSpan("request", {}, () => startImprovement(actor, { cvId, questionnaireId: id }));
  expect(await ended(actor, improving.taskId!)).toMatchObject({ state: "succeeded" });
  // cancelled while the model is silent: its steps and its own span hang together too
  model.setBehaviour("never-answers");
  const doomed = await saveQuestionnaire(actor, { draft: { ...DRAFT, position: "Zirconium Helper" } });
  const cancelled = await inSpan("doomed", {}, () => startImprovement(actor, { cvId, questionnaireId: doomed.id }));
  const asked = model.requests.length;
  await until("a call to the model", async () => model.requests.length > asked);
  await cancelTask(actor, cancelled.taskId!);
  await until("the end to be noted", async () =>
    /cv_runs_ended_total.*outcome="cancelled"/.test(await renderMetrics({ engine: async () => [] })),
  );
  model.setBehaviour("honest");
  await engineIsIdle();
  await stopTracing();

  const spans = receiver.spans();
  const request = spans.find((span) => span.name === "request")!;
  const trace = spans.filter((span) => span.traceId === request.traceId);
  const path = (span: OtlpSpan): string[] => {
    const parent = trace.find(({ spanId }) => spanId === span.parentSpanId);
    return [...(parent ? path(parent) : []), span.name];
  };
  const calls = trace.filter((span) => span.name === "model call").map(path);
  expect(calls.length).toBe(asked);
  for (const call of calls) {
    expect(call.slice(0, 2)).toEqual(["request", "event cv/improve.requested"]);
    expect(call.find((name) => name.startsWith("run "))).toBe("run cv-improver-improve-cv");
    expect(call.at(-2)).toMatch(/^step improve /);
  }
  const end = spans.find(({ attributes }) => attributes.some(({ key }) => key === "inngest.run.cancelled"))!;
  expect(end.name).toBe("run cv-improver-improve-cv");
  expect(spans.find(({ spanId }) => spanId === end.parentSpanId)?.name).toBe("event cv/improve.requested");
  expect(end.traceId).toBe(spans.find(({ name }) => name === "doomed")!.traceId);
  expect(spans.filter(({ parentSpanId }) => parentSpanId === end.spanId).map(({ name }) => name)).toContain(
    "step prepare",
  );
  const sent = receiver.bodies.join();
  for (const line of fs
    .readFileSync(cvFile, "utf8")
    .split("\n")
    .filter((text) => text.trim().length > 8))
    expect(sent).not.toContain(line.trim());
  expect(sent).not.toContain("Zirconium");
});

test("the figures tell steps, runs, tasks, queue, children and errors", async () => {
  toFailure(new Error("a fault"));
  const text = await renderMetrics({
    engine: engineGauges,
    tasks: taskGauges,
    process: processGauges,
    broken: () => Promise.reject(new Error("away")),
  });
  for (const line of [
    /^cv_step_duration_seconds_count\{function="cv-improver-improve-cv",step="improve",outcome="ok"\} [1-9]/m,
    /^cv_runs_ended_total\{function="cv-improver-improve-cv",outcome="completed"\} 1$/m,
    /^cv_runs_ended_total\{function="cv-improver-improve-cv",outcome="cancelled"\} 1$/m,
    /^cv_model_call_duration_seconds_count\{outcome="ok"\} [1-9]/m,
    /^cv_http_errors_total\{code="internal",status="500"\} 1$/m,
    /^cv_engine_runs\{function="cv-improver-read-cv",state="completed"\} 1$/m,
    /^cv_engine_queue_depth \d+$/m,
    /^cv_engine_slots\{process="[^"]+"\} 4$/m,
    /^cv_tasks\{kind="improve-cv",state="succeeded"\} 1$/m,
    /^cv_outbox_unsent 0$/m,
    /^cv_children_jobs_total\{pool="intake"\} 1$/m,
    /^# TYPE cv_children_recycled_total counter$/m,
    /^cv_children_recycled_total\{pool="intake",reason="memory"\} 0$/m,
    /^cv_engine_runs\{function="cv-improver-read-cv",state="cancelled"\} 0$/m,
    /^cv_source_up\{source="engine"\} 1$/m,
    /^cv_source_up\{source="broken"\} 0$/m,
  ])
    expect(text).toMatch(line);
});

test("ready names the part that is down", async () => {
  expect(await readReadiness()).toEqual({
    status: "ok",
    database: "up",
    cache: "up",
    engine: "up",
    functions: "embedded",
    improver: "model",
  });
  await engine.stop(1000);
  expect(await readReadiness()).toMatchObject({ status: "degraded", database: "up", engine: "down" });
});

test("figures are for this machine, or for who has the token", () => {
  const may = (headers: Record<string, string>) => mayReadMetrics(new Headers({ host: "localhost:3000", ...headers }));
  expect(may({ "x-forwarded-for": "::1" })).toBe(true);
  expect(may({ "x-forwarded-for": "127.0.0.1, 203.0.113.5" })).toBe(false);
  expect(may({ "x-forwarded-for": "203.0.113.5" })).toBe(false);
  expect(may({ host: "cv.example.com" })).toBe(false);
  expect(may({ via: "1.1 proxy" })).toBe(false);
  process.env.HOST = "0.0.0.0";
  expect(may({ "x-forwarded-for": "127.0.0.1" })).toBe(false);
  process.env.METRICS_TOKEN = "a-long-enough-token";
  expect(may({ authorization: "Bearer a-long-enough-token" })).toBe(true);
  expect(may({ authorization: "Bearer a-long-enough-tokem" })).toBe(false);
  expect(may({})).toBe(false);
  delete process.env.HOST;
  expect(may({ "x-forwarded-for": "127.0.0.1" })).toBe(false);
  delete process.env.METRICS_TOKEN;
});

const DRAFT = {
  position: "",
  industry: "",
  experienceLevel: null,
  companySize: null,
  location: "",
  applicationTimeline: null,
  jobDescription: "",
};

/** The run ends a moment after its last step has told the task's end. */
const engineIsIdle = () =>
  until("the run's end", async () => {
    const runs = (await engineGauges()).find(({ name }) => name === "cv_engine_runs");
    return runs?.samples.every(
      ({ labels, value }) => labels?.function?.endsWith("sweep") || labels?.state !== "running" || value === 0,
    );
  });
