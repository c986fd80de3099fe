// Bundles what runs outside Next: child-process workers (lib/<noun>/worker.ts → dist/workers/<noun>.mjs) and the command line
// (cli/main.ts → dist/cli.mjs), and the check of the environment (dist/env.mjs). Packages stay external. `--watch` keeps rebuilding. Fast enough to run at every start.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { NODE_BUNDLE } from "./node-bundle.mjs";

const root = path.resolve(import.meta.dirname, "..");

function entries() {
  const found = {};
  for (const noun of fs.readdirSync(path.join(root, "lib"))) {
    const file = path.join(root, "lib", noun, "worker.ts");
    if (fs.existsSync(file)) found[`workers/${noun}`] = file;
  }
  const cli = path.join(root, "cli/main.ts");
  if (fs.existsSync(cli)) found.cli = cli;
  found.env = path.join(root, "lib/platform/env/env.server.ts");
  return found;
}

const options = () => ({
  ...NODE_BUNDLE,
  entryPoints: entries(),
  outdir: "dist",
  // so that a command loads only what it uses: `cv --help` neither database nor engine
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  sourcemap: "linked",
  loader: { ".sql": "text" },
});

/**
 * One build. Files are replaced whole, so a process that starts meanwhile reads the old or the new one; those that stay the same are
 * left alone, so that workers of a running server are not replaced for nothing.
 */
export async function buildNode() {
  const { outputFiles } = await esbuild.build({ ...options(), write: false });
  // chunks first: what imports them comes after
  const inOrder = outputFiles.sort((a, b) => isChunk(b) - isChunk(a));
  for (const { path: file, contents } of inOrder) replaceWhole(file, contents);
  removeOldChunks(new Set(outputFiles.map((file) => file.path)));
}

const isChunk = ({ path: file }) => Number(path.basename(path.dirname(file)) === "chunks");

function replaceWhole(file, contents) {
  if (fs.existsSync(file) && fs.readFileSync(file).equals(contents)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  fs.writeFileSync(part, contents);
  fs.renameSync(part, file);
}

/** Chunks of earlier builds; recent ones may still be loaded by a process that started with them. */
function removeOldChunks(current) {
  const folder = path.join(root, "dist/chunks");
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const file = path.join(folder, name);
    if (!current.has(file) && fs.statSync(file).mtimeMs < Date.now() - 3600_000) fs.rmSync(file, { force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes("--watch")) await (await esbuild.context(options())).watch();
  else await buildNode();
}
