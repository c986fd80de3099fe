import path from "node:path";
import * as esbuild from "esbuild";
import { NODE_BUNDLE } from "../scripts/node-bundle.mjs";

const root = path.resolve(import.meta.dirname, "..");
const file = (name: string) => path.join(root, name);

/** Modules of the product that the worker loads in another version; the other version itself gets the real one. */
const SWAPS: Record<string, string> = {
  "lib/tasks/run-task-step.server.ts": "faults/swaps/run-task-step.ts",
  "inngest/serve.ts": "faults/swaps/serve.ts",
  "lib/tasks/limits.ts": "faults/swaps/limits.ts",
};
const NEXT_SWAPS = { "inngest/functions/improve-cv.ts": "faults/swaps/improve-cv-next.ts" };

function swapping(swaps: Record<string, string>): esbuild.Plugin {
  const table = new Map(Object.entries(swaps).map(([from, to]) => [file(from), file(to)]));
  return {
    name: "swap",
    setup(build) {
      build.onResolve({ filter: /^[.@]/ }, async (args) => {
        if (args.pluginData === "seen") return undefined;
        const found = await build.resolve(args.path, {
          importer: args.importer,
          resolveDir: args.resolveDir,
          kind: args.kind,
          pluginData: "seen",
        });
        const other = table.get(found.path);
        if (found.errors.length > 0) return undefined;
        return other && args.importer !== other ? { path: other } : { path: found.path, external: found.external };
      });
    },
  };
}

/** Bundles the worker (faults/worker.ts) as it is today and as the next deploy brings it, and the engine that stands alone. */
export async function buildWorkers(): Promise<void> {
  const shared: esbuild.BuildOptions = { ...NODE_BUNDLE, outdir: ".data/faults/bin" };
  await Promise.all([
    esbuild.build({ ...shared, entryPoints: { worker: file("faults/worker.ts") }, plugins: [swapping(SWAPS)] }),
    esbuild.build({
      ...shared,
      entryPoints: { "worker-next": file("faults/worker.ts") },
      plugins: [swapping({ ...SWAPS, ...NEXT_SWAPS })],
    }),
    esbuild.build({ ...shared, entryPoints: { engine: file("faults/engine-server.ts") } }),
    // with all it needs in one file: it starts a thousand times
    esbuild.build({
      ...shared,
      entryPoints: { bare: file("faults/bare-worker.ts") },
      packages: "bundle",
      minify: true,
      external: ["pg-native"],
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    }),
  ]);
}
