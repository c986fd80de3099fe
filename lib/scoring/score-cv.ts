import { type CvText, listTexts } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import { extractRequirements, type Requirement } from "@/lib/improvement/extract-requirements";
import { findTerms } from "@/lib/improvement/find-terms";
import { improveByRules, languageOf } from "@/lib/improvement/improve-by-rules";
import { listQuantities } from "@/lib/improvement/list-quantities";
import { requirementRefs } from "@/lib/improvement/list-questions";
import { tokenize } from "@/lib/improvement/tokenize";
import { readVerb, verbBase } from "@/lib/improvement/verbs";
import { type Questionnaire, questionnaireDraftSchema } from "@/lib/questionnaire/schema";
import type { Finding, RequirementMatch, Score } from "./contract";
import { READABILITY_CHECKS } from "./readability-checks";

export { type Finding, type Score, scoreSchema } from "./contract";

/** Counts up with every change of a check, a weight or a term table: scores of different versions are not compared. */
export const SCORE_VERSION = 3;

/** Weights of the parts in the overall score. Without a job description the match does not count and the others share its weight. */
export const PART_WEIGHTS = { readability: 0.3, writing: 0.3, match: 0.4 } as const;

/**
 * Scores a CV from 0 to 100: how well machines can read it, how well it is written, and, with a job description, how much of what
 * is asked for it shows. Overall = weighted mean (PART_WEIGHTS). Every point is explained by a finding. Deterministic: no clock, no
 * chance; the same input gives the same score on every machine. It says nothing about what any employer's system will do.
 */
export function scoreCv(input: { cv: Cv; questionnaire?: Questionnaire }): Score {
  const readability = scoreReadability(input.cv);
  const writing = scoreWriting(input.cv);
  const match = scoreMatch(input.cv, input.questionnaire?.jobDescription ?? "");
  const parts = [
    { score: readability.score, weight: PART_WEIGHTS.readability },
    { score: writing.score, weight: PART_WEIGHTS.writing },
    ...(match ? [{ score: match.score, weight: PART_WEIGHTS.match }] : []),
  ];
  const weight = parts.reduce((sum, p) => sum + p.weight, 0);
  const overall = Math.round(parts.reduce((sum, p) => sum + p.score * p.weight, 0) / weight);
  return { version: SCORE_VERSION, overall, readability, writing, ...(match && { match }) };
}

/** Share of the checks' points that the CV gets. A check that does not apply costs nothing. */
function scoreReadability(cv: Cv): Score["readability"] {
  const results = READABILITY_CHECKS.flatMap((check) => {
    const problem = check.find(cv);
    return problem === "not-applicable" ? [] : [{ check, problem }];
  });
  const all = results.reduce((sum, r) => sum + r.check.points, 0);
  const lost = results.reduce((sum, r) => sum + (r.problem ? r.check.points : 0), 0);
  const findings = results.map(({ check, problem }): Finding => {
    const worth = all === 0 ? 0 : round((check.points / all) * 100);
    if (!problem) return { code: check.code, severity: "good", reason: check.good, points: worth };
    return {
      code: check.code,
      severity: check.severity,
      reason: problem.reason,
      points: -worth,
      ...(problem.ref && { ref: problem.ref }),
    };
  });
  return { score: clamp(all === 0 ? 0 : 100 - (lost / all) * 100), findings };
}

/** What a defect of wording costs: points of the part when every text had it. Codes are those of the writing rules. */
const DEFECTS: readonly {
  codes: readonly string[];
  code: string;
  points: number;
  severity: Finding["severity"];
  reason: string;
}[] = [
  {
    codes: ["misspelling", "likely-misspelling", "doubled-word", "article"],
    code: "spelling",
    points: 45,
    severity: "problem",
    reason: "Words are misspelt or stand twice.",
  },
  {
    codes: ["weak-opener", "passive"],
    code: "weak-openers",
    points: 22,
    severity: "warning",
    reason: "Lines begin with the job's duties, not with what you did.",
  },
  {
    codes: ["first-person"],
    code: "first-person",
    points: 8,
    severity: "warning",
    reason: "“I” and “my” are left out in a CV.",
  },
  {
    codes: ["tense"],
    code: "tense",
    points: 8,
    severity: "warning",
    reason: "Verbs do not fit the dates of the role.",
  },
  {
    codes: ["wordy-phrase", "filler-word", "cliche"],
    code: "wordiness",
    points: 8,
    severity: "hint",
    reason: "Phrases use more words than they need, or praise without proof.",
  },
  {
    codes: ["long-bullet"],
    code: "long-bullets",
    points: 8,
    severity: "hint",
    reason: "Sentences of more than 30 words are hard to take in.",
  },
  {
    codes: ["term-casing", "capital"],
    code: "casing",
    points: 8,
    severity: "hint",
    reason: "Names of products are not written the usual way.",
  },
  {
    codes: ["spacing", "unicode", "bullet-glyph", "end-punctuation"],
    code: "tidiness",
    points: 8,
    severity: "hint",
    reason: "Spaces, signs or full stops are not uniform.",
  },
];
const FIGURES_POINTS = 20;
/** A CV where four lines in ten carry a figure has all points for it: not every deed can be counted. */
const FIGURES_ENOUGH = 0.4;

function scoreWriting(cv: Cv): Score["writing"] {
  const texts = listTexts(cv).filter(
    (t) => ["highlights", "summary", "description"].includes(t.field) && t.section !== "references",
  );
  if (texts.length === 0)
    return {
      score: 0,
      findings: [
        { code: "no-text", severity: "problem", reason: "There are no lines that say what you did.", points: -100 },
      ],
    };
  const refs = new Set(texts.map((t) => t.ref));
  const job: Questionnaire = { ...questionnaireDraftSchema.parse({}), position: "" };
  const unit = { id: "texts", title: "", refs: [...refs] };
  const { changes } = improveByRules({ cv, unit, questionnaire: job, answers: [] });
  const findings: Finding[] = [];
  let score = 100;
  for (const defect of DEFECTS) {
    const hit = changes.filter(
      (c) => refs.has(c.ref) && c.source.split("+").some((code) => defect.codes.includes(code)),
    );
    if (hit.length === 0) continue;
    // one line in five with the defect costs half of its points, so that the first ones matter most
    const share = Math.sqrt(hit.length / texts.length);
    const cost = round(defect.points * Math.min(1, share * 1.1));
    score -= cost;
    findings.push({
      code: defect.code,
      severity: defect.severity,
      reason: `${defect.reason} (${hit.length} of ${texts.length} texts)`,
      points: -cost,
      ref: hit[0]?.ref ?? "",
    });
  }
  const bullets = texts.filter((t) => t.field === "highlights");
  const counted = bullets.filter((t) => listQuantities(t.text).some((q) => q.unit !== "date")).length;
  const share = bullets.length === 0 ? 0 : counted / bullets.length;
  const cost = round(FIGURES_POINTS * Math.max(0, 1 - share / FIGURES_ENOUGH));
  score -= cost;
  findings.push({
    code: "figures",
    severity: cost === 0 ? "good" : cost < 12 ? "hint" : "warning",
    reason: `${counted} of ${bullets.length} lines say how many, how much or how often.`,
    points: -cost,
  });
  const language = languageOf(cv);
  if (!language || language === "en")
    for (const finding of judgeStyle(texts)) {
      score += finding.points;
      findings.push(finding);
    }
  else
    findings.push({
      code: "language-not-yet",
      severity: "hint",
      reason: "Wording is judged in English only so far: the grammar of this CV was not looked at.",
      points: 0,
    });
  return { score: clamp(score), findings };
}

const CLICHES =
  /\b(?:team player|hard[- ]?work(?:er|ing)|results?[- ](?:driven|oriented)|go[- ]getter|self[- ]starter|think(?:s|ing)? outside the box|fast learner|proven track record|excellent communication skills|works? well under pressure|go the extra mile|passion(?:ate)? (?:for|about)|detail[- ]orient(?:at)?ed|dynamic (?:team|individual|professional)|synerg\w+|best of breed)\b/i;

/** What no rule can mend by itself: lines without a verb, praise, "I", passives, lines too long or too short, openers worn out. */
function judgeStyle(texts: CvText[]): Finding[] {
  const bullets = texts.filter((t) => t.field === "highlights");
  const out: Finding[] = [];
  const judge = (
    code: string,
    severity: Finding["severity"],
    among: CvText[],
    hit: CvText[],
    worth: number,
    reason: string,
  ) => {
    if (hit.length > 0 && among.length > 0)
      out.push({
        code,
        severity,
        reason: `${reason} (${hit.length} of ${among.length})`,
        points: -round(worth * Math.min(1, Math.sqrt(hit.length / among.length))),
        ref: hit[0]?.ref ?? "",
      });
  };
  const first = (t: CvText) => tokenize(t.text).find((word) => !/ly$/.test(word.text))?.text ?? "";
  judge(
    "no-verb-first",
    "hint",
    bullets,
    bullets.filter((t) => readVerb(first(t)).length === 0),
    12,
    "Lines do not begin with a verb.",
  );
  judge(
    "unproven-praise",
    "warning",
    texts,
    texts.filter((t) => CLICHES.test(t.text)),
    14,
    "Phrases that every CV holds prove nothing.",
  );
  judge(
    "first-person-left",
    "hint",
    texts,
    texts.filter((t) => /\b(?:I|I['’]\w+|my|me)\b/.test(t.text.replace(/\bI\b(?=[.)]|$)/, ""))),
    8,
    "“I”, “me” and “my” are left out in a CV.",
  );
  judge(
    "passive-voice",
    "hint",
    bullets,
    bullets.filter((t) => PASSIVE.test(t.text)),
    8,
    "Passive sentences hide who did it.",
  );
  judge(
    "helper-openers",
    "hint",
    bullets,
    bullets.filter((t) => /^(?:helped|assisted|worked|participated|took part|was involved|supported)\b/i.test(t.text)),
    8,
    "Lines begin with helping: say what your own part was.",
  );
  judge(
    "too-long",
    "hint",
    bullets,
    bullets.filter((t) => tokenize(t.text).length > 32),
    10,
    "Lines of more than 32 words are hard to take in.",
  );
  judge(
    "too-short",
    "hint",
    bullets,
    bullets.filter((t) => tokenize(t.text).length < 4),
    8,
    "Lines of fewer than four words say little.",
  );
  const openers = new Map<string, CvText[]>();
  for (const t of bullets) {
    const verb = verbBase(first(t));
    if (verb) openers.set(verb, [...(openers.get(verb) ?? []), t]);
  }
  const worn = [...openers.values()].filter((list) => list.length > 3 && list.length / bullets.length > 0.25).flat();
  judge("repeated-opener", "hint", bullets, worn, 8, "The same verb opens many lines.");
  return out;
}

const PASSIVE =
  /\b(?:was|were|been|being|is|are) (?!based|located|involved|promoted|awarded|selected|used)(?:\p{L}+ly )?\p{L}{3,}(?:ed|wn|ught|ilt|ade)\b/u;

const NEED_WEIGHT = { must: 3, nice: 1 } as const;
/** A skill that only stands in a list is worth less than one shown by a deed. How often a word stands does not matter. */
const STATE_VALUE = { shown: 1, named: 0.7, missing: 0 } as const;
/** With must-haves missing the match cannot be higher than this, whatever else is there: 85 less what is missing of 45. */
const capWithMissing = (missing: number, musts: number) => (missing === 0 ? 100 : 85 - (45 * missing) / musts);

function scoreMatch(cv: Cv, jobDescription: string): Score["match"] {
  const requirements = extractRequirements(jobDescription);
  if (requirements.length === 0) return undefined;
  const texts = listTexts(cv);
  const matches = joinAlternatives(requirements.map((r) => ({ ...matchOf(cv, r, texts), either: r.either })));
  const all = matches.reduce((sum, m) => sum + NEED_WEIGHT[m.need], 0);
  const got = matches.reduce((sum, m) => sum + NEED_WEIGHT[m.need] * STATE_VALUE[m.state], 0);
  const raw = (got / all) * 100;
  const musts = matches.filter((m) => m.need === "must");
  const missing = musts.filter((m) => m.state === "missing").length;
  const score = clamp(Math.min(raw, capWithMissing(missing, musts.length)));
  const findings = matches.map((m): Finding => {
    const worth = round((NEED_WEIGHT[m.need] / all) * 100);
    const asked = m.need === "must" ? "asked for" : "an advantage";
    const first = m.refs[0] && { ref: m.refs[0] };
    const topic = beginSentence(m.topic);
    if (m.state === "shown")
      return {
        code: "requirement-shown",
        severity: "good",
        reason: `${topic} (${asked}) is shown in your CV.`,
        points: worth,
        ...first,
      };
    if (m.state === "named")
      return {
        code: "requirement-named",
        severity: "hint",
        reason: `${topic} (${asked}) stands in your list of skills; no line shows what you did with it.`,
        points: round(worth * STATE_VALUE.named),
        ...first,
      };
    return {
      code: "requirement-missing",
      severity: m.need === "must" ? "problem" : "hint",
      reason: `${topic} (${asked}) is not in your CV.`,
      points: -worth,
    };
  });
  return { score, findings, requirements: matches };
}

/** A common word gets its capital; names ("npm", "iOS") stay as they are written. */
function beginSentence(topic: string): string {
  return /^[a-z]{4,}(?: |$)/.test(topic) ? topic.charAt(0).toUpperCase() + topic.slice(1) : topic;
}

const LISTS = new Set(["skills", "interests"]);

function matchOf(cv: Cv, requirement: Requirement, texts: CvText[]): RequirementMatch {
  const refs = requirementRefs(cv, requirement, texts);
  const byRef = new Map(texts.map((t) => [t.ref, t]));
  const shown = refs.filter((ref) => {
    const text = byRef.get(ref);
    return text && !LISTS.has(text.section) && text.field !== "keywords" && !isTermList(text, requirement.topic);
  });
  const listed = requirement.kind === "language" || requirement.kind === "certificate" ? refs : shown;
  const state = listed.length > 0 ? "shown" : refs.length > 0 ? "named" : "missing";
  const { topic, kind, need } = requirement;
  return { topic, kind, need, state, refs: [...shown, ...refs.filter((r) => !shown.includes(r))].slice(0, 5) };
}

/** "Klaviyo or HubSpot": one requirement; what is there of it counts, the rest is not missed. */
function joinAlternatives(matches: (RequirementMatch & { either: string | undefined })[]): RequirementMatch[] {
  const seen = new Set<string>();
  return matches.flatMap(({ either, ...match }) => {
    if (!either) return [match];
    if (seen.has(either)) return [];
    seen.add(either);
    const group = matches.filter((m) => m.either === either);
    const best = (["shown", "named", "missing"] as const).find((state) => group.some((m) => m.state === state));
    const kept = group.filter((m) => m.state === best);
    const need = group.some((m) => m.need === "must") ? ("must" as const) : ("nice" as const);
    return [
      {
        topic: kept.map((m) => m.topic).join(" or "),
        kind: kept[0]?.kind ?? match.kind,
        need,
        state: best ?? match.state,
        refs: [...new Set(kept.flatMap((m) => m.refs))].slice(0, 5),
      },
    ];
  });
}

/** Words around terms that say nothing of what was done with them. */
const FILLER = new Set(
  "and or with of in the a an skills skill keywords keyword technologies tools tool stack expert expertise advanced strong knowledge experience experienced proficient familiar known including etc various".split(
    " ",
  ),
);
const RUNNING = new Set(["highlights", "summary", "description", "items", "courses"]);

/**
 * A running text that is a row of terms, not a sentence: it shows nothing and counts as a list. Commas between nearly all of its
 * words; or, the terms and fillers taken out, fewer than two words left and no verb among them.
 */
function isTermList({ text, field }: CvText, topic: string): boolean {
  if (!RUNNING.has(field)) return false;
  const words = tokenize(text);
  if (words.length >= 6 && (text.match(/[,;|/•]/g)?.length ?? 0) > words.length / 2.5) return true;
  const terms = findTerms(text);
  const named = new Set(tokenize(topic).map((t) => t.text.toLowerCase()));
  const left = words.filter(
    (w) =>
      !FILLER.has(w.text.toLowerCase()) &&
      !named.has(w.text.toLowerCase()) &&
      !terms.some((t) => w.start < t.end && w.end > t.start && t.category !== "practice"),
  );
  return left.length < 2 && !left.some((w) => readVerb(w.text).length > 0);
}

function clamp(score: number): number {
  return Math.max(0, Math.min(100, Math.round(score)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
