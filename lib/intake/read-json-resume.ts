import { fromJsonResume } from "@/lib/cv/json-resume";
import { listTexts } from "@/lib/cv/refs";
import { type EntrySection, SECTION_TITLES } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import type { Reading, SourceLine, SourceText } from "./contract";
import { cleanText, nothingRemoved, removedNotices } from "./extraction/clean-text";
import { textOf } from "./extraction/extract-plain";

/**
 * A JSON Resume file as what it says (one source line per text, under section headings) and as the CV itself: there is
 * nothing to guess. Throws damaged_file (not JSON, with line and column; not the shape of JSON Resume, with the paths) and
 * wrong_type (JSON, but no CV at all).
 */
export function readJsonResume(bytes: Uint8Array): { source: SourceText; reading: Reading } {
  const removed = nothingRemoved();
  const json = cleanJson(parseJson(textOf(bytes)), (text) =>
    text
      .split(/\r\n|[\n\r]/)
      .map((line) => cleanText(line, removed))
      .join("\n"),
  );
  if (!looksLikeResume(json))
    throw new AppError("wrong_type", "This JSON file is not a CV in the JSON Resume format.", {
      hint: "See https://jsonresume.org/schema, or upload the CV as PDF, DOCX or text.",
    });
  const cv = fromJsonResume(json);
  const lines: SourceLine[] = [];
  const add = (text: string, extra: Partial<SourceLine> = {}) =>
    lines.push({ index: lines.length, page: 1, text, ...extra }) - 1;
  const origins: Reading["origins"] = [];
  let section = "basics";
  for (const { ref, section: name, text, field } of listTexts(cv)) {
    if (name !== section) add(SECTION_TITLES[name as EntrySection], { heading: 2 });
    section = name;
    const item = field === "highlights" || field === "courses" || field === "items";
    const at = text
      .split("\n")
      .flatMap((line) => (line.trim() ? [add(line.trim(), item ? { listItem: true } : {})] : []));
    origins.push({ ref, lines: at, quote: text });
  }
  return {
    source: { kind: "json-resume", pages: 1, lines, notices: removedNotices(removed) },
    reading: { cv, origins, notPlaced: [], doubts: [] },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const offset = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? text.length);
    const before = text.slice(0, offset).split("\n");
    const where = { line: before.length, column: before.at(-1)!.length + 1 };
    throw new AppError("damaged_file", `This JSON file has a mistake in line ${where.line}, column ${where.column}.`, {
      hint: "Correct it in a text editor and upload it again.",
      details: where,
      cause: error,
    });
  }
}

function cleanJson(value: unknown, clean: (text: string) => string, depth = 0): unknown {
  if (depth > 50) throw new AppError("too_complex", "This JSON file is nested too deeply to be a CV.");
  if (typeof value === "string") return clean(value);
  if (Array.isArray(value)) return value.map((item) => cleanJson(item, clean, depth + 1));
  if (value && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== "__proto__")
        .map(([key, item]) => [key, cleanJson(item, clean, depth + 1)]),
    );
  return value;
}

const SECTIONS = [
  "basics",
  "work",
  "education",
  "skills",
  "projects",
  "volunteer",
  "awards",
  "certificates",
  "publications",
  "languages",
  "interests",
  "references",
];

function looksLikeResume(json: unknown): boolean {
  return (
    typeof json === "object" &&
    json !== null &&
    !Array.isArray(json) &&
    SECTIONS.some((name) => Object.hasOwn(json, name))
  );
}
