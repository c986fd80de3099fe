import { TOP_LEVEL_DOMAINS } from "../top-level-domains";
import type { GreyPicture } from "./grey-picture";
import { crop } from "./look-again";
import { scaledPicture } from "./scaled-picture";
import type { Box, FoundLine, FoundWord } from "./words-to-pieces";

/** Small letters with one sign that is none of an address, before a domain: "anna.exampleGexample.com". */
const ODD = /^[a-z\d._-]{2,}[GQ©®¢€&](?=[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*\.[a-z]{2,6}$)/;
const ODD_SIGN = /[GQ©®¢€&]/;
const WHOLE = /^([a-z\d][a-z\d._+-]*)@([a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*\.[a-z]{2,24})$/i;
const KNOWN_ENDING = new RegExp(String.raw`\.(?:${TOP_LEVEL_DOMAINS})$`, "i");
/** A domain with signs behind it that no ending has: the rest of what it is printed over. */
const WITH_REST = new RegExp(String.raw`^([a-z\d-]+(?:\.[a-z\d-]+)*\.(?:${TOP_LEVEL_DOMAINS}))[\d._-]+$`, "i");
/** Surer than this, with an ending that is known, and read alike a second time: nothing more is asked. */
const SURE = 80;
/** What an address is sure by when its readings disagree and nothing decides. */
const UNDECIDED = 40;
/** Less would count as no word at all. */
const LEAST = 26;
/** Of one page. */
const MOST_ADDRESSES = 4;
const MOST_LINKS = 3;
const LINK = /^(?:https?:\/\/|www\.)?(?:[a-z\d-]+\.){1,4}[a-z]{2,8}(?:\/[\w./-]*)?$/i;
const FIRST_HALF = /^[a-z\d][a-z\d._-]*[._-]$/i;
/** Of a line's height: how far a strip goes above and below the line that letters stand on, so that little of the next lines is in it. */
interface Strip {
  above: number;
  below: number;
  /** how far beyond the word, in heights of a line */
  beyond: number;
  letters: AddressLetters;
  /** of the way from black to white: what is lighter is text of another colour that the address is printed over */
  dark?: number;
  scale?: number;
}
const FIRST_STRIP: Strip = { above: 0.75, below: 0.28, beyond: 0.2, letters: "address" };
/** Where the first reading and that of the whole page do not agree. */
const STRIPS: Strip[] = [
  { above: 0.75, below: 0.28, beyond: 3, letters: "address" },
  { above: 0.85, below: 0.3, beyond: 3, letters: "address" },
  { above: 0.65, below: 0.28, beyond: 3, letters: "address", scale: 0.75 },
  { above: 0.8, below: 0.28, beyond: 3, letters: "address", dark: 0.3 },
  { above: 0.75, below: 0.28, beyond: 0.2, letters: "line", scale: 1.3 },
];
const LINK_STRIPS: Strip[] = [
  { above: 0.75, below: 0.28, beyond: 0.2, letters: "link" },
  { above: 0.75, below: 0.28, beyond: 0.2, letters: "link", scale: 0.75 },
  { above: 0.75, below: 0.28, beyond: 0.2, letters: "link", scale: 1.3 },
  { above: 0.65, below: 0.28, beyond: 0.2, letters: "link", scale: 1.3 },
];
/** Where these leave open which one it is. */
const MORE_STRIPS: Strip[] = [
  { above: 0.8, below: 0.28, beyond: 3, letters: "address", dark: 0.4 },
  { above: 0.65, below: 0.28, beyond: 3, letters: "address", scale: 1.3 },
  { above: 0.65, below: 0.25, beyond: 7, letters: "address" },
  { above: 0.6, below: 0.25, beyond: 7, letters: "address", dark: 0.4 },
  { above: 0.58, below: 0.25, beyond: 7, letters: "address" },
];
const MARGIN = 8;
const FRAME = 10;

export type AddressLetters = "address" | "link" | "line";
interface Candidate {
  local: string;
  domain: string;
  weight: number;
  /** where its last letter ends, in the page's pixels */
  right: number;
}

/**
 * E-mail addresses read again, each as a picture of its own and in strips of several heights: letters of small print (fi for fj), a sign
 * for "@", and an end that a narrow column made stand on the next one's text. What most readings say is taken, half by half (before and
 * behind the "@"): words that stand elsewhere on the page, as the person's name does, count for a reading that has them. No letter is
 * written that no reading gave. Where nothing decides, the address is left as unsure.
 */
export function mendAddresses(
  lines: FoundLine[],
  picture: GreyPicture,
  read: (part: GreyPicture, letters: AddressLetters) => FoundLine[],
): FoundLine[] {
  let left = MOST_ADDRESSES;
  let links = MOST_LINKS;
  let known: Set<string> | undefined;
  const heights = lines.map(({ rowAttributes }) => rowAttributes.rowHeight).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const out = [...lines];
  for (const [i, line] of lines.entries()) {
    const size = Math.min(line.rowAttributes.rowHeight, usual);
    const run = addressIn(line);
    const part = run ? undefined : linkIn(line, lines[i + 1]);
    if (part && links-- > 0) {
      known ??= wordsBeside(lines);
      const word = mendLink(line, part, picture, size, known, read);
      if (word) out[i] = { ...line, words: line.words.map((other) => (other === part ? word : other)) };
    }
    if (!run || left-- <= 0) continue;
    known ??= wordsBeside(lines);
    const word = mendOne(line, run, picture, size, known, read);
    if (!word) continue;
    const words = [...line.words.slice(0, run.from), word, ...line.words.slice(run.to)];
    out[i] = { ...line, words: words.filter((other) => other === word || !lies(other.bbox, word.bbox)) };
    word.bbox.x1 = endBeforeOthers(word.bbox, lines, line);
  }
  return out;
}

/** The middle of a guess lies within an address. */
const lies = ({ x0, x1 }: Box, within: Box) => (x0 + x1) / 2 > within.x0 && (x0 + x1) / 2 < within.x1;

interface Run {
  from: number;
  to: number;
  text: string;
  confidence: number;
  box: Box;
}

/** The words of a line that an e-mail address consists of. */
function addressIn({ words }: FoundLine): Run | undefined {
  const at = words.findIndex(({ text }) => text.includes("@") || ODD.test(text));
  if (at < 0) return undefined;
  const near = (a: FoundWord | undefined, b: FoundWord | undefined) =>
    a !== undefined && b !== undefined && b.bbox.x0 - a.bbox.x1 < (b.bbox.y1 - b.bbox.y0) * 0.4;
  const from = words[at]!.text.startsWith("@") && near(words[at - 1], words[at]) ? at - 1 : at;
  const to = /[@.]$/.test(words[at]!.text) && near(words[at], words[at + 1]) ? at + 2 : at + 1;
  const run = words.slice(from, to);
  const text = run.map((word) => word.text).join("");
  if (!/^[a-z\d]/i.test(text) || text.includes(":")) return undefined;
  return {
    from,
    to,
    text,
    confidence: Math.min(...run.map(({ confidence }) => confidence)),
    box: {
      x0: Math.min(...run.map(({ bbox }) => bbox.x0)),
      y0: Math.min(...run.map(({ bbox }) => bbox.y0)),
      x1: Math.max(...run.map(({ bbox }) => bbox.x1)),
      y1: Math.max(...run.map(({ bbox }) => bbox.y1)),
    },
  };
}

/** The words of a page that are no part of an address, without accents: those of the name are among them. */
function wordsBeside(lines: FoundLine[]): Set<string> {
  const known = new Set<string>();
  for (const { words } of lines)
    for (const { text, confidence } of words)
      if (confidence > 40 && !/[@/]|\.\w/.test(text))
        for (const part of fold(text).split(/[^a-z]+/)) if (part.length > 2) known.add(part);
  return known;
}

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The unsure link of a line, or the first half of an e-mail address whose other half the next line begins with. */
function linkIn({ words }: FoundLine, next: FoundLine | undefined): FoundWord | undefined {
  const unsure = words.filter(({ confidence }) => confidence < SURE);
  const link = unsure.find(({ text }) => LINK.test(text) && (text.includes("/") || KNOWN_ENDING.test(text)));
  if (link) return link;
  const last = words.at(-1)!;
  const goesOver =
    next?.words[0]?.text.includes("@") && Math.abs(next.words[0].bbox.x0 - words[0]!.bbox.x0) < MARGIN * 2;
  return goesOver && unsure.includes(last) && FIRST_HALF.test(last.text) ? last : undefined;
}

/** A link as most readings have it, as long as they have as much of it. */
function mendLink(
  { baseline }: FoundLine,
  word: FoundWord,
  picture: GreyPicture,
  size: number,
  known: Set<string>,
  read: (part: GreyPicture, letters: AddressLetters) => FoundLine[],
): FoundWord | undefined {
  const { text, confidence, bbox } = word;
  const base = baselineFor(baseline, bbox);
  const weights = new Map([[text, 0.5 + confidence / 100]]);
  for (const strip of LINK_STRIPS) {
    const found = read(stripOf(picture, bbox, base, size, strip).picture, strip.letters)[0]?.words;
    const again = found?.map((part) => part.text).join("") ?? "";
    if (
      found?.length !== 1 ||
      text.includes("/") !== again.includes("/") ||
      !(LINK.test(again) || FIRST_HALF.test(again))
    )
      continue;
    const same = [...weights.keys()].find((other) => fold(other) === fold(again)) ?? again;
    weights.set(same, (weights.get(same) ?? 0) + 1);
  }
  const found = withMostWords(weights, known) ?? heaviest(weights);
  if (!found || (found.best === text && !found.clear)) return undefined;
  return { ...word, text: found.best, confidence: found.clear ? SURE : UNDECIDED, symbols: undefined };
}

function mendOne(
  { baseline }: FoundLine,
  { text, confidence, box }: Run,
  picture: GreyPicture,
  size: number,
  known: Set<string>,
  read: (part: GreyPicture, letters: AddressLetters) => FoundLine[],
): FoundWord | undefined {
  const base = baselineFor(baseline, box);
  const candidates: Candidate[] = [];
  const add = (written: string, weight: number, right: number) => {
    const parts = partsOf(written);
    if (parts) candidates.push({ ...parts, weight, right });
    return parts;
  };
  const ask = (strip: Strip) => {
    const part = stripOf(picture, box, base, size, strip);
    const found = addressOf(read(part.picture, strip.letters));
    return found && add(found.text, 1, part.left + Math.round((found.right - FRAME) / part.scale));
  };

  const odd = ODD.test(text);
  const first = add(odd ? text.replace(ODD_SIGN, "@") : text, 0.5 + confidence / 100, box.x1);
  const second = ask(FIRST_STRIP);
  const isSure = confidence >= SURE && first && KNOWN_ENDING.test(first.domain) && !goesOn(picture, box, base, size);
  if (!odd && isSure && second && same(first, second)) return undefined;
  // a sign is an "@" when a reading says so
  if (odd && !second) return undefined;
  for (const strip of STRIPS) ask(strip);
  let found = decide(candidates, known);
  if (!found?.clear) {
    for (const strip of MORE_STRIPS) ask(strip);
    found = decide(candidates, known);
  }
  if (!found)
    return WHOLE.test(text)
      ? undefined
      : { text, bbox: { ...box }, confidence: Math.max(LEAST, Math.min(confidence, UNDECIDED)) };
  return {
    text: found.text,
    confidence: found.clear ? Math.max(confidence, SURE) : UNDECIDED,
    // the height of its own letters, without those it is printed over
    bbox: {
      x0: box.x0,
      x1: found.right,
      y0: Math.max(box.y0, Math.round(base - size * 0.8)),
      y1: Math.min(box.y1, Math.round(base + size * 0.25)),
    },
  };
}

const same = (a: { local: string; domain: string }, b: { local: string; domain: string }) =>
  fold(a.local) === fold(b.local) && fold(a.domain) === fold(b.domain);

/** The two halves of an address; the signs behind a known ending are none of it. */
function partsOf(written: string): { local: string; domain: string } | undefined {
  const at = written.indexOf("@");
  const local = written.slice(0, at);
  const rest = written.slice(at + 1);
  if (at < 1 || !/^[a-z\d][a-z\d._+-]*$/i.test(local)) return undefined;
  return { local, domain: WITH_REST.exec(rest)?.[1] ?? rest };
}

/** The word with an "@" among what was read of a strip, and where it ends there. */
function addressOf(lines: FoundLine[]): { text: string; right: number } | undefined {
  for (const { words } of lines) {
    const at = words.findIndex(({ text }) => text.includes("@"));
    if (at < 0) continue;
    const text = words[at]!.text;
    const next = /[@.]$/.test(text) ? words[at + 1] : undefined;
    return { text: text + (next?.text ?? ""), right: (next ?? words[at]!).bbox.x1 };
  }
  return undefined;
}

/** What one reading alone does not weigh. */
const TWICE = 1.8;
/** How much more the heaviest half has to weigh than the next one. */
const CLEAR = 1.4;

/** The half that weighs most, and whether it does so clearly. */
function heaviest(weights: Map<string, number>): { best: string; clear: boolean } | undefined {
  const [first, second] = [...weights].sort((a, b) => b[1] - a[1]);
  return first && { best: first[0], clear: first[1] >= TWICE && first[1] >= (second?.[1] ?? 0) * CLEAR };
}

/** What the readings say, half by half. */
function decide(
  candidates: Candidate[],
  known: Set<string>,
): { text: string; clear: boolean; right: number } | undefined {
  const locals = new Map<string, number>();
  const domains = new Map<string, number>();
  for (const { local, domain, weight } of candidates) {
    locals.set(fold(local), (locals.get(fold(local)) ?? 0) + weight);
    if (WHOLE.test(`a@${domain}`) && KNOWN_ENDING.test(domain))
      domains.set(fold(domain), (domains.get(fold(domain)) ?? 0) + weight);
  }
  const local = withMostWords(locals, known) ?? heaviest(locals);
  const domain = heaviest(domains);
  if (!local || !domain) return undefined;
  // as it was written, where only capitals differ
  const own = candidates.find((candidate) => fold(candidate.local) === local.best)!.local;
  const ofDomain = candidates.filter((candidate) => fold(candidate.domain) === domain.best);
  return {
    text: `${own}@${ofDomain[0]!.domain}`,
    clear: local.clear && domain.clear,
    right: Math.max(...ofDomain.map(({ right }) => right)),
  };
}

/** The one that has more words of the page than all others; clear when it was read more than once. */
function withMostWords(locals: Map<string, number>, known: Set<string>): { best: string; clear: boolean } | undefined {
  const [first, second] = [...locals]
    .map(([best, weight]) => ({ best, weight, words: best.split(/[^a-z]+/).filter((part) => known.has(part)).length }))
    .sort((a, b) => b.words - a.words || b.weight - a.weight);
  if (!first || first.words <= (second?.words ?? 0)) return undefined;
  return { best: first.best, clear: first.weight >= TWICE };
}

/** Where a word's letters stand, at its beginning. */
function baselineFor({ x0, y0, x1, y1 }: Box, word: Box): number {
  return y0 + (x1 > x0 ? ((y1 - y0) / (x1 - x0)) * (word.x0 - x0) : 0);
}

/** A strip of the picture with a word in it, and where it begins on the page. */
function stripOf(
  picture: GreyPicture,
  box: Box,
  base: number,
  size: number,
  { above, below, beyond, dark, scale = 1 }: Strip,
): { picture: GreyPicture; left: number; scale: number } {
  const x0 = Math.max(0, box.x0 - MARGIN);
  const strip = crop(picture, {
    x0,
    x1: Math.round(box.x1 + size * beyond),
    y0: Math.max(0, Math.round(base - size * above)),
    y1: Math.round(base + size * below),
  });
  const seen = scaledPicture(dark ? darker(strip, dark) : strip, scale);
  return { picture: framed(seen), left: x0, scale };
}

/** Ink at once behind a word, at the height of its letters. */
function goesOn({ width, data }: GreyPicture, { x1 }: Box, base: number, size: number): boolean {
  for (let x = x1 + 1; x < Math.min(width, x1 + size * 0.18); x++)
    for (let y = Math.round(base - size * 0.5); y < base; y++) if (data[y * width + x]! < 128) return true;
  return false;
}

/** Where an address printed over another column's text ends for the page's layout: before that. */
function endBeforeOthers(box: Box, lines: FoundLine[], own: FoundLine): number {
  let x1 = box.x1;
  const middle = (box.x0 + box.x1) / 2;
  for (const line of lines)
    if (line !== own)
      for (const { bbox, confidence } of line.words)
        if (confidence > 40 && bbox.x0 > middle && bbox.x0 < x1 && bbox.y0 < box.y1 - 4 && bbox.y1 > box.y0 + 4)
          x1 = bbox.x0 - 2;
  return x1;
}

/** With white around it: letters at the very edge are read badly. */
function framed({ width, height, data }: GreyPicture): GreyPicture {
  const wide = width + 2 * FRAME;
  const out = new Uint8Array(wide * (height + 2 * FRAME)).fill(255);
  for (let y = 0; y < height; y++) out.set(data.subarray(y * width, (y + 1) * width), (y + FRAME) * wide + FRAME);
  return { width: wide, height: height + 2 * FRAME, data: out };
}

/** Without what is paler than a share of the way from black to white. */
function darker({ width, height, data }: GreyPicture, share: number): GreyPicture {
  return { width, height, data: data.map((value) => Math.min(255, value / share)) };
}
