import { NETWORK_LOCK } from "./network-lock";

const { spawnSync } = process.getBuiltinModule("node:child_process");
const fs = process.getBuiltinModule("node:fs");
const os = process.getBuiltinModule("node:os");
const path = process.getBuiltinModule("node:path");

interface ChildCommand {
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/**
 * The command line of a sandboxed Node process: (unshare --net) (setpriv, so that it dies with its parent even in a busy
 * loop) node with a heap limit, Node's permission model (reads under `readable` only, writes, children and threads never)
 * and the network lock loaded first.
 */
export function childCommand(options: {
  worker: string;
  memoryMb: number;
  readable?: string[];
  env?: Record<string, string>;
}): ChildCommand {
  const readable = (options.readable ?? ["dist", "node_modules"]).flatMap((name) => {
    const full = childCommand.root(name);
    // node_modules may be a link (work trees): the real place counts too
    return fs.existsSync(full) ? [full, fs.realpathSync(full)] : [];
  });
  const node = [
    process.execPath,
    `--max-old-space-size=${Math.round(options.memoryMb * 0.75)}`,
    ...permissionFlags([...new Set(readable)]),
    // `npm run bench:output`, two cores: under a limit of this size the heap is collected often, and with helper threads, which take
    // the other child's core, a PDF costs 117 ms of processor time instead of 90; 32 MB of young space made the child 30 MB larger.
    "--max-semi-space-size=16",
    "--single-threaded-gc",
    "--disallow-code-generation-from-strings",
    "--no-warnings",
    "--import",
    `data:text/javascript,${encodeURIComponent(NETWORK_LOCK)}`,
    childCommand.root(options.worker),
  ];
  const [command, ...args] = [...isolation(), ...node];
  return {
    command: command!,
    args,
    cwd: os.tmpdir(),
    env: {
      TZ: "UTC",
      NODE_ENV: "production",
      ...(process.platform === "win32" && { SystemRoot: process.env.SystemRoot ?? "C:\\Windows" }),
      ...options.env,
    },
  };
}

/** A path inside the project: `CV_IMPROVER_ROOT`, else where the process was started. */
childCommand.root = (relative: string) => path.resolve(process.env.CV_IMPROVER_ROOT || process.cwd(), relative);

function permissionFlags(readable: string[]): string[] {
  const known = process.allowedNodeEnvironmentFlags;
  const flag = ["--permission", "--experimental-permission"].find((name) => known.has(name));
  if (!flag) return [];
  return [flag, ...readable.map((folder) => `--allow-fs-read=${folder}${path.sep}*`)];
}

let isolationArgs: string[] | undefined;

/** The wrappers that work on this machine, probed once: both come with util-linux, neither is there on other systems. */
function isolation(): string[] {
  isolationArgs ??= process.platform === "linux" ? [...probe(UNSHARE), ...probe(SETPRIV)] : [];
  return isolationArgs;
}

const UNSHARE = [
  ["unshare", "--net", "--"],
  ["unshare", "--map-root-user", "--net", "--"],
];
const SETPRIV = [["setpriv", "--no-new-privs", "--pdeathsig", "KILL", "--"]];

function probe(candidates: string[][]): string[] {
  for (const [program, ...args] of candidates) {
    const found = ["/usr/bin", "/bin", "/usr/sbin"]
      .map((dir) => path.join(dir, program!))
      .find((file) => fs.existsSync(file));
    if (found && spawnSync(found, [...args, "/bin/true"], { stdio: "ignore", timeout: 5000 }).status === 0)
      return [found, ...args];
  }
  return [];
}

/** Which locks beside Node's own hold on this machine, for the start-up message and for tests. */
export function isolationInUse(): { networkNamespace: boolean; diesWithParent: boolean } {
  const args = isolation();
  return {
    networkNamespace: args.some((a) => a.endsWith("/unshare")),
    diesWithParent: args.some((a) => a.endsWith("/setpriv")),
  };
}
