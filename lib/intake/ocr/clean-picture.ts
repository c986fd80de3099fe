import type { GreyPicture } from "./grey-picture";

/** Edge of the cells that light and ground are measured in, and of the square looked at around each. */
const CELL = 16;
const WINDOW = 96;
const STEP = 4;
/** Ground darker than this may carry light letters. */
const DARK = 140;
/** Half of the width that is too thick for a letter's stroke at 300 dpi, and how much a stroke differs from its ground. */
const STROKE = 14;
const CONTRAST = 35;

/**
 * A scan or photo as black letters on white: dark areas with light letters (side bars, headings on a band) are inverted, and uneven light
 * is levelled. A clean page comes back as it is.
 */
export function cleanPicture(picture: GreyPicture): GreyPicture {
  const { width, height, data } = picture;
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const low = new Uint8Array(columns * rows);
  const middle = new Uint8Array(columns * rows);
  const high = new Uint8Array(columns * rows);
  measure(picture, columns, rows, low, middle, high);
  const inverse = findInverse(columns, rows, middle, strokeVotes(picture, columns, rows));

  // the ground of each cell: the brighter part of its window, seen after inversion
  let level = new Float32Array(columns * rows);
  let flat = true;
  for (let i = 0; i < level.length; i++) {
    const ground = inverse[i] ? 255 - low[i]! : high[i]!;
    level[i] = Math.max(ground, 60);
    if (inverse[i] || ground < 240) flat = false;
  }
  if (flat) return picture;
  level = smooth(level, columns, rows);
  const stray = strayDots(picture, columns, rows, inverse, low, high);

  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / CELL) * columns;
    const fy = Math.min(Math.max(y / CELL - 0.5, 0), rows - 1);
    const top = Math.floor(fy);
    const dy = fy - top;
    const above = top * columns;
    const below = Math.min(top + 1, rows - 1) * columns;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (stray?.[at]) {
        out[at] = 255;
        continue;
      }
      const cell = row + Math.floor(x / CELL);
      const fx = Math.min(Math.max(x / CELL - 0.5, 0), columns - 1);
      const left = Math.floor(fx);
      const right = Math.min(left + 1, columns - 1);
      const dx = fx - left;
      const upper = level[above + left]! * (1 - dx) + level[above + right]! * dx;
      const lower = level[below + left]! * (1 - dx) + level[below + right]! * dx;
      const ground = upper * (1 - dy) + lower * dy;
      const value = inverse[cell] ? 255 - data[at]! : data[at]!;
      out[at] = Math.min(255, (value * 255) / ground);
    }
  }
  return { width, height, data: out };
}

/** Darkest, middle and brightest tenth around each cell. */
function measure(
  { width, height, data }: GreyPicture,
  columns: number,
  rows: number,
  low: Uint8Array,
  middle: Uint8Array,
  high: Uint8Array,
) {
  const counts = new Uint16Array(64);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      let all = 0;
      const fromX = Math.max(0, column * CELL - (WINDOW - CELL) / 2);
      const fromY = Math.max(0, row * CELL - (WINDOW - CELL) / 2);
      const toX = Math.min(width, fromX + WINDOW);
      const toY = Math.min(height, fromY + WINDOW);
      for (let y = fromY; y < toY; y += STEP)
        for (let x = fromX; x < toX; x += STEP) {
          counts[data[y * width + x]! >> 2]!++;
          all++;
        }
      const cell = row * columns + column;
      low[cell] = share(counts, all * 0.08);
      middle[cell] = share(counts, all * 0.5);
      high[cell] = share(counts, all * 0.92);
    }
}

function share(counts: Uint16Array, wanted: number): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    sum += counts[i]!;
    if (sum >= wanted) return i * 4 + 3;
  }
  return 255;
}

/** Light strokes less dark ones in each cell: pixels that differ from what lies at both sides of them. */
function strokeVotes({ width, height, data }: GreyPicture, columns: number, rows: number): Int32Array {
  const votes = new Int32Array(columns * rows);
  for (let y = 0; y < height; y += 2) {
    const row = Math.floor(y / CELL) * columns;
    for (let x = STROKE; x < width - STROKE; x++) {
      const at = y * width + x;
      const before = data[at - STROKE]!;
      const after = data[at + STROKE]!;
      const value = data[at]!;
      if (value > Math.max(before, after) + CONTRAST) votes[row + Math.floor(x / CELL)]!++;
      else if (value < Math.min(before, after) - CONTRAST) votes[row + Math.floor(x / CELL)]!--;
    }
  }
  return votes;
}

/**
 * Cells that belong to a dark area with light letters. Shade over dark letters is dark too: an area counts as inverse when, over all of it,
 * the strokes are lighter than the ground.
 */
function findInverse(columns: number, rows: number, middle: Uint8Array, strokes: Int32Array): Uint8Array {
  const inverse = new Uint8Array(columns * rows);
  const seen = new Uint8Array(columns * rows);
  const area: number[] = [];
  for (let start = 0; start < inverse.length; start++) {
    if (seen[start] || middle[start]! >= DARK) continue;
    area.length = 0;
    area.push(start);
    seen[start] = 1;
    let votes = 0;
    for (let i = 0; i < area.length; i++) {
      const cell = area[i]!;
      votes += strokes[cell]!;
      const column = cell % columns;
      const neighbours = [
        cell - columns,
        cell + columns,
        column > 0 ? cell - 1 : -1,
        column < columns - 1 ? cell + 1 : -1,
      ];
      for (const next of neighbours)
        if (next >= 0 && next < inverse.length && !seen[next] && middle[next]! < DARK) {
          seen[next] = 1;
          area.push(next);
        }
    }
    if (area.length >= 4 && votes > 0) for (const cell of area) inverse[cell] = 1;
  }
  return inverse;
}

/** Cells this far from the edge of a dark area may lie on both sides of it. */
const EDGE = 2;
/** Dots that an edge is soft for: its greys would stay as a line. */
const SOFT = 4;

/**
 * Cells are coarser than the edge of a dark area: paper in cells that count as dark, and dark ground in cells that do not, would come out as
 * black blocks beside the text. Both hang together with their own kind across the edge; letters do not. Undefined without dark areas.
 */
function strayDots(
  { width, height, data }: GreyPicture,
  columns: number,
  rows: number,
  inverse: Uint8Array,
  low: Uint8Array,
  high: Uint8Array,
): Uint8Array | undefined {
  const edge = new Uint8Array(columns * rows);
  const queue: number[] = [];
  const cellAt = (at: number) => Math.floor(Math.floor(at / width) / CELL) * columns + Math.floor((at % width) / CELL);
  const isBright = (at: number, cell: number) => data[at]! > (low[cell]! + high[cell]!) / 2;
  /** two dots side by side, of cells of different kinds: where they look alike, one is in the wrong kind of cell */
  const compare = (a: number, b: number) => {
    const [cellA, cellB] = [cellAt(a), cellAt(b)];
    const bright = isBright(a, cellA);
    if (bright === isBright(b, cellB)) queue.push(bright === (inverse[cellA] === 1) ? a : b);
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      const [x0, y0] = [column * CELL, row * CELL];
      const [x1, y1] = [Math.min(x0 + CELL, width), Math.min(y0 + CELL, height)];
      const beside = column + 1 < columns && inverse[cell] !== inverse[cell + 1];
      const below = row + 1 < rows && inverse[cell] !== inverse[cell + columns];
      if (beside) for (let y = y0; y < y1; y++) compare(y * width + x1 - 1, y * width + x1);
      if (below) for (let x = x0; x < x1; x++) compare((y1 - 1) * width + x, y1 * width + x);
      if (!beside && !below) continue;
      for (let y = Math.max(0, row - EDGE); y <= Math.min(rows - 1, row + EDGE + 1); y++)
        edge.fill(1, y * columns + Math.max(0, column - EDGE), y * columns + Math.min(columns, column + EDGE + 2));
    }
  if (!queue.length) return undefined;
  const stray = new Uint8Array(width * height);
  for (const at of queue) stray[at] = 1;
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const kind = inverse[cellAt(at)]!;
    const x = at % width;
    for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
      if (next < 0 || next >= stray.length || stray[next]) continue;
      const cell = cellAt(next);
      if (!edge[cell] || inverse[cell] !== kind || isBright(next, cell) !== (kind === 1)) continue;
      stray[next] = 1;
      queue.push(next);
    }
  }
  const wide = new Uint8Array(stray);
  for (let at = stray.indexOf(1); at >= 0; at = stray.indexOf(1, at + 1))
    for (let step = 1; step <= SOFT; step++)
      for (const beside of [at - step, at + step, at - step * width, at + step * width])
        if (beside >= 0 && beside < wide.length) wide[beside] = 1;
  return wide;
}

function smooth(values: Float32Array, columns: number, rows: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(values.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      let count = 0;
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          sum += values[y * columns + x]!;
          count++;
        }
      out[row * columns + column] = sum / count;
    }
  return out;
}
