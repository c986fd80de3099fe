import path from "node:path";
import { fromJsonResume } from "@/lib/cv/json-resume";
import { AppError } from "@/lib/errors";
import { OUTPUT_FORMATS, type OutputFormat } from "@/lib/rendering/contract";
import { type Command, requireOption } from "../command";
import { toQuestionnaire } from "../job";
import { readJsonInput, readTextInput, refuseTwoStdins } from "../read-input";
import { refuseExisting, writeOutputs } from "../write-outputs";
import { readRenderOptions, TEMPLATE_OPTIONS } from "./templates";

const FORMATS: Record<string, OutputFormat> = {
  ".pdf": "pdf",
  ".docx": "docx",
  ".html": "html",
  ".json": "json",
  ".md": "markdown",
  ".txt": "text",
};

export const renderCommand: Command = {
  name: "render",
  summary: "makes a document (PDF, Word, HTML, Markdown, text or JSON Resume) of a JSON Resume file",
  usage: ["CV.json --out FILE.pdf [--format NAME] [--template NAME] [--page-size A4|LETTER] [--language TAG]"],
  operands: [1, 1],
  options: {
    out: {
      value: "FILE",
      about: `the file to write; its extension says what: ${Object.keys(FORMATS).join(", ")}; - is standard output`,
    },
    format: {
      value: "NAME",
      choices: OUTPUT_FORMATS,
      about: `${OUTPUT_FORMATS.join(", ")} (default by the extension of --out; pdf on standard output)`,
    },
    ...TEMPLATE_OPTIONS,
    fit: { value: "PAGES", choices: ["1", "2"], about: "at most so many pages (PDF); says what was left out" },
    job: { value: "FILE", about: "a job description: decides what --fit leaves out first" },
    force: { about: "overwrite the file when it is there" },
    json: { about: "print what was written as JSON; errors are JSON too" },
  },
  details: "Needs no database and no server. A PDF is read back and compared with the CV before it is written.",
  examples: [
    "cv render cv.json --template modern --out cv.pdf",
    "cv render cv.json --template technical --accent #7a1f5c --density compact --out cv.pdf",
    "cv render cv.json --template executive --out cv.docx",
    "cv render cv.json --fit 1 --job job.txt --out cv.pdf",
    "cv render cv.json --language de --out lebenslauf.md",
    "cv parse old.docx --json | cv render - --page-size LETTER --out cv.pdf",
  ],
  async run(invocation) {
    const { operands, option, flag, progress, signal, print } = invocation;
    const out = requireOption("render", invocation, "out");
    const format = chooseFormat(out, option("format"));
    if (out !== "-") refuseExisting([out], flag("force"));
    const cv = fromJsonResume(await readJsonInput(operands[0]!));
    const options = readRenderOptions(option);
    const jobFile = option("job");
    refuseTwoStdins(operands[0], jobFile);
    if (options.fit && format !== "pdf") throw new AppError("bad_request", "Only a PDF has pages to fit on.");
    const job = jobFile ? toQuestionnaire(await readTextInput(jobFile), undefined, cv) : undefined;
    const { renderDocument } = await import("@/lib/rendering/render-document.server");
    progress.now(format === "pdf" ? "Setting the pages and reading them back" : "Writing the file");
    try {
      const { bytes, proof, notices, fit } = await renderDocument({ cv, options, format, job }, { signal });
      signal.throwIfAborted();
      if (out === "-") return await print(bytes);
      writeOutputs({ [out]: bytes }, flag("force"));
      const pages = proof ? `, ${proof.pages} ${proof.pages === 1 ? "page" : "pages"}, read back whole` : "";
      for (const { message } of notices) progress.say(message);
      if (fit?.level) progress.say(`Set tighter, with letters of ${fit.fontSize.toFixed(1)} points.`);
      if (fit?.leftOut.length) progress.say(`Left out, the least relevant first (${fit.leftOut.length}):`);
      for (const { section, text } of fit?.leftOut ?? []) progress.say(`  ${section}: ${text}`);
      progress.say(`${out} written (${bytes.byteLength} bytes${pages}).`);
      if (flag("json")) await print(`${JSON.stringify({ file: out, bytes: bytes.byteLength, proof, notices, fit })}\n`);
    } finally {
      progress.clear();
    }
  },
};

/** @throws AppError `bad_request` when neither the option nor the name of the file says a format */
function chooseFormat(out: string, named: string | undefined): OutputFormat {
  const format =
    OUTPUT_FORMATS.find((known) => known === named) ?? (out === "-" ? "pdf" : FORMATS[path.extname(out).toLowerCase()]);
  if (format) return format;
  throw new AppError("bad_request", `--out has to end in ${Object.keys(FORMATS).join(", ")}: ${out} does not.`, {
    hint: "Or say the format with --format.",
  });
}
