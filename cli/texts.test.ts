import { describe, expect, it } from "vitest";
import { fullCv } from "@/lib/cv/full-cv.fixture";
import { type AppError, ERROR_CODES } from "@/lib/errors";
import { ACCEPT, isAccepted } from "./accept";
import { isAbout, parseAnswers } from "./answers";
import { type ChangesReport, writeChangesMarkdown } from "./changes-report";
import { describeRef } from "./describe-ref";
import { EXIT_CODES, EXIT_MEANING } from "./exit-codes";
import { positionOf, toQuestionnaire } from "./job";
import { createProgress } from "./progress";

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as AppError).code;
  }
  return undefined;
};

describe("exit codes", () => {
  it("explains each number that an error can end with, and never calls an error done", () => {
    for (const code of ERROR_CODES) {
      expect(EXIT_CODES[code]).toBeGreaterThan(0);
      expect(EXIT_MEANING[EXIT_CODES[code]]).toBeTruthy();
    }
  });
});

describe("answers", () => {
  it("reads both forms", () => {
    expect(parseAnswers({ Kubernetes: " two years ", AWS: false, Go: true })).toEqual([
      { topic: "Kubernetes", have: true, text: "two years" },
      { topic: "AWS", have: false, text: "" },
      { topic: "Go", have: true, text: "" },
    ]);
    expect(
      parseAnswers([
        { topic: "Go", text: "since 2019" },
        { topic: "AWS", have: false },
      ]),
    ).toEqual([
      { topic: "Go", have: true, text: "since 2019" },
      { topic: "AWS", have: false, text: "" },
    ]);
  });

  it.each([
    [null],
    ["Go"],
    [{ Go: 7 }],
    [[{ text: "no topic" }]],
    [[{ topic: "Go", level: 3 }]],
    [{ Go: "x".repeat(2001) }],
  ])("refuses %j", (json) => expect(codeOf(() => parseAnswers(json))).toBe("damaged_file"));

  it("finds the question by its topic as a person writes it, or by its id", () => {
    const question = { id: "q1", topic: "CI/CD  pipelines" };
    const about = (topic: string) => isAbout({ topic, have: true, text: "" }, question);
    expect([about("ci/cd pipelines"), about("q1"), about("CI"), about("")]).toEqual([true, true, false, false]);
  });
});

describe("accept", () => {
  it("never applies a warning, and with automatic only what cannot change the meaning", () => {
    const table = ACCEPT.map((accept) =>
      ["automatic", "one-click", "ask", "warn"].filter((kind) => isAccepted(kind, accept)),
    );
    expect(table).toEqual([["automatic", "one-click", "ask"], ["automatic"], []]);
  });
});

describe("the job", () => {
  it("takes the position from the first line with words", () => {
    expect(positionOf("\n\n# Ward Nurse **\nCity Hospital")).toBe("Ward Nurse");
    expect(positionOf("---\n  ")).toBeUndefined();
  });

  it("prefers what is named, then the description, then what the CV says", () => {
    expect(toQuestionnaire("Nurse\nwork", "Senior Nurse").position).toBe("Senior Nurse");
    expect(toQuestionnaire("\uFEFFNurse\r\nwork", undefined)).toMatchObject({
      position: "Nurse",
      jobDescription: "Nurse\nwork",
    });
    expect(toQuestionnaire("", undefined, fullCv).position).toBe(fullCv.basics.label);
    expect(codeOf(() => toQuestionnaire("", undefined))).toBe("bad_request");
    expect(codeOf(() => toQuestionnaire("x".repeat(5001), "a"))).toBe("job_description_too_long");
  });
});

describe("describeRef", () => {
  it("says where a text stands", () => {
    const [work] = fullCv.work;
    expect(describeRef(fullCv, "basics/summary")).toBe("Profile: summary");
    expect(describeRef(fullCv, `work/${work!.id}/highlights/${work!.highlights[1]!.id}`)).toBe(
      `Experience: ${work!.position}, ${work!.name} (bullet 2)`,
    );
    expect(describeRef(fullCv, `skills/${fullCv.skills[0]!.id}/keywords/0`)).toMatch(/^Skills.*\(skill 1\)$/);
    expect(describeRef(fullCv, "work/gone/position")).toBe("Experience");
    expect(describeRef(fullCv, "skills")).toBe("Skills");
  });
});

describe("changes.md", () => {
  it("shows text of a CV as text, whatever it looks like", () => {
    const score = {
      version: 1,
      overall: 50,
      readability: { score: 1, findings: [] },
      writing: { score: 1, findings: [] },
    };
    const report: ChangesReport = {
      file: "a`b.pdf",
      position: "Nurse\n# Not a heading",
      engine: "rules",
      accept: "all",
      scores: { before: score, after: score },
      changes: [
        {
          id: "c1",
          ref: "work/w1/highlights/b1",
          where: "Experience",
          operation: "replace",
          before: "<img src=x> [a](javascript:b)",
          after: "*bold*",
          reason: "Better.",
          class: "one-click",
          engine: "rules",
          source: "weak-opener",
          evidence: [{ source: "cv", ref: "work/w1/highlights/b1", quote: "<img src=x>" }],
          applied: true,
        },
      ],
      refused: [
        { ref: "basics/summary", where: "Profile", after: "99%", code: "number", reason: "There is no 99% in the CV." },
      ],
      questions: [
        { id: "q", kind: "missing-requirement", topic: "Go", text: "Have you used Go?", why: "The job asks for it." },
      ],
      fallbacks: [{ part: "Skills", code: "model_timeout", message: "The model took too long." }],
      unusedAnswers: ["Fencing"],
      proof: { pages: 1, words: 10, wordsFound: 10, inOrder: true, missing: [] },
    };
    const markdown = writeChangesMarkdown(report);
    expect(markdown).toContain("# Changes to `a b.pdf` for Nurse \\# Not a heading\n");
    expect(markdown).toContain("- Before: “\\<img src=x\\> \\[a\\](javascript:b)”\n- After: “\\*bold\\*”");
    expect(markdown).not.toMatch(/[^\\]<img/);
    for (const part of [
      "There is no 99%",
      '"Go": ""',
      "The model took too long. The writing rules did this part.",
      "- Fencing",
      "10 of 10 words",
    ])
      expect(markdown).toContain(part);
  });
});

describe("progress", () => {
  const terminal = (isTTY: boolean) => {
    const out: string[] = [];
    return { isTTY, columns: 12, out, write: (text: string) => out.push(text) };
  };

  it("is one line that replaces itself on a terminal, cut to its width", () => {
    const tty = terminal(true);
    const progress = createProgress(tty, false);
    progress.now("one");
    progress.now("a very long line");
    progress.say("kept");
    expect(tty.out).toEqual(["\r\u001b[Kone", "\r\u001b[Ka very lon…", "\r\u001b[K", "kept\n"]);
  });

  it("is plain lines elsewhere, each once, and nothing when quiet", () => {
    const pipe = terminal(false);
    const progress = createProgress(pipe, false);
    progress.now("one");
    progress.now("one");
    progress.now("two");
    progress.clear();
    expect(pipe.out).toEqual(["one\n", "two\n"]);
    const quiet = terminal(true);
    createProgress(quiet, true).say("anything");
    expect(quiet.out).toEqual([]);
  });
});
