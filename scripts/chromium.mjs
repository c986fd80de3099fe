// A Chromium for the tests: PLAYWRIGHT_CHROMIUM, else the one packed in @sparticuz/chromium (no download, no apt).
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

export async function chromiumPath() {
  if (process.env.PLAYWRIGHT_CHROMIUM) return process.env.PLAYWRIGHT_CHROMIUM;
  const root = path.resolve("node_modules/@sparticuz/chromium");
  const { version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  const dir = path.resolve(`node_modules/.cache/chromium-${version}`); // it unpacks into TMPDIR and reuses whatever lies there
  fs.mkdirSync(dir, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = dir;
  try {
    const m = await import("@sparticuz/chromium");
    const bin = await m.default.executablePath();
    if (execFileSync("ldd", [bin], { encoding: "utf8" }).includes("not found")) {
      // no NSS on this system: use the packed one
      await m.inflate(path.join(root, "bin/al2023.tar.br"));
      m.setupLambdaEnvironment(path.join(dir, "al2023/lib"));
    }
    return bin;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
