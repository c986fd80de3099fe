import fs from "node:fs";
import path from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { mergeApplication } from "@/lib/application/merge-application.server";
import { toPlainText } from "@/lib/cv/plain-text";
import type { Cv } from "@/lib/cv/schema";
import { readFile } from "@/lib/intake/read-file.server";
import { closeSharedSandboxes } from "@/lib/platform/sandbox/shared-sandbox.server";
import { renderDocument } from "@/lib/rendering/render-document.server";

/** What documents take in warm workers, by the clock and by the processor (which other work on the machine changes less). */

const CLIENTS = 4;
const ROUNDS = 40;
const options = { template: "classic", pageSize: "A4" } as const;

export interface Timed {
  ms: number;
  /** of 100 */
  p90Ms: number;
  /** processor time of the workers, each */
  cpuMs: number;
}

async function exampleCv(): Promise<Cv> {
  const fileName = "maria-example-software-engineer.pdf";
  const file = path.join(process.env.CV_IMPROVER_ROOT ?? ".", "examples/cvs", fileName);
  return (await readFile({ bytes: new Uint8Array(fs.readFileSync(file)), fileName })).reading.cv;
}

const render = (cv: Cv) => renderDocument({ cv, options, format: "pdf" });

export async function measureRender(): Promise<Timed & { pages: number }> {
  const cv = await exampleCv();
  const pages = (await render(cv)).proof?.pages ?? 0;
  return { pages, ...(await timed(ROUNDS, 40, () => render(cv))) };
}

export async function measureClients(): Promise<{ perSecond: number; cpuMs: number; workerMb: number; pdfs: number }> {
  const cv = await exampleCv();
  const client = async (times: number) => {
    for (let i = 0; i < times; i++) await render(cv);
  };
  const together = (times: number) => Promise.all(Array.from({ length: CLIENTS }, () => client(times)));
  await together(15);
  const [before, from] = [childrenCpuMs(), performance.now()];
  await together(30);
  const seconds = (performance.now() - from) / 1000;
  const pdfs = CLIENTS * 30;
  return { pdfs, perSecond: pdfs / seconds, cpuMs: (childrenCpuMs() - before) / pdfs, workerMb: largestChildMb() };
}

/** The same history several times over; words, because a last page may hold three lines. */
export async function measureLength(): Promise<{ pages: number; words: number; ms: number; cpuMs: number }[]> {
  const cv = await exampleCv();
  const found = [];
  for (const times of [1, 3, 6, 12, 24, 36]) {
    const longer = {
      ...cv,
      work: Array.from({ length: times }, (_, i) => cv.work.map((job) => ({ ...job, id: `${job.id}-${i}` }))).flat(),
    };
    const pages = (await render(longer)).proof?.pages ?? 0;
    const { ms, cpuMs } = await timed(5, 2, () => render(longer));
    const words = toPlainText(longer).split(/\s+/).length;
    found.push({ pages, words, ms, cpuMs });
  }
  return found;
}

export async function measureMerge(): Promise<Timed & { files: number; mb: number }> {
  const parts = await Promise.all(
    Array.from({ length: 10 }, async (_, i) => ({ name: `Attachment ${i + 1}`, bytes: await megabytePdf(i) })),
  );
  const job = { parts, options: { title: "Application", pageNumbers: true, maxBytes: 50 * 1024 * 1024 } };
  const mb = parts.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) / 1024 / 1024;
  return { files: parts.length, mb, ...(await timed(8, 3, () => mergeApplication(job))) };
}

/** Four pages of text and a picture that cannot be packed smaller. */
async function megabytePdf(seed: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let n = 0; n < 4; n++) {
    const page = document.addPage();
    for (let line = 0; line < 40; line++)
      page.drawText(`Line ${line} of page ${n} of attachment ${seed}, with words enough to fill it.`, {
        x: 50,
        y: 780 - line * 18,
        size: 11,
      });
  }
  let state = seed + 1;
  const noise = new Uint8Array(1_000_000).map(() => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state >> 16;
  });
  const stream = document.context.stream(noise, {
    ...{ Type: "XObject", Subtype: "Image", Width: 1000, Height: 1000 },
    ...{ ColorSpace: "DeviceGray", BitsPerComponent: 8 },
  });
  const ref = document.context.register(stream);
  const page = document.getPage(0);
  page.node.newXObject("Picture", ref);
  return document.save();
}

export const close = closeSharedSandboxes;

async function timed(rounds: number, warm: number, work: () => Promise<unknown>): Promise<Timed> {
  for (let i = 0; i < warm; i++) await work();
  const times: number[] = [];
  const before = childrenCpuMs();
  for (let i = 0; i < rounds; i++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  const cpuMs = (childrenCpuMs() - before) / rounds;
  times.sort((a, b) => a - b);
  return { ms: times[rounds >> 1]!, p90Ms: times[Math.floor(rounds * 0.9)]!, cpuMs };
}

/** Clock ticks of Linux, 100 a second. */
const TICK_MS = 10;

function childrenCpuMs(): number {
  return descendants().reduce((sum, { ticks }) => sum + ticks * TICK_MS, 0);
}

function largestChildMb(): number {
  return Math.max(0, ...descendants().map(({ rssMb }) => rssMb));
}

/** Processes below this one; none where the system does not tell (only Linux does). */
function descendants(): { pid: number; ticks: number; rssMb: number }[] {
  if (!fs.existsSync("/proc/self/stat")) return [];
  const all = fs.readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = fs.readFileSync(`/proc/${name}/stat`, "utf8");
      const fields = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .map(Number);
      const rss = /^VmRSS:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${name}/status`, "utf8"))?.[1];
      // proc(5): the parent is the 4th field, user and system time the 14th and 15th
      return [
        { pid: Number(name), parent: fields[1]!, ticks: fields[11]! + fields[12]!, rssMb: Number(rss ?? 0) / 1024 },
      ];
    } catch {
      return []; // it has ended meanwhile
    }
  });
  const below = (parent: number): typeof all =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(process.pid);
}
