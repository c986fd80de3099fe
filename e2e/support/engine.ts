import { spawn } from "node:child_process";
import path from "node:path";
import { removeDataFolder } from "./data-folder.mjs";

export interface ServedEngine {
  url: string;
  stop(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, "../..");

/** `cv engine serve` as a process of its own with a database of its own: to the application, an Inngest server somewhere else. */
export async function serveEngine(port: number, env: Record<string, string> = {}): Promise<ServedEngine> {
  const dataDir = path.join(ROOT, ".data", `e2e-engine-${port}`);
  removeDataFolder(dataDir);
  const child = spawn(process.execPath, ["cli/cv.mjs", "engine", "serve", "--port", String(port)], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: dataDir, POSTGRES_FAST: "1", ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  let said = "";
  await new Promise<void>((ready, failed) => {
    child.stderr.on("data", (chunk) => {
      said += chunk;
      if (said.includes("The engine serves on")) ready();
    });
    child.once("exit", () => failed(new Error(`The engine ended:\n${said}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill("SIGINT");
      await gone;
      removeDataFolder(dataDir);
    },
  };
}
