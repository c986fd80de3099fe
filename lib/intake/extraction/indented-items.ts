import { findPeriod } from "../parsing/dates";
import type { LaidLine } from "./pdf-rows";

/** How far items stand in from the line above them, in points. */
const LEAST = 7;
const MOST = 50;

interface Run {
  indent: number;
  /** places of the lines that begin an item */
  items: number[];
}

/**
 * Marks the items of lists that have no marks (or marks nobody can see) but are set in from the text above them: two or more lines from one edge
 * which are not all one wrapped text, after which the text goes back. A run of one item counts where other runs of the document are set in as far.
 */
export function markIndentedItems(lines: LaidLine[], isTitle: (text: string) => boolean): LaidLine[] {
  const runs: Run[] = [];
  const plain: number[][] = [];
  for (let at = 1; at < lines.length; at++) {
    const run = runFrom(lines, at, isTitle);
    if (!run) continue;
    runs.push(run.found);
    plain.push(Array.from({ length: run.end - at }, (_, i) => at + i));
    at = run.end - 1;
  }
  // Wrapped lines begin with small letters more often than not: where none does, each line is an item.
  const all = plain.flat();
  if (plain.length > 1 && all.length > 5 && all.every((at) => /^[\p{Lu}\p{N}"“„«(]/u.test(lines[at]!.text)))
    runs.forEach((run, i) => {
      run.items = plain[i]!;
    });
  const sure = runs.filter(({ items }) => items.length > 1);
  const items = new Set(
    runs
      .filter((run) => run.items.length > 1 || sure.some(({ indent }) => Math.abs(indent - run.indent) < 1.5))
      .flatMap((run) => run.items),
  );
  return items.size ? lines.map((line, at) => (items.has(at) ? { ...line, listItem: true } : line)) : lines;
}

function runFrom(
  lines: LaidLine[],
  at: number,
  isTitle: (text: string) => boolean,
): { found: Run; end: number } | undefined {
  const above = lines[at - 1]!;
  const first = lines[at]!;
  const indent = first.x - above.x;
  if (indent < LEAST || indent > MOST || above.block !== first.block || above.listItem) return undefined;
  // a title is set unlike the text; "Programming Languages" may be the name of a list
  if (isTitle(above.text) && (above.bold || above.size > first.size + 0.6 || above.text === above.text.toUpperCase()))
    return undefined;
  if (first.page === above.page && (first.y <= above.y || first.y - above.y > first.size * 4)) return undefined;
  if (Math.abs(first.size - above.size) > 0.7 && above.size > first.size) return undefined;
  let end = at;
  while (end < lines.length && belongs(lines[end]!, first)) end++;
  const after = lines[end];
  if (end === at || (after && after.block === first.block && after.x > first.x - 5)) return undefined;
  const own = lines.slice(at, end);
  if (own.some(({ text }) => isTitle(text) || findPeriod(text))) return undefined;
  // how far text that begins at this edge reaches
  const edge = Math.max(
    ...lines.filter(({ block, x }) => block === first.block && Math.abs(x - first.x) < 1.5).map(({ right }) => right),
  );
  const leading = Math.min(
    ...own.map((line, i) => (own[i - 1] ? stepOf(own[i - 1]!, line) : Number.POSITIVE_INFINITY)),
  );
  const items = own.flatMap((line, i) => {
    const previous = own[i - 1];
    if (!previous) return [at];
    if (!/^[\p{Lu}\p{N}"“„«(]/u.test(line.text)) return [];
    const word = (/^\S+/.exec(line.text)?.[0].length ?? 0) / Math.max(1, line.text.length);
    const room = previous.right + line.size * 0.3 + (line.right - line.x) * word < edge - line.size;
    return room || stepOf(previous, line) > leading * 1.15 ? [at + i] : [];
  });
  return { found: { indent, items }, end };
}

/** Plain lines from the edge of the first. */
const belongs = (line: LaidLine, first: LaidLine) =>
  line.block === first.block &&
  Math.abs(line.x - first.x) < 1.5 &&
  Math.abs(line.size - first.size) < 0.6 &&
  !line.bold &&
  !line.listItem &&
  !line.text.includes("\t");

const stepOf = (previous: LaidLine, line: LaidLine) =>
  line.page === previous.page ? line.y - previous.y : Number.POSITIVE_INFINITY;
