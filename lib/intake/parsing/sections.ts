import { isCapitals, type Paragraph, wordCount } from "./paragraphs";
import { matchSectionTitle, type SectionKind } from "./section-titles";

export interface Section {
  kind: SectionKind | "head";
  title?: Paragraph;
  paragraphs: Paragraph[];
}

/** How a title is set: titles of one document look alike. */
interface Look {
  size: number;
  bold: boolean;
  capitals: boolean;
  heading?: number;
  x: number;
}

/**
 * Cuts a document at its section titles: lines whose words are a known title, set no weaker than the document's other titles, and lines
 * that look exactly like them. What stands before the first, and the name with what follows it up to the next, is the head.
 */
export function splitSections(paragraphs: Paragraph[], name: readonly Paragraph[]): Section[] {
  const bodySize = commonSize(paragraphs);
  const candidates = paragraphs.filter((p) => !name.includes(p) && isCandidate(p));
  const looks = candidates.map(lookOf);
  const accepted = new Map<Paragraph, SectionKind>();
  for (const paragraph of candidates) {
    const kind = matchSectionTitle(withoutColon(paragraph.text))!;
    if (!weaker(lookOf(paragraph), commonLook(looks, paragraph.first.x ?? 0))) accepted.set(paragraph, kind);
  }
  const sections: Section[] = [{ kind: "head", paragraphs: [] }];
  const acceptedLooks = [...accepted.keys()].map(lookOf);
  for (const paragraph of paragraphs) {
    const current = sections.at(-1)!;
    if (name.includes(paragraph)) {
      if (current.kind !== "head" || current.paragraphs.length)
        sections.push({ kind: "head", paragraphs: [paragraph] });
      else current.paragraphs.push(paragraph);
      continue;
    }
    const kind = accepted.get(paragraph);
    if (kind) {
      sections.push({ kind, title: paragraph, paragraphs: [] });
      continue;
    }
    const inline = inlineTitle(paragraph, current.kind, acceptedLooks.length > 0);
    if (inline) {
      sections.push({ kind: inline.kind, title: inline.title, paragraphs: [inline.rest] });
      continue;
    }
    if (sections.length > 1 && looksLikeTitle(paragraph, acceptedLooks, bodySize))
      sections.push({ kind: "other", title: paragraph, paragraphs: [] });
    else current.paragraphs.push(paragraph);
  }
  return sections.filter((section) => section.title || section.paragraphs.length);
}

const withoutColon = (text: string) => text.replace(/\s*[:：]\s*$/, "");

function isCandidate(paragraph: Paragraph): boolean {
  if (paragraph.lines.length > 1 || paragraph.text.includes("\t")) return false;
  if (paragraph.listItem && !isCapitals(paragraph.text) && !paragraph.bold) return false;
  return matchSectionTitle(withoutColon(paragraph.text)) !== undefined;
}

function lookOf(paragraph: Paragraph): Look {
  const { first } = paragraph;
  return {
    size: first.fontSize ?? 0,
    bold: paragraph.bold,
    capitals: isCapitals(paragraph.text),
    heading: first.heading,
    x: first.x ?? 0,
  };
}

/** The look that most titles near this left edge share; the more striking one when two are as frequent. */
function commonLook(looks: Look[], x: number): Look | undefined {
  const near = looks.filter((look) => Math.abs(look.x - x) < 60);
  const key = (look: Look) => `${Math.round(look.size * 2)} ${look.bold} ${look.capitals} ${look.heading ?? ""}`;
  const counts = new Map<string, { look: Look; count: number }>();
  for (const look of near) {
    const entry = counts.get(key(look)) ?? { look, count: 0 };
    entry.count++;
    counts.set(key(look), entry);
  }
  const strength = (look: Look) => look.size * 2 + (look.bold ? 2 : 0) + (look.capitals ? 2 : 0) - (look.heading ?? 0);
  return [...counts.values()].sort((a, b) => b.count - a.count || strength(b.look) - strength(a.look))[0]?.look;
}

/** A title inside a section ("Tools" under "Skills") is set weaker than the section's own. */
function weaker(look: Look, common: Look | undefined): boolean {
  if (!common) return false;
  if (common.heading !== undefined)
    return look.heading === undefined ? !look.capitals && look.size < common.size - 0.4 : look.heading > common.heading;
  if (look.size < common.size - 0.6) return true;
  if (look.size > common.size + 0.6) return false;
  return (
    (common.bold && !look.bold && !look.capitals) || (common.capitals && !look.capitals && (!look.bold || common.bold))
  );
}

/** A short line set exactly like the document's titles, where these are set unlike everything else. */
function looksLikeTitle(paragraph: Paragraph, looks: Look[], bodySize: number): boolean {
  if (paragraph.listItem || paragraph.lines.length > 1 || looks.length < 2) return false;
  const look = lookOf(paragraph);
  const text = withoutColon(paragraph.text);
  if (text.length > 48 || wordCount(text) > 6 || wordCount(text) === 0 || /[\t|@.;!?]|\d{3}/.test(text)) return false;
  const alike = looks.filter(
    (other) =>
      Math.abs(other.size - look.size) < 0.3 &&
      other.bold === look.bold &&
      other.heading === look.heading &&
      other.capitals === look.capitals &&
      Math.abs(other.x - look.x) < 3,
  );
  if (alike.length < Math.max(2, looks.length * 0.4)) return false;
  return look.heading !== undefined || look.size > bodySize + 0.8 || (look.capitals && (look.bold || look.size === 0));
}

const INLINE_KINDS = new Set<SectionKind>([
  "skills",
  "languages",
  "interests",
  "references",
  "certificates",
  "awards",
  "education",
  "summary",
  "volunteer",
]);

/** "LANGUAGES: English, French": a title and its content in one line. */
function inlineTitle(
  paragraph: Paragraph,
  current: Section["kind"],
  hasTitles: boolean,
): { kind: SectionKind; title: Paragraph; rest: Paragraph } | undefined {
  const match = /^([^:\t]{4,40})(?::\s+|\t)(?=\S)/.exec(paragraph.text);
  if (!match || paragraph.listItem) return undefined;
  const kind = matchSectionTitle(match[1]!);
  if (!kind || !INLINE_KINDS.has(kind)) return undefined;
  const capitals = isCapitals(match[1]!) && match[1]!.length > 4;
  if (!capitals && (hasTitles || current !== "head")) return undefined;
  const part = (text: string): Paragraph => ({ ...paragraph, text });
  return { kind, title: part(match[1]!), rest: part(paragraph.text.slice(match[0].length)) };
}

/** The size most letters are set in. */
export function commonSize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { first, text } of paragraphs) {
    const size = Math.round((first.fontSize ?? 0) * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
