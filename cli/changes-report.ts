import type { Cv } from "@/lib/cv/schema";
import type { Change, Question, Refusal } from "@/lib/improvement/contract";
import type { ImprovementDetail } from "@/lib/improvement/get-improvement.server";
import type { Proof } from "@/lib/rendering/contract";
import { type Score, scoreCv } from "@/lib/scoring/score-cv";
import { describeRef } from "./describe-ref";

export type ReportedChange = Omit<Change, "id"> & { id: string; where: string; applied: boolean };

/** What `changes.json` says: every change with its evidence, what was refused, what stays open. */
export interface ChangesReport {
  file: string;
  position: string;
  /** "rules" or the model's name */
  engine: string;
  accept: string;
  scores: { before: Score; after: Score };
  changes: ReportedChange[];
  refused: (Refusal & { where: string })[];
  questions: Question[];
  /** parts of the CV where the model failed and the writing rules stepped in */
  fallbacks: { part: string; code: string; message: string }[];
  /** topics of answers that no question was about */
  unusedAnswers: string[];
  proof: Proof | undefined;
}

export function reportChanges(run: {
  file: string;
  accept: string;
  improvement: ImprovementDetail;
  /** ids of the changes that are in the result */
  applied: ReadonlySet<string>;
  result: Cv;
  unusedAnswers: string[];
  proof: Proof | undefined;
}): ChangesReport {
  const { file, accept, improvement, applied, result, unusedAnswers, proof } = run;
  const { cv, job, engine, changes, questions, answers, report } = improvement;
  const answered = new Set(answers.map(({ questionId }) => questionId));
  return {
    file,
    position: job.position,
    engine,
    accept,
    scores: {
      before: scoreCv({ cv, questionnaire: job }),
      after: scoreCv({ cv: result, questionnaire: job }),
    },
    changes: changes.map(({ change }) => ({
      ...change,
      where: describeRef(cv, change.ref),
      applied: applied.has(change.id),
    })),
    refused: report.units.flatMap(({ refusals }) =>
      refusals.map((refusal) => ({ ...refusal, where: describeRef(cv, refusal.ref) })),
    ),
    questions: questions.filter(({ id }) => !answered.has(id)),
    fallbacks: report.units.flatMap(({ title, fallback }) => (fallback ? [{ part: title, ...fallback }] : [])),
    unusedAnswers,
    proof,
  };
}

/** The same for a person: `changes.md`. */
export function writeChangesMarkdown(report: ChangesReport): string {
  const { file, position, engine, scores, changes, refused, questions, fallbacks, unusedAnswers, proof } = report;
  const applied = changes.filter((change) => change.applied);
  const others = changes.filter((change) => !change.applied);
  return [
    `# Changes to ${code(file)} for ${line(position)}`,
    [
      `- Improved by ${engine === "rules" ? "the built-in writing rules" : `the model ${code(engine)}`}.`,
      `- Score ${scores.before.overall} → ${scores.after.overall} of 100 (rules version ${scores.after.version}).`,
      ...scoreParts(scores.before, scores.after),
      `- ${applied.length} changes applied. Each of them passed the fact guard; read through them all the same.`,
      ...(proof
        ? [`- The PDF was read back: ${proof.wordsFound} of ${proof.words} words found on ${proof.pages} page(s).`]
        : []),
      ...fallbacks.map(({ part, message }) => `- ${line(part)}: ${line(message)} The writing rules did this part.`),
    ].join("\n"),
    ...(applied.length ? ["## Applied", ...applied.map(describeChange)] : []),
    ...(others.length ? ["## Not applied", ...others.map(describeChange)] : []),
    ...(refused.length
      ? [
          "## Refused by the fact guard",
          refused
            .map(({ where, after, reason }) => `- **${line(where)}**: ${line(reason)} Proposed: ${quote(after)}`)
            .join("\n"),
        ]
      : []),
    ...(questions.length
      ? [
          "## Questions",
          "What the job asks for or a reader will miss, and the CV does not say. Put answers into a JSON file by topic, with `false` for what you do not have, and run again with `--answers`.",
          questions.map(({ topic, text, why }) => `- **${line(topic)}**: ${line(text)} (${line(why)})`).join("\n"),
          `\`\`\`json\n${JSON.stringify(Object.fromEntries(questions.map(({ topic }) => [topic, ""])), null, 2)}\n\`\`\``,
        ]
      : []),
    ...(unusedAnswers.length
      ? ["## Answers that no question was about", unusedAnswers.map((topic) => `- ${line(topic)}`).join("\n")]
      : []),
    "",
  ].join("\n\n");
}

function describeChange({
  where,
  operation,
  before,
  after,
  reason,
  engine,
  source,
  class: kind,
  evidence,
}: ReportedChange): string {
  const texts =
    operation === "reorder"
      ? [`New order: ${after.split("\n").map(line).join(" · ")}`]
      : [
          ...(before ? [`- Before: ${quote(before)}`] : []),
          kind === "warn" ? "" : `- After: ${after ? quote(after) : "(removed)"}`,
        ];
  return [
    `### ${line(where)}`,
    [
      ...texts,
      `- Why: ${line(reason)}`,
      `- Evidence: ${evidence.map((e) => `${quote(e.quote)} (${e.source === "cv" ? "CV" : "your answer"})`).join("; ")}`,
      `- By: ${engine === "rules" ? "writing rule" : "model"} ${code(source)}, ${kind}`,
    ]
      .filter(Boolean)
      .join("\n"),
  ].join("\n\n");
}

function scoreParts(before: Score, after: Score): string[] {
  return (["readability", "writing", "match"] as const).flatMap((part) => {
    const [was, is] = [before[part], after[part]];
    return was && is ? [`  - ${part}: ${was.score} → ${is.score}`] : [];
  });
}

/** Text of a CV as text of Markdown, on one line. */
function line(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, "\\$&");
}

const quote = (text: string) => `“${line(text)}”`;
const code = (text: string) => `\`${text.replace(/[`\s]+/g, " ")}\``;
