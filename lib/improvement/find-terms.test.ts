import { describe, expect, it } from "vitest";
import { extractRequirements } from "./extract-requirements";
import { findTerms, hasTerm } from "./find-terms";
import { JOB } from "./guard-corpus.fixture";

const names = (text: string) => findTerms(text).map((t) => t.name);

describe("findTerms", () => {
  it.each([
    ["C++, C# and C", ["C++", "C#", "C"]],
    ["Go, R and .NET", ["Go", "R", ".NET"]],
    ["Go to market and R&D in the C suite", []],
    ["JavaScript is not Java", ["JavaScript", "Java"]],
    ["node.js and NODE.JS, nodejs", ["Node.js", "Node.js", "Node.js"]],
    ["Ran K8s on Amazon Web Services", ["Kubernetes", "AWS"]],
    ["Javaの経験と日本語", ["Java", "Japanese"]],
    ["controlled stock; stock controls", ["inventory management"]],
    ["We react swiftly and excel at express delivery", []],
    ["Built apps in React and Swift", ["React", "Swift"]],
    ["scalable robustness, reactive, ergonomic", []],
    ["Worked safely", []],
  ])("%s", (text, expected) => expect(names(text)).toEqual(expected));

  it("finds names that no table holds, as whole terms", () => {
    expect(hasTerm("Reports in Klaviyo.", "Klaviyo")).toBe(true);
    expect(hasTerm("Klaviyos", "Klaviyo")).toBe(false);
    expect(hasTerm("Ελληνικά και αγγλικά", "Greek")).toBe(true);
  });
});

describe("extractRequirements", () => {
  it("tells what must be from what may be", () => {
    const found = extractRequirements(JOB).map((r) => `${r.need} ${r.topic}`);
    expect(found).toEqual([
      "must mentoring",
      "must Kubernetes",
      "must Terraform",
      "must 5 years of experience",
      "must Java",
      "must Apache Kafka",
      "must people management",
      "must stakeholder management",
      "must budgeting",
      "nice Rust",
      "nice German",
    ]);
  });

  it("passes over the company and its benefits, and takes names it does not know where they are asked for", () => {
    const job = `About us\nWe use Docker for fun.\nWhat we are looking for\n- Experience with Klaviyo or Ometria\n- Bachelor's degree in Marketing\n- SQL is a plus\nWhat we offer\n- Python courses`;
    expect(extractRequirements(job).map((r) => `${r.need} ${r.kind} ${r.topic}`)).toEqual([
      "must skill Klaviyo",
      "must skill Ometria",
      "must degree Bachelor's degree in Marketing",
      "nice skill SQL",
    ]);
  });

  it("gives nothing for nothing", () => expect(extractRequirements("")).toEqual([]));
});
