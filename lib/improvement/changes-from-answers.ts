import { readText } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import type { Questionnaire } from "@/lib/questionnaire/schema";
import type { Answer, Change, Refusal } from "./contract";
import type { Requirement } from "./extract-requirements";
import { findTerms, hasTerm } from "./find-terms";
import { guardChange } from "./guard-change";
import { listQuestions, type OpenQuestion } from "./list-questions";
import { makeChange } from "./make-change";
import { conjugateClauses } from "./rules/conjugate-clauses";
import { standaloneContext, TEXT_RULES } from "./rules/text-rules";
import { SKILL_TERMS } from "./skill-terms";
import { tokenize } from "./tokenize";
import { isVerbForm } from "./verbs";

/**
 * What the person answered becomes proposed changes: a confirmed requirement a skill (and, where the answer tells of one of the
 * CV's roles, a bullet there), a figure an addition to its bullet, a date or contact its field. The evidence is the answer; the
 * same fact guard decides. "I don't have this" gives nothing. Answers serve every CV: a requirement is recognised by its topic.
 *
 * @param wording what a bullet would read like without the answer (the rules' text), when another change is proposed for it
 */
export function changesFromAnswers(input: {
  cv: Cv;
  questionnaire: Questionnaire;
  answers: Answer[];
  wording?: (ref: string) => string | undefined;
}): { changes: Change[]; refusals: Refusal[] } {
  const { cv, questionnaire, answers } = input;
  const questions = listQuestions(cv, questionnaire);
  const proposals = answers.flatMap((answer): (Change | Refusal)[] => {
    if (!answer.have) return [];
    const question =
      questions.find((q) => q.id === answer.questionId) ??
      questions.find(
        (q) => q.kind === "missing-requirement" && q.topic.toLowerCase() === answer.topic.trim().toLowerCase(),
      );
    if (!question) return [];
    const text = answer.text.replace(/\s+/g, " ").trim();
    if (question.requirement) return fromRequirement(cv, answer, question.requirement, text);
    if (!text) return [];
    if (question.kind === "missing-result") return fromResult(cv, answer, question, text, input.wording);
    return [
      addition(
        answer,
        question.ref ?? "",
        text,
        question.kind === "missing-date" ? "You gave the dates of this role." : "You gave this contact.",
      ),
    ];
  });
  const changes: Change[] = [];
  const refusals: Refusal[] = [];
  for (const proposal of proposals) {
    if ("code" in proposal) {
      refusals.push(proposal);
      continue;
    }
    const verdict = guardChange(proposal, { cv, answers, questionnaire });
    if (!verdict.ok)
      refusals.push({ ref: proposal.ref, after: proposal.after, code: verdict.code, reason: verdict.reason });
    else if (!changes.some((c) => c.id === proposal.id)) changes.push(proposal);
  }
  return { changes, refusals };
}

function fromRequirement(cv: Cv, answer: Answer, requirement: Requirement, text: string): Change[] {
  const out: Change[] = [];
  if (requirement.kind === "language")
    out.push(
      addition(
        answer,
        "languages",
        withLevel(requirement.topic, text),
        "The job asks for it and you said that you speak it.",
      ),
    );
  else if (requirement.kind === "certificate")
    out.push(addition(answer, "certificates", requirement.topic, "The job asks for it and you said that you have it."));
  else if (requirement.kind === "skill")
    out.push(
      addition(
        answer,
        skillsList(cv, requirement.topic),
        requirement.topic,
        "The job asks for it and you said that you have it.",
      ),
    );
  const entry = entryNamed(cv, text) ?? (cv.work.length === 1 && isDoing(text) ? `work/${cv.work[0]?.id}` : undefined);
  if (entry && isDoing(text))
    out.push(
      addition(
        answer,
        `${entry}/highlights`,
        asBullet(text),
        "You told of this in your answer; it belongs to this role.",
      ),
    );
  return out;
}

/** "German (B2)", "German (fluent)": a level that the answer names. */
function withLevel(language: string, text: string): string {
  const level =
    /\b(?:[ABC][12]|native|mother tongue|fluent|bilingual|intermediate|basic|beginner|conversational|advanced|professional)\b/i.exec(
      text,
    )?.[0];
  return level ? `${language} (${level})` : language;
}

/** The list a skill fits best: the group that holds most of its kind, else a plain list, else a new one. */
function skillsList(cv: Cv, topic: string): string {
  const category = SKILL_TERMS.find((t) => t.name === topic)?.category;
  const ranked = cv.skills
    .map((group) => ({
      group,
      alike: group.keywords.filter((k) => findTerms(k).some((t) => t.category === category)).length,
    }))
    .sort((a, b) => b.alike - a.alike);
  const best =
    category && ranked[0] && ranked[0].alike > 0
      ? ranked[0].group
      : (cv.skills.find((g) => !g.name) ?? cv.skills.at(-1));
  return best ? `skills/${best.id}/keywords` : "skills";
}

/** The role or project that an answer names by its employer or name; undefined when it names none or several. */
function entryNamed(cv: Cv, text: string): string | undefined {
  const named = [
    ...cv.work.map((e) => ({ ref: `work/${e.id}`, name: e.name })),
    ...cv.projects.map((e) => ({ ref: `projects/${e.id}`, name: e.name })),
    ...cv.volunteer.map((e) => ({ ref: `volunteer/${e.id}`, name: e.organization })),
  ].filter((e) => e.name && e.name.length > 2 && hasTerm(text, e.name));
  return named.length === 1 ? named[0]?.ref : undefined;
}

/** An answer that tells of doing something, in enough words for a bullet. */
function isDoing(text: string): boolean {
  const words = tokenize(text);
  return (
    words.length >= 5 &&
    words.slice(0, 5).some((t) => isVerbForm(t.text, "past") || /ing$/.test(t.text) || isVerbForm(t.text, "base"))
  );
}

/** The answer in the wording of a CV: no "I", a verb first, right spelling. Nothing but the rules' own changes. */
function asBullet(text: string): string {
  const context = standaloneContext(text, "bullet", "past");
  let out = text;
  for (const rule of TEXT_RULES)
    if (rule.kinds.includes("bullet") && (context.english || !rule.englishOnly)) out = rule.apply(out, context);
  return out.replace(/(?<!\betc)\.$/, "");
}

function fromResult(
  cv: Cv,
  answer: Answer,
  question: OpenQuestion,
  text: string,
  wording?: (ref: string) => string | undefined,
): Change[] {
  const ref = question.ref ?? "";
  const before = readText(cv, ref);
  if (!before) return [];
  return [
    makeChange({
      ref,
      operation: "add-from-answer",
      before,
      after: joinResult(wording?.(ref) ?? before, text),
      reason: "You gave the figure: it shows the size of what you did.",
      class: "ask",
      engine: "rules",
      source: "answer",
      evidence: [
        { source: "cv", ref, quote: before },
        { source: "answer", ref: answer.questionId, quote: answer.text.trim() || answer.topic },
      ],
    }),
  ];
}

/** A figure joined to its bullet the way its own words allow: "by 30 %" follows on, "40 a day" goes into brackets, a sentence stands after. */
function joinResult(line: string, answer: string): string {
  // a change that was reached is over, in a current role, too: "Improve … by 40%" becomes "Improved … by 40%"
  const bullet = /^(?:by|from)\b/i.test(answer) ? (conjugateClauses(line, "base", "past", true) ?? line) : line;
  const stop = /[.]$/.test(bullet) ? "." : "";
  const head = bullet.replace(/[.;,]$/, "");
  const said = answer.replace(/[.]$/, "");
  const first = tokenize(said)[0]?.text ?? "";
  const lowered =
    /^\p{Lu}\p{Ll}/u.test(said) && (isVerbForm(first, "past") || isVerbForm(first, "gerund") || FOLLOWS.test(said))
      ? said.charAt(0).toLowerCase() + said.slice(1)
      : said;
  if (FOLLOWS.test(lowered)) return `${head} ${lowered}${stop}`;
  if (isVerbForm(first, "gerund")) return `${head}, ${lowered}${stop}`;
  if (isVerbForm(first, "past")) return `${head}; ${lowered}${stop}`;
  if (tokenize(said).length <= 9 && !/^(?:I|We|It|They|The)\b/.test(said)) return `${head} (${lowered})${stop}`;
  return `${head}. ${asBullet(said)}${stop || "."}`;
}

const FOLLOWS = /^(?:by|from|to|for|in|with|across|over|per|at|within|every|each|daily|weekly|monthly)\b/i;

function addition(answer: Answer, ref: string, after: string, reason: string): Change {
  return makeChange({
    ref,
    operation: "add-from-answer",
    before: "",
    after,
    reason,
    class: "ask",
    engine: "rules",
    source: "answer",
    evidence: evidenceOf(answer),
  });
}

function evidenceOf(answer: Answer): Change["evidence"] {
  const quotes = [answer.text.trim(), answer.topic].filter(Boolean);
  return quotes.map((quote) => ({ source: "answer" as const, ref: answer.questionId, quote }));
}
