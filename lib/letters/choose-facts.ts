import { type CvText, listTexts } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import type { Answer, Evidence } from "@/lib/improvement/contract";
import { extractRequirements, type Requirement } from "@/lib/improvement/extract-requirements";
import { findTerms, hasTerm } from "@/lib/improvement/find-terms";
import { improveByRules } from "@/lib/improvement/improve-by-rules";
import { listQuantities } from "@/lib/improvement/list-quantities";
import { requirementRefs } from "@/lib/improvement/list-questions";
import { properSkill } from "@/lib/improvement/rules/known-terms";
import { splitSentences } from "@/lib/improvement/rules/text-rules";
import { stemWord } from "@/lib/improvement/stem-word";
import { tokenize } from "@/lib/improvement/tokenize";
import { readVerb } from "@/lib/improvement/verbs";
import type { QuestionnaireDraft } from "@/lib/questionnaire/schema";
import { isForeign, isInstruction, isPlainName } from "./is-instruction";
import { type Entry, listEntries } from "./settings";
import { letterWords } from "./words";

/** A topic of the job in the words in which the CV has it, with where it stands there. */
export interface Topic {
  words: string;
  requirement: Requirement;
  evidence: Evidence;
}

/** A line of the CV worth telling in a letter. */
export interface LineFact {
  entry: Entry;
  /** the line as a letter words it: its first sentence, tidied by the writing rules */
  wording: string;
  evidence: Evidence;
  /** requirements that it shows, most wanted first; `words` of those that it names */
  shows: Requirement[];
  topics: Topic[];
  value: number;
}

export interface FactChoice {
  /** the best lines, by role, the role with the best line first; at most ten in all */
  lines: LineFact[];
  /** what the job asks for and only a list of the CV names */
  named: Topic[];
  answered: { topic: string; text: string; evidence: Evidence }[];
  skills: { words: string; evidence: Evidence }[];
  /** requirements that something shows, and those that nothing does */
  shown: Requirement[];
  silent: Requirement[];
}

const NEED_VALUE = { must: 3, nice: 1 } as const;
const MOST_LINES = 10;
const SHORTEST_LINE = 4;
const LONGEST_LINE = 42;
/** Lines that begin with helping are true, but show least. */
const HELPING =
  /^(?:I )?(?:helped|assisted|supported|attended|observed|shadowed|took part|participated|was involved|learned)\b/i;
const RESULTS = new Set(
  "improve increase reduce cut grow save raise win launch introduce automate halve double deliver".split(" "),
);

/**
 * The facts of a CV that show best what a job asks for: must-haves before nice-to-haves, each requirement once before any twice, lines
 * with figures and of later roles first. What nothing shows is silent: a letter says nothing of it. Deterministic.
 */
export function chooseFacts(input: {
  cv: Cv;
  job: QuestionnaireDraft;
  answers: Answer[];
  language: string;
}): FactChoice {
  const { cv, job, answers, language } = input;
  const texts = listTexts(cv);
  const requirements = extractRequirements(job.jobDescription);
  const refs = new Map(requirements.map((r) => [r, new Set(requirementRefs(cv, r, texts))]));
  const candidates = listLines(cv, job, texts, requirements, refs, language);
  const lines = pickLines(candidates);
  const lists = new Set(["skills", "languages", "certificates", "interests"]);
  const byLine = new Set(lines.flatMap((line) => line.shows));
  const named = requirements.flatMap((requirement): Topic[] => {
    if (byLine.has(requirement) || requirement.kind === "language" || requirement.kind === "certificate") return [];
    for (const text of texts)
      if (
        lists.has(text.section) &&
        text.field === "keywords" &&
        refs.get(requirement)?.has(text.ref) &&
        isPlainName(text.text, 50)
      ) {
        const found = wordsOf(text.text, requirement.topic);
        if (found) return [{ words: found.words, requirement, evidence: { ...evidenceOf(text), quote: found.quote } }];
      }
    return [];
  });
  const answered = requirements.flatMap((requirement) => {
    const said = answers.find((a) => a.have && a.topic.toLowerCase() === requirement.topic.toLowerCase());
    const text = said && (splitSentences(said.text.trim())[0] ?? "");
    if (!said || !text || isInstruction(text) || isForeign(text, language) || byLine.has(requirement)) return [];
    return [{ topic: said.topic, text, evidence: { source: "answer" as const, ref: said.questionId, quote: text } }];
  });
  const skills = texts
    .filter(
      (t) =>
        t.section === "skills" && t.field === "keywords" && isPlainName(t.text, 50) && !isForeign(t.text, language),
    )
    .filter((t) => !named.some((n) => n.evidence.ref === t.ref))
    .map((t) => ({ words: properSkill(t.text.trim()) ?? t.text.trim(), evidence: evidenceOf(t) }));
  const confirmed = new Set(answers.filter((a) => a.have).map((a) => a.topic.toLowerCase()));
  const isShown = (r: Requirement) => (refs.get(r)?.size ?? 0) > 0 || confirmed.has(r.topic.toLowerCase());
  const met = new Set(requirements.filter(isShown).flatMap((r) => (r.either ? [r.either] : [])));
  return {
    lines,
    named,
    answered,
    skills,
    shown: requirements.filter(isShown),
    // "A or B": one of them is enough
    silent: requirements.filter((r) => !isShown(r) && !met.has(r.either ?? "")),
  };
}

const evidenceOf = (text: CvText): Evidence => ({ source: "cv", ref: text.ref, quote: text.text });

/**
 * The words in which a text names a topic, and where they stand in it; nothing where it only shows it. A deed ("mentored") is named by
 * the topic's own noun, where that is the same word.
 */
export function wordsOf(text: string, topic: string): { words: string; quote: string } | undefined {
  const term = findTerms(text).find((t) => t.name === topic);
  const at = text.toLowerCase().indexOf(topic.toLowerCase());
  const quote = term
    ? text.slice(term.start, term.end)
    : at >= 0 && hasTerm(text, topic)
      ? text.slice(at, at + topic.length)
      : undefined;
  if (!quote) return undefined;
  const stems = (words: string) =>
    tokenize(words)
      .map((t) => stemWord(t.text))
      .join(" ");
  if (stems(quote) === stems(topic)) return { words: topic, quote };
  const single = tokenize(quote).length === 1 && quote === quote.toLowerCase();
  return single && readVerb(quote).length > 0 ? undefined : { words: quote, quote };
}

function listLines(
  cv: Cv,
  job: QuestionnaireDraft,
  texts: CvText[],
  requirements: Requirement[],
  refs: ReadonlyMap<Requirement, ReadonlySet<string>>,
  language: string,
): LineFact[] {
  const entries = new Map(listEntries(cv).map((entry, order) => [entry.key, { entry, order }]));
  const lines = texts.filter(
    (t) => t.field === "highlights" || t.field === "description" || (t.field === "summary" && t.section !== "basics"),
  );
  const tidied = new Map(
    improveByRules({
      cv,
      unit: { id: "letter", title: "", refs: lines.map((t) => t.ref) },
      questionnaire: { ...job, jobDescription: "" },
      answers: [],
    })
      .changes.filter((c) => c.operation === "replace" && c.class !== "warn")
      .map((c) => [c.ref, c.after]),
  );
  return lines.flatMap((text): LineFact[] => {
    const at = entries.get(`${text.section}/${text.entryId}`);
    if (!at || isInstruction(text.text) || isForeign(text.text, language)) return [];
    const { position, name, ...setting } = at.entry.setting;
    const entry: Entry = {
      ...at.entry,
      setting: {
        ...setting,
        ...(position && isPlainName(position) && { position }),
        ...(name && isPlainName(name) && { name }),
      },
    };
    const wording = splitSentences((tidied.get(text.ref) ?? text.text).replace(/\s+/g, " ").trim())[0] ?? "";
    const words = tokenize(wording).length;
    if (words < SHORTEST_LINE || words > LONGEST_LINE) return [];
    // a line that no sentence can be made of
    if (!letterWords(language)?.line(wording, entry.setting, { nth: 1, known: false, style: 0 })) return [];
    // what only a later sentence of the line shows does not count for the one that is told
    const shows = requirements
      .filter(
        (r) =>
          (r.kind === "skill" || r.kind === "certificate" || r.kind === "language") &&
          refs.get(r)?.has(text.ref) &&
          hasTerm(wording, r.topic),
      )
      .sort((a, b) => NEED_VALUE[b.need] - NEED_VALUE[a.need]);
    const topics = shows.flatMap((requirement) => {
      const own = wordsOf(text.text, requirement.topic);
      const tidy = wordsOf(wording, requirement.topic);
      return own && tidy
        ? [{ words: tidy.words, requirement, evidence: { ...evidenceOf(text), quote: own.quote } }]
        : [];
    });
    const verb = readVerb(tokenize(wording)[0]?.text ?? "")[0]?.base ?? "";
    const value =
      (listQuantities(wording).some((q) => q.unit !== "date") ? 1.2 : 0) +
      (RESULTS.has(verb) ? 0.5 : 0) +
      (text.section === "work" ? 0.6 : 0) +
      Math.max(0, 0.9 - at.order * 0.3) +
      (words >= 7 && words <= 30 ? 0.3 : 0) -
      (HELPING.test(wording) ? 0.8 : 0);
    return [{ entry, wording, evidence: evidenceOf(text), shows, topics, value }];
  });
}

/** Greedy: the line that adds most of what is not shown yet; then grouped by role, as they were found. */
function pickLines(candidates: LineFact[]): LineFact[] {
  const left = [...candidates];
  const picked: LineFact[] = [];
  const covered = new Set<Requirement>();
  const ofEntry = new Map<string, number>();
  while (left.length > 0 && picked.length < MOST_LINES) {
    const gain = (line: LineFact) =>
      line.value +
      line.shows.reduce((sum, r) => sum + NEED_VALUE[r.need] * (covered.has(r) ? 0.15 : 1), 0) -
      // the fourth line of one role tells less than the first of another
      0.4 * (ofEntry.get(line.entry.key) ?? 0);
    const best = left.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    left.splice(left.indexOf(best), 1);
    if ((ofEntry.get(best.entry.key) ?? 0) >= 4) continue;
    picked.push(best);
    ofEntry.set(best.entry.key, (ofEntry.get(best.entry.key) ?? 0) + 1);
    for (const requirement of best.shows) covered.add(requirement);
  }
  return picked;
}
