import { expect, it } from "vitest";
import { readText } from "@/lib/cv/refs";
import { NURSE, WARD_JOB } from "./letters.fixture";
import { interviewText, prepareInterview } from "./prepare-interview";

it("asks about what the job needs, gaps too, with the person's own words and open parts for the rest", () => {
  const { questions, language, employer } = prepareInterview({ cv: NURSE, answers: [], job: WARD_JOB });
  expect([language, employer]).toEqual(["en", "Eastvale Trust"]);
  expect(questions.slice(0, 4).map((q) => [q.kind, q.question])).toEqual([
    ["shown", "Tell us about your experience with wound care."],
    ["shown", "Tell us about your experience with manual handling."],
    ["named", "Tell us about your experience with phlebotomy."],
    ["gap", "What is your experience with Kubernetes?"],
  ]);
  expect(questions[3]?.why).toContain("your CV does not show it");
  expect(questions[3]?.outline).toBeUndefined();
  const outline = questions[0]?.outline ?? [];
  expect(outline.map((p) => [p.part, p.quotes.map((e) => e.quote)])).toEqual([
    ["situation", ["Staff Nurse", "Northmoor Hospital"]],
    ["task", []],
    ["action", ["Mentored 6 student nurses in wound care"]],
    ["result", []],
  ]);
  for (const { quotes, open } of outline) expect(quotes.length > 0 || open).toBeTruthy();
  for (const question of questions)
    for (const { ref, quote } of [...question.evidence, ...(question.outline?.flatMap((p) => p.quotes) ?? [])])
      expect(readText(NURSE, ref)).toContain(quote);
  const audits = questions
    .find((q) => q.id.endsWith("/b3"))
    ?.outline?.map((p) => [p.part, p.quotes.map((e) => e.quote)]);
  expect(audits?.slice(2)).toEqual([
    ["action", ["monthly audits"]],
    ["result", ["Reduced falls from 11 to 4 a month"]],
  ]);
  expect(questions.filter((q) => q.kind === "practical").map((q) => q.id)).toEqual([
    "why",
    "leave",
    "start",
    "pay",
    "ask",
  ]);
});

it("takes an answer of the person as their own words, and respects that they do not have something", () => {
  const answer = { questionId: "q1", topic: "Kubernetes", have: true, text: "I ran two clusters at home." };
  const find = (answers: (typeof answer)[]) =>
    prepareInterview({ cv: NURSE, answers, job: WARD_JOB }).questions.find((q) => q.question.includes("Kubernetes"));
  expect(find([answer])?.outline?.[2]?.quotes).toEqual([{ source: "answer", ref: "q1", quote: answer.text }]);
  expect(find([{ ...answer, have: false, text: "" }])?.advice).toContain("You said that you do not have this");
  expect(interviewText(prepareInterview({ cv: NURSE, answers: [answer], job: WARD_JOB }))).toContain("Yours to tell");
});
