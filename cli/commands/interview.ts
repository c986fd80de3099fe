import path from "node:path";
import { type Command, requireOption } from "../command";
import { toQuestionnaire } from "../job";
import { readTextInput, refuseTwoStdins } from "../read-input";
import { refuseExisting, writeOutputs } from "../write-outputs";

export const interviewCommand: Command = {
  name: "interview",
  summary: "lists questions to expect for a job, with the CV's own lines to answer them",
  usage: ["FILE --job JOB.txt [--out DIR] [--json]"],
  operands: [1, 1],
  options: {
    job: { value: "FILE", about: "the job description, plain text, at most 5,000 characters; - is standard input" },
    out: { value: "DIR", about: "write interview.txt and interview.json there instead of printing" },
    position: { value: "TITLE", about: "the position; the job description's first line without it" },
    json: { about: "print JSON; errors are JSON too" },
    force: { about: "overwrite what is there" },
    "any-document": { about: "read it also when it does not look like a CV" },
  },
  details:
    "Must-haves first, gaps with them; each answer is outlined with exact quotes of the CV, and what no quote says is left open. Needs no database and no server.",
  examples: ["cv interview examples/cvs/grace-sample-nurse.docx --job examples/jobs/ward-nurse.txt"],
  async run(invocation) {
    const { operands, option, flag, print } = invocation;
    const job = requireOption("interview", invocation, "job");
    refuseTwoStdins(operands[0], job);
    const out = option("out");
    const files = out ? ["interview.txt", "interview.json"].map((name) => path.join(out, name)) : [];
    refuseExisting(files, flag("force"));
    const jobDescription = await readTextInput(job);
    const { readCvFile } = await import("../read-cv");
    const { cv } = (await readCvFile(operands[0]!, invocation)).reading;
    const { interviewText, prepareInterview } = await import("@/lib/letters/prepare-interview");
    const prepared = prepareInterview({
      cv,
      answers: [],
      job: toQuestionnaire(jobDescription, option("position"), cv),
    });
    const json = `${JSON.stringify(prepared, null, 2)}\n`;
    if (!out) return print(flag("json") ? json : interviewText(prepared));
    writeOutputs({ [files[0]!]: interviewText(prepared), [files[1]!]: json }, flag("force"));
    await print(`${files.map((file) => `Written: ${file}`).join("\n")}\n`);
  },
};
