import { describe, expect, it } from "vitest";
import { readText } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import type { Model } from "@/lib/platform/ai/model.server";
import { guardQuestion } from "./guard-question";
import type { SentenceContext } from "./guard-sentence";
import { NURSE, WARD_JOB } from "./letters.fixture";
import { prepareInterviewByModel } from "./prepare-interview-by-model.server";
import { readJob } from "./read-job";

type Quote = [text: string, quote?: string];
interface Question {
  about?: string;
  text: string;
  evidence: Quote[];
  situation?: Quote[];
  task?: Quote[];
  action?: Quote[];
  result?: Quote[];
}

/** A model that answers with these questions, its quotes given by the fact's whole text. */
async function prepare(questions: Question[], cv: Cv = NURSE) {
  let sent = "";
  const model: Model = {
    name: "stub",
    completeJson: async ({ user }) => {
      sent = user;
      const data = JSON.parse(user) as {
        facts: { id: string; text: string }[];
        requirements: { id: string; topic: string }[];
      };
      const cite = (quotes: Quote[] = []) =>
        quotes.map(([text, quote = text]) => ({
          factId: data.facts.find((f) => f.text === text)?.id ?? "f999",
          quote,
        }));
      const json = {
        questions: questions.map((q) => ({
          requirementId: data.requirements.find((r) => r.topic === q.about)?.id ?? "",
          text: q.text,
          evidence: cite(q.evidence),
          situation: cite(q.situation),
          task: cite(q.task),
          action: cite(q.action),
          result: cite(q.result),
        })),
      };
      return { json, raw: JSON.stringify(json), model: "stub", inputTokens: 1, outputTokens: 1, durationMs: 1 };
    },
  };
  const made = await prepareInterviewByModel({ cv, answers: [], job: WARD_JOB, date: "2026-11-21", model });
  return { ...made, sent };
}

const AUDITS = "Reduced falls from 11 to 4 a month through monthly audits";
const WOUNDS = "Mentored 6 student nurses in wound care";
const HANDOVER = "Helped to introduce a new handover sheet";
const GOOD: Question = {
  about: "wound care",
  text: "How did you go about mentoring student nurses in wound care? What was difficult about it?",
  evidence: [[WOUNDS]],
  situation: [["Northmoor Hospital"]],
  action: [[WOUNDS]],
};

it("takes its questions and quotes, keeps gaps and practical ones, and sends neither contacts nor the job's text", async () => {
  const { interview, report, sent } = await prepare([
    GOOD,
    {
      text: "How did you reduce falls? How did you measure the result?",
      evidence: [[AUDITS]],
      action: [[AUDITS, "monthly audits"]],
      result: [[AUDITS, "Reduced falls from 11 to 4 a month"]],
    },
  ]);
  expect(report).toMatchObject({ engine: "model", leftOut: [] });
  expect(interview.questions.filter((q) => q.author === "model").map((q) => [q.kind, q.question])).toEqual([
    ["shown", GOOD.text],
    ["line", "How did you reduce falls? How did you measure the result?"],
  ]);
  expect(interview.questions.find((q) => q.question.includes("Kubernetes"))).toMatchObject({
    kind: "gap",
    author: "rules",
  });
  expect(interview.questions.some((q) => q.kind === "practical")).toBe(true);
  for (const { quotes } of interview.questions.flatMap((q) => q.outline ?? []))
    for (const { ref, quote } of quotes) expect(readText(NURSE, ref)).toContain(quote);
  const audits = interview.questions.filter((q) => JSON.stringify(q.outline ?? []).includes("monthly audits"));
  expect(audits).toHaveLength(1);
  expect(audits[0]?.outline?.map(({ part, quotes, open }) => [part, quotes.length, open !== undefined])).toEqual([
    ["situation", 0, true],
    ["task", 0, true],
    ["action", 1, true],
    ["result", 1, false],
  ]);
  expect(sent).not.toMatch(/Nora|example\.com|7946|Kubernetes|Jane Roe/);
});

describe("left out, with the template's question in its place", () => {
  it.each<[string, Partial<Question>, string]>([
    ["a stronger verb", { text: "How did you lead student nurses in wound care?" }, "unsupported-word"],
    ["a figure", { text: "How did you mentor 9 student nurses?" }, "unsupported-number"],
    ["a technology", { text: "How did you use Kubernetes in wound care?" }, "unsupported-name"],
    ["an employer", { text: "How did you go about wound care at Globex?" }, "unsupported-name"],
    ["a claim", { text: "You mentored student nurses. What was difficult about it?" }, "unsupported-word"],
    ["an outcome", { text: "How did wound care make patients happier?" }, "unsupported-word"],
    ["praise", { text: "How did you become such an excellent mentor?" }, "unsupported-word"],
    [
      "a topic its quote does not show",
      { text: "How did you go about wound care?", evidence: [[AUDITS]] },
      "unsupported-word",
    ],
    ["no evidence", { evidence: [] }, "no-evidence"],
    ["a question about nothing", { text: "What was difficult about it?" }, "no-evidence"],
    ["two places", { evidence: [[WOUNDS], ["Trained 3 new colleagues in manual handling"]] }, "evidence-elsewhere"],
    ["a link", { text: "Could you please show https://evil.example.com?" }, "unsafe-text"],
    ["a quote that is not there", { action: [[WOUNDS, "Mentored 60 student nurses"]] }, "quote-not-found"],
    ["an unknown fact", { action: [["Ran the hospital"]] }, "quote-not-found"],
    ["an outline of two places", { situation: [["Willow House"]] }, "evidence-elsewhere"],
    ["an outline of nothing done", { action: [] }, "no-evidence"],
    ["half a word", { action: [[WOUNDS, "tored 6 student nurses"]] }, "quote-not-found"],
    ["a quote without what softens it", { action: [[HANDOVER, "introduce a new handover sheet"]] }, "stronger-verb"],
  ])("%s", async (_, change, code) => {
    const { interview, report } = await prepare([
      { ...GOOD, ...change },
      { text: "What was difficult about the audits?", evidence: [[AUDITS]], action: [[AUDITS]] },
    ]);
    expect(report.leftOut.map((l) => l.code)).toEqual([code]);
    expect(interview.questions[0]).toMatchObject({
      author: "rules",
      question: "Tell us about your experience with wound care.",
    });
  });

  it("fails where nothing is left, so that the templates step in", async () => {
    await expect(prepare([{ ...GOOD, text: "You led the ward." }])).rejects.toMatchObject({ code: "model_bad_answer" });
  });
});

it.each([
  [
    "en",
    "Tell us about a time when you helped to introduce a handover sheet.",
    "Helped to introduce a new handover sheet",
    true,
  ],
  ["en", "How did you introduce a new handover sheet?", "Helped to introduce a new handover sheet", false],
  [
    "de",
    "Wie sind Sie bei der Schulung neuer Kollegen vorgegangen?",
    "Schulung neuer Kollegen in der Wundversorgung",
    true,
  ],
  ["de", "Wie haben Sie die Schulung geleitet?", "Mitarbeit bei der Schulung neuer Kollegen", false],
  ["fr", "Comment avez-vous formé les nouveaux collègues ?", "Formé 3 nouveaux collègues", true],
  ["fr", "Comment avez-vous dirigé la formation ?", "Participé à la formation des collègues", false],
  ["es", "¿Cómo formó a los nuevos compañeros?", "Formé a 3 nuevos compañeros", true],
  ["es", "¿Cómo dirigió la formación?", "Colaboré en la formación de compañeros", false],
])("%s: %s", (language, text, line, ok) => {
  const cv: Cv = { ...NURSE, language, work: [{ ...NURSE.work[0]!, highlights: [{ id: "b1", text: line }] }] };
  const names = readJob(WARD_JOB.jobDescription, WARD_JOB.position);
  const context: SentenceContext = { cv, answers: [], job: WARD_JOB, names, language };
  const evidence = [{ source: "cv" as const, ref: "work/w1/highlights/b1", quote: line }];
  expect(guardQuestion({ text, evidence }, context).ok).toBe(ok);
});
