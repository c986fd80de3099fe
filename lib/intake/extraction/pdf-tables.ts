import type { Box, Piece, Rule } from "./pdf-page";

/** A table whose cells are ruled: what a program or a person drew lines between. */
export interface RuledTable extends Box {
  cells: Box[];
}

/** Lines this near to each other meet or are one. */
const NEAR = 3;
const SAME = 1.5;
const MOST_RULES = 4000;
const MOST_LINES = 150;

/** The ruled tables of a page: lines that touch, and the boxes between them. A frame around text and the line under a title are none. */
export function findRuledTables(rules: Rule[]): RuledTable[] {
  if (rules.length < 4 || rules.length > MOST_RULES) return [];
  const upright = joinRules(rules.filter((rule) => rule.upright));
  const level = joinRules(rules.filter((rule) => !rule.upright));
  return groupsOf(upright, level).flatMap((group) => tableOf(group.upright, group.level) ?? []);
}

/** Rules on one line that touch, as one: cells are drawn border by border. */
function joinRules(rules: Rule[]): Rule[] {
  const out: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const same = out.findLast(
      (other) => rule.at - other.at < SAME && rule.from <= other.to + NEAR && rule.to >= other.from - NEAR,
    );
    if (same) {
      same.from = Math.min(same.from, rule.from);
      same.to = Math.max(same.to, rule.to);
    } else out.push({ ...rule });
  }
  return out;
}

const within = (at: number, { from, to }: Rule) => at > from - NEAR && at < to + NEAR;

/** Rules that touch each other, directly or over others. */
function groupsOf(upright: Rule[], level: Rule[]): { upright: Rule[]; level: Rule[] }[] {
  const groups: { upright: Rule[]; level: Rule[] }[] = [];
  const left = { upright: new Set(upright), level: new Set(level) };
  for (const start of upright) {
    if (!left.upright.delete(start)) continue;
    const group = { upright: [start], level: [] as Rule[] };
    const queue = [start];
    for (let rule = queue.pop(); rule; rule = queue.pop()) {
      const others = rule.upright ? left.level : left.upright;
      for (const other of others)
        if (within(other.at, rule) && within(rule.at, other)) {
          others.delete(other);
          group[other.upright ? "upright" : "level"].push(other);
          queue.push(other);
        }
    }
    groups.push(group);
  }
  return groups;
}

function tableOf(upright: Rule[], level: Rule[]): RuledTable | undefined {
  if (!upright.length || level.length < 2) return undefined;
  // Tables often have no lines at their sides.
  const xs = places([...upright.map(({ at }) => at), ...level.flatMap(({ from, to }) => [from, to])]);
  const ys = places([...level.map(({ at }) => at), ...upright.flatMap(({ from, to }) => [from, to])]);
  if (xs.length < 3 || ys.length < 2 || xs.length > MOST_LINES || ys.length > MOST_LINES) return undefined;
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const cell = Array.from({ length: columns * rows }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (cell[root] !== root) root = cell[root]!;
    return root;
  };
  const parted = (rules: Rule[], at: number, from: number, to: number) =>
    rules.some((rule) => Math.abs(rule.at - at) < NEAR && rule.from <= (from + to) / 2 && rule.to >= (from + to) / 2);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      if (column + 1 < columns && !parted(upright, xs[column + 1]!, ys[row]!, ys[row + 1]!))
        cell[rootOf(here + 1)] = rootOf(here);
      if (row + 1 < rows && !parted(level, ys[row + 1]!, xs[column]!, xs[column + 1]!))
        cell[rootOf(here + columns)] = rootOf(here);
    }
  const boxes = new Map<number, Box>();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const root = rootOf(row * columns + column);
      const box = boxes.get(root);
      const own = { left: xs[column]!, right: xs[column + 1]!, top: ys[row]!, bottom: ys[row + 1]! };
      boxes.set(
        root,
        box
          ? {
              left: Math.min(box.left, own.left),
              right: Math.max(box.right, own.right),
              top: Math.min(box.top, own.top),
              bottom: Math.max(box.bottom, own.bottom),
            }
          : own,
      );
    }
  const cells = [...boxes.values()].sort((a, b) => a.top - b.top || a.left - b.left);
  // Boxes that lie in one another are no cells.
  const area = (box: Box) => (box.right - box.left) * (box.bottom - box.top);
  const whole = { left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)! };
  if (cells.reduce((sum, box) => sum + area(box), 0) > area(whole) * 1.02) return undefined;
  return { ...whole, cells };
}

/** Places in order, those that are nearly the same as one. */
function places(values: number[]): number[] {
  const out: number[] = [];
  for (const value of values.sort((a, b) => a - b)) if (!out.length || value - out.at(-1)! >= NEAR) out.push(value);
  return out;
}

const middleOf = (piece: Piece) => piece.y - piece.size * 0.3;

export const isInside = (piece: Piece, { left, right, top, bottom }: Box) =>
  piece.x + 1 >= left && piece.x + 1 < right && middleOf(piece) >= top && middleOf(piece) < bottom;

/** A row of a table, or several that a cell of more than one row holds together. */
export interface TableRow {
  cells: (Box & { pieces: Piece[] })[];
}

/**
 * The rows of a table with what stands in their cells. Undefined where these pieces fill no table: fewer than two cells beside each other, text
 * that runs over the lines, or other text beside it.
 */
export function rowsOfTable(table: RuledTable, pieces: Piece[]): TableRow[] | undefined {
  const filled: TableRow["cells"] = table.cells.map((cell) => ({ ...cell, pieces: [] }));
  for (const piece of pieces) {
    const middle = middleOf(piece);
    const cell = filled.find((box) => isInside(piece, box));
    if (cell) {
      if (piece.right > cell.right + NEAR) return undefined;
      cell.pieces.push(piece);
    } else if (middle > table.top && middle < table.bottom) return undefined;
  }
  const cells = filled.filter((cell) => cell.pieces.length);
  const beside = cells.some((one) => cells.some((two) => two.left >= one.right - NEAR && overlaps(one, two)));
  if (!beside) return undefined;
  const rows: (TableRow & { bottom: number })[] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last && cell.top < last.bottom - NEAR) {
      last.cells.push(cell);
      last.bottom = Math.max(last.bottom, cell.bottom);
    } else rows.push({ cells: [cell], bottom: cell.bottom });
  }
  // Where cells of several rows stand beside cells of several others, no one beside all of them, those are columns with lines under their titles.
  const isRow = ({ cells, bottom }: TableRow & { bottom: number }) => {
    const top = cells[0]!.top;
    return (
      cells.every((cell) => cell.top < top + NEAR) ||
      cells.some((cell) => cell.top < top + NEAR && cell.bottom > bottom - NEAR)
    );
  };
  if (!rows.every(isRow)) return undefined;
  return rows.map((row) => ({ cells: row.cells.sort((a, b) => a.left - b.left || a.top - b.top) }));
}

const overlaps = (one: Box, two: Box) => Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > NEAR;
