import type { GreyPicture } from "./grey-picture";
import { inkLevel } from "./ink-level";
import { crop } from "./look-again";
import { scaledPicture } from "./scaled-picture";
import type { Box, FoundLine, FoundWord } from "./words-to-pieces";

/** Edge of the cells that ink is looked for in. */
const CELL = 4;
/** Between ink and paper. */
const INK = 0.55;
/** Letters this much higher than a line of the page are large, and higher than the other are no letters. */
const LARGE = 1.3;
const LARGEST = 5;
/** The height that letters are brought to: that of common text, which recognition knows best. */
const HEIGHT = 36;
/** A word that was read, and what the second reading has to be sure of. */
const READ = 70;
const MARGIN = 12;
const MOST_LINES = 4;

/**
 * Reads again what stands in large letters (the name, mostly) and was not read as such: the search for blocks takes large letters beside
 * small ones for pictures, or parts them. Such a line is read as a picture of its own in which it is as small as text.
 */
export function readLarge(
  lines: FoundLine[],
  picture: GreyPicture,
  read: (part: GreyPicture) => FoundLine[],
): FoundLine[] {
  const heights = lines.map(({ rowAttributes }) => rowAttributes.rowHeight).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)];
  if (!usual) return lines;
  let out = lines;
  for (const row of largeRows(picture, usual * LARGE, usual * LARGEST).slice(0, MOST_LINES)) {
    const within = out.flatMap(({ words }) => words.filter(({ bbox }) => covers(row, bbox)));
    if (isRead(row, within)) continue;
    const box = { x0: row.x0 - MARGIN, x1: row.x1 + MARGIN, y0: row.y0 - MARGIN, y1: row.y1 + MARGIN };
    const scale = HEIGHT / row.letter;
    const [line, ...more] = read(scaledPicture(crop(picture, box), scale));
    if (!line || more.length || !isSure(line, within)) continue;
    const found = placed(line, { x0: Math.max(0, box.x0), y0: Math.max(0, box.y0) }, scale);
    const guesses = new Set(within);
    if (out.some(({ words }) => words.some((word) => !guesses.has(word) && stands(word, found)))) continue;
    const rest = out
      .map((other) => ({ ...other, words: other.words.filter((word) => !guesses.has(word)) }))
      .filter(({ words }) => words.length > 0);
    const at = rest.findIndex(({ words }) => Math.min(...words.map(({ bbox }) => bbox.y0)) > row.y0);
    out = at < 0 ? [...rest, found] : [...rest.slice(0, at), found, ...rest.slice(at)];
  }
  return out;
}

interface Row extends Box {
  /** how high its letters are */
  letter: number;
}

/** The middle of a word lies in a row. */
const covers = (row: Box, { x0, x1, y0, y1 }: Box) =>
  (x0 + x1) / 2 > row.x0 && (x0 + x1) / 2 < row.x1 && (y0 + y1) / 2 > row.y0 && (y0 + y1) / 2 < row.y1;

/** A sure word stands where the line is said to be: that is a part of it. */
const stands = ({ confidence, bbox }: FoundWord, { words }: FoundLine) =>
  confidence >= READ &&
  words.some(
    ({ bbox: other }) =>
      bbox.x0 < other.x1 - 4 && bbox.x1 > other.x0 + 4 && bbox.y0 < other.y1 - 8 && bbox.y1 > other.y0 + 8,
  );

/** Sure words that are as high as the letters stand on most of the row. */
function isRead(row: Row, words: FoundWord[]): boolean {
  const wide = words
    .filter(({ confidence, bbox }) => confidence >= READ && bbox.y1 - bbox.y0 > row.letter * 0.6)
    .reduce((sum, { bbox }) => sum + bbox.x1 - bbox.x0, 0);
  return wide > (row.x1 - row.x0) * 0.6;
}

/** Surely read, and more than what stood there. */
function isSure({ words }: FoundLine, before: FoundWord[]): boolean {
  const letters = (list: FoundWord[]) => list.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  return (
    words.every(({ confidence }) => confidence >= READ) &&
    words.some(({ text }) => /\p{L}{2}/u.test(text)) &&
    letters(words) >= letters(before.filter(({ confidence }) => confidence >= READ))
  );
}

function placed(line: FoundLine, { x0, y0 }: { x0: number; y0: number }, scale: number): FoundLine {
  const box = (b: Box): Box => ({
    x0: Math.round(b.x0 / scale + x0),
    y0: Math.round(b.y0 / scale + y0),
    x1: Math.round(b.x1 / scale + x0),
    y1: Math.round(b.y1 / scale + y0),
  });
  const { rowHeight, ascenders, descenders } = line.rowAttributes;
  return {
    ...line,
    baseline: box(line.baseline),
    rowAttributes: { rowHeight: rowHeight / scale, ascenders: ascenders / scale, descenders: descenders / scale },
    words: line.words.map((word) => ({
      ...word,
      bbox: box(word.bbox),
      symbols: word.symbols?.map((symbol) => ({ ...symbol, bbox: box(symbol.bbox) })),
    })),
  };
}

/** Letters between two heights, side by side on one line, from above. */
function largeRows(picture: GreyPicture, least: number, most: number): Row[] {
  const letters = inkBoxes(picture).filter(({ x0, x1, y0, y1 }) => {
    const high = y1 - y0;
    return high > least * 0.5 && high < most && x1 - x0 < most * 1.6;
  });
  const large = letters.filter(({ y0, y1 }) => y1 - y0 > least);
  const rows: Box[][] = [];
  for (const letter of large.sort((a, b) => a.x0 - b.x0)) {
    const high = letter.y1 - letter.y0;
    const row = rows.find((other) => {
      const last = other.at(-1)!;
      const size = Math.max(high, last.y1 - last.y0);
      return letter.x0 - last.x1 < size * 1.3 && Math.abs(letter.y1 - last.y1) < size * 0.4;
    });
    if (row) row.push(letter);
    else rows.push([letter]);
  }
  return rows
    .filter((row) => row.length > 1)
    .map((row): Row => {
      const sorted = row.map(({ y0, y1 }) => y1 - y0).sort((a, b) => a - b);
      const letter = sorted[Math.floor(sorted.length / 2)]!;
      const box = boxOf(row);
      // the small letters of the row, at its ends too
      const beside = letters.filter(
        ({ x0, x1, y0, y1 }) =>
          y0 > box.y0 - letter * 0.2 &&
          y1 < box.y1 + letter * 0.35 &&
          x0 > box.x0 - letter * 1.5 &&
          x1 < box.x1 + letter * 6,
      );
      return { ...boxOf([...row, ...chain(box, beside, letter)]), letter };
    })
    .filter(({ x0, x1, letter }) => x1 - x0 > letter * 1.5)
    .sort((a, b) => a.y0 - b.y0);
}

/** What follows a row to its right without a wide gap. */
function chain(row: Box, letters: Box[], size: number): Box[] {
  let right = row.x1;
  const out: Box[] = [];
  for (const letter of letters.sort((a, b) => a.x0 - b.x0)) {
    if (letter.x0 - right > size * 0.9) break;
    out.push(letter);
    right = Math.max(right, letter.x1);
  }
  return out;
}

const boxOf = (boxes: Box[]): Box => ({
  x0: Math.min(...boxes.map(({ x0 }) => x0)),
  y0: Math.min(...boxes.map(({ y0 }) => y0)),
  x1: Math.max(...boxes.map(({ x1 }) => x1)),
  y1: Math.max(...boxes.map(({ y1 }) => y1)),
});

/** Boxes of the ink that hangs together, in pixels. */
function inkBoxes(picture: GreyPicture): Box[] {
  const { width, height, data } = picture;
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const black = inkLevel(picture);
  const dark = black + (255 - black) * INK;
  const ink = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / CELL) * columns;
    for (let x = 0; x < width; x++) if (data[y * width + x]! < dark) ink[row + Math.floor(x / CELL)] = 1;
  }
  const boxes: Box[] = [];
  const queue: number[] = [];
  for (let start = 0; start < ink.length; start++) {
    if (!ink[start]) continue;
    ink[start] = 0;
    queue.push(start);
    let [x0, y0, x1, y1] = [columns, rows, 0, 0];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      const x = at % columns;
      const y = (at - x) / columns;
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x + 1);
      y0 = Math.min(y0, y);
      y1 = Math.max(y1, y + 1);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(rows - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(columns - 1, x + 1); nx++)
          if (ink[ny * columns + nx]) {
            ink[ny * columns + nx] = 0;
            queue.push(ny * columns + nx);
          }
    }
    boxes.push({ x0: x0 * CELL, y0: y0 * CELL, x1: x1 * CELL, y1: y1 * CELL });
  }
  return boxes;
}
