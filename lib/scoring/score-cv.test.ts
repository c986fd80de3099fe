import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { fromJsonResume } from "@/lib/cv/json-resume";
import { type Cv, cvSchema, emptyCv } from "@/lib/cv/schema";
import { applyChanges } from "@/lib/improvement/apply-changes";
import { improveByRules } from "@/lib/improvement/improve-by-rules";
import { planUnits } from "@/lib/improvement/plan-units";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { SCORE_VERSION, scoreCv, scoreSchema } from "./score-cv";

const job = (jobDescription: string) => questionnaireSchema.parse({ position: "x", jobDescription });
const read = (file: string) => fromJsonResume(JSON.parse(fs.readFileSync(`examples/truth/${file}`, "utf8")));
const maria = read("maria-example-software-engineer.json");
const engineer = job(fs.readFileSync("examples/jobs/senior-software-engineer.txt", "utf8"));

function withWork(highlights: string[], skills: string[] = []): Cv {
  return cvSchema.parse({
    basics: {},
    work: [
      {
        id: "w1",
        name: "Acme",
        position: "Clerk",
        startDate: "2020",
        highlights: highlights.map((text, i) => ({ id: `b${i}`, text })),
      },
    ],
    ...(skills.length > 0 && { skills: [{ id: "s1", keywords: skills }] }),
  });
}
const match = (cv: Cv, text: string) => scoreCv({ cv, questionnaire: job(text) }).match;

describe("scoreCv", () => {
  it("gives the same score for the same input, in the form of its schema", () => {
    const score = scoreCv({ cv: maria, questionnaire: engineer });
    expect(scoreSchema.parse(structuredClone(score))).toEqual(score);
    expect(scoreCv({ cv: structuredClone(maria), questionnaire: engineer })).toEqual(score);
    expect(score.version).toBe(SCORE_VERSION);
  });

  it("weighs the parts 30, 30, 40, and without a job the first two alike", () => {
    const s = scoreCv({ cv: maria, questionnaire: engineer });
    expect(s.overall).toBe(Math.round(s.readability.score * 0.3 + s.writing.score * 0.3 + s.match!.score * 0.4));
    const plain = scoreCv({ cv: maria });
    expect(plain.match).toBeUndefined();
    expect(plain.overall).toBe(Math.round((plain.readability.score + plain.writing.score) / 2));
  });

  it("points every finding to a text that is there", () => {
    for (const file of fs.readdirSync("examples/truth")) {
      const cv = read(file);
      const score = scoreCv({ cv, questionnaire: engineer });
      for (const f of [...score.readability.findings, ...score.writing.findings, ...score.match!.findings])
        expect(f.reason).toMatch(/[.)]$/);
      expect(score.readability.score).toBeGreaterThanOrEqual(80);
    }
  });

  it("rises when the writing gets better, never falls", () => {
    for (const file of fs.readdirSync("examples/truth")) {
      const cv = read(file);
      const better = applyChanges(
        cv,
        planUnits(cv).flatMap((unit) => improveByRules({ cv, unit, questionnaire: engineer, answers: [] }).changes),
      ).cv;
      expect(scoreCv({ cv: better }).writing.score, file).toBeGreaterThan(scoreCv({ cv }).writing.score);
      expect(scoreCv({ cv: better, questionnaire: engineer }).match!.score).toBeGreaterThanOrEqual(
        scoreCv({ cv, questionnaire: engineer }).match!.score,
      );
    }
  });

  it("takes an empty CV for what it is", () => {
    const score = scoreCv({ cv: emptyCv(), questionnaire: engineer });
    expect(score.overall).toBeLessThan(15);
    expect(score.readability.findings.filter((f) => f.severity === "problem").map((f) => f.code)).toContain("email");
  });

  it("shows each requirement with the lines that show it", () => {
    const found = match(
      withWork(["Ran K8s clusters", "Sold shoes"], ["Terraform"]),
      "Requirements\n- Kubernetes\n- Terraform\n- Kafka\nNice to have\n- Rust",
    );
    expect(found?.requirements.map((r) => [r.topic, r.need, r.state, r.refs])).toEqual([
      ["Kubernetes", "must", "shown", ["work/w1/highlights/b0"]],
      ["Terraform", "must", "named", ["skills/s1/keywords/0"]],
      ["Apache Kafka", "must", "missing", []],
      ["Rust", "nice", "missing", []],
    ]);
  });

  it.each(["C++", "C#", "Go", ".NET", "Node.js", "Japanese"])("takes %s whole", (term) => {
    const asked = `Requirements:\n- Experience with ${term}`;
    expect(match(withWork([`Wrote programs in ${term}`]), asked)?.score).toBe(100);
    for (const other of ["C", "Java", "Google", "Nodejitsu", "Going to net work"])
      expect(match(withWork([`Wrote programs in ${other}`]), asked)?.score, other).toBe(0);
  });

  it("gives nothing for stuffing", () => {
    const asked = "Requirements\n- Kubernetes\n- Kafka\n- Terraform";
    const honest = match(withWork(["Ran Kubernetes clusters"]), asked)!.score;
    expect(match(withWork(["Ran Kubernetes clusters", "Kubernetes Kubernetes Kubernetes"]), asked)!.score).toBe(honest);
    const row = match(withWork(["Kubernetes, Kafka, Terraform, Docker, Java, Python, Go, Rust"]), asked)!;
    expect(row.requirements.every((r) => r.state === "named")).toBe(true);
  });

  it("is capped while a must-have is missing", () => {
    const many = ["Python", "Java", "Docker", "Kafka", "Redis", "SQL", "AWS", "Git", "Linux", "Scrum"];
    const cv = withWork(many.map((t) => `Used ${t} for work`));
    expect(match(cv, `Requirements\n${[...many, "Terraform"].map((t) => `- ${t}`).join("\n")}`)?.score).toBe(81);
    expect(match(cv, `Requirements\n${many.map((t) => `- ${t}`).join("\n")}`)?.score).toBe(100);
  });
});
