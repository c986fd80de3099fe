import { execFile, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const script = path.join(root, "cli/cv.mjs");

export const example = (name: string) => path.join(root, "examples", name);

/** A folder of its own for one test file, which PostgreSQL's user may enter also when we are root. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "cv-cli-"));
  fs.chmodSync(folder, 0o755);
  return folder;
}

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** The environment of the command: its own data, no model, nothing of the machine's or the test run's settings. */
export function commandEnv(folder: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const none = Object.fromEntries(
    ["DATABASE_URL", "OPENAI_API_KEY", "OPENAI_BASE_URL", "REDIS_URL", "UPSTASH_REDIS_REST_URL", "LOG_LEVEL"]
      .concat([
        "INNGEST_DEV",
        "INNGEST_BASE_URL",
        "INNGEST_EVENT_KEY",
        "INNGEST_SIGNING_KEY",
        "INNGEST_SIGNING_KEY_FALLBACK",
      ])
      .map((name) => [name, ""]),
  );
  return {
    ...process.env,
    ...none,
    NODE_ENV: "production",
    POSTGRES_FAST: "1",
    DATA_DIR: path.join(folder, "data"),
    ...more,
  };
}

/** Runs `cv` as a script would: a process of its own, in a folder that is not the project's. */
export function runCv(
  folder: string,
  args: string[],
  { input, env }: { input?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<Ran> {
  return new Promise((done) => {
    const options = { cwd: folder, env: commandEnv(folder, env), maxBuffer: 2 ** 26 };
    const child = execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) =>
      done({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr }),
    );
    child.stdin?.on("error", () => {});
    child.stdin?.end(input ?? "");
  });
}

/** The same, interrupted as by Ctrl-C when standard error says what is looked for. */
export function interruptCv(
  folder: string,
  args: string[],
  when: RegExp,
  env: Record<string, string> = {},
): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: folder, env: commandEnv(folder, env) });
    let stdout = "";
    let stderr = "";
    let sent = false;
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
      if (sent || !when.test(stderr)) return;
      sent = true;
      child.kill("SIGINT");
    });
    child.on("close", (code) => done({ code: code ?? -1, stdout, stderr }));
  });
}

/** Runs a shell line in which $CV stands for the command. */
export function runShell(folder: string, line: string): Promise<Ran> {
  return new Promise((done) => {
    const env = commandEnv(folder, { CV: `${process.execPath} ${script}` });
    execFile("bash", ["-o", "pipefail", "-c", line], { cwd: folder, env, encoding: "utf8" }, (error, stdout, stderr) =>
      done({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
}
