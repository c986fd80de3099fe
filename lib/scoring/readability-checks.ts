import { listTexts } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import { tokenize } from "@/lib/improvement/tokenize";
import type { Finding } from "./contract";

/** A check of the document that a program reading it depends on. */
export interface ReadabilityCheck {
  code: string;
  /** weight among the checks that apply */
  points: number;
  severity: Exclude<Finding["severity"], "good">;
  /** said when it holds */
  good: string;
  /** what is wrong; undefined when nothing is */
  find(cv: Cv): { reason: string; ref?: string } | undefined | "not-applicable";
}

const SIGNS = /[\u{1f300}-\u{1faff}\u2600-\u27bf\ue000-\uf8ff\ufffd]|[★☆●○■□]{2,}/u;

/** What parsers of CVs look for: names, contacts, titles, employers, dates in their fields (quality.md, 3.1 and 3.3). */
export const READABILITY_CHECKS: readonly ReadabilityCheck[] = [
  {
    code: "name",
    points: 10,
    severity: "problem",
    good: "Your name was found.",
    find: (cv) => (cv.basics.name ? undefined : { reason: "No name was found." }),
  },
  {
    code: "email",
    points: 12,
    severity: "problem",
    good: "Your e-mail address was found.",
    find: (cv) => {
      if (!cv.basics.email) return { reason: "No e-mail address was found." };
      return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/u.test(cv.basics.email)
        ? undefined
        : { reason: "The e-mail address is not a valid one.", ref: "basics/email" };
    },
  },
  {
    code: "phone",
    points: 6,
    severity: "warning",
    good: "Your phone number was found.",
    find: (cv) => {
      if (!cv.basics.phone) return { reason: "No phone number was found." };
      return cv.basics.phone.replace(/\D/g, "").length >= 6
        ? undefined
        : { reason: "The phone number looks incomplete.", ref: "basics/phone" };
    },
  },
  {
    code: "place",
    points: 3,
    severity: "hint",
    good: "The place where you live was found.",
    find: (cv) =>
      cv.basics.location?.text || cv.basics.location?.city || cv.basics.location?.address
        ? undefined
        : { reason: "No place was found: many searches filter by it." },
  },
  {
    code: "experience",
    points: 12,
    severity: "problem",
    good: "Your roles were found.",
    find: (cv) =>
      cv.work.length + cv.volunteer.length + cv.projects.length > 0
        ? undefined
        : { reason: "No roles or projects were found." },
  },
  {
    code: "titles",
    points: 10,
    severity: "problem",
    good: "Every role has its title.",
    find: (cv) => missing(cv, "position", (n) => `${n} of your roles ${n === 1 ? "has" : "have"} no title.`),
  },
  {
    code: "employers",
    points: 8,
    severity: "problem",
    good: "Every role has its employer.",
    find: (cv) => missing(cv, "name", (n) => `${n} of your roles ${n === 1 ? "has" : "have"} no employer.`),
  },
  {
    code: "dates",
    points: 12,
    severity: "problem",
    good: "Every role has dates that can be understood.",
    find: (cv) => {
      if (cv.work.length === 0) return "not-applicable";
      const without = cv.work.filter((w) => !w.startDate);
      const first = without[0];
      if (!first) return undefined;
      return {
        reason: `${without.length} of your roles ${without.length === 1 ? "has" : "have"} no start date that a program can understand.`,
        ref: `work/${first.id}/${first.dates ? "dates" : "position"}`,
      };
    },
  },
  {
    code: "date-order",
    points: 5,
    severity: "warning",
    good: "Dates run the right way and the latest role comes first.",
    find: (cv) => {
      if (cv.work.length === 0) return "not-applicable";
      const turned = cv.work.find(
        (w) => w.startDate && w.endDate && w.endDate < w.startDate.slice(0, w.endDate.length),
      );
      if (turned) return { reason: "A role ends before it begins.", ref: `work/${turned.id}/dates` };
      const ends = cv.work
        .map((w) => (w.current ? "9999" : (w.endDate ?? w.startDate)))
        .filter((d): d is string => d !== undefined);
      return ends.every((end, i) => i === 0 || end.slice(0, 4) <= (ends[i - 1] ?? "9999").slice(0, 4))
        ? undefined
        : { reason: "Roles are not in order with the latest first." };
    },
  },
  {
    code: "bullets",
    points: 8,
    severity: "warning",
    good: "Your roles say what you did, in short lines.",
    find: (cv) => {
      if (cv.work.length === 0) return "not-applicable";
      const bare = cv.work.filter((w) => w.highlights.length === 0 && !w.summary);
      const first = bare[0];
      return first
        ? {
            reason: `${bare.length} of your roles ${bare.length === 1 ? "says" : "say"} nothing about what you did.`,
            ref: `work/${first.id}/position`,
          }
        : undefined;
    },
  },
  {
    code: "education",
    points: 5,
    severity: "warning",
    good: "Your education was found.",
    find: (cv) =>
      cv.education.length + cv.certificates.length > 0
        ? undefined
        : { reason: "No education or certificate was found." },
  },
  {
    code: "skills",
    points: 6,
    severity: "warning",
    good: "A list of skills was found.",
    find: (cv) =>
      cv.skills.some((s) => s.keywords.length > 0)
        ? undefined
        : { reason: "No list of skills was found: searches look there first." },
  },
  {
    code: "length",
    points: 6,
    severity: "warning",
    good: "The length fits one to two pages.",
    find: (cv) => {
      const words = listTexts(cv).reduce((sum, t) => sum + tokenize(t.text).length, 0);
      if (words < 120) return { reason: `${words} words are few: a reader learns little of you.` };
      return words > 1100 ? { reason: `${words} words are more than two pages hold.` } : undefined;
    },
  },
  {
    code: "signs",
    points: 4,
    severity: "warning",
    good: "No icons or rating signs stand in the text.",
    find: (cv) => {
      const text = listTexts(cv).find((t) => SIGNS.test(t.text));
      return text && { reason: "Icons or rating signs in the text mean nothing to a program.", ref: text.ref };
    },
  },
  {
    code: "placed",
    points: 5,
    severity: "hint",
    good: "Every line belongs to a known section.",
    find: (cv) => {
      const lines = cv.additional.reduce((sum, s) => sum + s.items.length, 0);
      const first = cv.additional[0];
      return lines > 8 && first
        ? { reason: `${lines} lines stand in sections that programs do not know.`, ref: `additional/${first.id}/title` }
        : undefined;
    },
  },
];

function missing(cv: Cv, field: "position" | "name", say: (count: number) => string) {
  if (cv.work.length === 0) return "not-applicable" as const;
  const without = cv.work.filter((w) => !w[field]);
  const other = field === "position" ? "name" : "position";
  return without[0] ? { reason: say(without.length), ref: `work/${without[0].id}/${other}` } : undefined;
}
