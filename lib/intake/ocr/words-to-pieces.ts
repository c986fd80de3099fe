import type { Piece } from "../extraction/pdf-page";
import type { GreyPicture } from "./grey-picture";
import { inkLevel } from "./ink-level";

export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}
export interface FoundWord {
  text: string;
  /** 0 to 100 */
  confidence: number;
  bbox: Box;
  symbols?: { bbox: Box }[];
}
export interface FoundLine {
  words: FoundWord[];
  baseline: Box;
  rowAttributes: { rowHeight: number; ascenders: number; descenders: number };
}

/** Less than this is a guess: edges of pictures, lines, dirt. */
const LEAST_CONFIDENCE = 25;
/** Words closer than this share of their size make one piece, as drawn text does. */
const PIECE_GAP = 1.1;
/** Strokes this much thicker than the page's common ones are bold. */
const BOLD = 1.36;
/** Between ink and paper, as shares of the way from one to the other: darker is ink, lighter is no part of a letter (paper has noise). */
const INK = 0.55;
const GREY = 0.72;
const FAINT = 225;

/** A page with its own greys for what is ink and what is certainly not. */
interface Sheet extends GreyPicture {
  ink: number;
  grey: number;
}

/**
 * Recognised words as pieces of text, in points: sizes from the height of their lines (evened out, since they scatter), weight from the
 * thickness of their strokes, list marks from the shape of what stands before a line.
 */
export function wordsToPieces(lines: FoundLine[], page: GreyPicture, pointsPerPixel: number): Piece[] {
  const black = inkLevel(page);
  const picture: Sheet = { ...page, ink: black + (255 - black) * INK, grey: black + (255 - black) * GREY };
  const kept = lines
    .flatMap(partAtGaps)
    .map((line) => {
      const mean = lineConfidence(line);
      const best = Math.max(...line.words.map(({ confidence }) => confidence));
      return { ...line, words: line.words.filter((word) => isWord(word, mean, best)) };
    })
    .filter((line) => line.words.length > 0);
  const sizes = evenSizes(kept, picture, pointsPerPixel);
  const strokes = new Map<Box, number>();
  kept.forEach((line, i) => {
    for (const word of line.words)
      strokes.set(word.bbox, (strokeWidth(picture, word.bbox) * pointsPerPixel) / sizes[i]!);
  });
  const common = median(
    kept.flatMap((line) => line.words.flatMap((word) => Array<number>(word.text.length).fill(strokes.get(word.bbox)!))),
  );
  const isBoldTitle = boldTitles(kept, sizes, (word) => (strokes.get(word.bbox) ?? 0) > common * BOLD * 0.95);
  const pieces: Piece[] = [];
  const space = leastSpace(
    kept,
    sizes.map((size) => size / pointsPerPixel),
    picture,
  );
  kept.forEach((line, i) => {
    if (isMarkOfOther(line, kept, sizes, picture, pointsPerPixel)) return;
    const size = sizes[i]!;
    const inPixels = size / pointsPerPixel;
    const words = withListMark(line, picture, inPixels).map((word, at, all) => {
      const mended = mendYear(
        mend(word, line, inPixels),
        word,
        all[at - 1] ?? wordLeftOf(word, line, kept, inPixels),
        picture,
        line.baseline,
        inPixels,
      );
      const goesOn = at < all.length - 1;
      const text = goesOn ? mendTail(mended, word, picture, baselineAt(line.baseline, word.bbox), inPixels) : mended;
      return { ...word, text: partGlued(text, word, picture, inPixels, space) };
    });
    const bold = isBoldTitle(i)
      ? words.map(() => true)
      : boldWords(words, (word) => strokes.get(word.bbox) ?? 0, common);
    let last: Piece | undefined;
    words.forEach((word, at) => {
      const x = word.bbox.x0 * pointsPerPixel;
      const right = word.bbox.x1 * pointsPerPixel;
      const y = baselineAt(line.baseline, word.bbox) * pointsPerPixel;
      if (last && x - last.right < size * PIECE_GAP && last.bold === bold[at]) {
        const before = last.text.length;
        last.confidence =
          (last.confidence! * before + (word.confidence / 100) * word.text.length) / (before + word.text.length);
        const split = x - last.right < size * 0.5 && goesOnAddress(last.text, word.text);
        const dot =
          !split &&
          partsAddress(last.text, word.text) &&
          hasDotBefore(picture, word.bbox, baselineAt(line.baseline, word.bbox), inPixels);
        last.text += `${dot ? "." : split ? "" : " "}${word.text}`;
        last.right = right;
        return;
      }
      last = {
        text: word.text,
        x,
        right,
        y,
        size,
        bold: bold[at]!,
        order: pieces.length,
        rotated: false,
        confidence: word.confidence / 100,
      };
      pieces.push(last);
    });
  });
  snapEdges(pieces);
  return pieces;
}

/** Words this much of their height apart are set down apart: a name and the contacts beside it have sizes of their own. */
const APART = 1.6;

/** A line parted at its wide gaps. */
function partAtGaps(line: FoundLine): FoundLine[] {
  const parts: FoundWord[][] = [];
  for (const word of line.words) {
    const before = parts.at(-1)?.at(-1);
    const height = Math.max(word.bbox.y1 - word.bbox.y0, before ? before.bbox.y1 - before.bbox.y0 : 0);
    if (before && word.bbox.x0 - before.bbox.x1 < height * APART) parts.at(-1)!.push(word);
    else parts.push([word]);
  }
  return parts.map((words) => ({ ...line, words }));
}

/** Left edges scatter by a point or so; those close together are one. */
function snapEdges(pieces: Piece[]) {
  const byEdge = [...pieces].sort((a, b) => a.x - b.x);
  for (let from = 0; from < byEdge.length; ) {
    let to = from + 1;
    while (to < byEdge.length && byEdge[to]!.x - byEdge[to - 1]!.x < 1.2 && byEdge[to]!.x - byEdge[from]!.x < 3) to++;
    const edge = Math.round(byEdge[from + Math.floor((to - from) / 2)]!.x);
    for (const piece of byEdge.slice(from, to)) piece.x = edge;
    from = to;
  }
}

/** Letters that recognition mistakes by their shape alone. */
function mend({ text, bbox }: FoundWord, { baseline }: FoundLine, size: number): string {
  // a bar goes below the line that letters stand on
  if (
    /^\|(?=$|['’,])/.test(text) &&
    bbox.y1 < baselineAt(baseline, bbox) + size * 0.08 &&
    bbox.y1 - bbox.y0 < size * 0.9
  )
    return `I${text.slice(1)}`;
  // the upper stroke of a "J" after a dash
  return mendAddress(text.replace(/[—–-]{2,}/g, "–").replace(/(?<=[–—-])[\]|](?=J\p{Ll}{2})/u, ""));
}

/** "@" as other round signs, as itself and a capital, and as a capital in the middle of small letters where it would part an address. */
function mendAddress(text: string): string {
  return text
    .replace(/^([a-z\d._+-]{2,})@G(?!mail\.|mx\.|ooglemail\.)(?=[a-z\d][a-z\d-]*\.[a-z]{2,})/, "$1@")
    .replace(/^([\w.+-]{3,})[©®¢€](?=[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$)/i, "$1@")
    .replace(/^([a-z\d]+[._-][a-z\d._-]*)[GQ](?=[a-z\d][a-z\d-]*\.[a-z]{2,4}$)/, "$1@");
}

/** The rest of an e-mail address after a space that is none. */
function goesOnAddress(before: string, text: string): boolean {
  if (text.startsWith("@") || before.endsWith("@")) return true;
  return /(?:^|\s)[a-z\d]+[._-]$/.test(before) && /^[a-z\d._-]+@[a-z\d-]+\.[a-z]/.test(text);
}

/** Two words that a dot would make an e-mail address of. */
function partsAddress(before: string, text: string): boolean {
  if (/(?:^|\s)[a-z\d._+-]+@[a-z\d-]+$/.test(before)) return /^[a-z]{2,6}$/.test(text);
  return /(?:^|\s)[a-z\d]+$/.test(before) && /^[a-z\d._-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,6}$/.test(text);
}

/** A small blot on the line, left of a word and apart from what stands before it. */
function hasDotBefore({ width, data, ink }: Sheet, { x0 }: Box, baseline: number, size: number): boolean {
  const top = Math.round(baseline - size * 0.75);
  const bottom = Math.round(baseline + size * 0.2);
  let highest = bottom;
  let lowest = top;
  let wide = 0;
  for (let x = x0 - 2; x > x0 - size * 0.6; x--) {
    let dark = false;
    for (let y = Math.max(0, top); y <= bottom; y++)
      if (data[y * width + x]! < ink) {
        dark = true;
        highest = Math.min(highest, y);
        lowest = Math.max(lowest, y);
      }
    if (dark) wide++;
    else if (wide) break;
  }
  const least = size * 0.06;
  return (
    wide >= least &&
    wide < size * 0.24 &&
    lowest - highest + 1 >= least &&
    highest > baseline - size * 0.26 &&
    lowest < baseline + size * 0.08
  );
}

/** "’14-Oct", the middle of "Sep ’12-Oct ’14": recognition is never sure of it. */
const YEAR_TO_MONTH = /^["“”'’‘°]\d\d[-–—]\p{Lu}\p{Ll}{2,8}$/u;
/** Two figures of a year, perhaps with other signs of a short stroke before them and whatever follows the year. */
const SHORT_YEAR = /^(?:["“”°*`]|''|’’)?(?=\d\d(?:\D|$))/;
const MONTH_LIKE = /(?:^|[(\s–—-])\p{Lu}\p{L}{2,8}\.?$/u;

/** "Sep ’21" whose apostrophe was read as another sign, or not at all though there is one in the picture. */
function mendYear(
  text: string,
  { bbox }: FoundWord,
  before: FoundWord | undefined,
  picture: Sheet,
  baseline: Box,
  size: number,
): string {
  if (!before || !MONTH_LIKE.test(before.text) || !SHORT_YEAR.test(text)) return text;
  if (!/^\d/.test(text)) return text.replace(SHORT_YEAR, "’");
  return hasApostropheBefore(picture, bbox, before.bbox.x1, baselineAt(baseline, bbox), size) ? `’${text}` : text;
}

/** The last word of another line on the same height, close before this one: a place read again is a line of its own. */
function wordLeftOf({ bbox }: FoundWord, line: FoundLine, lines: FoundLine[], size: number): FoundWord | undefined {
  const base = baselineAt(line.baseline, bbox);
  for (const other of lines) {
    const last = other.words.at(-1)!;
    const gap = bbox.x0 - last.bbox.x1;
    if (
      other !== line &&
      gap > 0 &&
      gap < size * 0.8 &&
      Math.abs(baselineAt(other.baseline, last.bbox) - base) < size * 0.2
    )
      return last;
  }
  return undefined;
}

/** A short stroke at the height of the letters' upper ends, the first thing between a word and the next one's first letter. */
function hasApostropheBefore(picture: Sheet, { x0 }: Box, left: number, baseline: number, size: number): boolean {
  const y0 = Math.round(baseline - size * 0.85);
  const y1 = Math.round(baseline + size * 0.1);
  const column = (x: number) => tighten(picture, { x0: x, x1: x + 1, y0, y1 });
  let x = Math.max(left + 2, Math.round(x0 - size * 0.4));
  const end = Math.round(x0 + size * 0.12);
  while (x < end && !column(x)) x++;
  const from = x;
  let lowest = 0;
  let highest = y1;
  for (let at = column(x); at && x < from + size * 0.3; at = column(++x)) {
    lowest = Math.max(lowest, at.y1);
    highest = Math.min(highest, at.y0);
  }
  const height = lowest - highest;
  return (
    from < end &&
    x - from < size * 0.25 &&
    lowest < baseline - size * 0.36 &&
    highest < baseline - size * 0.5 &&
    height > size * 0.1 &&
    height < size * 0.36
  );
}

/** A full stop or a colon that reaches below the line is a comma or a semicolon: thin ones lose their tails in reading, not in the picture. */
function mendTail(text: string, { symbols }: FoundWord, picture: Sheet, baseline: number, size: number): string {
  const last = symbols?.at(-1);
  if (!last || symbols!.length !== [...text].length || !/[\p{L}\p{N})][.:]$/u.test(text)) return text;
  const below = { ...last.bbox, y0: Math.round(baseline - size * 0.3), y1: Math.round(baseline + size * 0.3) };
  const tight = tighten(picture, below);
  if (!tight || tight.y1 >= below.y1 || tight.x1 - tight.x0 > size * 0.3 || tight.y1 - baseline < size * 0.09)
    return text;
  return text.slice(0, -1) + (text.endsWith(".") ? "," : ";");
}

function lineConfidence({ words }: FoundLine): number {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  return words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / (letters || 1);
}

function isWord({ text, confidence, bbox }: FoundWord, ofLine: number, best: number): boolean {
  if (!text.trim() || bbox.x1 <= bbox.x0 || bbox.y1 <= bbox.y0) return false;
  // an unsure word within a good line is a word all the same, and so are figures beside a good word
  if (ofLine > 60 && /\p{L}{2}/u.test(text)) return true;
  if (best > 60 && (/^[+(]?\d[\d().,/-]*$|^[-–—]$/.test(text) || YEAR_TO_MONTH.test(text))) return true;
  if (confidence < LEAST_CONFIDENCE) return false;
  // signs alone are often the edge of something; separators are not
  return /[\p{L}\p{N}]/u.test(text) || confidence > 60 || /^[•·|–—\-/&+,;:.*«»°©®¢]{1,2}$/.test(text);
}

/** Of the page's common size: what is not smaller is of it, what is larger is surely a title, and what is larger than any title of a section. */
const COMMON = 0.88;
const SURE_TITLE = 1.09;
const LARGEST_TITLE = 1.55;
/** How much more a line that is not bold must have. */
const NOT_BOLD = 0.025;

/**
 * Font sizes of the lines. Measures scatter by a dot or two, and a page has few sizes: those near the common one are it, and those of titles,
 * somewhat larger, are one as well.
 */
function evenSizes(lines: FoundLine[], picture: Sheet, pointsPerPixel: number): number[] {
  const heights = letterHeights(lines);
  const raw = lines.map((line) => lineSize(line, heights));
  const letters = lines.map((line) => line.words.reduce((sum, word) => sum + word.text.length, 0));
  const common = median(raw.flatMap((size, i) => Array<number>(letters[i]!).fill(size)));
  const strokes = lines.map((line, i) => median(line.words.map((word) => strokeWidth(picture, word.bbox))) / raw[i]!);
  const thin = median(strokes.flatMap((stroke, i) => Array<number>(letters[i]!).fill(stroke)));
  const isBold = (i: number) => strokes[i]! > thin * BOLD * 0.9;
  const sure = raw.filter(
    (size, i) => isBold(i) && size > common * SURE_TITLE && size < common * LARGEST_TITLE && letters[i]! > 3,
  );
  // nearer to the titles than to the text
  const least = sure.length ? Math.min(Math.max((1 + median(sure) / common) / 2, 1.05), 1.14) : SURE_TITLE - NOT_BOLD;
  const isTitle = raw.map(
    (size, i) => size > common * (least + (isBold(i) ? 0 : NOT_BOLD)) && size < common * LARGEST_TITLE,
  );
  const title = median(raw.filter((_, i) => isTitle[i]));
  return raw.map((size, i) => {
    const even = isTitle[i] ? title : size > common * COMMON && size < common * SURE_TITLE ? common : size;
    return round(even * pointsPerPixel, isTitle[i] ? common * pointsPerPixel : 0);
  });
}

const ASCENDING = /[bdfhklßàáâãäåèéêëìíîïòóôõöùúûüāăąćčďěęğłńňőřśšťůűźżžάέήίόύώёй]/u;
const TALL = /[\p{Lu}\p{N}tij!?/|()[\]{}]/u;
const DEEP = /[gjpqyQ,;(){}[\]|@çşţųρφχψβγηζξμцщру]/u;
/** Heights in shares of the font size, as common in text faces. */
const ASCENDER = 0.73;
const CAPITAL = 0.69;
const SMALL = 0.5;

type Letters = "ascending" | "tall" | "small";

const lettersOf = (text: string): Letters => (ASCENDING.test(text) ? "ascending" : TALL.test(text) ? "tall" : "small");

/** How far a word rises above the line it stands on, in pixels; undefined for what has fewer than two letters. */
function riseOf({ text, bbox }: FoundWord, { baseline }: FoundLine): number | undefined {
  if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2) return undefined;
  const at = baselineAt(baseline, bbox);
  // "J" and "f" reach below the line in some faces
  const deep = DEEP.test(text) || bbox.y1 - at > (bbox.y1 - bbox.y0) * 0.1;
  return (deep ? at : bbox.y1) - bbox.y0;
}

/** How high letters of each kind are in this page's faces, as a share of the font size: faces differ by a tenth, as much as titles do from text. */
function letterHeights(lines: FoundLine[]): Record<Letters, number> {
  const rises: Record<Letters, number[]> = { ascending: [], tall: [], small: [] };
  for (const line of lines)
    for (const word of line.words) {
      const rise = word.confidence > 60 ? riseOf(word, line) : undefined;
      if (rise) rises[lettersOf(word.text)].push(rise);
    }
  const size = rises.ascending.length ? median(rises.ascending) / ASCENDER : 0;
  const share = (letters: Letters, usual: number) =>
    size && rises[letters].length > 5
      ? Math.min(Math.max(median(rises[letters]) / size, usual * 0.85), usual * 1.15)
      : usual;
  return { ascending: ASCENDER, tall: share("tall", CAPITAL), small: share("small", SMALL) };
}

/** The font size of a line in pixels, from how far its letters rise above the line they stand on; by the height of its row else. */
function lineSize(line: FoundLine, heights: Record<Letters, number>): number {
  const sizes = (small: boolean) =>
    line.words.flatMap((word) => {
      const rise = riseOf(word, line);
      const letters = lettersOf(word.text);
      return rise === undefined || (letters === "small") !== small
        ? []
        : Array<number>(word.text.length).fill(rise / heights[letters]);
    });
  const tall = sizes(false);
  const all = tall.length ? tall : sizes(true);
  return all.length ? median(all) : line.rowAttributes.rowHeight;
}

/** To half points, and more than what it is more than. */
const round = (value: number, over = 0) => {
  const rounded = Math.max(1, Math.round(value * 2) / 2);
  return over && rounded <= Math.round(over * 2) / 2 ? Math.round(over * 2) / 2 + 0.5 : rounded;
};

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function baselineAt({ x0, y0, x1, y1 }: Box, word: Box): number {
  const share = x1 > x0 ? ((word.x0 + word.x1) / 2 - x0) / (x1 - x0) : 0;
  return y0 + (y1 - y0) * share;
}

/**
 * Ink of the shorter dark runs across a word's rows: the thickness of its upright strokes, in pixels. The grey of their edges counts in
 * part, so that strokes of three pixels can be told from those of three and a half.
 */
function strokeWidth({ width, height, data, ink: dark }: Sheet, { x0, y0, x1, y1 }: Box): number {
  const counts = new Uint32Array(256); // by quarter pixels
  let all = 0;
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++) {
    let ink = 0;
    let darkest = 255;
    for (let x = Math.max(0, x0 - 1); x <= Math.min(width - 1, x1 + 1); x++) {
      const value = data[y * width + x]!;
      if (value < FAINT && x <= x1) {
        ink += (255 - value) / 255;
        darkest = Math.min(darkest, value);
      } else if (ink) {
        if (darkest < dark) {
          counts[Math.min(Math.round(ink * 4), 255)]!++;
          all++;
        }
        ink = 0;
        darkest = 255;
      }
    }
  }
  // the longer ones lie along bars and bows
  let left = all * 0.6;
  let sum = 0;
  for (let i = 0; i < counts.length && left > 0; i++) {
    const taken = Math.min(left, counts[i]!);
    sum += (taken * i) / 4;
    left -= taken;
  }
  return all ? sum / (all * 0.6) : 0;
}

/** Which lines are bold because the titles of this page are: of one size above the common one, most of them bold. A short one says little by itself. */
function boldTitles(lines: FoundLine[], sizes: number[], isBold: (word: FoundWord) => boolean): (i: number) => boolean {
  const common = median([...sizes]);
  const most = (i: number) => lines[i]!.words.filter(isBold).length * 2 >= lines[i]!.words.length;
  const sameSize = (size: number) => sizes.flatMap((other, i) => (other === size ? [i] : []));
  return (i) => {
    const size = sizes[i]!;
    if (size <= common || size > common * LARGEST_TITLE || lines[i]!.words.length > 5) return false;
    const titles = sameSize(size);
    return titles.length > 3 && titles.filter(most).length > titles.length * 0.6;
  };
}

/** Weight word by word; where strokes are neither clearly thick nor thin, or few, as the neighbours: one thin "of" does not part a title. */
function boldWords(words: FoundWord[], stroke: (word: FoundWord) => number, common: number): boolean[] {
  const clear = words.map((word) => {
    const ratio = stroke(word) / common;
    const few = word.text.replace(/[^\p{L}\p{N}]/gu, "").length < 4;
    if (few || (ratio > BOLD * 0.92 && ratio < BOLD * 1.06)) return undefined;
    return ratio >= BOLD;
  });
  return words.map((word, i) => {
    const own = clear[i];
    if (own !== undefined) return own;
    const before = clear.slice(0, i).findLast((known) => known !== undefined);
    const after = clear.slice(i + 1).find((known) => known !== undefined);
    return before ?? after ?? stroke(word) > common * BOLD;
  });
}

/** White strips between the letters of a word, in pixels. */
function whiteStrips({ width, data, grey }: Sheet, { x0, x1, y0, y1 }: Box): { from: number; wide: number }[] {
  const strips: { from: number; wide: number }[] = [];
  let white = 0;
  for (let x = x0; x < x1; x++) {
    let ink = false;
    for (let y = y0; y < y1 && !ink; y++) ink = data[y * width + x]! < grey;
    if (!ink) white++;
    else {
      if (white && x - white > x0) strips.push({ from: x - white, wide: white });
      white = 0;
    }
  }
  return strips;
}

/**
 * How wide a white strip is that parts words on this page, as a share of the font size: wider than nearly all strips within its words
 * (fonts are set loosely or tightly), and nearly as wide as the spaces between them.
 */
function leastSpace(lines: FoundLine[], sizes: number[], picture: Sheet): number {
  const within: number[] = [];
  const between: number[] = [];
  lines.forEach(({ words }, i) => {
    words.forEach(({ bbox }, at) => {
      for (const { wide } of whiteStrips(picture, bbox)) within.push(wide / sizes[i]!);
      const gap = at > 0 ? (bbox.x0 - words[at - 1]!.bbox.x1) / sizes[i]! : 0;
      if (gap > 0 && gap < 0.6) between.push(gap);
    });
  });
  const widest = within.sort((a, b) => a - b)[Math.floor(within.length * 0.98)] ?? 0;
  const narrow = between.sort((a, b) => a - b)[Math.floor(between.length * 0.25)] ?? 0;
  return Math.max(SPACE, widest * 1.2, narrow * 0.85);
}

/** Spaces that recognition overlooked: white strips in a word as wide as a space. Wide letter spacing has them everywhere and stays. */
function partGlued(text: string, { bbox, symbols }: FoundWord, picture: Sheet, size: number, space: number): string {
  const letters = [...text];
  if (!symbols || symbols.length !== letters.length || letters.length < 3 || /[@/]|\.\w/.test(text)) return text;
  const gaps = whiteStrips(picture, bbox).filter(({ wide }) => wide > size * space);
  if (!gaps.length || gaps.length > letters.length * 0.4) return text;
  const places = gaps.map(({ from, wide }) => ({
    place: symbols.filter(({ bbox: box }) => (box.x0 + box.x1) / 2 < from + wide / 2).length,
    wide: wide > size * (space + 0.06),
  }));
  const parts = ({ place, wide }: { place: number; wide: boolean }) => {
    const sides = letters.slice(place - 1, place + 1).join("");
    // no space stands before a sign that ends something, or after an opening one
    if (/[,.;:!?%)\]}'’”-]$|^[([{$€£'‘“-]/u.test(sides)) return false;
    // a "1" stands in the middle of a figure's width
    return !/\d\d/.test(sides) || (wide && !sides.includes("1"));
  };
  const before = new Set(places.filter(parts).map(({ place }) => place));
  // No space leaves a letter that is no word: that is a loosely set or badly printed one.
  const cut = [0, ...[...before].sort((a, b) => a - b), letters.length];
  for (let i = 0; i + 1 < cut.length; i++) {
    const part = letters.slice(cut[i], cut[i + 1]).join("");
    if (!/^\p{L}$/u.test(part) || (/^[Aa]$/.test(part) && cut[i]! > 0) || /^[aeiouywz]$/.test(part)) continue;
    before.delete(cut[i]!);
    before.delete(cut[i + 1]!);
  }
  return letters.map((letter, i) => (i > 0 && before.has(i) ? ` ${letter}` : letter)).join("");
}

/** Strips narrower than this share of the font size part no words. */
const SPACE = 0.15;
const MARK_LIKE = /^[•·*«»°©®¢eoO0¤+.\-–—>▪■●○@]{1,2}$/u;

/** The words of a line with its list marks as "•", before it and between its words: small filled shapes read as letters, or not at all. */
function withListMark(line: FoundLine, picture: Sheet, size: number): FoundWord[] {
  return line.words.flatMap((word, i) => {
    const next = line.words[i + 1];
    if ((next || i > 0) && MARK_LIKE.test(word.text) && isMarkShape(picture, word.bbox, size))
      return [{ ...word, text: "•", confidence: Math.max(word.confidence, 80), symbols: undefined }];
    const solid = i === 0 && next && solidMark(picture, word, next.bbox.x0, baselineAt(line.baseline, word.bbox), size);
    if (solid) return [{ text: "•", confidence: 80, bbox: solid }];
    const left = line.words[i - 1]?.bbox.x1;
    const mark = markBefore(picture, word.bbox, left, baselineAt(line.baseline, word.bbox), size);
    return mark ? [{ text: "•", confidence: 80, bbox: mark }, word] : [word];
  });
}

/** Letters that a list mark may be read as: a square as "un", a triangle as "v", "[]", "m". */
const SHORT = 3;

/** A square or a triangle at the beginning of a line, whatever letters it was read as: no letter is filled like that. */
function solidMark(
  picture: Sheet,
  { text, bbox }: FoundWord,
  next: number,
  baseline: number,
  size: number,
): Box | undefined {
  const x1 = next - Math.round(size * 0.12);
  if ([...text].length > SHORT || x1 - bbox.x0 > size * 2 || next - bbox.x1 < size * 0.15) return undefined;
  const box = { x0: bbox.x0 - 2, x1, y0: Math.round(baseline - size * 0.8), y1: Math.round(baseline + size * 0.16) };
  const tight = tighten(picture, box);
  return tight && isSolid(picture, tight, size) ? tight : undefined;
}

function isSolid(picture: Sheet, tight: Box & { fill: number }, size: number): boolean {
  const width = tight.x1 - tight.x0;
  const height = tight.y1 - tight.y0;
  const least = size * 0.12;
  const most = size * 0.6;
  if (width < least || height < least || width > most || height > most) return false;
  if (width > height * 1.6 || height > width * 1.9) return false;
  return tight.fill > 0.76 || (tight.fill > 0.4 && isTriangle(picture, tight));
}

/** High at its left, one dot at its right, filled in between. */
function isTriangle({ width, data, ink }: Sheet, { x0, x1, y0, y1 }: Box): boolean {
  const high = (x: number) => {
    let first = -1;
    let last = -1;
    let dark = 0;
    for (let y = y0; y < y1; y++)
      if (data[y * width + x]! < ink) {
        if (first < 0) first = y;
        last = y;
        dark++;
      }
    const reach = first < 0 ? 0 : last - first + 1;
    return dark < reach ? Number.NaN : reach / (y1 - y0);
  };
  const quarter = (x1 - x0) / 4;
  const steps = [0.5, 1.5, 2.5, 3.5].map((at) => high(Math.round(x0 + quarter * at)));
  // a hole in any column makes the comparisons false
  return steps[0]! > 0.7 && steps[1]! < steps[0]! + 0.01 && steps[2]! < steps[1]! && steps[3]! < 0.4;
}

/** A line that is nothing but the list mark of another, which has it from the picture. */
function isMarkOfOther(
  { words, baseline }: FoundLine,
  lines: FoundLine[],
  sizes: number[],
  picture: Sheet,
  pointsPerPixel: number,
): boolean {
  const [word] = words;
  if (words.length !== 1 || !word || [...word.text].length > SHORT) return false;
  const { bbox } = word;
  const at = baselineAt(baseline, bbox);
  return lines.some((other, i) => {
    const size = sizes[i]! / pointsPerPixel;
    const first = other.words[0]!;
    const gap = first.bbox.x0 - bbox.x1;
    if (first === word || gap < size * 0.1 || gap > size * 2) return false;
    const own = baselineAt(other.baseline, first.bbox);
    if (Math.abs(own - at) > size * 0.5) return false;
    const box = {
      x0: bbox.x0 - 2,
      x1: bbox.x1 + 2,
      y0: Math.round(own - size * 0.8),
      y1: Math.round(own + size * 0.1),
    };
    const tight = tighten(picture, box);
    return tight !== undefined && isSolid(picture, tight, size);
  });
}

/** Small, as wide as high, and mostly filled; the hollow "o" and "0" of a list are small too. */
function isMarkShape(picture: Sheet, box: Box, size: number): boolean {
  const tight = tighten(picture, box);
  if (!tight) return false;
  const width = tight.x1 - tight.x0;
  const height = tight.y1 - tight.y0;
  return (
    height < size * 0.45 && width < size * 0.45 && width < height * 1.7 && height < width * 1.7 && tight.fill > 0.6
  );
}

/** A filled shape of a list mark's size left of a word, alone within its height: before the line, or in a wide gap after another word. */
function markBefore(
  picture: Sheet,
  word: Box,
  left: number | undefined,
  baseline: number,
  size: number,
): Box | undefined {
  const x1 = word.x0 - Math.round(size * 0.15);
  const x0 = left === undefined ? Math.round(word.x0 - size * 2.4) : left + Math.round(size * 0.1);
  if (x0 < 0 || x1 - x0 < size * 0.4 || x1 - x0 > size * 2.4) return undefined;
  const box = { x0, x1, y0: Math.round(baseline - size * 0.8), y1: Math.round(baseline + size * 0.16) };
  const tight = tighten(picture, box);
  // touching the left edge: the end of a longer thing
  if (!tight || tight.x0 <= x0 + 1 || tight.y0 <= box.y0 || tight.y1 >= box.y1) return undefined;
  if (left === undefined && isDashShape(tight, baseline, size)) return tight;
  const isMark = isMarkShape(picture, tight, size) || (left === undefined && isSolid(picture, tight, size));
  return tight.y1 - tight.y0 > size * 0.1 && isMark ? tight : undefined;
}

/** Low and long, at the height of a hyphen. */
const isDashShape = ({ x0, x1, y0, y1, fill }: Box & { fill: number }, baseline: number, size: number) =>
  x1 - x0 > size * 0.18 &&
  x1 - x0 < size * 1.1 &&
  y1 - y0 < size * 0.16 &&
  fill > 0.6 &&
  (y0 + y1) / 2 > baseline - size * 0.45 &&
  (y0 + y1) / 2 < baseline - size * 0.15;

/** The box of the ink within a box, and how much of it is ink. */
function tighten({ width, height, data, ink: dark }: Sheet, box: Box): (Box & { fill: number }) | undefined {
  let x0 = Number.POSITIVE_INFINITY;
  let y0 = Number.POSITIVE_INFINITY;
  let x1 = -1;
  let y1 = -1;
  let ink = 0;
  for (let y = Math.max(0, box.y0); y < Math.min(height, box.y1); y++)
    for (let x = Math.max(0, box.x0); x < Math.min(width, box.x1); x++)
      if (data[y * width + x]! < dark) {
        ink++;
        x0 = Math.min(x0, x);
        x1 = Math.max(x1, x + 1);
        y0 = Math.min(y0, y);
        y1 = Math.max(y1, y + 1);
      }
  return ink ? { x0, y0, x1, y1, fill: ink / ((x1 - x0) * (y1 - y0)) } : undefined;
}
