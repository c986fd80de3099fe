import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./scripts/chromium.mjs";

/** Ports of the two servers under test: one with the writing rules alone, one with the fake model server as its model. */
export const RULES_PORT = 4110;
export const MODEL_PORT = 4111;
export const FAKE_MODEL_PORT = 4112;

const server = (port: number, name: string, env: Record<string, string> = {}) => ({
  name,
  command: "node scripts/start.mjs",
  url: `http://localhost:${port}/api/health`,
  timeout: 240_000,
  reuseExistingServer: false,
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 30_000 },
  env: { PORT: String(port), DATA_DIR: `.data/e2e-${name}`, POSTGRES_FAST: "1", LOG_LEVEL: "warn", ...env },
});

export default (async () =>
  defineConfig({
    testDir: "e2e",
    timeout: 60_000,
    expect: { timeout: 15_000 },
    workers: 1,
    retries: 0,
    forbidOnly: Boolean(process.env.CI),
    reporter: [
      ["list"],
      ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? ".data/test-results/e2e.json" }],
    ],
    outputDir: ".data/test-results/e2e",
    use: {
      baseURL: `http://localhost:${RULES_PORT}`,
      trace: "retain-on-failure",
      screenshot: "only-on-failure",
      launchOptions: { executablePath: await chromiumPath(), args: ["--no-sandbox", "--disable-dev-shm-usage"] },
    },
    webServer: [server(RULES_PORT, "rules")],
  }))();
