import path from "node:path";
import { type Command, requireOption } from "../command";
import { toQuestionnaire } from "../job";
import { readTextInput, refuseTwoStdins } from "../read-input";
import { refuseExisting, writeOutputs } from "../write-outputs";

export const letterCommand: Command = {
  name: "letter",
  summary: "writes a cover letter from the facts of a CV, for a job",
  usage: ["FILE --job JOB.txt --out DIR [--position TITLE]"],
  operands: [1, 1],
  options: {
    job: { value: "FILE", about: "the job description, plain text, at most 5,000 characters; - is standard input" },
    out: { value: "DIR", about: "where letter.txt, letter.pdf and letter.json go" },
    position: { value: "TITLE", about: "the position; the job description's first line without it" },
    template: { value: "NAME", about: "the look of the PDF (cv templates); classic without it" },
    force: { about: "overwrite what is there" },
    "any-document": { about: "read it also when it does not look like a CV" },
  },
  details:
    "Written from templates in the CV's language (English, German, French, Spanish); every sentence passes the fact guard, and what the job asks for and the CV does not show is not spoken of. letter.json gives each sentence with its evidence. Needs no database and no server; the model is used on the web only.",
  examples: [
    "cv letter examples/cvs/grace-sample-nurse.docx --job examples/jobs/ward-nurse.txt --out out --position 'Staff Nurse'",
  ],
  async run(invocation) {
    const { operands, option, flag, print } = invocation;
    const job = requireOption("letter", invocation, "job");
    const out = requireOption("letter", invocation, "out");
    refuseTwoStdins(operands[0], job);
    const files = ["letter.txt", "letter.pdf", "letter.json"].map((name) => path.join(out, name));
    refuseExisting(files, flag("force"));
    const jobDescription = await readTextInput(job);
    const { readCvFile } = await import("../read-cv");
    const { cv } = (await readCvFile(operands[0]!, invocation)).reading;
    const { writeLetter } = await import("@/lib/letters/write-letter");
    const { letterText } = await import("@/lib/letters/letter-text");
    const { noTemplates } = await import("@/lib/letters/no-templates");
    const { cvLanguage } = await import("@/lib/improvement/detect-language");
    const written = writeLetter({
      cv,
      answers: [],
      job: toQuestionnaire(jobDescription, option("position"), cv),
      date: new Date().toISOString().slice(0, 10),
    });
    if (!written) throw noTemplates(cvLanguage(cv) ?? "");
    const { renderLetter } = await import("@/lib/rendering/letter/render-letter.server");
    const { letter, report } = written;
    const pdf = await renderLetter(
      { letter, options: { template: option("template") ?? "classic" }, format: "pdf" },
      { signal: invocation.signal },
    );
    writeOutputs(
      {
        [files[0]!]: letterText(letter),
        [files[1]!]: pdf.bytes,
        [files[2]!]: `${JSON.stringify({ letter, report }, null, 2)}\n`,
      },
      flag("force"),
    );
    const said = [
      ...(report.shown.length > 0 ? [`Shown: ${report.shown.join(", ")}.`] : []),
      ...(report.silent.length > 0 ? [`Not spoken of, because nothing shows it: ${report.silent.join(", ")}.`] : []),
      ...report.leftOut.map((l) => `Left out: ${l.text} (${l.reason})`),
      ...report.notes,
    ];
    await print(`${[...files.map((file) => `Written: ${file}`), ...said].join("\n")}\n`);
  },
};
