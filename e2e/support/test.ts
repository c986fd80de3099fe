import fs from "node:fs";
import path from "node:path";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type FakeModel, startFakeModel } from "./fake-model";
import { portOf } from "./ports";
import { startServer, type TestServer } from "./server";

/** What every page of every journey is watched for. */
interface Watch {
  /** errors of the page's scripts, of the console, and violations of the content security policy */
  problems: string[];
  /** console messages that this journey provokes on purpose, e.g. the browser's note about a 404 */
  allow(pattern: RegExp): void;
  /** watches a context that the journey opened itself */
  add(context: BrowserContext): Promise<void>;
}

interface ModelServer extends TestServer {
  model: FakeModel;
  /** milliseconds before the model answers */
  setDelay(ms: number): void;
}

/** Further people: each a browser context of their own, watched like the first. */
type NewPerson = (options?: Parameters<import("@playwright/test").Browser["newContext"]>[0]) => Promise<Page>;

export const test = base.extend<{ watch: Watch; newPerson: NewPerson }, { modelServer: ModelServer }>({
  watch: [
    async ({ context }, use) => {
      const problems: string[] = [];
      const allowed: RegExp[] = [];
      const add = async (watched: BrowserContext) => {
        watched.on("weberror", (error) => problems.push(`page error: ${error.error().stack ?? error.error()}`));
        watched.on("console", (message) => {
          if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
        });
        await watched.addInitScript(() =>
          document.addEventListener("securitypolicyviolation", (event) =>
            console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
          ),
        );
      };
      await add(context);
      await use({ problems, allow: (pattern) => void allowed.push(pattern), add });
      const unexpected = problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
      expect(unexpected, "errors on the pages of this journey").toEqual([]);
    },
    { auto: true },
  ],
  newPerson: async ({ browser, watch, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ baseURL, locale: "en-GB", ...options });
      contexts.push(context);
      await watch.add(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  modelServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
    async ({}, use) => {
      const options = { retryAfter: 1, delayMs: 0 };
      const model = await startFakeModel(options);
      const server = await startServer({
        port: portOf(3),
        name: "model",
        env: {
          POSTGRES_FAST: "1",
          OPENAI_BASE_URL: model.url,
          OPENAI_MODEL: "fake-model",
          OPENAI_TIMEOUT_SECONDS: "20",
          GOOGLE_CLIENT_ID: "google-id",
          GOOGLE_CLIENT_SECRET: "google-secret",
          GITHUB_ID: "github-id",
          GITHUB_SECRET: "github-secret",
        },
      });
      await use({ ...server, model, setDelay: (ms) => void (options.delayMs = ms) });
      await server.stop();
      await model.stop();
    },
    { scope: "worker", timeout: 300_000 },
  ],
});

export { expect };

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Path of an example file. */
export const example = (...parts: string[]) => path.join(ROOT, "examples", ...parts);

export interface Truth {
  basics: { name: string; email?: string; phone?: string };
  work: { name: string; position: string; highlights: string[] }[];
}

/** What an example says, as its author wrote it down. */
export const truthOf = (name: string) => JSON.parse(fs.readFileSync(example("truth", `${name}.json`), "utf8")) as Truth;

export const jobText = (name: string) => fs.readFileSync(example("jobs", `${name}.txt`), "utf8").trim();
