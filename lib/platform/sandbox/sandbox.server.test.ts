import { execFileSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import * as esbuild from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { AppError } from "@/lib/errors";
import { isolationInUse } from "./child-command.server";
import { createSandbox, type Sandbox, type SandboxOptions } from "./sandbox.server";

const WORKER = "dist/test-workers/hostile.mjs";
const open: Sandbox[] = [];

function sandbox(options: Partial<SandboxOptions> = {}) {
  const made = createSandbox({ name: "test", worker: WORKER, timeoutMs: 10_000, memoryMb: 300, size: 1, ...options });
  open.push(made);
  return made;
}

beforeAll(async () => {
  await esbuild.build({
    entryPoints: [path.join(import.meta.dirname, "fixtures/hostile-worker.ts")],
    outfile: WORKER,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias: { "@": path.resolve(".") },
  });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((s) => s.close()));
});
afterAll(() => fs.rmSync(path.dirname(WORKER), { recursive: true, force: true }));

describe("what a child is given", () => {
  it("answers jobs, bytes as bytes, and is reused", async () => {
    const box = sandbox();
    const pid = await box.run<number>("pid", undefined);
    expect(pid).not.toBe(process.pid);
    const bytes = new Uint8Array([1, 2, 255]);
    const back = await box.run<{ bytes: Uint8Array }>("echo", { bytes });
    expect(back.bytes).toBeInstanceOf(Uint8Array);
    expect([...back.bytes]).toEqual([1, 2, 255]);
    expect(await box.run("pid", undefined)).toBe(pid);
    expect(box.stats()).toMatchObject({ children: 1, started: 1, jobs: 3 });
  });

  it("hands on what a job tells of its progress, before its answer", async () => {
    const heard: unknown[] = [];
    const answer = await sandbox().run("count", 3, { onProgress: (progress) => heard.push(progress) });
    expect([...heard, answer]).toEqual([{ done: 1 }, { done: 2 }, { done: 3 }, 3]);
  });

  it("hands on an AppError whole and hides any other error", async () => {
    const box = sandbox();
    await expect(box.run("refuse", 0)).rejects.toMatchObject({
      name: "AppError",
      code: "needs_password",
      hint: "unlock",
      details: { a: 1 },
    });
    const plain = await box.run("throwPlain", 0).catch((error: AppError) => error);
    expect(plain).toMatchObject({ code: "internal" });
    expect(JSON.stringify(plain)).not.toContain("secret text");
  });

  it("has no secrets in its environment", async () => {
    process.env.SANDBOX_TEST_SECRET = "hidden";
    const env = await sandbox().run<Record<string, string>>("environment", 0);
    delete process.env.SANDBOX_TEST_SECRET;
    expect(
      Object.keys(env)
        .filter((name) => !name.startsWith("NODE_CHANNEL") && name !== "SystemRoot")
        .sort(),
    ).toEqual(["NODE_ENV", "TZ"]);
  });

  it("says so when the worker is not built", async () => {
    await expect(sandbox({ worker: "dist/none.mjs" }).run("echo", 0)).rejects.toMatchObject({ code: "misconfigured" });
  });
});

describe("what a child cannot do", () => {
  it("reach the network, write, start a process or thread, read outside, run text as code", async () => {
    let calls = 0;
    const canary = net.createServer((socket) => {
      calls++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => canary.listen(4200, "127.0.0.1", resolve));
    const box = sandbox();
    const names = await box.run<string[]>("names", 0);
    const managed: string[] = [];
    for (const name of names) if ((await box.run<string>("attempt", name)) === "managed") managed.push(name);
    canary.close();
    expect(names.length).toBeGreaterThan(10);
    expect(managed).toEqual([]);
    expect(calls).toBe(0);
    expect(fs.existsSync("/tmp/sandbox-was-here")).toBe(false);
  });

  it.runIf(isolationInUse().networkNamespace)(
    "see a network interface that is up, where the system has namespaces",
    async () => {
      expect(await sandbox().run("interfaces", 0)).toEqual([]);
    },
  );
});

describe("limits", () => {
  it("kills a child over its time, and goes on with the queue", async () => {
    const box = sandbox({ timeoutCode: "took_too_long" });
    await box.run("echo", "ready");
    const stuck = box.run("spin", 0, { timeoutMs: 150 });
    const next = box.run("echo", "after");
    await expect(stuck).rejects.toMatchObject({ code: "took_too_long" });
    expect(await next).toBe("after");
    expect(box.stats()).toMatchObject({ started: 2, killed: 1 });
  });

  it("kills a child over its memory, outside and inside the heap", async () => {
    const box = sandbox({ memoryMb: 160, memoryCode: "file_too_large" });
    await expect(box.run("fill", 0)).rejects.toMatchObject({ code: "file_too_large" });
    await expect(box.run("fillHeap", 0)).rejects.toMatchObject({ code: "file_too_large" });
    expect(await box.run("echo", 1)).toBe(1);
  });

  it("loses only the job whose child crashed", async () => {
    const box = sandbox();
    const results = await Promise.allSettled([
      box.run("echo", 1),
      box.run("crash", 0),
      box.run("echo", 2),
      box.run("echo", 3),
    ]);
    expect(results.map((r) => (r.status === "fulfilled" ? r.value : r.reason.code))).toEqual([1, "worker_died", 2, 3]);
  });

  it("cancels a running job, keeps a child that obeys and kills one that does not", async () => {
    const box = sandbox();
    const pid = await box.run("pid", 0);
    const polite = new AbortController();
    const waiting = box.run("wait", 60_000, { signal: polite.signal });
    polite.abort();
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    expect(await box.run("pid", 0)).toBe(pid);

    const rude = new AbortController();
    const spinning = box.run("spin", 0, { signal: rude.signal });
    const queued = box.run("pid", 0);
    setTimeout(() => rude.abort(), 50);
    await expect(spinning).rejects.toMatchObject({ code: "cancelled" });
    expect(await queued).not.toBe(pid);
  });

  it("cancels a job that still waits, or that was cancelled before", async () => {
    const box = sandbox();
    const first = box.run("wait", 100);
    const controller = new AbortController();
    const second = box.run("echo", 2, { signal: controller.signal });
    controller.abort();
    await expect(second).rejects.toMatchObject({ code: "cancelled" });
    await expect(box.run("echo", 3, { signal: controller.signal })).rejects.toMatchObject({ code: "cancelled" });
    expect(await first).toBe("waited");
  });

  it("recycles a child after its number of jobs", async () => {
    const box = sandbox({ recycleAfter: 2 });
    const pids = [];
    for (let i = 0; i < 4; i++) pids.push(await box.run<number>("pid", 0));
    expect(new Set(pids).size).toBe(2);
    await expect.poll(() => box.stats().recycled).toEqual({ jobs: 2, memory: 0, build: 0 });
  });

  it("recycles a child that keeps much memory after its job, without losing one", async () => {
    const box = sandbox({ memoryMb: 400 });
    const pid = await box.run<number>("pid", 0);
    const [, next] = await Promise.all([box.run("keep", 290), box.run<number>("pid", 0)]);
    expect(next).not.toBe(pid);
    expect(box.stats()).toMatchObject({ started: 2, killed: 0, jobs: 3, recycled: { jobs: 0, memory: 1, build: 0 } });
  });

  it("runs as many jobs side by side as it has children", async () => {
    const box = sandbox({ size: 2 });
    const pids = await Promise.all([box.run("pid", 0), box.run("pid", 0), box.run("pid", 0), box.run("pid", 0)]);
    expect(new Set(pids).size).toBe(2);
  });
});

describe("the parent", () => {
  const run = (code: string) => {
    const file = path.resolve("dist/test-workers/parent.ts");
    fs.writeFileSync(file, `import { createSandbox } from "@/lib/platform/sandbox/sandbox.server";\n${code}`);
    return execFileSync(process.execPath, ["--import", "tsx", file], { encoding: "utf8", timeout: 20_000 }).trim();
  };
  const alive = (pid: number) => {
    try {
      return !fs.readFileSync(`/proc/${pid}/status`, "utf8").includes("State:\tZ");
    } catch {
      return false;
    }
  };
  const MAKE = `const box = createSandbox({ name: "t", worker: "${WORKER}", timeoutMs: 60000, memoryMb: 300, size: 1 });`;

  it("can end while children are idle, and takes them with it", async () => {
    const pid = Number(run(`${MAKE} console.log(await box.run("pid", 0));`));
    await expect.poll(() => alive(pid)).toBe(false);
  });

  it.runIf(isolationInUse().diesWithParent)("takes even a busy child with it when killed", async () => {
    const pid = Number(
      run(`${MAKE} const pid = await box.run<number>("pid", 0); void box.run("spin", 0).catch(() => {});
        setTimeout(() => { process.stdout.write(String(pid), () => process.exit(0)); }, 200);`),
    );
    await expect.poll(() => alive(pid)).toBe(false);
  });
});
