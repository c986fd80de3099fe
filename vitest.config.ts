import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(".") } },
  test: {
    include: ["{lib,inngest,app,components,cli,scripts,examples,evals}/**/*.test.{ts,tsx}"],
    globalSetup: ["scripts/vitest-setup.ts"],
    // a shared CI machine may stall; a test that fails twice is wrong
    retry: process.env.CI ? 1 : 0,
    // many tests wait for clocks and processes: one worker per core, where the default leaves one free
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
