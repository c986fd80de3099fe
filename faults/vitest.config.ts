import path from "node:path";
import { defineConfig } from "vitest/config";

/** Real processes, killed: long limits. Started by scripts/test-faults.mjs. */
export default defineConfig({
  resolve: { alias: { "@": path.resolve(".") } },
  test: {
    root: path.resolve("."),
    include: process.env.FAULT_QUICK ? ["faults/{kill,control,model}.fault.ts"] : ["faults/*.fault.ts"],
    globalSetup: ["faults/setup.ts"],
    // the quick ones mostly wait
    fileParallelism: Boolean(process.env.FAULT_QUICK),
    maxWorkers: 3,
    testTimeout: 1_800_000,
    hookTimeout: 180_000,
  },
});
