import type { GreyPicture } from "./grey-picture";
import { inkLevel } from "./ink-level";
import type { Box, FoundLine } from "./words-to-pieces";

/** Edge of the cells that ink is looked for in, and how many dark dots make one: specks are fewer. */
const CELL = 4;
const DARK_DOTS = 3;
/** Between ink and paper. */
const INK = 0.55;
/** In cells: gaps within a line of text, and between the lines of one region. */
const BESIDE = 10;
const BELOW = 5;
/** A word surer than this is read; less is looked at again. */
const READ = 40;
/** What the second look has to be sure of, on the mean of a line. */
const SURE = 70;
/** In pixels: lower is dirt or a dash, a region that is higher as one piece is a picture. */
const LEAST_HEIGHT = 14;
const MOST_REGIONS = 16;
/** Of the page's area: what is more is no overlooked text. */
const MOST_AREA = 0.3;
const MARGIN = 14;

/**
 * Reads again, each as a picture of its own, the places of a page that have ink and no words: the search for blocks leaves out a line in a
 * column of its own, a second line of dates, a large name. What is read surely is added where it stands among the lines.
 */
export function lookAgain(
  lines: FoundLine[],
  picture: GreyPicture,
  read: (part: GreyPicture) => FoundLine[],
): FoundLine[] {
  const regions = overlooked(lines, picture);
  if (!regions.length) return lines;
  let out = lines;
  const sure = lines.flatMap(({ words }) => words.filter(({ confidence }) => confidence > READ));
  for (const region of regions) {
    const part = crop(
      picture,
      region,
      sure.map(({ bbox }) => bbox),
    );
    const found = read(part)
      .map((line) => moved(line, region))
      .filter(isSure)
      .filter((line) => line.words.every(({ bbox }) => !sure.some((word) => lies(bbox, word.bbox))));
    for (const line of found) {
      // what was read here unsurely
      out = out
        .map((other) => ({
          ...other,
          words: other.words.filter(
            ({ bbox, confidence }) => confidence > READ || !line.words.some((word) => lies(bbox, word.bbox)),
          ),
        }))
        .filter(({ words }) => words.length > 0);
      const top = lineTop(line);
      const at = out.findIndex((other) => lineTop(other) > top && overlaps(other, region));
      out = at < 0 ? [...out, line] : [...out.slice(0, at), line, ...out.slice(at)];
    }
  }
  return out;
}

const lineTop = ({ words }: FoundLine) => Math.min(...words.map(({ bbox }) => bbox.y0));

const overlaps = ({ words }: FoundLine, { x0, x1 }: Box) => words.some(({ bbox }) => bbox.x0 < x1 && bbox.x1 > x0);

function isSure({ words }: FoundLine): boolean {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const mean = words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / (letters || 1);
  return mean >= SURE && words.some(({ text }) => /[\p{L}\p{N}]{2}/u.test(text));
}

/** The middle of a box lies in another. */
function lies({ x0, y0, x1, y1 }: Box, within: Box): boolean {
  const x = (x0 + x1) / 2;
  const y = (y0 + y1) / 2;
  return within.x0 <= x && x <= within.x1 && within.y0 <= y && y <= within.y1;
}

function moved(line: FoundLine, { x0, y0 }: Box): FoundLine {
  const box = (b: Box): Box => ({ x0: b.x0 + x0, y0: b.y0 + y0, x1: b.x1 + x0, y1: b.y1 + y0 });
  return {
    ...line,
    baseline: box(line.baseline),
    words: line.words.map((word) => ({
      ...word,
      bbox: box(word.bbox),
      symbols: word.symbols?.map((symbol) => ({ ...symbol, bbox: box(symbol.bbox) })),
    })),
  };
}

/** A part of a picture, white where these boxes are. */
export function crop({ width, height, data }: GreyPicture, box: Box, without: Box[] = []): GreyPicture {
  const left = Math.max(0, box.x0);
  const top = Math.max(0, box.y0);
  const w = Math.min(width, box.x1) - left;
  const h = Math.min(height, box.y1) - top;
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) out.set(data.subarray((top + y) * width + left, (top + y) * width + left + w), y * w);
  for (const { x0, x1, y0, y1 } of without) {
    const from = Math.max(0, x0 - 2 - left);
    const to = Math.min(w, x1 + 2 - left);
    if (from >= to) continue;
    for (let y = Math.max(0, y0 - top); y < Math.min(h, y1 - top); y++) out.fill(255, y * w + from, y * w + to);
  }
  return { width: w, height: h, data: out };
}

/** Boxes of ink that no word covers, as large as a word at least, as lines of text lie. */
function overlooked(lines: FoundLine[], picture: GreyPicture): Box[] {
  const { width, height } = picture;
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const ink = inkCells(picture, columns, rows);
  const words = lines.flatMap((line) => line.words).filter(({ confidence }) => confidence > READ);
  for (const { bbox } of words) {
    const right = Math.min(columns - 1, Math.floor((bbox.x1 + CELL) / CELL));
    const bottom = Math.min(rows - 1, Math.floor((bbox.y1 + CELL) / CELL));
    for (let row = Math.max(0, Math.floor((bbox.y0 - CELL) / CELL)); row <= bottom; row++)
      ink.fill(0, row * columns + Math.max(0, Math.floor((bbox.x0 - CELL) / CELL)), row * columns + right + 1);
  }
  const regions = components(ink, columns, rows)
    .filter(({ x0, x1, y0, y1, cells, tallest }) => {
      const wide = (x1 - x0) * CELL;
      const high = (y1 - y0) * CELL;
      const fill = cells / ((x1 - x0) * (y1 - y0));
      return high >= LEAST_HEIGHT && wide >= LEAST_HEIGHT * 1.5 && fill > 0.08 && fill < 0.75 && tallest * CELL < 170;
    })
    .map(({ x0, x1, y0, y1 }) => ({
      x0: Math.max(0, x0 * CELL - MARGIN),
      y0: Math.max(0, y0 * CELL - MARGIN),
      x1: Math.min(width, x1 * CELL + MARGIN),
      y1: Math.min(height, y1 * CELL + MARGIN),
    }));
  const area = regions.reduce((sum, { x0, x1, y0, y1 }) => sum + (x1 - x0) * (y1 - y0), 0);
  if (area > width * height * MOST_AREA) return [];
  return regions
    .sort((a, b) => (b.x1 - b.x0) * (b.y1 - b.y0) - (a.x1 - a.x0) * (a.y1 - a.y0))
    .slice(0, MOST_REGIONS)
    .sort((a, b) => a.y0 - b.y0);
}

function inkCells(picture: GreyPicture, columns: number, rows: number): Uint8Array {
  const { width, height, data } = picture;
  const black = inkLevel(picture);
  const dark = black + (255 - black) * INK;
  const counts = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / CELL) * columns;
    for (let x = 0; x < width; x++) if (data[y * width + x]! < dark) counts[row + Math.floor(x / CELL)]!++;
  }
  return counts.map((count) => (count >= DARK_DOTS ? 1 : 0));
}

interface Component extends Box {
  cells: number;
  /** the highest part that hangs together without a gap, in cells: a letter, or a picture */
  tallest: number;
}

/** Cells that lie near each other, as a line's letters and a paragraph's lines do. */
function components(ink: Uint8Array, columns: number, rows: number): Component[] {
  const seen = new Uint8Array(ink.length);
  const found: Component[] = [];
  for (let start = 0; start < ink.length; start++) {
    if (!ink[start] || seen[start]) continue;
    const component = { x0: columns, y0: rows, x1: 0, y1: 0, cells: 0, tallest: 0 };
    const queue = [start];
    seen[start] = 1;
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      const x = at % columns;
      const y = (at - x) / columns;
      component.x0 = Math.min(component.x0, x);
      component.y0 = Math.min(component.y0, y);
      component.x1 = Math.max(component.x1, x + 1);
      component.y1 = Math.max(component.y1, y + 1);
      component.cells++;
      for (let ny = Math.max(0, y - BELOW); ny <= Math.min(rows - 1, y + BELOW); ny++) {
        // further away only beside: letters of a line, not of the next column
        const reach = ny === y ? BESIDE : 2;
        for (let nx = Math.max(0, x - reach); nx <= Math.min(columns - 1, x + reach); nx++) {
          const next = ny * columns + nx;
          if (ink[next] && !seen[next]) {
            seen[next] = 1;
            queue.push(next);
          }
        }
      }
    }
    component.tallest = runs(ink, columns, component);
    found.push(component);
  }
  return found;
}

/** The longest upright run of ink cells within a box. */
function runs(ink: Uint8Array, columns: number, { x0, x1, y0, y1 }: Box): number {
  let longest = 0;
  for (let x = x0; x < x1; x++) {
    let run = 0;
    for (let y = y0; y < y1; y++) {
      run = ink[y * columns + x] ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
  }
  return longest;
}
