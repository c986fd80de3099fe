import type { Cut, Piece } from "./assign-roles";
import { listParts } from "./entries";
import { foldKeepLength } from "./fold";
import { isPhrase } from "./labels";
import { phrasesOf } from "./languages/languages";
import { degreeScore, institutionScore, isLegalForm, isTitleWord, organisationScore, titleScore } from "./vocabulary";

/** A text's parts between commas, with their places in it. */
export function partsWithOffsets(text: string, separators = /,/): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let from = 0;
  for (const part of listParts(text, separators)) {
    const start = text.indexOf(part, from);
    from = start + part.length;
    // "Acme, Inc." is one name
    if (out.length && isLegalForm(part)) out[out.length - 1]!.end = from;
    else out.push({ start, end: from });
  }
  return out;
}

const COMMA = 0.3;
const BRACKET = 0.2;
const MOST_PARTS = 7;
const BRACKETED = /^(.{2,}?)\s*\(([^()]{2,60})\)$/u;

let at: RegExp | undefined;
/** " at ", " bei ", " chez " and the like, before a capital. */
function atPattern(): RegExp {
  at ??= new RegExp(
    `\\s(?:${phrasesOf("at")
      .filter((phrase) => /\p{L}|@/u.test(phrase))
      .map((phrase) => foldKeepLength(phrase).replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
      .sort((a, b) => b.length - a.length)
      .join("|")})\\s+`,
    "gu",
  );
  return at;
}

/**
 * All ways to cut a piece of a head into one, two or three segments: at commas, before a bracket at its end, at "at". A cut after
 * "at" costs nothing: whoever writes it means it.
 */
export function cutsOf(piece: Piece): Cut[] {
  const { text } = piece;
  const cuts: Cut[] = [{ segments: [text], cost: 0 }];
  const parts = partsWithOffsets(text).slice(0, MOST_PARTS);
  const slice = (from: number, to: number) =>
    text.slice(parts[from]!.start, to === parts.length ? text.length : parts[to - 1]!.end).trim();
  for (let i = 1; i < parts.length; i++) {
    cuts.push({ segments: [slice(0, i), slice(i, parts.length)], cost: COMMA });
    for (let k = i + 1; k < parts.length; k++)
      cuts.push({ segments: [slice(0, i), slice(i, k), slice(k, parts.length)], cost: COMMA * 1.5 });
  }
  const bracket = BRACKETED.exec(text);
  // "Data Analyst (Contract)" says one thing
  if (bracket && !(isPhrase("employment", bracket[2]!) && titleScore(bracket[1]!.split(",").at(-1)!) > 0)) {
    cuts.push({ segments: [bracket[1]!, bracket[2]!], cost: BRACKET });
    for (const [front, back] of inTwo(bracket[1]!))
      cuts.push({ segments: [front, back, bracket[2]!], cost: BRACKET + COMMA });
  }
  // "Acme GmbH (Berlin), Product Owner"
  const inner = /^([^(),]{2,}?)\s*\(([^()]{2,40})\),\s*(\S.*)$/u.exec(text);
  if (inner && !isPhrase("employment", inner[2]!))
    cuts.push({ segments: [inner[1]!, inner[2]!, inner[3]!], cost: BRACKET + COMMA });
  const folded = foldKeepLength(text);
  for (const match of folded.matchAll(atPattern())) {
    const front = text.slice(0, match.index).trim();
    const back = text.slice(match.index + match[0].length).trim();
    if (front.length < 3 || !/^[\p{Lu}\d"“„«]/u.test(back)) continue;
    // "Uniwersytet w Krakowie", "School for the Blind": part of a name
    // "BA in History at Example University"
    if (
      degreeScore(front) > 0 &&
      institutionScore(front) === 0 &&
      institutionScore(partsWithOffsets(back).map(({ start, end }) => back.slice(start, end))[0] ?? "") > 0
    ) {
      if (atPattern().test(foldKeepLength(` ${back}`))) {
        atPattern().lastIndex = 0;
        continue;
      }
      cuts.push({ segments: [front, back], cost: 0.05 });
      for (const [name, place] of inTwo(back)) cuts.push({ segments: [front, name, place], cost: COMMA });
      continue;
    }
    if (titleScore(front) <= 0 || organisationScore(front) >= 4) continue;
    // "Volunteer, Code for America": the name behind the comma goes on
    if (
      /^(?:for|für|pour|para|per|voor|dla)$/u.test(match[0].trim()) &&
      /,/.test(front) &&
      titleScore(front.split(",").at(-1)!) <= 0
    )
      continue;
    const short = match[0].trim().length <= 2 && match[0].trim() !== "@";
    if (short && (institutionScore(front) > 0 || (organisationScore(front) >= 1.5 && !titleLeads(front)))) continue;
    // Short words tie phrases together in many ways ("Head of Sales for Europe", "Enseignant à mi-temps").
    const cost = short ? 0.25 : 0.05;
    cuts.push({ segments: [front, back], cost });
    for (const [name, place] of inTwo(back)) cuts.push({ segments: [front, name, place], cost: cost + COMMA });
    const placed = BRACKETED.exec(back);
    if (placed) cuts.push({ segments: [front, placed[1]!, placed[2]!], cost: cost + BRACKET });
  }
  // "Köchin im Hotel Adler": German ties a house to a trade by its article; "Leiter im Vertrieb" is one title
  const house = /^(\S.*?)\s(?:im|am|beim|zum)\s+((\p{Lu}[\p{L}-]+).*)$/u.exec(text);
  if (house && titleScore(house[1]!) > 0 && (organisationScore(house[3]!) > 0 || institutionScore(house[3]!) > 0)) {
    cuts.push({ segments: [house[1]!, house[2]!], cost: 0.05 });
    for (const [name, place] of inTwo(house[2]!)) cuts.push({ segments: [house[1]!, name, place], cost: COMMA });
  }
  const slashes = text.split(/\s+\/\s+/).map((part) => part.trim());
  if (slashes.length === 2 && slashes.every(Boolean)) {
    cuts.push({ segments: slashes, cost: COMMA });
    for (const [name, place] of inTwo(slashes[1]!))
      cuts.push({ segments: [slashes[0]!, name, place], cost: COMMA * 1.5 });
  }
  const colon = /^([^:]{2,60}):\s+(\S.*)$/u.exec(text);
  if (colon) cuts.push({ segments: [colon[1]!, colon[2]!], cost: COMMA });
  return cuts;
}

/** A word of job titles is the first or the last of the phrase: "Store manager", "Técnica de logística", not "Hospital of Nurses". */
const titleLeads = (text: string) => {
  const words = text.split(/\s+/);
  return isTitleWord(words[0]!) || isTitleWord(words.at(-1)!);
};

function inTwo(text: string): [string, string][] {
  const parts = partsWithOffsets(text).slice(0, MOST_PARTS);
  const cuts = parts
    .slice(1)
    .map((part, i): [string, string] => [text.slice(0, parts[i]!.end).trim(), text.slice(part.start).trim()]);
  // "Przykład S.A. w Krakowie": behind a legal form stands no more of the name
  const placed = /^(.*\S)\s(?:w|we|in|en|à|a|te|em|в|στη|στην|στο|i|på)\s(\p{Lu}[\p{L} -]{2,30})$/u.exec(text);
  if (placed && isLegalForm(placed[1]!.split(/\s+/).at(-1)!)) cuts.push([placed[1]!, placed[2]!]);
  return cuts;
}
