import { type CvText, listTexts } from "@/lib/cv/refs";
import type { Cv, EntrySection } from "@/lib/cv/schema";
import type { Questionnaire } from "@/lib/questionnaire/schema";
import { changesFromAnswers } from "./changes-from-answers";
import type { Answer, Change, Refusal, Unit, UnitResult } from "./contract";
import { cvLanguage, detectLanguage } from "./detect-language";
import { extractRequirements } from "./extract-requirements";
import { hasTerm } from "./find-terms";
import { guardChange } from "./guard-change";
import { makeChange } from "./make-change";
import { mergeLines } from "./merge-lines";
import { unitOwns } from "./plan-units";
import { spellOutAcronyms } from "./rules/acronyms";
import { properSkill, sameKnownTerm } from "./rules/known-terms";
import {
  endsWithAbbreviation,
  splitSentences,
  startsInPresent,
  TEXT_RULES,
  type TextContext,
  type TextKind,
  type TextRule,
} from "./rules/text-rules";
import { listWarnings } from "./rules/warnings";
import { tokenize } from "./tokenize";

export { cvLanguage as languageOf } from "./detect-language";

export interface RulesInput {
  cv: Cv;
  unit: Unit;
  questionnaire: Questionnaire;
  answers: Answer[];
  /** only changes of this class (what may be added beside a model's work) */
  only?: "automatic";
}

/** What the rules make of one text, with the rules that did it. */
interface Draft {
  text: CvText;
  kind: TextKind;
  after: string;
  rules: Pick<TextRule, "code" | "class" | "reason">[];
  /** evidence from another text */
  more?: Change["evidence"][number];
}

/**
 * Improves one part of a CV by the built-in writing rules: one change a text, each through the fact guard, the answers of the
 * person worked in. A pure function: the same input gives the same changes, and a CV to which they were applied gives none.
 * English in full; in another language only the rules that are safe in every language, and a warning that says so.
 */
export function improveByRules(input: RulesInput): UnitResult {
  const { cv, unit, questionnaire, answers } = input;
  const language = cvLanguage(cv);
  const all = listTexts(cv);
  const texts = all.filter((t) => unit.refs.includes(t.ref));
  const drafts = texts.flatMap((text) => draftText(text, cv, texts, language, input.only));
  if (isEnglish(language)) alignEndings(drafts);

  const changes: Change[] = [];
  const refusals: Refusal[] = [];
  const context = { cv, answers, questionnaire, texts: new Map(all.map((t) => [t.ref, t.text])) };
  const propose = (change: Change) => {
    const verdict = guardChange(change, context);
    if (verdict.ok) changes.push(change);
    else refusals.push({ ref: change.ref, after: change.after, code: verdict.code, reason: verdict.reason });
    return verdict.ok;
  };

  if (!input.only && isEnglish(language)) expandAcronyms(drafts, (draft) => guardChange(changeOf(draft), context).ok);

  const answered =
    answers.length === 0
      ? { changes: [], refusals: [] }
      : changesFromAnswers({
          cv,
          questionnaire,
          answers,
          wording: (ref) => drafts.find((d) => d.text.ref === ref)?.after,
        });
  const mine = answered.changes.filter((c) => unitOwns(unit, c.ref));
  refusals.push(...answered.refusals.filter((r) => unitOwns(unit, r.ref)));
  const doubled = removeDuplicateSkills(cv, unit);
  const merged = new Set<string>();
  if (!input.only && isEnglish(language))
    for (const { change, refs } of mergeDrafts(drafts))
      if (!mine.some((c) => refs.includes(c.ref)) && propose(change)) for (const ref of refs) merged.add(ref);
  for (const draft of drafts) {
    if (merged.has(draft.text.ref) || doubled.some((c) => c.ref === draft.text.ref)) continue;
    if (mine.some((c) => c.ref === draft.text.ref) || draft.after === draft.text.text) continue;
    if (propose(changeOf(draft))) continue;
    // what the guard does not let through as a whole may do so by its safe part
    const safe = draftText(draft.text, cv, texts, language, "automatic")[0];
    if (safe && safe.after !== draft.text.text) propose(changeOf(safe));
  }
  for (const change of doubled) propose(change);
  if (!input.only) for (const change of orderSkills(cv, unit, questionnaire)) propose(change);
  if (!input.only && unit.id === "basics") changes.push(...listWarnings(cv, language));
  return { unitId: unit.id, engine: "rules", changes: [...changes, ...mine], refusals };
}

function isEnglish(language: string | undefined): boolean {
  return language === undefined || language === "en";
}

// ---- one text -------------------------------------------------------------------------------------------------------------

/** What each field holds. Contacts, dates, links and other people's words are not in the table: they are left as they are. */
const KIND_OF: Record<string, TextKind | undefined> = {
  summary: "prose",
  description: "prose",
  highlights: "bullet",
  items: "line",
  courses: "line",
  label: "name",
  position: "name",
  studyType: "name",
  area: "name",
  keywords: "skill",
};

function draftText(
  text: CvText,
  cv: Cv,
  siblings: CvText[],
  language: string | undefined,
  only?: "automatic",
): Draft[] {
  const kind = KIND_OF[text.field];
  if (!kind || text.section === "references") return [];
  const context = contextOf(text, kind, cv, siblings, language);
  const used = new Map<string, TextRule>();
  const { masked, unmask } = maskLinks(text.text);
  let now = masked;
  const capitals = isCapitals(now);
  // a rule may make room for an earlier one ("I was responsible for managing"): go round until nothing moves
  for (let round = 0; round < 5; round++) {
    const before = now;
    for (const rule of TEXT_RULES) {
      if (!rule.kinds.includes(kind) || (rule.englishOnly && !context.english) || (only && rule.class !== only))
        continue;
      if (capitals && rule.code !== "unicode" && rule.code !== "spacing") continue;
      const after = rule.apply(now, context);
      if (after === now || !after.trim()) continue;
      used.set(rule.code, rule);
      now = after;
    }
    if (now === before) break;
  }
  if (kind === "skill") {
    const proper = properSkill(now);
    if (proper && proper !== now) {
      used.set("term-casing", TEXT_RULES.find((r) => r.code === "term-casing")!);
      now = proper;
    }
  }
  return [{ text, kind, after: unmask(now), rules: TEXT_RULES.filter((r) => used.get(r.code) === r) }];
}

function contextOf(
  text: CvText,
  kind: TextKind,
  cv: Cv,
  siblings: CvText[],
  language: string | undefined,
): TextContext {
  const entry = text.entryId
    ? (cv[text.section as EntrySection] as ({ id: string } & Period)[]).find((e) => e.id === text.entryId)
    : undefined;
  // a text long enough to tell speaks for itself: one German section in an English CV
  const own = tokenize(text.text).length >= 12 ? detectLanguage(text.text) : undefined;
  const spoken = own ?? language;
  return {
    kind,
    english: isEnglish(spoken),
    language: spoken,
    french: spoken === "fr",
    tense: entry ? tenseOf(entry) : undefined,
    presentEntry: siblings.some(
      (s) => s.ref !== text.ref && s.entryId === text.entryId && s.field === text.field && startsInPresent(s.text),
    ),
  };
}

type Period = { current?: boolean; endDate?: string; dates?: string };

function tenseOf(entry: Period): TextContext["tense"] {
  if (entry.current || /\b(?:present|current|now|today|ongoing|to date)\b/i.test(entry.dates ?? "")) return "present";
  return entry.endDate ? "past" : undefined;
}

/** Links and addresses are taken out of the rules' reach and put back unchanged. */
function maskLinks(text: string): { masked: string; unmask: (text: string) => string } {
  const found: string[] = [];
  const masked = text.replace(
    /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|eu|uk|de|fr|es|me)(?:\/\S*)?\b/gi,
    (link) => {
      found.push(link);
      return `\ue000${String.fromCharCode(0xe100 + found.length - 1)}`;
    },
  );
  return {
    masked,
    unmask: (now) => now.replace(/\ue000([\ue100-\uf8ff])/g, (_, at: string) => found[at.charCodeAt(0) - 0xe100] ?? ""),
  };
}

function isCapitals(text: string): boolean {
  return text.length > 12 && text === text.toUpperCase() && (text.match(/\p{Lu}/gu)?.length ?? 0) > 12;
}

// ---- several texts -----------------------------------------------------------------------------------------------------------

const ENDINGS: Draft["rules"][number] = {
  code: "end-punctuation",
  class: "automatic",
  reason: "The lines of this entry end alike.",
};

/** Full stops at the end of all lines of an entry or of none: what most lines do; all, when one line holds several sentences. */
function alignEndings(drafts: Draft[]) {
  const lists = new Map<string, Draft[]>();
  for (const draft of drafts)
    if (draft.kind === "bullet" && !isCapitals(draft.after)) {
      const list = draft.text.ref.split("/").slice(0, -1).join("/");
      lists.set(list, [...(lists.get(list) ?? []), draft]);
    }
  for (const list of lists.values()) {
    const lines = list.filter((d) => /[\p{L}\p{N})%+"”.;,]$/u.test(d.after));
    const stops = lines.filter((d) => d.after.endsWith(".") && !endsWithAbbreviation(d.after)).length;
    const several = lines.some((d) => splitSentences(d.after).length > 1);
    const stop = several || stops * 2 > lines.filter((d) => !endsWithAbbreviation(d.after)).length;
    for (const draft of lines) {
      const bare = draft.after.replace(/\s*[;,]+$/, "");
      const after = endsWithAbbreviation(bare) ? bare : stop ? bare.replace(/\.*$/, ".") : bare.replace(/\.$/, "");
      if (after === draft.after) continue;
      draft.after = after;
      draft.rules = [...draft.rules, ENDINGS];
    }
  }
}

function changeOf(draft: Draft): Change {
  const { text, rules, after } = draft;
  return makeChange({
    ref: text.ref,
    operation: "replace",
    before: text.text,
    after,
    reason: reasonOf(rules),
    class: rules.some((r) => r.class === "one-click") ? "one-click" : "automatic",
    engine: "rules",
    source: rules.map((r) => r.code).join("+"),
    evidence: [{ source: "cv", ref: text.ref, quote: text.text }, ...(draft.more ? [draft.more] : [])],
  });
}

const ACRONYM: Draft["rules"][number] = {
  code: "acronym",
  class: "one-click",
  reason: "An acronym is spelled out where it first stands, in words that you use yourself.",
};

/** Each role and the profile by itself: a reader may look at one alone. */
function expandAcronyms(drafts: Draft[], holds: (draft: Draft) => boolean) {
  const running = drafts.filter(({ kind }) => kind === "bullet" || kind === "prose");
  for (const entryId of new Set(running.map(({ text }) => text.entryId))) {
    const mine = running.filter(({ text }) => text.entryId === entryId);
    for (const { index, after, source } of spellOutAcronyms(mine.map((draft) => draft.after))) {
      const [draft, other] = [mine[index], mine[source.index]];
      // the words must stand in the text as it is, not only as another rule words it
      if (!draft || !other?.text.text.includes(source.quote)) continue;
      const more = { source: "cv" as const, ref: other.text.ref, quote: source.quote };
      const expanded = { ...draft, after, rules: [...draft.rules, ACRONYM], more };
      if (holds(expanded)) Object.assign(draft, expanded);
    }
  }
}

/** Neighbouring lines that say the same of two things, as one. */
function mergeDrafts(drafts: Draft[]): { change: Change; refs: string[] }[] {
  const bullets = drafts.filter((d) => d.kind === "bullet" && !isCapitals(d.after));
  return mergeLines(bullets).map(({ ref, other, before, after }) => {
    const refs = [ref, other];
    const evidence = drafts.flatMap(({ text }) =>
      refs.includes(text.ref) ? [{ source: "cv" as const, ref: text.ref, quote: text.text }] : [],
    );
    return {
      refs,
      change: makeChange({
        ref,
        operation: "merge",
        before,
        after,
        reason: "Two lines said the same of two things; one line says it once.",
        class: "one-click",
        engine: "rules",
        source: "merge-lines",
        evidence,
      }),
    };
  });
}

/** The weightiest reasons first, at most three. */
function reasonOf(rules: Draft["rules"]): string {
  const sorted = [...rules].sort((a, b) => Number(b.class === "one-click") - Number(a.class === "one-click"));
  return sorted
    .slice(0, 3)
    .map((r) => r.reason)
    .join(" ");
}

function removeDuplicateSkills(cv: Cv, unit: Unit): Change[] {
  if (unit.id !== "skills") return [];
  const seen: { ref: string; text: string }[] = [];
  const out: Change[] = [];
  for (const text of listTexts(cv).filter((t) => t.section === "skills" && t.field === "keywords")) {
    const first = seen.find((s) => sameKnownTerm(s.text, text.text));
    if (!first) {
      seen.push(text);
      continue;
    }
    out.push(
      makeChange({
        ref: text.ref,
        operation: "remove",
        before: text.text,
        after: "",
        reason: `“${first.text}” is already in your skills.`,
        class: "automatic",
        engine: "rules",
        source: "duplicate-skill",
        evidence: [
          { source: "cv", ref: text.ref, quote: text.text },
          { source: "cv", ref: first.ref, quote: first.text },
        ],
      }),
    );
  }
  return out;
}

/** Skills that the job names come first; otherwise the order stays. */
function orderSkills(cv: Cv, unit: Unit, questionnaire: Questionnaire): Change[] {
  if (unit.id !== "skills") return [];
  const wanted = extractRequirements(questionnaire.jobDescription).filter((r) => r.kind === "skill");
  if (wanted.length === 0) return [];
  return cv.skills.flatMap((group): Change[] => {
    if (group.keywords.length < 3) return [];
    const rank = (skill: string) => {
      const at = wanted.findIndex((r) => hasTerm(skill, r.topic));
      return at < 0 ? wanted.length : at;
    };
    const ranked = group.keywords.map((skill, index) => ({ skill, rank: rank(skill) < wanted.length ? 0 : 1, index }));
    const after = [...ranked].sort((a, b) => a.rank - b.rank || a.index - b.index).map((r) => r.skill);
    if (after.join("\n") === group.keywords.join("\n")) return [];
    const named = after.filter((skill) => rank(skill) < wanted.length);
    const ref = `skills/${group.id}/keywords`;
    return [
      makeChange({
        ref,
        operation: "reorder",
        before: group.keywords.join("\n"),
        after: after.join("\n"),
        reason: `What the job names comes first: ${named.slice(0, 5).join(", ")}.`,
        class: "one-click",
        engine: "rules",
        source: "skill-order",
        evidence: group.keywords
          .flatMap((quote, i) => (quote ? [{ source: "cv" as const, ref: `${ref}/${i}`, quote }] : []))
          .slice(0, 20),
      }),
    ];
  });
}
