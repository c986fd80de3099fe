import { type CvText, listTexts } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import { type Reading, type SourceLine, type SourceText, UNSURE } from "@/lib/intake/contract";
import { matchSectionTitle } from "@/lib/intake/parsing/section-titles";
import type { Proof } from "@/lib/rendering/contract";
import type { Finding } from "./contract";

/** A file as the reader saw it. */
export interface FileFacts {
  source: SourceText;
  reading: Reading;
  /** of a PDF made here: the CV it shows, and what reading it back gave */
  made?: { cv: Cv; proof: Proof } | undefined;
}

export interface FileProblem {
  reason: string;
  /** how much of the check's points it costs, 0 to 1; all of them without it */
  share?: number;
  ref?: string;
}

/** A check of a file that a program reading it depends on. Codes are stable: they may be kept and compared. */
export interface FileCheck {
  code: string;
  /** weight among the checks that apply */
  points: number;
  severity: Exclude<Finding["severity"], "good">;
  good: string;
  find(facts: FileFacts): FileProblem | undefined | "not-applicable";
}

const PICTURES = new Set(["png", "jpeg", "webp"]);
/** Kinds that upload forms usually take. */
const USUAL = new Set(["pdf", "docx"]);
const SIGNS = /[\u{1f300}-\u{1faff}\ue000-\uf8ff\ufffd]|[★☆●○■□]{2,}/u;
const EMAIL = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().,;]{2,}/u;
const PHONE = /\+?\d(?:[\s().\-/]*\d){7,14}/;

/** What reading CVs by program founders on: two columns, tables, headers and footers, pictures of text (quality.md, 3.1). */
export const FILE_CHECKS: readonly FileCheck[] = [
  {
    code: "text-layer",
    points: 20,
    severity: "problem",
    good: "The file holds its text as text, not as a picture.",
    find: ({ source }) => {
      const recognised = source.lines.filter((line) => line.ocrConfidence !== undefined).length;
      if (PICTURES.has(source.kind) || (recognised > 0 && recognised === source.lines.length))
        return { reason: "The file is a picture of text: its words had to be guessed from their shapes." };
      if (recognised > 0 || noticeOf(source, "pages_not_read"))
        return {
          reason: "Pages of the file are pictures of text: their words had to be guessed from their shapes.",
          share: Math.max(0.4, recognised / source.lines.length),
        };
      return undefined;
    },
  },
  {
    code: "font-unicode",
    points: 10,
    severity: "problem",
    good: "Every font says which letters its shapes are.",
    find: ({ source }) =>
      source.kind === "pdf"
        ? noticeOf(source, "font_without_unicode") && {
            reason:
              "Text is set in a font that does not say which letters its shapes are: copied out, it is gibberish.",
          }
        : "not-applicable",
  },
  {
    code: "words-kept",
    points: 12,
    severity: "problem",
    good: "Every word of the file was read.",
    find: ({ source, reading, made }) => {
      if (made) {
        const { words, wordsFound } = made.proof;
        return wordsFound < words
          ? {
              reason: `${words - wordsFound} of ${words} words were not read back.`,
              share: atLeast(1 - wordsFound / words),
            }
          : undefined;
      }
      const kept = new Set(listTexts(reading.cv).flatMap(({ text }) => wordsOf(text)));
      const lines = source.lines.filter((line) => matchSectionTitle(line.text) === undefined);
      const words = lines.flatMap((line) => wordsOf(line.text));
      const lost = words.filter((word) => !kept.has(word)).length;
      return lost > words.length * 0.03
        ? {
            reason: `${lost} of ${words.length} words belong to no part of the CV.`,
            share: atLeast(lost / words.length),
          }
        : undefined;
    },
  },
  {
    code: "reading-order",
    points: 10,
    severity: "warning",
    good: "Read straight down the page, the lines come in their right order.",
    find: ({ source, made }) => {
      if (made && !made.proof.inOrder) return { reason: "Read back, the text is not in its order." };
      const { torn, pairs } = columnsOf(source);
      if (pairs === 0) return "not-applicable";
      return torn > pairs * 0.15
        ? {
            reason: made
              ? "Columns stand side by side. The file keeps each one whole; a program that reads straight across the page mixes them."
              : "Columns stand side by side: a program that reads straight across the page mixes their lines.",
            share: (made ? 0.5 : 1) * Math.min(1, torn / pairs / 0.5),
          }
        : undefined;
    },
  },
  {
    code: "tables",
    points: 6,
    severity: "warning",
    good: "No tables hold the text.",
    find: ({ source }) => regionProblem(source, "table", "in tables: programs read their cells in different orders"),
  },
  {
    code: "text-boxes",
    points: 6,
    severity: "warning",
    good: "No text boxes hold the text.",
    find: ({ source }) => regionProblem(source, "frame", "in text boxes: some programs pass over them"),
  },
  {
    code: "contact",
    points: 12,
    severity: "problem",
    good: "E-mail address and phone number stand in the text.",
    find: ({ source, reading, made }) => {
      const text = source.lines.map((line) => line.text).join("\n");
      const behind = source.lines.flatMap((line) => line.links ?? []);
      if (made) {
        const lost = (["email", "phone"] as const).filter(
          (field) => made.cv.basics[field] && fold(made.cv.basics[field]) !== fold(reading.cv.basics[field] ?? ""),
        );
        return lost.length > 0
          ? {
              reason: `The ${lost.map((f) => CONTACT[f]).join(" and the ")} could not be read back.`,
              share: lost.length / 2,
            }
          : undefined;
      }
      const lacking = [
        ...(EMAIL.test(text)
          ? []
          : [
              behind.some((l) => l.url.startsWith("mailto:"))
                ? "e-mail address (it is only behind a link)"
                : "e-mail address",
            ]),
        ...(PHONE.test(text) || reading.cv.basics.phone
          ? []
          : [
              behind.some((l) => l.url.startsWith("tel:")) ? "phone number (it is only behind a link)" : "phone number",
            ]),
      ];
      return lacking.length > 0
        ? {
            reason: `No ${lacking.join(" and no ")} stands in the text. One that is in a picture is not read.`,
            share: lacking.length / 2,
          }
        : undefined;
    },
  },
  {
    code: "contact-place",
    points: 6,
    severity: "warning",
    good: "Contact details stand in the text itself, not in a page's header or footer.",
    find: ({ source }) => {
      const edge = source.lines.filter((line) => line.region === "header" || line.region === "footer");
      const body = source.lines
        .filter((line) => !edge.includes(line))
        .map((line) => line.text)
        .join("\n");
      const edges = [...edge.map((line) => line.text), noticeOf(source, "running_lines")?.text ?? ""].join("\n");
      const only = [EMAIL, PHONE].filter((what) => what.test(edges) && !what.test(body));
      return only.length > 0
        ? { reason: "Contact details stand only in the header or footer of the page: some programs pass over it." }
        : undefined;
    },
  },
  {
    code: "section-titles",
    points: 8,
    severity: "warning",
    good: "The titles of the sections are known words.",
    find: ({ source, reading }) => {
      if (source.kind === "json-resume") return "not-applicable";
      const known = source.lines.filter((line) => matchSectionTitle(line.text) !== undefined).length;
      const strange = reading.cv.additional.flatMap(({ id, title }) => (title ? [{ id, title }] : []));
      const [first] = strange;
      if (known === 0 && !first) return { reason: "No titles of sections were found." };
      return first
        ? {
            reason: `${strange.length === 1 ? "A title is" : "Titles are"} not among the usual ones: ${strange
              .slice(0, 3)
              .map(({ title }) => `“${title}”`)
              .join(", ")}.`,
            ref: `additional/${first.id}/title`,
            share: atLeast(strange.length / (known + strange.length)),
          }
        : undefined;
    },
  },
  {
    code: "dates",
    points: 8,
    severity: "warning",
    good: "Every date could be understood.",
    find: ({ reading }) => {
      const dated = (["work", "volunteer", "education", "projects"] as const).flatMap((section) =>
        reading.cv[section].flatMap((e) => (e.dates ? [{ ref: `${section}/${e.id}/dates`, ...e }] : [])),
      );
      const unclear = dated.filter((e) => !e.startDate && !e.endDate);
      const [first] = unclear;
      if (dated.length === 0) return "not-applicable";
      return first
        ? {
            reason: `${unclear.length} of ${dated.length} dates could not be understood: “${first.dates}”.`,
            ref: first.ref,
            share: atLeast(unclear.length / dated.length),
          }
        : undefined;
    },
  },
  {
    code: "fields",
    points: 10,
    severity: "problem",
    good: "Titles, employers, schools and dates were found in their places.",
    find: ({ source, reading, made }) => {
      if (made) return fieldsReadBack(reading.cv, made.cv);
      if (source.kind === "json-resume") return "not-applicable";
      const rated = reading.confidences ?? [];
      const unsure = rated.filter(({ confidence }) => confidence < UNSURE);
      const [first] = unsure;
      if (rated.length === 0) return "not-applicable";
      return first
        ? {
            reason: `${unsure.length} of ${rated.length} entries were read with doubt: ${first.reasons[0] ?? "their parts are hard to tell apart"}.`,
            share: atLeast(unsure.length / rated.length),
          }
        : undefined;
    },
  },
  {
    code: "bullets",
    points: 8,
    severity: "warning",
    good: "Every line of a list was read whole.",
    find: ({ reading, made }) => {
      const read = bulletsOf(reading.cv);
      if (made) {
        const there = new Set(read.map(({ text }) => fold(text)));
        const wanted = bulletsOf(made.cv);
        const torn = wanted.filter(({ text }) => !there.has(fold(text)));
        if (wanted.length === 0) return "not-applicable";
        return torn[0]
          ? {
              reason: `${torn.length} of ${wanted.length} lines were not read back whole.`,
              ref: torn[0].ref,
              share: atLeast(torn.length / wanted.length),
            }
          : undefined;
      }
      if (read.length === 0) return "not-applicable";
      const torn = read.filter(
        ({ text, entryId }, i) =>
          /^\p{Ll}/u.test(text) && read[i - 1]?.entryId === entryId && /[\p{Ll},]$/u.test(read[i - 1]?.text ?? ""),
      );
      return torn[0] && torn.length < read.length * 0.8
        ? {
            reason: `${torn.length} of ${read.length} lines look like the torn-off end of the line before.`,
            ref: torn[0].ref,
            share: atLeast(torn.length / read.length),
          }
        : undefined;
    },
  },
  {
    code: "placed",
    points: 6,
    severity: "hint",
    good: "Every line has its place in the CV.",
    find: ({ source, reading, made }) =>
      reading.notPlaced.length > 0 && !made
        ? {
            reason: `${reading.notPlaced.length} of ${source.lines.length} lines have no clear place: “${short(source.lines[reading.notPlaced[0] ?? 0])}”.`,
            share: atLeast(reading.notPlaced.length / source.lines.length),
          }
        : undefined,
  },
  {
    code: "hidden-text",
    points: 10,
    severity: "problem",
    good: "No hidden text is in the file.",
    find: ({ source }) =>
      noticeOf(source, "hidden_text") && {
        reason: "The file holds text that a person does not see and a program does. Take it out, whoever put it there.",
      },
  },
  {
    code: "control-characters",
    points: 4,
    severity: "warning",
    good: "No broken or invisible characters are in the text.",
    find: ({ source }) =>
      (noticeOf(source, "control_characters") ?? noticeOf(source, "bidi_controls")) && {
        reason: "Broken characters, or such that turn the direction of text, are in the file.",
      },
  },
  {
    code: "signs",
    points: 4,
    severity: "hint",
    good: "No icons or rating signs stand for words.",
    find: ({ source }) => {
      const line = source.lines.find(({ text }) => SIGNS.test(text));
      return line && { reason: `Icons or rating signs mean nothing to a program: “${short(line)}”.` };
    },
  },
  {
    code: "template-prompts",
    points: 4,
    severity: "warning",
    good: "No prompts of a template were left unfilled.",
    find: ({ source }) =>
      USUAL.has(source.kind)
        ? noticeOf(source, "template_prompts") && {
            reason: "Prompts of the document's template are still in it (“Click to enter text”).",
          }
        : "not-applicable",
  },
  {
    code: "file-kind",
    points: 4,
    severity: "hint",
    good: "The file is of a kind that upload forms usually take.",
    find: ({ source }) =>
      USUAL.has(source.kind)
        ? undefined
        : { reason: "Upload forms usually ask for PDF or Word (DOCX): this file is neither." },
  },
];

const CONTACT = { email: "e-mail address", phone: "phone number" } as const;

function noticeOf(source: SourceText, code: string) {
  return source.notices.find((notice) => notice.code === code);
}

/** Small faults cost something, too. */
function atLeast(share: number): number {
  return Math.min(1, Math.max(0.2, share));
}

const fold = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, "");
const wordsOf = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
const short = (line: SourceLine | undefined) => {
  const text = line?.text ?? "";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};
const bulletsOf = (cv: Cv): CvText[] => listTexts(cv).filter(({ field }) => field === "highlights");

function regionProblem(source: SourceText, region: SourceLine["region"], said: string): FileProblem | undefined {
  const within = source.lines.filter((line) => line.region === region).length;
  return within > 1
    ? {
        reason: `${within} of ${source.lines.length} lines stand ${said}.`,
        share: Math.min(1, 0.3 + within / source.lines.length),
      }
    : undefined;
}

/**
 * How often a reader that takes lines from top to bottom, and from left to right, comes from one line of a column into another column
 * before the column's next line. `pairs`: how many lines follow another of the same column.
 */
function columnsOf({ lines }: SourceText): { torn: number; pairs: number } {
  const placed = lines.filter((line) => line.x !== undefined && line.y !== undefined && line.width !== undefined);
  let torn = 0;
  let pairs = 0;
  for (const [i, line] of placed.entries()) {
    const next = placed[i + 1];
    if (next?.page !== line.page || next.block !== line.block || next.y! <= line.y!) continue;
    pairs++;
    const between = placed.some(
      (other) => other.page === line.page && other.block !== line.block && other.y! >= line.y! && other.y! < next.y!,
    );
    if (between) torn++;
  }
  return { torn, pairs };
}

const FIELDS = new Set(["name", "position", "organization", "institution", "studyType", "area", "dates", "label"]);

/** The fields that a parser looks for, read from the file and held against what it was made from. */
function fieldsReadBack(read: Cv, wanted: Cv): FileProblem | undefined | "not-applicable" {
  const list = (cv: Cv) =>
    listTexts(cv).filter(
      ({ section, field }) => FIELDS.has(field) && ["basics", "work", "volunteer", "education"].includes(section),
    );
  const there = list(read).map(({ section, text }) => `${section} ${fold(text)}`);
  const fields = list(wanted).filter(({ field }) => field !== "dates");
  const lost = fields.filter(({ section, text }) => !there.some((one) => one === `${section} ${fold(text)}`));
  const periods = (cv: Cv) => [...cv.work, ...cv.education].map((e) => `${e.startDate ?? ""}–${e.endDate ?? ""}`);
  const found = periods(read);
  const unread = periods(wanted).filter((period) => period !== "–" && !found.includes(period)).length;
  const all = fields.length + periods(wanted).length;
  if (all === 0) return "not-applicable";
  if (lost.length + unread === 0) return undefined;
  return {
    reason: `${lost.length + unread} of ${all} names, titles and dates were not read back in their place${lost[0] ? ` (“${lost[0].text}”)` : ""}.`,
    share: atLeast((lost.length + unread) / all),
    ...(lost[0] && { ref: lost[0].ref }),
  };
}
