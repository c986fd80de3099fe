import { describe, expect, it } from "vitest";
import { cvSchema } from "@/lib/cv/schema";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { applyChanges } from "./apply-changes";
import { askQuestions } from "./ask-questions";
import { changesFromAnswers } from "./changes-from-answers";
import type { Answer, Question } from "./contract";
import { JOB } from "./guard-corpus.fixture";
import { improveByRules } from "./improve-by-rules";
import { planUnits } from "./plan-units";

const cv = cvSchema.parse({
  basics: { name: "Sam Placeholder", phone: "+44 20 7946 0000" },
  work: [
    {
      id: "w1",
      name: "Acme",
      position: "Engineer",
      startDate: "2020",
      current: true,
      highlights: [
        { id: "b1", text: "Improved the build pipeline." },
        { id: "b2", text: "Ran 14 services on Terraform" },
      ],
    },
    { id: "w2", name: "Initech", position: "Clerk", highlights: [{ id: "b3", text: "Filed letters" }] },
  ],
  skills: [
    { id: "s1", name: "Languages", keywords: ["Python"] },
    { id: "s2", name: "Tools", keywords: ["Docker", "Terraform"] },
  ],
});
const questionnaire = questionnaireSchema.parse({ position: "Platform Engineer", jobDescription: JOB });
const answer = (question: Question, text: string, have = true): Answer => ({
  questionId: question.id,
  topic: question.topic,
  have,
  text,
});
const ask = (answers: Answer[] = []) => askQuestions({ cv, questionnaire, answers });
const find = (topic: RegExp): Question => {
  for (
    let answers: Answer[] = [];
    answers.length < 30;
    answers = [...answers, ...ask(answers).map((q) => answer(q, "", false))]
  ) {
    const found = ask(answers).find((q) => topic.test(q.topic));
    if (found) return found;
    if (ask(answers).length === 0) break;
  }
  throw new Error(`no question about ${topic}`);
};

describe("askQuestions", () => {
  it("asks at most six things, the most valuable first, each saying why, the same every time", () => {
    const questions = ask();
    expect(questions.length).toBeLessThanOrEqual(6);
    expect(questions[0]).toMatchObject({ kind: "missing-contact", ref: "basics/email" });
    expect(questions.map((q) => q.kind)).toContain("missing-requirement");
    expect(questions.map((q) => q.kind)).toContain("missing-date");
    expect(questions.map((q) => q.topic)).toContain("Kubernetes");
    expect(questions.map((q) => q.topic)).not.toContain("Terraform");
    for (const q of questions) expect(q.why.length).toBeGreaterThan(20);
    expect(ask()).toEqual(questions);
    expect(new Set(questions.map((q) => q.id)).size).toBe(questions.length);
  });

  it("does not ask again what was answered, with yes or with no, nor a known topic for another CV", () => {
    const first = ask();
    const second = ask(first.map((q) => answer(q, "", false)));
    expect(second.filter((q) => first.some((f) => f.id === q.id))).toEqual([]);
    const known = { questionId: "from-another-cv", topic: "kubernetes", have: false, text: "" };
    expect(ask([known]).map((q) => q.topic)).not.toContain("Kubernetes");
  });

  it("asks about figures where a line has none", () => {
    expect(find(/build pipeline/)).toMatchObject({ kind: "missing-result", ref: "work/w1/highlights/b1" });
    expect(() => find(/14 services/)).toThrow();
  });
});

describe("changesFromAnswers", () => {
  const changes = (...answers: Answer[]) => changesFromAnswers({ cv, questionnaire, answers });

  it("makes nothing of a no", () => {
    expect(changes(answer(find(/Kubernetes/), "", false))).toEqual({ changes: [], refusals: [] });
  });

  it("adds a confirmed skill to the list it fits", () => {
    const { changes: made, refusals } = changes(answer(find(/Kubernetes/), ""));
    expect(refusals).toEqual([]);
    expect(made).toMatchObject([
      {
        ref: "skills/s2/keywords",
        operation: "add-from-answer",
        before: "",
        after: "Kubernetes",
        class: "ask",
        evidence: [{ source: "answer", quote: "Kubernetes" }],
      },
    ]);
    expect(applyChanges(cv, made).cv.skills[1]?.keywords).toEqual(["Docker", "Terraform", "Kubernetes"]);
  });

  it("adds a line to the role that the answer names, in the wording of a CV", () => {
    const { changes: made, refusals } = changes(
      answer(find(/Kubernetes/), "I managed a kubernetes cluster of 40 nodes at Initech."),
    );
    expect(refusals).toEqual([]);
    expect(made.map((c) => [c.ref, c.after])).toEqual([
      ["skills/s2/keywords", "Kubernetes"],
      ["work/w2/highlights", "Managed a Kubernetes cluster of 40 nodes at Initech"],
    ]);
  });

  it.each([
    ["by 40%", "Improved the build pipeline by 40%."],
    [
      "cutting build time from 20 to 8 minutes",
      "Improved the build pipeline, cutting build time from 20 to 8 minutes.",
    ],
    ["20 builds a day", "Improved the build pipeline (20 builds a day)."],
    ["Cut build time to 8 minutes", "Improved the build pipeline; cut build time to 8 minutes."],
  ])("joins a figure to its line: %s", (text, expected) => {
    const { changes: made, refusals } = changes(answer(find(/build pipeline/), text));
    expect(refusals).toEqual([]);
    expect(made[0]).toMatchObject({
      ref: "work/w1/highlights/b1",
      before: "Improved the build pipeline.",
      after: expected,
    });
  });

  it("fills contacts, dates and languages", () => {
    const { changes: made, refusals } = changes(
      answer(find(/e-mail/), "sam@example.com"),
      answer(find(/dates of Clerk/), "2016 – 2019"),
      answer(find(/German/), "fluent"),
    );
    expect(refusals).toEqual([]);
    const done = applyChanges(cv, made).cv;
    expect(done.basics.email).toBe("sam@example.com");
    expect(done.work[1]).toMatchObject({ dates: "2016 – 2019", startDate: "2016", endDate: "2019" });
    expect(done.languages).toMatchObject([{ language: "German", fluency: "fluent" }]);
  });

  it("is worked into what the rules give, one change a text", () => {
    const dull = {
      ...cv,
      work: cv.work.map((w) => ({
        ...w,
        highlights: w.highlights.map((b) => ({ ...b, text: b.text.replace("Improved", "Responsible for improving") })),
      })),
    };
    const said = answer(find(/build pipeline/), "by 40%");
    const made = planUnits(dull).flatMap(
      (unit) => improveByRules({ cv: dull, unit, questionnaire, answers: [said] }).changes,
    );
    expect(made.filter((c) => c.ref === "work/w1/highlights/b1")).toMatchObject([
      { after: "Improved the build pipeline by 40%", operation: "add-from-answer" },
    ]);
  });
});
