import { defineConfig } from "@playwright/test";
import { choosePorts, portOf } from "./e2e/support/ports";
import { chromiumPath } from "./scripts/chromium.mjs";

/** Journeys in a real browser against the real server. One at a time: they share one machine and one database. */
export default (async () => {
  await choosePorts();
  return defineConfig({
    testDir: "e2e",
    timeout: 90_000,
    expect: { timeout: 20_000 },
    workers: 1,
    // a shared CI machine may stall; what passes only the second time is listed as flaky
    retries: process.env.CI ? 1 : 0,
    forbidOnly: Boolean(process.env.CI),
    reporter: [
      ["list"],
      ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? ".data/test-results/e2e.json" }],
    ],
    outputDir: ".data/test-results/e2e",
    use: {
      baseURL: `http://localhost:${portOf(0)}`,
      locale: "en-GB",
      actionTimeout: 20_000,
      navigationTimeout: 30_000,
      trace: "retain-on-failure",
      screenshot: "only-on-failure",
      launchOptions: { executablePath: await chromiumPath(), args: ["--no-sandbox", "--disable-dev-shm-usage"] },
    },
    webServer: {
      // an empty data folder, then scripts/start.mjs; the build is made once, here, when sources have changed
      command: "node e2e/support/serve-fresh.mjs",
      url: `http://localhost:${portOf(0)}/api/health`,
      timeout: 600_000,
      reuseExistingServer: false,
      stdout: "ignore",
      stderr: "pipe",
      gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
      env: { PORT: String(portOf(0)), DATA_DIR: ".data/e2e-main", POSTGRES_FAST: "1", LOG_LEVEL: "warn" },
    },
  });
})();
