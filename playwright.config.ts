import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./scripts/chromium.mjs";

const port = 4110;
export default (async () => defineConfig({
  testDir: "tests/e2e",
  timeout: 30_000,
  workers: 1,
  reporter: [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: "retain-on-failure",
    launchOptions: { executablePath: await chromiumPath(), args: ["--no-sandbox", "--disable-dev-shm-usage"] },
  },
  webServer: {
    command: "node scripts/start.mjs",
    url: `http://127.0.0.1:${port}/api/health`,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 8000 },
    env: { PORT: String(port), PG_DIR: ".data/pg-e2e", PG_PORT: "4134", PG_FAST: "1" },
  },
}))();
