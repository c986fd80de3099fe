import { extractText, getDocumentProxy } from "unpdf";
import { type ServedEngine, serveEngine } from "./support/engine";
import { changes, dense, download, finished, improve, tasksOf, uploadAndRead } from "./support/journey";
import { portOf } from "./support/ports";
import { startServer, type TestServer } from "./support/server";
import { example, expect, jobText, test, truthOf } from "./support/test";

/**
 * The whole journey with the functions run by an Inngest server elsewhere, which the SDK's own variables name: our engine served by
 * itself, or the server at `INNGEST_ENGINE_URL`. `E2E_INNGEST_DEV=1` adds the journey without keys.
 */

const NAME = "maria-example-software-engineer";
const KEYS = { INNGEST_SIGNING_KEY: `signkey-test-${"ab".repeat(32)}`, INNGEST_EVENT_KEY: "an-event-key" };
const { INNGEST_ENGINE_URL, INNGEST_SIGNING_KEY, INNGEST_EVENT_KEY } = process.env;

/** How a person names the server: as a development server, or as a self-hosted one with keys, which is the stricter one. */
const WAYS = INNGEST_ENGINE_URL
  ? [
      INNGEST_SIGNING_KEY
        ? {
            way: "the server given, with its keys",
            keys: { INNGEST_SIGNING_KEY, INNGEST_EVENT_KEY: INNGEST_EVENT_KEY! },
          }
        : { way: "the development server given", keys: undefined },
    ]
  : [
      ...(process.env.E2E_INNGEST_DEV ? [{ way: "a development server", keys: undefined }] : []),
      { way: "a self-hosted server with keys", keys: KEYS },
    ];

for (const { way, keys } of WAYS)
  test(`upload, improve and download with ${way}`, async ({ page }) => {
    test.setTimeout(180_000);
    const engine: ServedEngine = INNGEST_ENGINE_URL
      ? { url: INNGEST_ENGINE_URL, stop: async () => {} }
      : await serveEngine(portOf(11), keys);
    let server: TestServer | undefined;
    try {
      server = await startServer({
        port: portOf(10),
        name: "inngest",
        env: {
          POSTGRES_FAST: "1",
          ...(keys ? { INNGEST_BASE_URL: engine.url, ...keys } : { INNGEST_DEV: engine.url }),
        },
      });
      const { url } = server;
      const cvId = await uploadAndRead(page, example("cvs", `${NAME}.pdf`), url);
      const job = { position: "Senior Software Engineer", description: jobText("senior-software-engineer") };
      await improve(page, cvId, job, url);
      await finished(page);
      expect(await changes(page).count()).toBeGreaterThan(5);
      const kept = page.waitForResponse((response) => "next-action" in response.request().headers());
      await page.getByRole("button", { name: /^Accept all/ }).click();
      await kept;
      await page.getByRole("button", { name: "Make the new version" }).click();
      await page.waitForURL(/\/download\?version=/);
      await expect(page.getByRole("link", { name: "Download PDF" })).toBeVisible({ timeout: 45_000 });
      const pdf = await download(page, () => page.getByRole("link", { name: "Download PDF" }).click());
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf.bytes)), { mergePages: true });
      for (const { name } of truthOf(NAME).work) expect(dense(text)).toContain(dense(name));

      const tasks = await tasksOf(page, url);
      expect(tasks.map((task) => [task.kind, task.state]).sort()).toEqual([
        ["improve-cv", "succeeded"],
        ["read-cv", "succeeded"],
        ["render-document", "succeeded"],
      ]);
      // the application has no engine of its own then, and each step was done once
      const [own] = await server.sql<{ engine: string | null }>(
        "select to_regclass('inngest_engine.run')::text as engine",
      );
      expect(own?.engine).toBeNull();
      for (const task of tasks)
        expect(task.events.filter((event) => event.type === "step-done")).toHaveLength(task.stepsTotal);
    } finally {
      // a page that is open would see its server stop
      await page.close();
      await server?.stop();
      await engine.stop();
    }
  });
