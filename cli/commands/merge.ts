import path from "node:path";
import { MERGE_LIMITS, type MergePart } from "@/lib/application/contract";
import { describeShrinking } from "@/lib/application/describe-shrinking";
import { parsePages } from "@/lib/application/parse-pages";
import { AppError } from "@/lib/errors";
import { type Command, requireOption } from "../command";
import { readInput, readTextInput } from "../read-input";
import { refuseExisting, writeOutputs } from "../write-outputs";

const MEGABYTE = 1024 * 1024;

export const mergeCommand: Command = {
  name: "merge",
  summary: "puts a CV and attachments (PDF, PNG, JPEG, WebP) into one PDF with bookmarks",
  usage: ["FILE[#PAGES]... --out FILE.pdf [--numbers] [--password-file FILE] [--max-mb N]"],
  operands: [1, MERGE_LIMITS.files],
  options: {
    out: { value: "FILE", about: "the file to write; - is standard output" },
    title: { value: "TEXT", about: "title of the document (default the name of the first file)" },
    numbers: { about: 'writes "3 / 12" at the foot of every page' },
    "password-file": { value: "FILE", about: "its first line is asked for by every reader that opens the result" },
    "max-mb": {
      value: "N",
      about: `the largest the file may be, in MB (default ${MERGE_LIMITS.defaultMaxBytes / MEGABYTE}); pictures are made smaller to reach it`,
    },
    force: { about: "overwrite the file when it is there" },
    json: { about: "print what was written as JSON; errors are JSON too" },
  },
  details:
    "PAGES says which pages of a file, in which order and how they are turned: diploma.pdf#2-3@90,1 is pages 2 and 3 turned by\n90 degrees clockwise, then page 1. Files keep no metadata, scripts, attachments or unsafe links. Needs no database.",
  examples: [
    "cv merge cv.pdf letter.pdf diploma.pdf#1-2 --out application.pdf --numbers",
    "cv merge cv.pdf scan.jpg#1@90 --password-file secret.txt --max-mb 5 --out application.pdf",
  ],
  async run(invocation) {
    const { operands, option, flag, progress, signal, print } = invocation;
    const out = requireOption("merge", invocation, "out");
    if (out !== "-") refuseExisting([out], flag("force"));
    const parts = await Promise.all(operands.map(readPart));
    const megabytes = Number(option("max-mb") ?? MERGE_LIMITS.defaultMaxBytes / MEGABYTE);
    if (!(megabytes > 0 && megabytes <= 100)) throw new AppError("bad_request", "--max-mb takes a number up to 100.");
    const passwordFile = option("password-file");
    const password = passwordFile ? (await readTextInput(passwordFile)).split(/\r?\n/)[0] : undefined;
    if (passwordFile && !password) throw new AppError("bad_request", `The first line of ${passwordFile} is empty.`);
    const { mergeApplication } = await import("@/lib/application/merge-application.server");
    const options = {
      title: option("title") ?? parts[0]?.name ?? "Application",
      pageNumbers: flag("numbers"),
      password,
      maxBytes: megabytes * MEGABYTE,
    };
    progress.now(`Merging ${parts.length} files`);
    try {
      const onPart = (done: number) => progress.now(`Merged ${done} of ${parts.length} files`);
      const merged = await mergeApplication({ parts, options }, { signal, onPart });
      signal.throwIfAborted();
      if (out === "-") return await print(merged.bytes);
      writeOutputs({ [out]: merged.bytes }, flag("force"));
      progress.say(
        `${out} written (${merged.bytes.byteLength} bytes, ${merged.pages} ${merged.pages === 1 ? "page" : "pages"}).`,
      );
      const { pages, parts: placed, shrunk } = merged;
      if (shrunk) progress.say(describeShrinking(shrunk));
      if (flag("json"))
        await print(`${JSON.stringify({ file: out, bytes: merged.bytes.byteLength, pages, parts: placed, shrunk })}\n`);
    } finally {
      progress.clear();
    }
  },
};

/** "diploma.pdf#2-3@90": what follows the last # is pages when it reads like them, else a part of the name. */
async function readPart(operand: string): Promise<MergePart> {
  const [, file = operand, spec] = /^(.+)#([\d,@-]+)$/.exec(operand) ?? [];
  const { bytes, fileName } = await readInput(file);
  return { name: path.parse(fileName).name, bytes, ...(spec && { pages: parsePages(spec) }) };
}
