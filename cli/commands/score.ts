import type { Cv } from "@/lib/cv/schema";
import type { Score } from "@/lib/scoring/contract";
import { scoreCv } from "@/lib/scoring/score-cv";
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
  details: "The same CV and job always give the same score. Needs no database and no server.",
  examples: [
    "cv score examples/cvs/grace-sample-nurse.docx --job examples/jobs/ward-nurse.txt",
    "cv score cv.json --job job.txt --json | jq .overall",
  ],
  async run(invocation) {
    const { operands, flag, print } = invocation;
    const job = requireOption("score", invocation, "job");
    refuseTwoStdins(operands[0], job);
    const jobDescription = await readTextInput(job);
    toQuestionnaire(jobDescription, "any");
    const { readCvFile } = await import("../read-cv");
    const { cv } = (await readCvFile(operands[0]!, invocation)).reading;
    const score = scoreCv({ cv, questionnaire: toQuestionnaire(jobDescription, undefined, cv) });
    await print(flag("json") ? `${JSON.stringify(score, null, 2)}\n` : describeScore(score, cv));
  },
};

const MARKS = { good: "+", hint: "·", warning: "!", problem: "✗" } as const;

function describeScore(score: Score, cv: Cv): string {
  const parts = (["readability", "writing", "match"] as const).flatMap((name) => {
    const part = score[name];
    if (!part) return [];
    const findings = part.findings.map(({ severity, reason, ref, points }) => {
      const where = ref ? ` (${describeRef(cv, ref)})` : "";
      return `  ${MARKS[severity]} ${reason}${where}${points < 0 ? ` ${points}` : ""}`;
    });
    return ["", `${name} ${part.score}`, ...findings];
  });
  return `${[`Score ${score.overall} of 100 (rules version ${score.version})`, ...parts].join("\n")}\n`;
}
