import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { afterAll, describe, expect, it, vi } from "vitest";
import { closeSharedSandboxes, sharedSandboxStats } from "@/lib/platform/sandbox/shared-sandbox.server";
import { extractFile, readFile, warmReader } from "./read-file.server";
import { FILLER, makePdf } from "./test-files.fixture";

afterAll(closeSharedSandboxes);

describe("warmReader", () => {
  it("lets a child read ahead of the first file, which then goes to that child", async () => {
    const intake = () => sharedSandboxStats().find(({ name }) => name === "intake")?.stats;
    await warmReader();
    await vi.waitFor(() => expect(intake()).toMatchObject({ started: 1, jobs: 1, busy: 0 }));
    await readFile({ bytes: readFileSync("examples/cvs/tom-placeholder-electrician.txt"), fileName: "tom.txt" });
    expect(intake()).toMatchObject({ started: 1, jobs: 2 });
  });
});

describe("readFile", () => {
  it.each([
    "maria-example-software-engineer.pdf",
    "grace-sample-nurse.docx",
    "tom-placeholder-electrician.txt",
    "hannah-muster-teacher.md",
    "daniel-demo-data-analyst.json",
  ])("reads %s in the sandboxed worker", async (name) => {
    const { source, reading } = await readFile({ bytes: readFileSync(`examples/cvs/${name}`), fileName: name });
    expect(source.lines.length).toBeGreaterThan(20);
    expect(reading.cv.work.length).toBeGreaterThan(1);
  });

  it("reads a web page in the sandboxed worker", async () => {
    const page = `<!doctype html><h1>Ann Example</h1><h2>Experience</h2><h3>Fitter</h3><p>Sample Works Ltd, 2019 – 2020</p><ul><li>${FILLER}</ul>`;
    const { source, reading } = await readFile({ bytes: Buffer.from(page), fileName: "cv.html" });
    expect(source.kind).toBe("html");
    expect(reading.cv.work).toMatchObject([{ position: "Fitter", name: "Sample Works Ltd" }]);
  });

  it("hands on the worker's error with its code and hint", async () => {
    const locked = await makePdf(["Ann"], { password: "x" });
    await expect(readFile({ bytes: locked, fileName: "cv.pdf" })).rejects.toMatchObject({
      code: "needs_password",
      hint: expect.any(String),
    });
  });

  it("answers a PDF that unpacks without end within the limits, and reads the next file", async () => {
    const bomb = flateTwice();
    expect(bomb.length).toBeLessThan(20_000);
    await expect(extractFile({ bytes: bomb, fileName: "cv.pdf" })).rejects.toMatchObject({ code: "too_complex" });
    await expect(
      extractFile({ bytes: readFileSync("examples/cvs/nina-novice-graduate.pdf"), fileName: "cv.pdf" }),
    ).resolves.toMatchObject({ kind: "pdf" });
  }, 60_000);

  it("stops when the caller no longer wants it", async () => {
    const signal = AbortSignal.abort();
    await expect(readFile({ bytes: new Uint8Array([1]), fileName: "cv.pdf" }, { signal })).rejects.toMatchObject({
      code: "cancelled",
    });
  });
});

/** One page whose content stream is deflated twice and unpacks to 300 MB. */
function flateTwice(): Uint8Array {
  const stream = deflateSync(deflateSync(Buffer.alloc(300 * 2 ** 20, 32), { level: 9 }), { level: 9 });
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
  ];
  let out = "%PDF-1.7\n";
  const offsets: number[] = [];
  for (const [i, body] of objects.entries()) {
    offsets.push(out.length);
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
  }
  offsets.push(out.length);
  const head = `4 0 obj\n<< /Length ${stream.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`;
  const start = Buffer.concat([Buffer.from(out + head, "latin1"), stream, Buffer.from("\nendstream\nendobj\n")]);
  const xref = `xref\n0 5\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${start.length}\n%%EOF`;
  return new Uint8Array(Buffer.concat([start, Buffer.from(xref)]));
}
