import path from "node:path";
import { defineConfig } from "vitest/config";

/** Real processes, killed: long limits. Started by scripts/test-faults.mjs. */
export default defineConfig({
  resolve: { alias: { "@": path.resolve(".") } },
  test: {
    root: path.resolve("."),
    include: ["faults/*.fault.ts"],
    globalSetup: ["faults/setup.ts"],
    // files mostly wait for processes of their own
    maxWorkers: Number(process.env.FAULT_WORKERS ?? 3),
    testTimeout: 3_600_000,
    hookTimeout: 300_000,
  },
});
