import { afterAll, beforeAll, describe, test } from "vitest";
import { createEngine, listen } from "../engine";
import { createDatabase } from "../engine/test-support";
import { scenarios } from ".";
import type { Stage } from "./scenario";
import { type EngineAddress, openStage } from "./stage";

/**
 * The same scenarios against any engine, over HTTP and by Inngest's public API alone: our own here, or the Inngest server that
 * `INNGEST_ENGINE_URL` names (`npm run test:engine`, docs/engine.md).
 */

const { INNGEST_ENGINE_URL, INNGEST_SIGNING_KEY, INNGEST_EVENT_KEY, INNGEST_APP_HOST, npm_lifecycle_event } =
  process.env;
/** The slow ones have a command of their own. */
const ALL = npm_lifecycle_event === "test:engine";

const cleanups: (() => Promise<unknown>)[] = [];
let stage: Stage;

beforeAll(async () => {
  const engine: EngineAddress = INNGEST_ENGINE_URL
    ? {
        url: INNGEST_ENGINE_URL,
        signingKey: INNGEST_SIGNING_KEY,
        eventKey: INNGEST_EVENT_KEY,
        appHost: INNGEST_APP_HOST,
      }
    : { url: await startOurs() };
  const opened = await openStage(engine, scenarios);
  cleanups.push(opened.close);
  stage = opened.stage;
});

afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

/** As `cv engine serve` runs it: an engine by itself, with Inngest's own schedule of retries. */
async function startOurs(): Promise<string> {
  const database = await createDatabase();
  cleanups.push(database.drop);
  const engine = createEngine({ databaseUrl: database.url, slots: 16 });
  cleanups.push(() => engine.stop({ drainMs: 500 }));
  await engine.start();
  const server = await listen(engine, { port: 0 });
  cleanups.push(server.close);
  return server.url;
}

describe(INNGEST_ENGINE_URL ? `the engine at ${INNGEST_ENGINE_URL}` : "the embedded engine", () => {
  for (const { name, slow, play } of scenarios)
    (slow && !ALL ? test.skip : test.concurrent)(name, { timeout: 150_000 }, () =>
      play({ ...stage, nonce: `${stage.nonce} ${name}` }),
    );
});
