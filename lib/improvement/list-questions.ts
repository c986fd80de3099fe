import { type CvText, listTexts } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import type { Questionnaire } from "@/lib/questionnaire/schema";
import type { Question } from "./contract";
import { extractRequirements, type Requirement } from "./extract-requirements";
import { findTerms, hasTerm } from "./find-terms";
import { shortHash } from "./hash-input";
import { listQuantities } from "./list-quantities";
import { tokenize } from "./tokenize";
import { readVerb } from "./verbs";

export interface OpenQuestion extends Question {
  /** how much the answer can help: higher first */
  value: number;
  requirement?: Requirement;
}

/** Everything worth asking about a CV for a job, most valuable first, without limit and whatever was answered. Deterministic. */
export function listQuestions(cv: Cv, questionnaire: Questionnaire): OpenQuestion[] {
  const requirements = extractRequirements(questionnaire.jobDescription);
  return [
    ...askContact(cv),
    ...askDates(cv),
    ...askRequirements(cv, requirements),
    ...askResults(cv, requirements),
  ].sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
}

/** True when the CV shows the requirement somewhere: as a term, a language, a degree. */
export function showsRequirement(cv: Cv, requirement: Requirement, texts?: CvText[]): boolean {
  return requirementRefs(cv, requirement, texts).length > 0;
}

/** The references of the texts that show a requirement, in document order. */
export function requirementRefs(cv: Cv, requirement: Requirement, texts: CvText[] = listTexts(cv)): string[] {
  if (requirement.kind === "degree") return degreeRefs(cv, requirement.topic);
  if (requirement.kind === "experience") return experienceRefs(cv, Number.parseInt(requirement.topic, 10));
  return texts
    .filter((t) => !NOT_SHOWN.has(t.field) && hasTerm(t.text, requirement.topic))
    .filter((t) => !NOT_DONE.test(t.text) || hasTerm(withoutWishes(t.text), requirement.topic))
    .map((t) => t.ref);
}

/** Said not to be there, or wished for: it shows nothing. */
const NOT_DONE =
  /\b(?:(?:no|without|little|lack(?:s|ing)?(?: of)?|limited) (?:\S+ ){0,2}(?:experience|knowledge)|(?:have|has|had|did|do|does) not\b|haven['’]t|hasn['’]t|never (?:used|worked|tried|had)|not yet|(?:want(?:s|ed|ing)?|eager|keen|hop(?:e|es|ing)|would like|wish(?:es|ing)?|plan(?:s|ning)?|aim(?:s|ing)?|intend(?:s|ing)?) to (?:learn|study|work|use|gain|get|try|explore|become|deepen)|look(?:ing)? forward to|interested in learning|keine (?:\S+ )?(?:erfahrung|kenntnisse)|möchte \S* ?\S* ?lernen|pas d['’]expérience|sin experiencia)/i;

/** The text without its clauses of wish and negation. */
function withoutWishes(text: string): string {
  return text
    .split(/(?<=[.;!?,])\s+|\s+(?=but\b)/)
    .filter((clause) => !NOT_DONE.test(clause))
    .join(" ");
}

const NOT_SHOWN = new Set(["email", "phone", "url", "image", "name", "dates", "location", "username"]);

function degreeRefs(cv: Cv, topic: string): string[] {
  const wanted = /^PhD/.test(topic) ? 3 : /^Master/.test(topic) ? 2 : 1;
  return cv.education.flatMap((e) => {
    const words = `${e.studyType ?? ""} ${e.area ?? ""}`;
    const level = /\b(?:ph\.?d|doctor\w*)\b/i.test(words)
      ? 3
      : /\b(?:master\w*|m\.?sc|m\.?a|mba|m\.?eng|diplom\w*)\b/i.test(words)
        ? 2
        : /\b(?:bachelor\w*|b\.?sc|b\.?a|b\.?eng|degree|licen\w+|hons?)\b/i.test(words)
          ? 1
          : 0;
    return level >= wanted ? [`education/${e.id}/${e.studyType ? "studyType" : "area"}`] : [];
  });
}

/** Years between the first start and the last end of work; a current role counts up to the latest year the CV names (no clock). */
function experienceRefs(cv: Cv, years: number): string[] {
  const year = (date: string | undefined) => Number.parseInt(/^\d{4}/.exec(date ?? "")?.[0] ?? "", 10);
  const starts = cv.work.map((w) => year(w.startDate)).filter((y) => y > 0);
  const ends = cv.work.map((w) => year(w.endDate) || year(w.startDate)).filter((y) => y > 0);
  if (starts.length === 0) return [];
  return Math.max(...ends) - Math.min(...starts) >= years ? cv.work.map((w) => `work/${w.id}/position`) : [];
}

function askContact(cv: Cv): OpenQuestion[] {
  const missing: OpenQuestion[] = [];
  const ask = (field: string, words: string, value: number) =>
    missing.push({
      id: questionId("missing-contact", field),
      kind: "missing-contact",
      ref: `basics/${field}`,
      topic: words,
      text: `What is your ${words}?`,
      why: `Your CV has no ${words}, so an employer cannot reach you by it.`,
      value,
    });
  if (!cv.basics.email) ask("email", "e-mail address", 100);
  if (!cv.basics.phone) ask("phone", "phone number", 60);
  return missing;
}

function askDates(cv: Cv): OpenQuestion[] {
  return cv.work
    .filter((w) => !w.startDate && !w.endDate && !w.dates && (w.position || w.name))
    .map((w) => {
      const role = [w.position, w.name].filter(Boolean).join(" at ");
      return {
        id: questionId("missing-date", w.id),
        kind: "missing-date" as const,
        ref: `work/${w.id}/dates`,
        topic: `dates of ${role}`.slice(0, 200),
        text: `From when to when were you ${role}?`.slice(0, 500),
        why: "A role without dates raises a question; most readers look for them first.",
        value: 80,
      };
    });
}

function askRequirements(cv: Cv, requirements: Requirement[]): OpenQuestion[] {
  const texts = listTexts(cv);
  const shown = new Set(requirements.filter((r) => showsRequirement(cv, r, texts)));
  // "A or B": one of them is enough
  const met = new Set([...shown].flatMap((r) => (r.either ? [r.either] : [])));
  const asked = new Set<string>();
  const isAnother = (r: Requirement) => {
    if (!r.either) return false;
    if (asked.has(r.either)) return true;
    asked.add(r.either);
    return false;
  };
  return requirements
    .filter((r) => r.kind !== "experience" && !shown.has(r) && !met.has(r.either ?? ""))
    .map((r, index) => ({
      id: questionId("missing-requirement", r.topic.toLowerCase()),
      kind: "missing-requirement" as const,
      topic: r.topic,
      text: requirementText(r),
      why: `The job description ${r.need === "must" ? "asks for it" : "names it"}, and your CV does not mention it: “${clip(r.quote, 120)}”`,
      value: (r.need === "must" ? 90 : 45) - Math.min(index, 20) - (isAnother(r) ? 25 : 0),
      requirement: r,
    }));
}

function requirementText(r: Requirement): string {
  if (r.kind === "language") return `Do you speak ${r.topic}? How well?`;
  if (r.kind === "certificate") return `Do you have this: ${r.topic}? Since when?`;
  if (r.kind === "degree") return `Do you have a ${r.topic}? From where?`;
  return r.topic === r.topic.toLowerCase()
    ? `Do you have experience of ${r.topic}? Where, and what did you do?`
    : `Have you worked with ${r.topic}? Where, and for what?`;
}

/** Verbs whose bullets can carry a figure: what was made, changed or handled can be counted. */
const COUNTABLE = new Set(
  `improve increase reduce cut grow save manage lead supervise train teach handle process answer serve sell build develop launch run organise organize
deliver coordinate maintain support resolve recruit oversee implement introduce create write produce test raise win negotiate design migrate automate prepare
treat assist help clean cook repair install optimise optimize plan schedule review`.split(/\s+/),
);
/** Work whose result is most worth a figure. */
const RESULT = new Set(
  "improve increase reduce cut grow save raise optimise optimize automate streamline win negotiate launch introduce".split(
    " ",
  ),
);

function askResults(cv: Cv, requirements: Requirement[]): OpenQuestion[] {
  const wanted = new Set(requirements.map((r) => r.topic));
  const sections = [cv.work, cv.projects, cv.volunteer] as const;
  const names = ["work", "projects", "volunteer"] as const;
  return sections.flatMap((entries, s) =>
    entries.slice(0, 3).flatMap((entry, order) =>
      entry.highlights.flatMap((bullet): OpenQuestion[] => {
        const words = tokenize(bullet.text);
        const verb = words
          .slice(0, 6)
          .flatMap((t) => readVerb(t.text))
          .find((r) => COUNTABLE.has(r.base))?.base;
        const counted = listQuantities(bullet.text).some((q) => q.unit !== "date");
        if (!verb || counted || words.length < 4 || words.length > 40) return [];
        const relevant = findTerms(bullet.text).some((t) => wanted.has(t.name));
        return [
          {
            id: questionId("missing-result", `${names[s]}/${entry.id}/${bullet.id}`),
            kind: "missing-result",
            ref: `${names[s]}/${entry.id}/highlights/${bullet.id}`,
            topic: clip(bullet.text, 120),
            text: resultText(verb, bullet.text),
            why: "A figure lets the reader see the size of what you did. Leave it if you do not know it: nothing is made up.",
            value:
              50 -
              (/^(?:assist|help|support|back)/i.test(bullet.text) ? 20 : 0) +
              (RESULT.has(verb) ? 18 : 0) +
              (relevant ? 8 : 0) -
              order * 8 -
              s * 6,
          },
        ];
      }),
    ),
  );
}

function resultText(verb: string, bullet: string): string {
  const line = `“${clip(bullet, 140)}”`;
  if (RESULT.has(verb)) return `${line} By how much, or from what to what?`;
  return `${line} How many, how much or how often?`;
}

/** The same question has the same id, for this CV and, by its topic, for the next. */
export function questionId(kind: Question["kind"], about: string): string {
  return `q${shortHash(kind, about).slice(0, 12)}`;
}

function clip(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1).trimEnd()}…` : text;
}
