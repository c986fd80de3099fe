import type { Evidence } from "@/lib/improvement/contract";
import { cvLanguage } from "@/lib/improvement/detect-language";
import { beginWriting } from "./begin-writing";
import type { FactChoice } from "./choose-facts";
import {
  HEADLINE_LIMIT,
  type LeftOut,
  type Paragraph,
  type ProfileText,
  type Sentence,
  SUMMARY_LIMIT,
  toParagraph,
  type WritingReport,
} from "./contract";
import { guardHeadline, type SentenceContext } from "./guard-sentence";
import { isPlainName } from "./is-instruction";
import { latestRole, restOf, tellLines } from "./tell-facts";
import { letterWords } from "./words";
import { type LetterInput, reportOf } from "./write-letter";

export interface WrittenProfile {
  profile: ProfileText;
  report: WritingReport;
}

const MOST_LINES = 5;

/**
 * Headlines and a summary for a network profile from templates filled with facts, what the job asks for first. Every part passes the
 * fact guard. Pure. Undefined for a CV in a language without templates.
 */
export function writeProfile(input: LetterInput): WrittenProfile | undefined {
  const { cv } = input;
  const words = letterWords(cvLanguage(cv) ?? "en");
  if (!words) return undefined;
  const { context, choice, admit, leftOut } = beginWriting(input, words.language);
  const now = latestRole(cv);
  const opening = toParagraph(now ? admit(words.now(now.setting), now.evidence) : []);
  const known = opening.sentences.length > 0 ? now?.key : undefined;
  const lines = choice.lines.slice(0, MOST_LINES).map((line) => ({ ...line, topics: [] }));
  const lists: FactChoice = {
    ...choice,
    named: [],
    skills: [...choice.named.map((n) => ({ words: n.words, evidence: n.evidence })), ...choice.skills],
  };
  const profile: ProfileText = {
    headlines: makeHeadlines(context, lists),
    summary: withinLimit([opening, ...tellLines(lines, words, admit, known), ...restOf(cv, lists, words, admit)]),
    language: words.language,
  };
  return { profile, report: reportOfProfile(choice, leftOut) };
}

/** Whole paragraphs, as many as a profile's summary may hold. */
export function withinLimit(paragraphs: readonly Paragraph[]): Paragraph[] {
  const kept: Paragraph[] = [];
  let length = 0;
  for (const paragraph of paragraphs.filter((p) => p.sentences.length > 0)) {
    length += paragraph.text.length + 2;
    if (length > SUMMARY_LIMIT) break;
    kept.push(paragraph);
  }
  return kept;
}

export function reportOfProfile(choice: FactChoice, leftOut: LeftOut[]): WritingReport {
  const { shown, silent } = reportOf(undefined, choice, leftOut, false);
  return { engine: "rules", leftOut, notes: [], shown, silent };
}

interface Part {
  text: string;
  evidence: Evidence[];
}

/** Three ways to say in one line who the person is: by what they can do, by where they work, by what they studied. */
function makeHeadlines(context: SentenceContext, choice: FactChoice): Sentence[] {
  const { cv } = context;
  const now = latestRole(cv);
  const { position, name } = now?.setting ?? {};
  const quote = (ref: string, text: string): Evidence => ({ source: "cv", ref, quote: text });
  const label = cv.basics.label?.trim();
  const title: Part[] = position
    ? [{ text: position, evidence: (now?.evidence ?? []).filter((e) => e.quote.trim() === position) }]
    : label && isPlainName(label)
      ? [{ text: label, evidence: [quote("basics/label", cv.basics.label ?? "")] }]
      : [];
  const place: Part[] = position && name ? [{ text: `${position}, ${name}`, evidence: now?.evidence ?? [] }] : title;
  const skillsFrom = (from: number, count: number): Part[] => {
    const some = choice.skills.slice(from, from + count);
    return some.length > 0
      ? [{ text: some.map((s) => s.words).join(", "), evidence: some.map((s) => s.evidence) }]
      : [];
  };
  const school = cv.education[0];
  const study: Part[] =
    school?.studyType && isPlainName(`${school.studyType} ${school.area ?? ""}`)
      ? [
          {
            text: [school.studyType, school.area].filter(Boolean).join(", "),
            evidence: [
              quote(`education/${school.id}/studyType`, school.studyType),
              ...(school.area ? [quote(`education/${school.id}/area`, school.area)] : []),
            ],
          },
        ]
      : [];
  const tongues = cv.languages
    .filter((l) => l.language && l.fluency && isPlainName(`${l.language} ${l.fluency}`, 60))
    .slice(0, 3);
  const spoken: Part[] =
    tongues.length > 1
      ? [
          {
            text: tongues.map((l) => `${l.language} (${l.fluency})`).join(", "),
            evidence: tongues.flatMap((l) => [
              quote(`languages/${l.id}/language`, l.language ?? ""),
              quote(`languages/${l.id}/fluency`, l.fluency ?? ""),
            ]),
          },
        ]
      : [];
  const rows = [
    [...title, ...skillsFrom(0, 4)],
    [...place, ...(study.length > 0 ? study : skillsFrom(0, 2))],
    [...title, ...skillsFrom(4, 3), ...(spoken.length > 0 ? spoken : study)],
  ];
  const headlines = rows.flatMap((parts): Sentence[] => {
    const fitting = parts.filter(
      (_, i) =>
        parts
          .slice(0, i + 1)
          .map((p) => p.text)
          .join(" | ").length <= HEADLINE_LIMIT,
    );
    const headline: Sentence = {
      text: fitting.map((p) => p.text).join(" | "),
      author: "rules",
      evidence: fitting.flatMap((p) => p.evidence),
    };
    return fitting.length > 0 && guardHeadline(headline, context).ok ? [headline] : [];
  });
  return headlines.filter((h, i) => headlines.findIndex((o) => o.text === h.text) === i);
}
