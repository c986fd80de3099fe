import { findPeriods } from "../parsing/dates";
import { joinBrokenAddresses } from "./broken-addresses";
import { cleanText, type Removed, stripBullet } from "./clean-text";
import { markIndentedItems } from "./indented-items";
import { cellsInTurn, joinWrapped, readBand, readMargin, type Table, tableStops } from "./pdf-bands";
import { findCards } from "./pdf-cards";
import { findGutters, isAddress, opensTitle, type PageTraits } from "./pdf-columns";
import { isItem, joinWrappedHeads } from "./pdf-heads";
import { joinJustified, joinWrappedTitles } from "./pdf-justified";
import type { Box, PageContent, Piece } from "./pdf-page";
import {
  type Band,
  CELL_GAP,
  type LaidLine,
  type LineContext,
  lineText,
  type Row,
  rowText,
  toLine,
  toRows,
} from "./pdf-rows";
import { findRuledTables, rowsOfTable, type TableRow } from "./pdf-tables";
import { asTitle, findTitleMargin, titleText } from "./pdf-titles";
import { markRecognisedItems } from "./recognised-items";
import { isRightToLeft, visualToLogical } from "./visual-to-logical";
import { joinWrappedDates } from "./wrapped-dates";
import { joinPeriodsOverLines } from "./wrapped-line-dates";

export type { LaidLine } from "./pdf-rows";

type Lane = "full" | "side" | "main";
interface Block {
  lane: Lane;
  /** left edge of its column */
  x: number;
  column: string;
  rows: Row[];
  /** where a margin column within it ends, when its lines are read across */
  margin?: number;
  /** the table it is one row of */
  table?: Table;
}

interface PageBlocks {
  blocks: Block[];
  rightToLeft: boolean;
  content: PageContent;
}

/**
 * Lines of all pages in reading order. Each page is cut at vertical gutters where text flows on both sides (side bar, columns), judged by
 * geometry and the order of drawing together; what merely stands beside its line (dates, places, labels, cells of a table) stays in
 * the line. A side bar that goes on over several pages is read whole, before the main column. `trailing`: what is read after all pages.
 */
export function layOut(
  pages: PageContent[],
  matchesTitle: (text: string) => boolean,
  removed: Removed,
  trailing: { page: number; pieces: Piece[] }[] = [],
): LaidLine[] {
  const isTitle = remembered((text) => matchesTitle(cleanText(text)));
  const cut = pages.map((page) => cutContent(page, isTitle));
  continueColumns(cut);
  const lines: LaidLine[] = [];
  let number = 0;
  let previous: Block | undefined;
  const emit = (page: number, block: Block) => {
    const { rightToLeft, content } = cut[page]!;
    if (!previous || !sameColumn(previous, block)) number++;
    previous = block;
    const context = { page: page + 1, block: number, content, rightToLeft, stops: tableStops(block.rows), removed };
    for (const band of bandsOf(block, content, isTitle)) lines.push(...bandToLines(band, context, isTitle));
  };
  for (let page = 0; page < cut.length; page++) {
    let last = page;
    while (last + 1 < cut.length && sameColumns(cut[last]!.blocks, cut[last + 1]!.blocks)) last++;
    if (last === page) for (const block of cut[page]!.blocks) emit(page, block);
    else {
      const span = cut
        .slice(page, last + 1)
        .flatMap(({ blocks }, i) => blocks.map((block) => ({ block, page: page + i })));
      const firstLane = span.findIndex(({ block }) => block.lane !== "full");
      for (const { block, page } of span.slice(0, firstLane)) emit(page, block);
      const rest = span.slice(firstLane);
      for (const { block, page } of rest) if (block.lane === "side") emit(page, block);
      for (const { block, page } of rest) if (block.lane !== "side") emit(page, block);
      page = last;
    }
  }
  for (const { page, pieces } of trailing)
    emit(page - 1, { lane: "full", x: 0, column: "running", rows: toRows(pieces) });
  const written = lines.filter((line) => line.text);
  for (const [i, { bareLinks }] of pages.entries())
    for (const link of bareLinks ?? []) giveToLine(link, i + 1, written);
  const read = markRecognisedItems(joinPeriodsOverLines(givenBackDashes(written)));
  return markIndentedItems(joinBrokenAddresses(read), isTitle);
}

/** A link over an icon goes to the line it stands on, or to the nearest. */
function giveToLine({ box, url }: { box: Box; url: string }, page: number, lines: LaidLine[]) {
  const middle = (box.top + box.bottom) / 2;
  let nearest: LaidLine | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (line.page !== page) continue;
    const beside = Math.max(0, line.x - box.right, box.left - line.right);
    const away = Math.abs(line.y - line.size * 0.3 - middle) * 4 + beside;
    if (away < least) [nearest, least] = [line, away];
  }
  if (nearest && !nearest.links.some((link) => link.url === url)) nearest.links.push({ text: "", url });
}

function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = test(text);
      known.set(text, answer);
    }
    return answer;
  };
}

/** A dash that opens a wrapped line within a period ("(March 2017" above "– August 2018)") is no list mark. */
function givenBackDashes(lines: LaidLine[]): LaidLine[] {
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (!line.dash || !before || before.block !== line.block || before.page !== line.page || before.dash) return line;
    if (line.y - before.bottom > line.size * 1.9) return line;
    // "o" is a word in Polish, Spanish, Czech and Italian.
    if (line.dash === "o")
      return before.listItem || /^[\p{Ll}\p{N}]/u.test(line.text)
        ? { ...line, text: `o ${line.text}`, listItem: false, x: line.x - line.size * 0.8 }
        : line;
    const joined = `${before.text} ${line.dash} ${line.text}`;
    const spans = findPeriods(joined).some(
      ({ start, end }) => start < before.text.length && end > before.text.length + 3,
    );
    const open = (before.text.match(/\(/g)?.length ?? 0) > (before.text.match(/\)/g)?.length ?? 0);
    return spans || (open && !before.listItem)
      ? { ...line, text: `${line.dash} ${line.text}`, listItem: false, x: line.x - line.size * 0.8 }
      : line;
  });
}

function bandsOf({ rows, table, margin }: Block, content: PageContent, isTitle: (text: string) => boolean): Band[] {
  if (table)
    return readBand(
      rows.flatMap((row) => row.pieces),
      table,
      content,
    );
  if (margin !== undefined) return readMargin(rows, margin, content);
  return joinWrappedHeads(joinWrappedTitles(joinJustified(rows), isTitle), content);
}

/** Parts of one column, cut only because they are read in different ways. */
const sameColumn = (one: Block, two: Block) => one.column === two.column;

/** How much further down one of two columns ends, at least, where it alone goes on over the page; and how far lines may stand out of it. */
const ENDS_LOWER = 40;
const STANDS_OUT = 8;

/**
 * A page whose text keeps to the place of one of two columns of the page before, the longer one by far: that column goes on, and what
 * stands in the other is read before or after it. Where both end alike, text runs from one into the other and on over the page.
 */
function continueColumns(pages: PageBlocks[]) {
  let columns: Block[][] | undefined;
  for (const { blocks } of pages) {
    const own = blocks.filter(({ column }) => column.startsWith("page/"));
    if (own.length || !columns || !blocks.length) {
      const names = [...new Set(own.map((block) => topColumn(block)))];
      columns = names.length === 2 ? names.map((name) => own.filter((block) => topColumn(block) === name)) : undefined;
      continue;
    }
    const [long, short] = [...columns].sort((a, b) => extentOf(b).bottom - extentOf(a).bottom) as [Block[], Block[]];
    const place = extentOf(long);
    const here = extentOf(blocks);
    const goesOn =
      place.bottom > extentOf(short).bottom + ENDS_LOWER &&
      here.left > place.left - STANDS_OUT &&
      here.right < place.right + STANDS_OUT;
    if (!goesOn) {
      columns = undefined;
      continue;
    }
    const isLeft = place.left < extentOf(short).left;
    if (long.every(({ lane }) => lane === "full")) {
      for (const block of long) block.lane = isLeft ? "side" : "main";
      for (const block of short) block.lane = isLeft ? "main" : "side";
    }
    for (const block of blocks) {
      block.lane = long[0]!.lane;
      block.column = long[0]!.column;
    }
    columns = [[...blocks], short.map((block) => ({ ...block, rows: [] }))];
  }
}

const topColumn = ({ column }: Block) => column.split("/").slice(0, 2).join("/");

function extentOf(blocks: Block[]): { left: number; right: number; bottom: number } {
  const pieces = blocks.flatMap(({ rows }) => rows.flatMap((row) => row.pieces));
  return {
    left: Math.min(...pieces.map((piece) => piece.x)),
    right: Math.max(...pieces.map((piece) => piece.right)),
    bottom: Math.max(...pieces.map((piece) => piece.y)),
  };
}

/** A side bar that goes on over the page: both pages have one, at the same place. */
function sameColumns(one: Block[], two: Block[]): boolean {
  // a page that one of the columns has to itself
  const known = new Set(one.map(topColumn));
  if (
    two.length &&
    two.every((block) => block.lane !== "full" && block.column !== "page" && known.has(topColumn(block)))
  )
    return one.some(({ lane }) => lane !== "full");
  const edges = (blocks: Block[]) => blocks.filter((block) => block.lane === "main").map((block) => block.x);
  const side = (blocks: Block[]) => blocks.some((block) => block.lane === "side");
  return side(one) && side(two) && edges(one).some((x) => edges(two).some((other) => Math.abs(x - other) < 12));
}

function cutContent(page: PageContent, isTitle: (text: string) => boolean): PageBlocks {
  const visible = joinWrappedDates(page.pieces.filter((piece) => !piece.hidden));
  const upright = visible.filter((piece) => !piece.rotated);
  const text = upright.map((piece) => piece.text).join(" ");
  const rightToLeft = isRightToLeft(text);
  // A page that reads from right to left is laid out as its mirror image.
  const traits: PageTraits = {
    content: page,
    width: page.width,
    grounds: page.grounds ?? [],
    isTitle,
    tables: findRuledTables(page.rules ?? []),
  };
  const blocks = cutPage(upright, traits);
  const turned = visible.filter((piece) => piece.rotated);
  for (const angle of new Set(turned.map((piece) => piece.angle ?? 90)))
    blocks.push({
      lane: "full",
      x: 0,
      column: `turned ${angle}`,
      rows: toRows(turned.filter((piece) => (piece.angle ?? 90) === angle)),
    });
  return { blocks, rightToLeft, content: page };
}

/** A page, or a part of one, as blocks: recursive cuts, widest undisturbed gutter first. */
function cutPage(pieces: Piece[], traits: PageTraits, column = "page", depth = 0): Block[] {
  const ruled = cutAtTable(pieces, traits, column, depth);
  if (ruled) return ruled;
  const rows = toRows(pieces);
  if (!rows.length) return [];
  const grid = findCards(pieces, traits.isTitle);
  if (grid) {
    const inside = new Set(grid.cards.flat());
    const rest = pieces.filter((piece) => !inside.has(piece));
    const part = (own: Piece[]) => (own.length ? cutPage(own, traits, column, depth) : []);
    return [
      ...part(rest.filter((piece) => piece.y <= grid.top)),
      ...grid.cards.map((card): Block => {
        const own = toRows(card);
        return { lane: "full", x: Math.min(...card.map((piece) => piece.x)), column, rows: own };
      }),
      ...part(rest.filter((piece) => piece.y > grid.top)),
    ];
  }
  const titled =
    cutAtTitles(rows, traits, column, depth) ?? (column === "page" && cutHead(rows, traits, column, depth));
  if (titled) return titled;
  const { columns, across } = depth < 4 ? findGutters(rows, traits) : {};
  const left = Math.min(...rows.map((row) => row.pieces[0]!.x));
  const block = (own: Row[], more: Partial<Block> = {}): Block => ({
    lane: "full",
    x: left,
    column,
    rows: own,
    ...more,
  });
  const found = columns ?? across;
  if (!found) return [block(rows)];
  const { from, to, x, bands } = found;
  const inside = rows.slice(from, to + 1);
  const part = (own: Row[]) =>
    cutPage(
      own.flatMap((row) => row.pieces),
      traits,
      column,
      depth,
    );
  const middle = () => {
    const table = bands && { edges: bands.edges, pieces: bands.pieces.flat() };
    if (table)
      return bands.pieces.flatMap((own) => {
        if (own.every((piece) => piece.x < x) || own.every((piece) => piece.x >= x))
          return cutPage(own, traits, column, depth);
        const cells = cellsInTurn(own, table, traits.content, traits.isTitle);
        return (
          cells?.flatMap((cell) => titleBlock(cell, traits, column) ?? cutPage(cell, traits, column, depth)) ?? [
            block(toRows(own), { table }),
          ]
        );
      });
    if (found.reading === "across") return [block(inside, { margin: x })];
    return cutLanes(
      inside.flatMap((row) => row.pieces),
      x,
      traits,
      column,
      depth,
    );
  };
  return [...part(rows.slice(0, from)), ...middle(), ...part(rows.slice(to + 1))];
}

/** The first ruled table among these pieces row by row, with what stands above and below it. */
function cutAtTable(pieces: Piece[], traits: PageTraits, column: string, depth: number): Block[] | undefined {
  for (const table of traits.tables) {
    const rows = rowsOfTable(table, pieces);
    if (!rows) continue;
    const inside = new Set(rows.flatMap((row) => row.cells.flatMap((cell) => cell.pieces)));
    const rest = pieces.filter((piece) => !inside.has(piece));
    const all = [...inside];
    return [
      ...cutPage(
        rest.filter((piece) => piece.y < table.top + 2),
        traits,
        column,
        depth,
      ),
      ...rows.flatMap((row) => cutTableRow(row.cells, all, traits, column, depth)),
      ...cutPage(
        rest.filter((piece) => piece.y >= table.top + 2),
        traits,
        column,
        depth,
      ),
    ];
  }
  return undefined;
}

function cutTableRow(
  cells: TableRow["cells"],
  all: Piece[],
  traits: PageTraits,
  column: string,
  depth: number,
): Block[] {
  const [first, ...others] = cells;
  if (!first) return [];
  if (!others.length) return titleBlock(first.pieces, traits, column) ?? cutPage(first.pieces, traits, column, depth);
  const title = titleBlock(first.pieces, traits, column);
  if (title) return [...title, ...cutRows(others, all, traits, column, depth)];
  const bottom = Math.max(...cells.map((cell) => cell.bottom));
  const top = Math.min(...cells.map((cell) => cell.top));
  if (cells.every((cell) => cell.top < top + 3)) {
    const own = cells.flatMap((cell) => cell.pieces);
    const table = { edges: others.map((cell) => cell.left), pieces: all };
    const rows = toRows(own);
    const left = Math.min(...own.map((piece) => piece.x));
    const turns = cellsInTurn(own, table, traits.content, traits.isTitle);
    if (!turns || turns.length < 2) return [{ lane: "full", x: left, column, rows, table }];
    // A table of one row that lays out the page: its cells are columns.
    if (cells.length === 2 && bottom - top > 250) return cutLanes(own, others[0]!.left, traits, column, depth);
    return turns.flatMap((cell) => titleBlock(cell, traits, column) ?? cutPage(cell, traits, column, depth));
  }
  // A cell beside several rows: a note (a date, a label) goes with the first of them, other text is read before them.
  const note = toRows(first.pieces).length <= 3;
  const row = others.filter((cell) => cell.top < first.top + 3);
  const rest = others.filter((cell) => !row.includes(cell));
  if (!note || !row.length || first.bottom < bottom - 3)
    return cells.flatMap(
      (cell) => titleBlock(cell.pieces, traits, column) ?? cutPage(cell.pieces, traits, column, depth),
    );
  return [
    ...cutTableRow([{ ...first, bottom: row[0]!.bottom }, ...row], all, traits, column, depth),
    ...cutRows(rest, all, traits, column, depth),
  ];
}

/** Cells that are left of a row, as rows of their own. */
function cutRows(cells: TableRow["cells"], all: Piece[], traits: PageTraits, column: string, depth: number): Block[] {
  const rows: { cells: TableRow["cells"]; bottom: number }[] = [];
  for (const cell of [...cells].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const last = rows.at(-1);
    if (last && cell.top < last.bottom - 3) {
      last.cells.push(cell);
      last.bottom = Math.max(last.bottom, cell.bottom);
    } else rows.push({ cells: [cell], bottom: cell.bottom });
  }
  return rows.flatMap((row) =>
    cutTableRow(
      [...row.cells].sort((a, b) => a.left - b.left || a.top - b.top),
      all,
      traits,
      column,
      depth,
    ),
  );
}

/** Lines of a head, at most, and how much larger a name is than what stands beside it. */
const HEAD_LINES = 10;
const LARGE = 1.5;

/**
 * A name in large type over several lines with contacts in small type beside it: each side is read whole, since their lines take turns. Undefined
 * where these rows do not begin so.
 */
function cutHead(rows: Row[], traits: PageTraits, column: string, depth: number): Block[] | undefined {
  let end = 0;
  while (end < Math.min(rows.length, HEAD_LINES)) {
    const row = rows[end]!;
    const previous = rows[end - 1];
    if (previous && row.y - previous.y > Math.max(row.size, previous.size) * 2.4) break;
    if (row.pieces.some((_, i) => opensTitle(row.pieces, i, traits))) break;
    end++;
  }
  const pieces = rows.slice(0, end).flatMap((row) => row.pieces);
  const x = widestStrip(pieces);
  if (x === undefined) return undefined;
  const sides = [pieces.filter((piece) => piece.x < x), pieces.filter((piece) => piece.x >= x)];
  const sizes = sides.map((side) => Math.max(...side.map((piece) => piece.size)));
  const large = sizes[0]! > sizes[1]! ? 0 : 1;
  const name = sides[large]!;
  const beside = sides[1 - large]!;
  const inLarge = toRows(name.filter((piece) => piece.size > sizes[1 - large]! * LARGE)).length;
  if (inLarge < 1 || inLarge > 3 || toRows(name).length < 2 || toRows(beside).length < 2) return undefined;
  const block = (own: Piece[]): Block => ({
    lane: "full",
    x: Math.min(...own.map((piece) => piece.x)),
    column,
    rows: toRows(own),
  });
  const rest = rows.slice(end).flatMap((row) => row.pieces);
  // A strip that nothing below crosses parts columns.
  if (rest.length && !rest.some((piece) => piece.x < x - 2 && piece.right > x + 2 && !isAddress(piece)))
    return undefined;
  return [block(name), block(beside), ...cutPage(rest, traits, column, depth)];
}

/** Right end of the widest strip that parts these pieces into two sides; at least twelve points wide. */
function widestStrip(pieces: Piece[]): number | undefined {
  let best: { x: number; wide: number } | undefined;
  let reach = Number.NEGATIVE_INFINITY;
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const wide = piece.x - reach;
    if (Number.isFinite(wide) && wide > 12 && (!best || wide > best.wide)) best = { x: piece.x - 0.5, wide };
    reach = Math.max(reach, piece.right);
  }
  return best?.x;
}

/** A title that may be wrapped, as one line; undefined for anything else. */
function titleBlock(pieces: Piece[], traits: PageTraits, column: string): Block[] | undefined {
  const rows = pieces.length ? asTitle(pieces, traits.isTitle) : undefined;
  const text = rows && titleText(rows, traits.isTitle);
  return rows && text ? [asOneLine(pieces, rows, text, column)] : undefined;
}

/** The rows of these pieces as one line with this text. */
function asOneLine(pieces: Piece[], rows: Row[], text: string, column: string): Block {
  const x = Math.min(...pieces.map((piece) => piece.x));
  const right = Math.max(...pieces.map((piece) => piece.right));
  const whole = { ...rows[0]!.pieces[0]!, text, x, right };
  return { lane: "full", x, column, rows: [{ ...rows[0]!, pieces: [whole] }] };
}

/** Sections with their titles in a margin: each title, then what stands beside it. */
function cutAtTitles(rows: Row[], traits: PageTraits, column: string, depth: number): Block[] | undefined {
  const margin = findTitleMargin(rows, traits.isTitle);
  if (!margin) return undefined;
  const part = (own: Piece[]) => cutPage(own, traits, column, depth);
  const piecesOf = (own: Row[]) => own.flatMap((row) => row.pieces);
  // a title that no list knows, over one line or more
  const like = (own: Piece[]) => {
    const lines = toRows(own);
    return asOneLine(own, lines, lines.map(rowText).reduce(joinWrapped), column);
  };
  const inside = new Set(margin.parts.flatMap(({ title, text }) => [...title, ...text]));
  const above = piecesOf(rows.slice(0, margin.to + 1)).filter((piece) => !inside.has(piece));
  return [
    ...part(above),
    ...margin.parts.flatMap(({ title, text }) => [
      ...(titleBlock(title, traits, column) ?? [like(title)]),
      ...part(text),
    ]),
    ...part(piecesOf(rows.slice(margin.to + 1))),
  ];
}

function cutLanes(pieces: Piece[], x: number, traits: PageTraits, column: string, depth: number): Block[] {
  const left = pieces.filter((piece) => piece.x < x);
  const right = pieces.filter((piece) => piece.x >= x);
  const lane = (side: Piece[], name: Lane, suffix: string): Block[] =>
    cutPage(side, traits, `${column}/${Math.round(x / 12)}${suffix}`, depth + 1).map((block) => ({
      ...block,
      lane: depth === 0 ? name : block.lane,
    }));
  const width = (side: Piece[]) => Math.max(...side.map((p) => p.right)) - Math.min(...side.map((p) => p.x));
  const share = width(right) / width(left);
  // The main column of page 1 must run on into page 2, so a side bar comes first.
  if (share < 0.8) return [...lane(right, "side", "right"), ...lane(left, "main", "left")];
  const top = toRows(right)[0]!;
  const begins = traits.isTitle(rowText(top)) || top.size > commonSize(right) + 1.5;
  // Columns as in a newspaper: the text of the left one goes on in the right one, and from there on the next page.
  if (share < 1.25 && !begins) return [...lane(left, "full", "left"), ...lane(right, "full", "right")];
  return [...lane(left, "side", "left"), ...lane(right, "main", "right")];
}

function commonSize(pieces: Piece[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces)
    letters.set(Math.round(size * 2), (letters.get(Math.round(size * 2)) ?? 0) + text.length);
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best))[0] / 2;
}

/** A row as lines; a title in the margin becomes a line of its own. */
function bandToLines(band: Band, context: LineContext, isTitle: (text: string) => boolean): LaidLine[] {
  if (band.cells) return band.pieces.length ? [toLine(band.pieces, context, cellsText(band.cells, context))] : [];
  const groups: Piece[][] = [];
  for (const [at, piece] of band.pieces.entries()) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const titleEnds =
      group &&
      previous &&
      groups.length === 1 &&
      piece.x - previous.right > piece.size &&
      isTitle(group.map((p) => p.text).join(" ")) &&
      !isPeriod(band.pieces.slice(at));
    // A name in large type stands beside contacts in small type, not in one line with them.
    const unlike =
      previous &&
      piece.x - previous.right > Math.max(piece.size, previous.size) &&
      Math.max(piece.size, previous.size) > Math.min(piece.size, previous.size) * 1.6;
    // A list in two columns: each item is a line of its own.
    const nextItem =
      previous &&
      piece.x - previous.right > piece.size * CELL_GAP &&
      isItem(group!, context.content) &&
      isItem(band.pieces.slice(at), context.content);
    // A label or a date beside the first item of a list is no part of it.
    const itemBegins =
      previous &&
      groups.length === 1 &&
      piece.x - previous.right > piece.size * CELL_GAP &&
      !isItem(group!, context.content) &&
      (stripBullet(piece.text) === undefined
        ? isItem(band.pieces.slice(at), context.content)
        : /^[^-–—o]/.test(piece.text.trim()));
    if (!group || titleEnds || unlike || nextItem || itemBegins) groups.push([piece]);
    else group.push(piece);
  }
  return groups.map((group) => toLine(group, context));
}

/** Nothing but dates: beside an employer whose name happens to be a title ("Outreach"). */
function isPeriod(pieces: Piece[]): boolean {
  const text = pieces
    .map((piece) => piece.text)
    .join(" ")
    .trim();
  const period = text.length < 45 ? findPeriods(text)[0] : undefined;
  return period !== undefined && period.start <= 1 && period.end >= text.length - 1;
}

/** The cells of a table's row with a tab between them, each with its wrapped lines put together. */
function cellsText(cells: Piece[][][], { content, rightToLeft }: LineContext): string {
  const texts = cells.flatMap((cell) => {
    const lines = cell.map((line) => visualToLogical(lineText(line, [], content), rightToLeft).trim());
    return lines.length ? [lines.reduce(joinWrapped)] : [];
  });
  return (rightToLeft ? texts.reverse() : texts).join("\t");
}
