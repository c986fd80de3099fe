import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/** How our own code is bundled for a Node process outside Next: options of esbuild without what goes in and where it goes. */
export const NODE_BUNDLE = {
  absWorkingDir: root,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: /** @type {const} */ ("node"),
  target: "node20",
  format: /** @type {const} */ ("esm"),
  packages: /** @type {const} */ ("external"),
  alias: { "@": root },
  jsx: /** @type {const} */ ("automatic"),
  logLevel: /** @type {const} */ ("warning"),
  // esbuild takes Node 20's tables of letters for too old and makes \p{…} literals into `new RegExp(…)` where they stand: compiled at
  // each use, which costs reading a PDF a quarter of its time. Node 20 knows all the properties we use.
  supported: { "regexp-unicode-property-escapes": true },
};
