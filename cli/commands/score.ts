import type { Cv } from "@/lib/cv/schema";
import { isAppError } from "@/lib/errors";
import type { FileScore, Finding, Score } from "@/lib/scoring/contract";
import { scoreCv } from "@/lib/scoring/score-cv";
import { scoreFile } from "@/lib/scoring/score-file";
import { type Command, requireOption } from "../command";
import { describeRef } from "../describe-ref";
import { toQuestionnaire } from "../job";
import { readTextInput, refuseTwoStdins } from "../read-input";

export const scoreCommand: Command = {
  name: "score",
  summary: "scores a CV for a job, with a reason for every point",
  usage: ["FILE --job JOB.txt [--json]"],
  operands: [1, 1],
  options: {
    job: { value: "FILE", about: "the job description, plain text, at most 5,000 characters; - is standard input" },
    json: { about: "print JSON; errors are JSON too" },
    "any-document": { about: "read it also when it does not look like a CV" },
  },
  details:
    "The same CV and job always give the same score. Two files are checked for what programs need to read them: the one you name, and the PDF made of it here. Needs no database and no server.",
  examples: [
    "cv score examples/cvs/grace-sample-nurse.docx --job examples/jobs/ward-nurse.txt",
    "cv score cv.json --job job.txt --json | jq .overall",
  ],
  async run(invocation) {
    const { operands, flag, print, progress, signal } = invocation;
    const job = requireOption("score", invocation, "job");
    refuseTwoStdins(operands[0], job);
    const jobDescription = await readTextInput(job);
    toQuestionnaire(jobDescription, "any");
    const { readCvFile } = await import("../read-cv");
    const read = await readCvFile(operands[0]!, invocation);
    const { cv } = read.reading;
    const score = scoreCv({ cv, questionnaire: toQuestionnaire(jobDescription, undefined, cv) });
    const { scoreMadePdf } = await import("@/lib/scoring/score-made-pdf.server");
    progress.now("Making the PDF and reading it back");
    let missing: string | undefined;
    const made = await scoreMadePdf(cv, undefined, { signal })
      .catch((error: unknown) => {
        // a script that no font of ours has, say: the score of the text stands. What another try may mend is an error.
        if (!isAppError(error) || !OF_THE_CV.has(error.code)) throw error;
        missing = error.message;
        return undefined;
      })
      .finally(() => progress.clear());
    const files = [scoreFile(read), ...(made ? [made] : [])];
    await print(
      flag("json")
        ? `${JSON.stringify({ ...score, files }, null, 2)}\n`
        : describeScore(score, cv) + describeFiles(files, missing),
    );
  },
};

/** Why no PDF can be made of a CV, however often one tries. */
const OF_THE_CV: ReadonlySet<string> = new Set(["missing_glyphs", "proof_failed", "too_long"]);

const MARKS = { good: "+", hint: "·", warning: "!", problem: "✗" } as const;

function describeScore(score: Score, cv: Cv): string {
  const parts = (["readability", "writing", "match"] as const).flatMap((name) => {
    const part = score[name];
    return part ? ["", `${name} ${part.score}`, ...part.findings.map((finding) => describeFinding(finding, cv))] : [];
  });
  return `${[`Score ${score.overall} of 100 (rules version ${score.version})`, ...parts].join("\n")}\n`;
}

const FILES = { uploaded: "the file you gave", made: "the PDF made of it" } as const;

function describeFiles(files: FileScore[], missing: string | undefined): string {
  const parts = files.flatMap(({ file, score, version, findings }) => [
    "",
    `file: ${FILES[file]} ${score} (rules version ${version})`,
    ...findings.map((finding) => `${describeFinding(finding)} [${finding.code}]`),
  ]);
  if (missing) parts.push("", `file: ${FILES.made} could not be checked: ${missing}`);
  return `${parts.join("\n")}\n`;
}

function describeFinding({ severity, reason, ref, points }: Finding, cv?: Cv): string {
  const where = cv && ref ? ` (${describeRef(cv, ref)})` : "";
  return `  ${MARKS[severity]} ${reason}${where}${points < 0 ? ` ${points}` : ""}`;
}
