import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { fromJsonResume } from "@/lib/cv/json-resume";
import { type Cv, cvSchema } from "@/lib/cv/schema";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { applyChanges } from "./apply-changes";
import type { Change } from "./contract";
import { BULLETS, HONEST } from "./guard-corpus.fixture";
import { improveByRules } from "./improve-by-rules";
import { planUnits } from "./plan-units";
import { WORDY_PHRASES } from "./rules/wordy-phrases";

const questionnaire = questionnaireSchema.parse({ position: "Anything" });

function improve(cv: Cv, job = questionnaire): Change[] {
  return planUnits(cv).flatMap((unit) => improveByRules({ cv, unit, questionnaire: job, answers: [] }).changes);
}

type Role = { current?: boolean; endDate?: string; startDate?: string };
const PAST: Role = { startDate: "2018", endDate: "2020" };
const NOW: Role = { startDate: "2021", current: true };

function bulletCv(texts: string[], role: Role = PAST, summary?: string): Cv {
  return cvSchema.parse({
    basics: { name: "Sam Placeholder", ...(summary && { summary }) },
    work: [
      {
        id: "w1",
        name: "Acme",
        position: "Clerk",
        ...role,
        highlights: texts.map((text, i) => ({ id: `b${i}`, text })),
      },
    ],
  });
}

/** The text of a single bullet after all changes. */
function improved(text: string, role?: Role): string {
  const cv = bulletCv([text], role);
  return applyChanges(cv, improve(cv)).cv.work[0]?.highlights[0]?.text ?? "";
}

function profile(summary: string): string {
  const cv = bulletCv(["Sold shoes", "Cleaned the shop"], PAST, summary);
  return applyChanges(cv, improve(cv)).cv.basics.summary ?? "";
}

describe("improveByRules", () => {
  it.each([
    ["Responsible for managing a team of 12", "Managed a team of 12"],
    [
      "Responsible for managing budgets, hiring staff and writing reports",
      "Managed budgets, hired staff and wrote reports",
    ],
    [
      "Responsible for improving quality by checking parts and reporting faults",
      "Improved quality by checking parts and reporting faults",
    ],
    ["Was responsible for a team of 12 people", "Managed a team of 12 people"],
    ["Responsible for the management of the stock room", "Managed the stock room"],
    ["Responsible for the care of 8 patients", "Cared for 8 patients"],
    ["Responsible for marketing campaigns", "Managed marketing campaigns"],
    ["Responsible for training new staff and closing the till", "Trained new staff and closed the till"],
    ["Duties included answering phones and filing letters", "Answered phones and filed letters"],
    ["My duties included taking orders", "Took orders"],
    ["Tasked with rewriting the manual", "Rewrote the manual"],
    ["Had to answer the phone", "Answered the phone"],
    ["Managed to reduce waste by 12%", "Reduced waste by 12%"],
    ["Was involved in planning the move", "Took part in planning the move"],
    ["I managed the shop and I trained 3 people", "Managed the shop and trained 3 people"],
    ["I have mentored 6 students", "Mentored 6 students"],
    ["I was promoted to shift leader", "Promoted to shift leader"],
    ["The budget was managed by me", "Managed the budget"],
    ["Manage the rota and write reports", "Managed the rota and wrote reports"],
    ["Manages the rota", "Managed the rota"],
    ["Responsible for testing software and reporting bugs", "Tested software and reported bugs"],
    ["Responsible for: managing rotas, ordering stock and cashing up", "Managed rotas, ordered stock and cashed up"],
    ["Responsible for managing rotas and zumbaing", "Responsible for managing rotas and zumbaing"],
    ["Plan, organise and deliver training sessions", "Planned, organised and delivered training sessions"],
    ["Handling of complaints and returns", "Handled complaints and returns"],
    ["Have managed budgets of up to 2 million", "Managed budgets of up to 2 million"],
    ["Develop web applications using react", "Developed web applications using React"],
    ["Met clients on a regular basis", "Met clients regularly"],
    ["Supervising 4 cooks", "Supervised 4 cooks"],
    ["Utilized spreadsheets in order to plan shifts on a daily basis", "Used spreadsheets to plan shifts daily"],
    ["Successfully launched the shop", "Launched the shop"],
    ["Helped to train staff", "Helped train staff"],
    ["Wrote scripts in python and javascript for github", "Wrote scripts in Python and JavaScript for GitHub"],
    ["Prepared reports in excel", "Prepared reports in Excel"],
    ["Recieved goods and lead the the team", "Received goods and lead the team"],
    ["Organised a event and an meeting", "Organised an event and a meeting"],
    ["•  Sold   shoes ,belts and bags", "Sold shoes, belts and bags"],
    ["Sold shoes\u00a0and\u200b belts", "Sold shoes and belts"],
    ["sold shoes", "Sold shoes"],
    ["Sold shoes;", "Sold shoes"],
    ["I have driven a van", "Drove a van"],
    ["The stock of 2,400 items was managed by me", "Managed the stock of 2,400 items"],
    ["Record 900 donations", "Recorded 900 donations"],
    ["Sold shoes -- and belts - in 10-15 shops (up 12 %) ()", "Sold shoes – and belts – in 10–15 shops (up 12%)"],
  ])("%s → %s", (before, expected) => expect(improved(before)).toBe(expected));

  it.each([
    ["Responsible for managing a team of 12", "Manage a team of 12"],
    [
      "Responsible for the migration of the shop, which cut costs by 30%",
      "Managed the migration of the shop, which cut costs by 30%",
    ],
    ["Supervising 4 cooks", "Supervise 4 cooks"],
    ["Was involved in planning the move", "Took part in planning the move"],
    ["Manage the rota", "Manage the rota"],
    ["Reduced waste by 12%", "Reduced waste by 12%"],
  ])("in a current role: %s → %s", (before, expected) => expect(improved(before, NOW)).toBe(expected));

  // what must never be touched: words inside words, names, nouns that look like verbs, helpers, anything not certain
  it.each([
    "Improved the robustness and scalability of the service",
    "Cleaned windows, offices and access roads",
    "Went to market with a new rest area and a lean kitchen",
    "Helped the team that led the migration",
    "Assisted with planning menus",
    "Lead developer for the checkout",
    "Support desk for 400 users",
    "Design of brochures for three clubs",
    "Managing director's diary kept in order",
    "Jointly responsible for the safety of the site",
    "Responsible for 12 patients per shift",
    "Duties included taking bloods, catheterisation and ECG recording",
    "Planned the event with Duran Duran and New York, New York",
    "Paid by the hour as an honest European user of a unique unit",
    "Wrote code for https://example.com/javascript/in-order-to and sam@example.com",
    "Worked 2,400 hours at 10:30 a.m., e.g. in Node.js, C++ and C#",
    "Excelled in swift replies and express delivery",
    "WAS RESPONSIBLE FOR MANAGING JAVASCRIPT",
    "Wo 24/7 gearbeitet wird",
    "Grade 8 piano with 3-1 wins, codes 12-34 and +44 20-7946 calls",
  ])("leaves alone: %s", (text) => expect(improved(text)).toBe(text));

  it.each([
    ["Hard-working and motivated nurse with 7 years of experience.", "Nurse with 7 years of experience."],
    ["A dedicated, reliable and passionate teacher.", "A reliable teacher."],
    ["I am a baker with a shop in Leeds. I have managed 4 people.", "Baker with a shop in Leeds. Managed 4 people."],
    ["I am a baker. I love bread.", "I am a baker. I love bread."],
    ["Enthusiastic about bread.", "Enthusiastic about bread."],
  ])("profile: %s → %s", (before, expected) => expect(profile(before)).toBe(expected));

  it("lets the lines of an entry end alike", () => {
    const cv = bulletCv(["Sold shoes.", "Cleaned the shop.", "Counted stock", "Worked for Acme Ltd."]);
    expect(applyChanges(cv, improve(cv)).cv.work[0]?.highlights.map((b) => b.text)).toEqual([
      "Sold shoes.",
      "Cleaned the shop.",
      "Counted stock.",
      "Worked for Acme Ltd.",
    ]);
    const bare = bulletCv(["Sold shoes", "Cleaned the shop", "Counted stock."]);
    expect(applyChanges(bare, improve(bare)).cv.work[0]?.highlights.map((b) => b.text)).toEqual([
      "Sold shoes",
      "Cleaned the shop",
      "Counted stock",
    ]);
  });

  it("splits a sentence of over 30 words where a second verb begins", () => {
    const long =
      "Managed the warehouse of the northern region with 22 people in three shifts around the clock and introduced a new system of counting stock by scanner that is used in all five halls today";
    expect(improved(long)).toBe(
      "Managed the warehouse of the northern region with 22 people in three shifts around the clock. Introduced a new system of counting stock by scanner that is used in all five halls today.",
    );
  });

  it("lets its own plain wording through the guard", () => {
    for (const [pattern] of WORDY_PHRASES) {
      // here what follows would read as who did it
      if (pattern.source.includes("by means")) continue;
      const phrase = pattern.source
        .replace(/\(\?<!.*?\)|\(\?!.*\)$|\(\?= [^)]*\)|,\? \?/g, "")
        .replace(/\(\?:([^|)]*)[^)]*\)\??/g, "$1")
        .replace(/\[(.)[^\]]*\]/g, "$1")
        .replace(/\?/g, "");
      const cv = bulletCv([`Cleaned the shop ${phrase} 12 customers and 4 clerks`]);
      expect(
        planUnits(cv).flatMap((unit) => improveByRules({ cv, unit, questionnaire, answers: [] }).refusals),
        phrase,
      ).toEqual([]);
    }
  });

  it("gives one change a text, with all reasons, evidence and the weightier class", () => {
    const changes = improve(bulletCv(["Responsible for managing the the javascript team", "Sold shoes"]));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      ref: "work/w1/highlights/b0",
      class: "one-click",
      engine: "rules",
      source: "doubled-word+term-casing+weak-opener",
    });
    expect(changes[0]?.evidence).toEqual([{ source: "cv", ref: "work/w1/highlights/b0", quote: changes[0]?.before }]);
    expect(changes[0]?.reason).toMatch(/\. .*\./);
  });

  it("removes skills that stand twice and puts the job's first", () => {
    const cv = cvSchema.parse({
      basics: {},
      skills: [
        { id: "s1", keywords: ["excel", "Cooking", "JS", "Docker"] },
        { id: "s2", keywords: ["JavaScript", "docker"] },
      ],
    });
    const job = questionnaireSchema.parse({ position: "x", jobDescription: "Requirements\n- Experience with Docker" });
    const done = applyChanges(cv, improve(cv, job)).cv;
    expect(done.skills.map((s) => s.keywords)).toEqual([["Docker", "Excel", "Cooking", "JS"], []]);
  });

  it("does in another language only what is safe, and says so", () => {
    const cv = bulletCv([
      "Verantwortlich für die die Leitung von 12 Mitarbeitern mit  javascript ;",
      "Erstellung von Berichten in der Abteilung für den Vertrieb und die Logistik.",
    ]);
    const changes = improve(cv);
    const done = applyChanges(cv, changes).cv.work[0]?.highlights.map((b) => b.text);
    expect(done?.[0]).toBe("Verantwortlich für die die Leitung von 12 Mitarbeitern mit JavaScript;");
    expect(changes.find((c) => c.class === "warn")).toMatchObject({
      source: "language-not-yet",
      reason: expect.stringContaining("German"),
    });
    const french = bulletCv([
      "Responsable de la formation : 400 heures",
      "Gestion de la caisse et des clients dans un magasin de la ville",
    ]);
    expect(improve(french).filter((c) => c.class !== "warn")).toEqual([]);
  });

  it.each([
    ["de", "Verantwortlich für die Planung der Schichten", "Planung der Schichten"],
    ["de", "Ich leitete ein Team von 9 Köchen", "Leitete ein Team von 9 Köchen"],
    ["de", "Beratung von von 20 Kunden zum Standart", "Beratung von 20 Kunden zum Standard"],
    ["de", "Verantwortlich für Einkauf und Logistik", "Verantwortlich für Einkauf und Logistik"],
    ["de", "Ich habe ein Team geleitet", "Ich habe ein Team geleitet"],
    ["fr", "En charge de l'organisation de 14 ateliers", "Organisation de 14 ateliers"],
    ["fr", "J'ai géré une équipe de 9 cuisiniers", "Géré une équipe de 9 cuisiniers"],
    ["fr", "Rangé les stocks dans le but de gagner du temps", "Rangé les stocks pour gagner du temps"],
    ["fr", "Responsable de la communication", "Responsable de la communication"],
    ["es", "Encargada de la organización de 14 talleres", "Organización de 14 talleres"],
    ["es", "Yo gestioné un equipo de 9 personas", "Gestioné un equipo de 9 personas"],
    ["es", "Desarollo de un plan con el fin de ahorrar", "Desarrollo de un plan para ahorrar"],
    ["es", "Responsable de la tienda", "Responsable de la tienda"],
  ])("%s: %s → %s", (language, before, after) => {
    const cv = { ...bulletCv([before]), language };
    const done = applyChanges(cv, improve(cv)).cv;
    expect(done.work[0]?.highlights[0]?.text).toBe(after);
    expect(improve(done).filter((c) => c.class !== "warn")).toEqual([]);
  });

  it("warns of what many employers do not want to see, without changing it", () => {
    const cv = cvSchema.parse({
      basics: { image: "me.jpg", summary: "Baker from Leeds with a shop" },
      additional: [{ id: "a1", title: "Personal", items: [{ id: "i1", text: "Date of birth: 12.03.1990" }] }],
    });
    const warnings = improve(cv).filter((c) => c.class === "warn");
    expect(warnings.map((w) => w.source)).toEqual(["photo", "birth-date"]);
    expect(applyChanges(cv, warnings)).toEqual({ cv, applied: [], stale: [] });
  });

  it("makes no change on its own work, whatever it was given", () => {
    const texts = [...BULLETS, ...HONEST.flat()];
    for (const role of [PAST, NOW, {}])
      for (let i = 0; i < texts.length; i += 4) {
        const cv = bulletCv(texts.slice(i, i + 4), role, texts[i]);
        const once = applyChanges(cv, improve(cv));
        expect(once.stale).toEqual([]);
        // a warning stays as long as what it is about
        const again = improve(once.cv).filter((change) => change.class !== "warn");
        expect(again, JSON.stringify(once.cv.work[0]?.highlights)).toEqual([]);
      }
  });

  it("improves every example CV, refuses nothing of its own, loses no number, and is done in one go", () => {
    for (const file of fs.readdirSync("examples/truth")) {
      const cv = fromJsonResume(JSON.parse(fs.readFileSync(`examples/truth/${file}`, "utf8")));
      const results = planUnits(cv).map((unit) => improveByRules({ cv, unit, questionnaire, answers: [] }));
      const changes = results.flatMap((r) => r.changes);
      expect(changes.length, file).toBeGreaterThan(4);
      expect(
        results.flatMap((r) => r.refusals),
        file,
      ).toEqual([]);
      const done = applyChanges(cv, changes);
      expect(done.stale).toEqual([]);
      expect(
        improve(done.cv).filter((c) => c.class !== "warn"),
        file,
      ).toEqual([]);
      const numbers = (document: Cv) => JSON.stringify(document).match(/\d+/g)?.sort();
      expect(numbers(done.cv), file).toEqual(numbers(cv));
    }
  });

  it("finds next to nothing in lines that are good already", () => {
    const cv = bulletCv([...BULLETS].filter((b) => !/involved|Responsible/.test(b)));
    expect(improve(cv).map((c) => `${c.before} → ${c.after}`)).toEqual([]);
  });
});
