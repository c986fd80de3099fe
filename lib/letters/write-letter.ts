import type { Cv } from "@/lib/cv/schema";
import type { Answer } from "@/lib/improvement/contract";
import { cvLanguage } from "@/lib/improvement/detect-language";
import type { QuestionnaireDraft } from "@/lib/questionnaire/schema";
import { beginWriting } from "./begin-writing";
import type { FactChoice, LineFact } from "./choose-facts";
import {
  LETTER_WORDS,
  type LeftOut,
  type LetterDocument,
  type Paragraph,
  toParagraph,
  type WritingReport,
} from "./contract";
import { frameLetter } from "./frame-letter";
import { isPlainName } from "./is-instruction";
import { latestRole, restOf, tellLines } from "./tell-facts";
import { letterWords } from "./words";

export interface LetterInput {
  cv: Cv;
  answers: Answer[];
  job: QuestionnaireDraft;
  /** ISO date of the letter, "2026-11-21" */
  date: string;
}

export interface WrittenLetter {
  letter: LetterDocument;
  report: WritingReport;
}

/** Lines that a letter begins with; more come until it is long enough. */
const MAIN_LINES = 3;
const ENOUGH_WORDS = 165;

/**
 * A cover letter from templates filled with facts: two or three lines of the CV that show best what the job asks for, and more of the
 * same roles where the letter would be too short; then skills, studies and languages. Every sentence passes the fact guard; what the
 * job asks for and nothing shows is not spoken of. Pure: the same input gives the same letter.
 * Undefined for a CV in a language without templates.
 */
export function writeLetter(input: LetterInput): WrittenLetter | undefined {
  const { cv, job } = input;
  const language = cvLanguage(cv) ?? "en";
  const words = letterWords(language);
  if (!words) return undefined;
  const { names, choice, admit, leftOut } = beginWriting(input, words.language);

  const position = isPlainName(job.position, 255) ? job.position.trim() : "";
  const now = latestRole(cv);
  const opening = toParagraph([
    ...admit(position && words.apply(position, names.employer)),
    ...(now ? admit(words.now(now.setting), now.evidence) : []),
  ]);
  const known = opening.sentences.length > 1 ? now?.key : undefined;
  const ending = toParagraph(words.ending(names.employer).flatMap((text) => admit(text)));
  const rest = restOf(cv, choice, words, admit);
  const bodyOf = (lines: readonly LineFact[]) => tellLines(lines, words, admit, known);
  let body = bodyOf(choice.lines.slice(0, MAIN_LINES));
  for (let n = MAIN_LINES + 1; n <= choice.lines.length; n++) {
    if (countWords([opening, ...body, ...rest, ending]) >= ENOUGH_WORDS) break;
    const longer = bodyOf(choice.lines.slice(0, n));
    if (countWords([opening, ...longer, ...rest, ending]) > LETTER_WORDS.most) break;
    body = longer;
  }
  // too long all the same: lists go first, then the lines told last
  const parts = [...body, ...rest];
  while (parts.length > 1 && countWords([opening, ...parts, ending]) > LETTER_WORDS.most) parts.pop();
  const short = countWords([opening, ...parts, ending]) < LETTER_WORDS.least && parts.length > 0;
  const first = short ? toParagraph([...opening.sentences, ...admit(words.bridge)]) : opening;
  const paragraphs = [first, ...parts, ending].filter((p) => p.sentences.length > 0);
  const letter = { ...frameLetter({ cv, job, names, words, date: input.date }), paragraphs };
  return { letter, report: reportOf(letter, choice, leftOut, names.contact === undefined) };
}

/** Words of the paragraphs. */
export function countWords(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, p) => sum + (p.text.match(/\S+/g)?.length ?? 0), 0);
}

/** What is said beside a letter: what it shows, what it keeps silent about, and what only the person can add. */
export function reportOf(
  letter: LetterDocument | undefined,
  choice: FactChoice,
  leftOut: LeftOut[],
  noContact: boolean,
): WritingReport {
  const words = letter ? countWords(letter.paragraphs) : LETTER_WORDS.least;
  const shown = choice.shown.map((r) => r.topic);
  const silent = choice.silent.filter((r) => r.kind !== "experience").map((r) => r.topic);
  return {
    engine: "rules",
    leftOut: leftOut.filter((l, i) => leftOut.findIndex((o) => o.text === l.text) === i),
    notes: [
      ...(words < LETTER_WORDS.least
        ? [`It is short (${words} words): your CV has few lines that a letter can tell. Add some, or write more here.`]
        : []),
      ...(noContact
        ? ["The job description names no person to write to. If you know one, put the name into the salutation."]
        : []),
      "Why you want to work there only you know: one sentence of your own about it makes the letter yours.",
    ],
    shown,
    silent,
  };
}
