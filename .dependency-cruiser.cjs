// Who may import whom: what is not in this table is refused (docs/architecture.md, "Layout"). `npm run arrows`.
const KERNEL = "^lib/(errors|actor|storable|parse-input)\\.ts$";
const SERVER = "^lib/(?!web/|platform/)[^/]+/(.+\\.server|worker)\\.tsx?$";
const PURE = "^lib/(?!web/|platform/)[^/]+/(?!(.+\\.server|worker)\\.tsx?$).+";
const PLATFORM = "^lib/platform/";
const WEB = "^lib/web/";
const PLANS_AND_TYPES = "^inngest/(client|events)\\.ts$";

const ARROWS = [
  // from, to
  [KERNEL, [KERNEL]],
  [PURE, [KERNEL, PURE]],
  [SERVER, [KERNEL, PURE, SERVER, PLATFORM, PLANS_AND_TYPES]],
  [PLATFORM, [KERNEL, PLATFORM]],
  [WEB, [KERNEL, PURE, SERVER, PLATFORM, WEB]],
  ["^components/", [KERNEL, PURE, "^components/"]],
  ["^app/", [KERNEL, PURE, SERVER, PLATFORM, WEB, "^components/", "^app/"]],
  ["^app/api/inngest/route\\.ts$", ["^inngest/serve\\.ts$"]],
  ["^inngest/events\\.ts$", []],
  ["^inngest/client\\.ts$", [PLATFORM]],
  ["^inngest/step-errors\\.ts$", [KERNEL]],
  ["^inngest/functions/", [SERVER, "^inngest/(functions/|client\\.ts|events\\.ts|step-errors\\.ts)"]],
  ["^inngest/serve\\.ts$", ["^inngest/(client\\.ts|functions/index\\.ts)$"]],
  ["^inngest/engine/", ["^inngest/engine/"]],
  ["^inngest/run-engine\\.server\\.ts$", [KERNEL, PLATFORM, "^inngest/(serve|engine/index)\\.ts$"]],
  ["^cli/", [KERNEL, PURE, SERVER, PLATFORM, "^cli/", "^inngest/run-engine\\.server\\.ts$", "^scripts/[^/]+\\.mjs$"]],
  // what the command line runs of them
  ["^scripts/", ["^scripts/[^/]+\\.mjs$"]],
  ["^instrumentation", [PLATFORM, SERVER, "^instrumentation-node\\.ts$", "^inngest/run-engine\\.server\\.ts$"]],
];

/** What is tested may be reached from anywhere by a test. */
const TESTS =
  "(^inngest/scenarios/.+|\\.test\\.tsx?|\\.fixture\\.ts|test-(support|servers)\\.ts|crash-child\\.ts|/bench\\.ts)$";

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "pure-has-no-effects",
      comment: "Pure files may run in a browser: no Node built-ins, no database, no server SDKs.",
      severity: "error",
      from: { path: [PURE, KERNEL, "^components/"] },
      to: {
        path: "^(node:)?(fs|net|http|https|child_process|crypto|os|path|worker_threads|stream|zlib|process|module|url|util)(/|$)",
      },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "declared",
      comment: "Packages stand in package.json; what runs in production not under devDependencies.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  allowed: [
    ...ARROWS.map(([from, to]) => ({ from: { path: from }, to: { path: to } })),
    {
      from: {},
      to: {
        dependencyTypes: ["core", "npm", "npm-dev", "npm-peer", "npm-optional", "type-only", "undetermined", "unknown"],
        pathNot: "^(app|components|lib|inngest|cli)/",
      },
    },
  ],
  allowedSeverity: "error",
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: [TESTS, "^lib/platform/database/generated/", "^lib/platform/sandbox/fixtures/", "^dist/"] },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
