import path from "node:path";
import { ACCEPT, type Accept } from "../accept";
import { parseAnswers } from "../answers";
import { writeChangesMarkdown } from "../changes-report";
import { type Command, requireOption } from "../command";
import { toQuestionnaire } from "../job";
import { readInput, readJsonInput, readTextInput, refuseTwoStdins } from "../read-input";
import { refuseExisting, writeOutputs } from "../write-outputs";
import { readRenderOptions, TEMPLATE_OPTIONS } from "./templates";

export const improveCommand: Command = {
  name: "improve",
  summary: "improves a CV for a job and writes it as PDF and JSON, with a report of every change",
  usage: ["FILE --job JOB.txt --out DIR [--answers FILE] [--position TEXT] [--accept WHICH] [--template NAME]"],
  operands: [1, 1],
  options: {
    job: { value: "FILE", about: "the job description, plain text, at most 5,000 characters; - is standard input" },
    out: { value: "DIR", about: "folder for improved-cv.pdf, improved-cv.json, changes.md and changes.json" },
    answers: { value: "FILE", about: 'answers to questions, JSON: {"topic": "what you have done", "other": false}' },
    position: { value: "TEXT", about: "the position you want (default: the first line of the job description)" },
    accept: { value: "WHICH", choices: ACCEPT, about: "which changes to apply: all (default), automatic or none" },
    ...TEMPLATE_OPTIONS,
    "any-document": { about: "read it also when it does not look like a CV" },
    force: { about: "overwrite the files in DIR" },
    json: { about: "print the report (changes.json) as well; errors are JSON too" },
  },
  details: [
    "Runs the same durable functions as the application, in the same database (DATA_DIR or DATABASE_URL); a running server does",
    "the work when there is one, otherwise this command does it. Every change has passed the fact guard: nothing that is not in",
    "the CV or in your answers gets in. What the job asks for and the CV does not say is asked: the questions stand in",
    "changes.md; answer them in a file and run again with --answers. Answers count for that run only. Ctrl-C cancels.",
    "",
    "Improved by the built-in writing rules, or by a model when OPENAI_API_KEY or OPENAI_BASE_URL is set.",
  ].join("\n"),
  examples: [
    "cv improve examples/cvs/maria-example-software-engineer.pdf --job examples/jobs/senior-software-engineer.txt --out out",
    "cv improve cv.docx --job job.txt --answers answers.json --template modern --out out --force",
    "cv improve cv.pdf --job job.txt --accept automatic --out out --json | jq .scores",
  ],
  async run(invocation) {
    const { operands, option, flag, progress, signal, print } = invocation;
    const out = requireOption("improve", invocation, "out");
    const job = requireOption("improve", invocation, "job");
    refuseTwoStdins(operands[0], job, option("answers"));
    const files = {
      pdf: path.join(out, "improved-cv.pdf"),
      json: path.join(out, "improved-cv.json"),
      markdown: path.join(out, "changes.md"),
      report: path.join(out, "changes.json"),
    };
    refuseExisting(Object.values(files), flag("force"));
    const file = await readInput(operands[0]!);
    const jobDescription = await readTextInput(job);
    const answers = option("answers") === undefined ? [] : parseAnswers(await readJsonInput(option("answers")!));
    // what is wrong with the description is said before anything is started
    toQuestionnaire(jobDescription, option("position") ?? "any");

    const { improveFile } = await import("../improve-file.server");
    const { pdf, resume, report } = await improveFile(
      {
        file,
        acceptAnyDocument: flag("any-document"),
        jobDescription,
        position: option("position"),
        answers,
        accept: (option("accept") ?? "all") as Accept,
        options: readRenderOptions(option),
      },
      { progress, signal },
    );
    const json = `${JSON.stringify(report, null, 2)}\n`;
    writeOutputs(
      {
        [files.pdf]: pdf,
        [files.json]: `${JSON.stringify(resume, null, 2)}\n`,
        [files.markdown]: writeChangesMarkdown(report),
        [files.report]: json,
      },
      flag("force"),
    );
    const { changes, refused, questions, scores, unusedAnswers } = report;
    const applied = changes.filter((change) => change.applied).length;
    progress.say(
      `${applied} of ${changes.length} changes applied${applied ? "; each passed the fact guard, so look through them in changes.md" : ""}.`,
    );
    if (refused.length) progress.say(`${refused.length} refused by the fact guard (listed in changes.md).`);
    progress.say(`Score ${scores.before.overall} → ${scores.after.overall} of 100.`);
    for (const topic of unusedAnswers) progress.say(`No question is about "${topic}": that answer was not used.`);
    if (questions.length) progress.say(`Questions that are open (see changes.md): ${questions.length}.`);
    progress.say(`Written: ${Object.values(files).join(", ")}`);
    if (flag("json")) await print(json);
  },
};
