import { describe, expect, it } from "vitest";
import { type Cv, cvSchema } from "@/lib/cv/schema";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import type { Change } from "./contract";
import { type GuardContext, guardChange, listRefusals, type Verdict } from "./guard-change";
import { BULLETS, HONEST, JOB } from "./guard-corpus.fixture";
import { makeChange } from "./make-change";

const questionnaire = questionnaireSchema.parse({ position: "Platform Engineer", jobDescription: JOB });

function cvWith(...bullets: string[]): Cv {
  return cvSchema.parse({
    basics: { name: "Sam Placeholder", email: "sam@example.com" },
    work: [
      { id: "w1", name: "Acme", position: "Clerk", highlights: bullets.map((text, i) => ({ id: `b${i + 1}`, text })) },
      {
        id: "w2",
        name: "Initech",
        position: "Baker",
        highlights: [{ id: "x1", text: "Baked bread with Kubernetes stickers" }],
      },
    ],
  });
}

function edit(before: string, after: string, more: Partial<Change> = {}): Change {
  const ref = "work/w1/highlights/b1";
  return makeChange({
    ref,
    operation: "replace",
    before,
    after,
    reason: "Better.",
    class: "one-click",
    engine: "model",
    source: "test",
    evidence: [{ source: "cv", ref, quote: before }],
    ...more,
  });
}

function judge(before: string, after: string, context: Partial<GuardContext> = {}): Verdict {
  return guardChange(edit(before, after), { cv: cvWith(before), answers: [], questionnaire, ...context });
}

/** Each kind plants one fabrication into a bullet; undefined where the bullet has no place for it. */
const PLANTS: Record<string, (bullet: string, index: number) => string | undefined> = {
  "number changed": (b) =>
    /\d/.test(b) ? b.replace(/\d[\d,.]*\d|\d/, (n) => String(Number(n.replace(/[,.]/g, "")) + 3)) : undefined,
  "number invented": (b, i) =>
    `${b} ${["by 35%", "for 200 clients", "in twelve countries", "worth €500k", "over 6 months"][i % 5]}`,
  "unit changed": (b) =>
    /\d+%/.test(b)
      ? b.replace(/(\d+)%/, "$1 times")
      : /€|£|\$/.test(b)
        ? b.replace(/[€£$]([\d.,]+)(M?)/, "$1$2%")
        : undefined,
  "qualifier added": (b, i) =>
    /(?<!(?:up to|over) )\b\d/.test(b)
      ? b.replace(/\b(?=\d)/, ["over ", "more than ", "at least ", "nearly "][i % 4] ?? "")
      : undefined,
  "date invented": (b, i) => `${b} ${["in 2016", "since March 2018", "from 2015 to 2017", "in Q3"][i % 4]}`,
  "skill added": (b, i) =>
    `${b} ${["using Kubernetes", "with Salesforce", "in C++", "with Power BI", "using Terraform"][i % 5]}`,
  "lower-case skill added": (b, i) =>
    `${b} ${["using machine learning", "with regression models", "through agile coaching", "with lean methods", "using penetration testing"][i % 5]}`,
  "employer added": (b, i) =>
    `${b} ${["at Google", "for Siemens", "at Globex", "for the Ministry of Health", "with Deloitte"][i % 5]}`,
  "title added": (b, i) =>
    `${b} ${["as Team Lead", "as project manager", "as Head of Operations", "as senior consultant", "as supervisor"][i % 5]}`,
  "stronger verb": (b, i) =>
    b.replace(
      /^(?:Helped|Assisted|Supported|Took part in|Contributed to|Worked|Was involved in|Learned to|Shadowed)\b(?: with)?/,
      ["Led", "Managed", "Directed", "Headed", "Oversaw"][i % 5] ?? "",
    ) !== b
      ? b.replace(
          /^(?:Helped|Assisted|Supported|Took part in|Contributed to|Worked|Was involved in|Learned to|Shadowed)\b(?: with)?/,
          ["Led", "Managed", "Directed", "Headed", "Oversaw"][i % 5] ?? "",
        )
      : undefined,
  "helper dropped": (b) =>
    /^Helped migrate/.test(b)
      ? b.replace("Helped migrate", "Migrated")
      : /^Assisted the head chef with planning/.test(b)
        ? "Planned menus for 80 covers a night"
        : /^Took part in the redesign of/.test(b)
          ? b.replace("Took part in the redesign of", "Redesigned")
          : /^Was involved in planning/.test(b)
            ? b.replace("Was involved in planning", "Planned")
            : /^Learned to operate/.test(b)
              ? b.replace("Learned to operate", "Operated")
              : undefined,
  "outcome added": (b, i) =>
    `${b}, ${["improving customer satisfaction", "boosting productivity", "resulting in higher revenue", "which delighted stakeholders", "raising quality"][i % 5]}`,
  "scope widened": (b, i) =>
    `${b} ${["across the entire company", "for all departments", "worldwide", "company-wide", "in every region"][i % 5]}`,
  "praise added": (b, i) =>
    `${["Successfully", "Expertly", "Single-handedly", "Proactively", "Consistently"][i % 5]} ${b.charAt(0).toLowerCase()}${b.slice(1)}`,
  "hedge dropped": (b) =>
    /\bbasic \b/.test(b)
      ? b.replace("basic ", "")
      : /\bup to \b/.test(b)
        ? b.replace("up to ", "")
        : /without pesticides/.test(b)
          ? b.replace("without", "with")
          : /\bno accidents/.test(b)
            ? b.replace("no accidents", "accidents")
            : undefined,
  "job text copied": (b, i) =>
    `${b}, ${["own our cloud platform end to end", "a passion for continuous improvement", "strong knowledge of Java and Kafka", "mentor other engineers"][i % 4]}`,
  "link or markup": (b, i) =>
    `${b} ${["https://evil.example.com", "<b>great</b>", "[see](http://x.example)", "**award-winning**", "www.example.net/me"][i % 5]}`,
  "hidden characters": (b, i) =>
    b.replace(" ", ["\u202e ", "\u200b ", " \u2066", "\u0007 ", "\u{e0041} "][i % 5] ?? ""),
  "reporting line turned": (b) =>
    b.startsWith("Reported to the marketing manager and wrote")
      ? b.replace("Reported to the marketing manager", "Managed marketing")
      : undefined,
  "figures swapped": (b) => {
    const numbers = [...b.matchAll(/\b\d[\d,.]*\b/g)].filter((m) => !/[€£$]/.test(b[m.index - 1] ?? ""));
    const [first, second] = numbers;
    if (!first || !second || first[0] === second[0] || /\b20\d\d\b/.test(second[0])) return undefined;
    return `${b.slice(0, first.index)}${second[0]}${b.slice(first.index + first[0].length, second.index)}${first[0]}${b.slice(second.index + second[0].length)}`;
  },
};

describe("guardChange", () => {
  it("catches at least 99 % of planted fabrications, and 90 % of every kind", () => {
    const missed: string[] = [];
    let planted = 0;
    for (const [kind, plant] of Object.entries(PLANTS)) {
      let ofKind = 0;
      let missedOfKind = 0;
      // each bullet with several variants of the plant
      for (const [b, bullet] of BULLETS.entries())
        for (const variant of [0, 1, 2]) {
          const after = plant(bullet, b + variant);
          if (!after || after === bullet) continue;
          ofKind += 1;
          if (judge(bullet, after).ok) {
            missedOfKind += 1;
            missed.push(`${kind}: ${after}`);
          }
        }
      expect(ofKind, kind).toBeGreaterThan(0);
      expect(missedOfKind / ofKind, `${kind}\n${missed.join("\n")}`).toBeLessThanOrEqual(0.1);
      planted += ofKind;
    }
    expect(planted).toBeGreaterThan(1200);
    expect(missed.length / planted, missed.join("\n")).toBeLessThanOrEqual(0.01);
  });

  it("refuses at most 5 % of honest edits", () => {
    const refused = HONEST.flatMap(([before, after]) => {
      const verdict = judge(before, after);
      return verdict.ok ? [] : [`${before} → ${after}: ${verdict.code} ${verdict.reason}`];
    });
    expect(HONEST.length).toBeGreaterThanOrEqual(80);
    expect(refused.length / HONEST.length, refused.join("\n")).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ["Helped the team that led the migration", "Led the migration"],
    ["My team built the payments service", "Built the payments service"],
    ["Worked in the department which ran the merger", "Ran the merger"],
    ["Was trained by Google engineers in testing", "Trained Google engineers in testing"],
    ["Sold software to Siemens", "Sold software for Siemens"],
    ["Managed 12 engineers and 40 clients", "Managed 40 engineers and 12 clients"],
    ["Cut build time from 20 to 8 minutes", "Cut build time from 8 to 20 minutes"],
    ["Planned to launch a shop in 2020", "Launched a shop in 2020"],
    ["Worked as assistant manager of the shop", "Worked as manager of the shop"],
    ["Reported to the team lead", "Led the team"],
    ["Attended a course on Kubernetes", "Used Kubernetes"],
    ["Studied project management at night", "Managed projects at night"],
    ["Reduced costs by 30% and errors by 12%", "Reduced costs by 12% and errors by 30%"],
    ["Handled hundreds of orders", "Handled 200 orders"],
    ["Grew revenue to $1M", "Grew revenue to €1M"],
    ["Supported the manager in hiring 5 cooks", "Hired 5 cooks"],
    ["Tried to reduce waste in the kitchen", "Reduced waste in the kitchen"],
    ["Not responsible for cash handling", "Responsible for cash handling"],
    ["Go to market planning for snacks", "Planning in Go for snacks"],
    ["Knew the C language", "Knew the C++ language"],
    ["Worked with Java", "Worked with JavaScript"],
    ["Worked with 3 teams twice a week", "Worked with 3 teams three times a week"],
    ["Part-time cashier in a bakery", "Cashier in a bakery"],
    ["Interviewed by the BBC", "Interviewed the BBC"],
    ["Served 30 tables", "Served 30k tables"],
    ["Worked under the director of sales", "Worked as the director of sales"],
    ["Took part in a project led by the CTO", "Led a project with the CTO"],
    // figures that stand twice
    ["Fed 3 cats and 5 dogs, and walked 3 dogs for 2 owners", "Fed 5 cats and 3 dogs, and walked 3 dogs for 2 owners"],
    ["Quickly read to 3 children in the library", "Led 3 children quickly in the library"],
  ])("sees through %s → %s", (said, claimed) => expect(judge(said, claimed).ok).toBe(false));

  it.each([
    // each figure is compared with its own place, also where it stands twice
    [
      "Painted all five halls in three shifts and swept the two yards of all five halls in three shifts",
      "Painted all five halls in three shifts. Swept the two yards of all five halls in three shifts.",
    ],
    ["Really set the tables for 40 guests", "Set the tables for 40 guests"],
    ["I have cut the cost of two printers", "Cut the cost of two printers"],
  ])("lets through %s → %s", (said, reworded) => expect(judge(said, reworded)).toEqual({ ok: true }));

  it("lets every bullet stay as it is", () => {
    for (const bullet of BULLETS) expect(judge(bullet, bullet), bullet).toEqual({ ok: true });
  });

  const before = "Helped run the bar and served 40 tables";
  it.each([
    ["base-changed", edit("Something else", "Something")],
    ["no-evidence", edit(before, "Helped run the bar and served 40 tables.", { evidence: [] })],
    [
      "quote-not-found",
      edit(before, before, { evidence: [{ source: "cv", ref: "work/w1/highlights/b1", quote: "ran the bar" }] }),
    ],
    [
      "evidence-elsewhere",
      edit(before, before, { evidence: [{ source: "cv", ref: "work/w2/highlights/x1", quote: "Kubernetes" }] }),
    ],
    ["quote-not-found", edit(before, before, { evidence: [{ source: "answer", ref: "q1", quote: "90 tables" }] })],
    [
      "protected-field",
      edit("Clerk", "Head Clerk", {
        ref: "work/w1/position",
        evidence: [{ source: "cv", ref: "work/w1/position", quote: "Clerk" }],
      }),
    ],
    ["fact-lost", edit(before, "Helped run the bar")],
    ["fact-lost", edit(before, "", { operation: "remove" })],
    ["too-long", edit(before, `${before} and ${before} and ${before}`)],
    ["empty", edit(before, " ")],
    [
      "not-a-reorder",
      edit("w1\nw2", "w1\nw3", {
        ref: "work",
        operation: "reorder",
        evidence: [{ source: "cv", ref: "work/w1/position", quote: "Clerk" }],
      }),
    ],
  ] as const)("says %s", (code, change) => {
    const verdict = guardChange(change, { cv: cvWith(before), answers: [], questionnaire });
    expect(verdict).toMatchObject({ ok: false, code });
    expect(!verdict.ok && verdict.reason).toMatch(/\.$/);
  });

  it("takes what the person said in an answer, and nothing from an answer of no", () => {
    const answers = [
      { questionId: "q1", topic: "bar", have: true, text: "we served 90 guests a night" },
      { questionId: "q2", topic: "Kubernetes", have: false, text: "" },
    ];
    const withAnswer = edit(before, `${before} (90 guests a night)`, {
      operation: "add-from-answer",
      evidence: [{ source: "answer", ref: "q1", quote: "we served 90 guests a night" }],
    });
    expect(guardChange(withAnswer, { cv: cvWith(before), answers, questionnaire })).toEqual({ ok: true });
    const withNo = edit(before, `${before} with Kubernetes`, {
      operation: "add-from-answer",
      evidence: [{ source: "answer", ref: "q2", quote: "Kubernetes" }],
    });
    expect(guardChange(withNo, { cv: cvWith(before), answers, questionnaire })).toMatchObject({
      ok: false,
      code: "quote-not-found",
    });
  });

  it("says that a word comes from the job description", () => {
    const verdict = judge(before, `${before} with Kafka`);
    expect(!verdict.ok && verdict.reason).toContain("job description");
  });

  it("knows the verb after help without its to", () => {
    expect(judge(before, "Helped to run the bar and to train staff", { mayDropFacts: true })).toEqual(
      judge(before, "Helped run the bar and train staff", { mayDropFacts: true }),
    );
    expect(judge("Helped run the bar", "Helped to run the bar")).toEqual({ ok: true });
    expect(judge("Helped run the bar", "Ran the bar").ok).toBe(false);
  });

  it("lets a person leave facts out, but not add any", () => {
    expect(judge(before, "Helped run the bar", { mayDropFacts: true })).toEqual({ ok: true });
    expect(judge(before, "Ran the bar", { mayDropFacts: true }).ok).toBe(false);
  });
});

describe("listRefusals", () => {
  const before = "Helped run the bar";
  const list = (after: string) =>
    listRefusals(edit(before, after), { cv: cvWith(before), answers: [], questionnaire, mayDropFacts: true });

  it("names all that is new in an edit, each once", () => {
    const reasons = list("Ran the bar in Paris with 14 colleagues, saving 900 euros, and Paris again").map(
      (r) => r.reason,
    );
    for (const words of ["14", "900", "Paris", "saving", "colleagues"])
      expect(reasons.filter((reason) => reason.includes(`"${words}`))).toHaveLength(1);
    expect(reasons.some((reason) => reason.includes("stronger") || reason.includes("Ran"))).toBe(true);
  });

  it("is empty for what the guard lets pass, and one sentence where words do not matter", () => {
    expect(list("Helped to run the bar")).toEqual([]);
    expect(list(" ")).toMatchObject([{ code: "empty" }]);
  });
});
