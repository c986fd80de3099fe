import type { SourceLine } from "../contract";
import { matchSectionTitle } from "../parsing/section-titles";
import { cleanText, foldSpaces, nothingRemoved, stripBullet } from "./clean-text";
import { type Block, blockTexts, newParagraph, type Paragraph, plainText, type Run } from "./document-blocks";
import { placeFrames } from "./place-frames";

/** Turns the blocks of an office document or a web page into lines in reading order. */
export class LineWriter {
  lines: SourceLine[] = [];
  removed = nothingRemoved();
  /** the frame the lines belong to; 0 is the text itself */
  private frame = 0;
  private frames = 0;
  private region: SourceLine["region"];

  /** The body: with frames in their place. */
  writeBody(blocks: Block[]) {
    this.write(placeFrames(blocks));
  }

  write(blocks: Block[]) {
    for (const block of blocks) {
      if ("paragraph" in block) this.paragraph(block.paragraph);
      else if ("rows" in block)
        this.within(block.layout ? this.region : "table", () => {
          for (const row of block.rows) this.row(row, block.layout);
        });
      else {
        const outer = this.frame;
        this.frame = ++this.frames;
        this.within("frame", () => this.write(block.frame));
        this.frame = outer;
      }
    }
  }

  /** What is written meanwhile stands in this region; of regions within each other the outer one counts. */
  private within(region: SourceLine["region"], write: () => void) {
    const outer = this.region;
    this.region ??= region;
    write();
    this.region = outer;
  }

  /** Headers come in up to three kinds; each text is kept once. */
  writeHeaders(blocks: Block[]) {
    this.within("header", () => this.write(blocks));
    this.forgetRepeated();
  }

  /** Footers of several kinds (first page, even pages) mostly say the same, which is often in the body too. */
  writeFooters(blocks: Block[]) {
    const before = this.lines.length;
    this.within("footer", () => this.write(blocks));
    const known = new Set(this.lines.slice(0, before).map((line) => line.text));
    this.keep((line, i) => i < before || (!known.has(line.text) && Boolean(known.add(line.text))));
  }

  private forgetRepeated() {
    const texts = new Set<string>();
    this.keep((line) => !texts.has(line.text) && Boolean(texts.add(line.text)));
  }

  /** The lines, with the number of their frame where there are frames. */
  finish(): SourceLine[] {
    return this.frames ? this.lines : this.lines.map(({ block: _, ...line }) => line);
  }

  private keep(choose: (line: SourceLine, i: number) => boolean) {
    this.lines = this.lines.filter(choose);
    this.lines.forEach((line, index) => {
      line.index = index;
    });
  }

  /**
   * A row of label and content reads across: the single lines of its cells are joined by tabs with the first line of the one cell that
   * may have more. Cells with text of their own (columns of a layout) are read one after the other.
   */
  private row(cells: Block[][], layout = false) {
    const texts = cells.map((cell) =>
      cell.filter((block) => ("paragraph" in block ? plainText(block.paragraph).trim() : blockTexts([block]).length)),
    );
    const filled = texts.filter((cell) => cell.length);
    const single = (cell: Block[]) => {
      const [first] = cell;
      return (
        cell.length === 1 &&
        first &&
        "paragraph" in first &&
        plainText(first.paragraph).length <= 80 &&
        !plainText(first.paragraph).includes("\n")
      );
    };
    const many = filled.filter((cell) => !single(cell));
    const firstOfMany = many[0]?.[0];
    const title = filled.some((cell) =>
      single(cell)
        ? matchSectionTitle(plainText((cell[0] as { paragraph: Paragraph }).paragraph))
        : layout && blockTexts(cell).some((text) => matchSectionTitle(text.trim()) !== undefined),
    );
    const across =
      filled.length > 1 &&
      !title &&
      many.length <= 1 &&
      (!many.length ||
        (firstOfMany !== undefined &&
          "paragraph" in firstOfMany &&
          !firstOfMany.paragraph.listItem &&
          plainText(firstOfMany.paragraph).length <= 120));
    if (!across) {
      const columns = sideBarFirst(filled);
      if (columns) this.write(columns);
      else for (const cell of filled) this.write(cell);
      return;
    }
    const joined = newParagraph();
    for (const cell of filled) {
      const { paragraph } = cell[0] as { paragraph: Paragraph };
      if (joined.runs.length) joined.runs.push({ text: "\t", bold: joined.runs.at(-1)!.bold });
      joined.runs.push(...paragraph.runs);
      joined.heading ??= paragraph.heading;
    }
    this.paragraph(joined);
    for (const cell of many) this.write(cell.slice(1));
  }

  private paragraph(paragraph: Paragraph) {
    for (const runs of splitRuns(paragraph.runs)) {
      const raw = cleanText(runs.map((run) => run.text).join(""), this.removed);
      const folded = foldSpaces(raw.replace(/(?<=\S) {4,}(?=\S)/g, "\t"));
      const stripped = stripBullet(folded)?.trim();
      const text = stripped || folded.trim();
      if (!text || /^[-=_*~·.\s]{3,}$/.test(text)) continue;
      const letters = (run: Run) => run.text.replace(/\s/g, "").length;
      // What stands before the first tab sets the weight: a date at the right often is lighter.
      const tab = runs.findIndex((run, i) => i > 0 && run.text.includes("\t"));
      const lead = tab > 0 ? runs.slice(0, tab) : runs;
      const boldShare =
        lead.reduce((sum, run) => sum + (run.bold ? letters(run) : 0), 0) /
        (lead.reduce((sum, run) => sum + letters(run), 0) || 1);
      const boldEdge = boldEdgeOf(lead, text);
      const size = runs.reduce<Run | undefined>(
        (big, run) => (!big || letters(run) > letters(big) ? run : big),
        undefined,
      )?.size;
      const links: { text: string; url: string }[] = [];
      for (const run of runs) {
        const last = links.at(-1);
        if (!run.link || !run.text.trim()) continue;
        if (last?.url === run.link) last.text += run.text;
        else links.push({ text: run.text, url: run.link });
      }
      const { heading, listItem } = paragraph;
      this.lines.push({
        index: this.lines.length,
        page: 1,
        text,
        x: paragraph.indent,
        ...(size && { fontSize: size }),
        ...(boldShare > 0.6 && { bold: true }),
        ...(boldEdge !== undefined && { boldEdge, ...(lead.find((run) => letters(run))?.bold && { boldFirst: true }) }),
        ...(heading !== undefined && { heading }),
        ...((listItem || stripped) && { listItem: true }),
        ...(links.length && { links: links.map((l) => ({ text: foldSpaces(cleanText(l.text)), url: l.url })) }),
        block: this.frame,
        ...(this.region && { region: this.region }),
      });
    }
  }
}

/**
 * Two cells that are a side bar and a main column, in the order they are read: the head of the main column (a name, before its first
 * title), the side bar, the rest. Undefined for other cells.
 */
function sideBarFirst(cells: Block[][]): Block[] | undefined {
  const [left, right] = cells;
  if (!left || !right || cells.length > 2) return undefined;
  const length = (cell: Block[]) => blockTexts(cell).join("").length;
  const [side, main] = length(left) < length(right) ? [left, right] : [right, left];
  const titled = (cell: Block[]) => blockTexts(cell).some((text) => matchSectionTitle(text.trim()) !== undefined);
  if (length(side) > length(main) * 0.7 || blockTexts(side).length < 3 || !titled(side)) return undefined;
  const firstTitle = main.findIndex(
    (block) => "paragraph" in block && matchSectionTitle(plainText(block.paragraph).trim()) !== undefined,
  );
  if (firstTitle < 0 || blockTexts(main.slice(0, firstTitle)).length > 8) return undefined;
  return [...main.slice(0, firstTitle), { frame: side }, ...main.slice(firstTitle)];
}

/** Where the weight of the letters changes in a line's text, when it does so once. */
function boldEdgeOf(runs: Run[], text: string): number | undefined {
  const own = runs.filter((run) => run.text.trim());
  const at = own.findIndex((run, i) => i > 0 && Boolean(run.bold) !== Boolean(own[i - 1]!.bold));
  if (at < 0 || own.slice(at + 1).some((run) => Boolean(run.bold) !== Boolean(own[at]!.bold))) return undefined;
  const raw = runs.slice(0, runs.indexOf(own[at]!)).map((run) => run.text);
  const before = foldSpaces(cleanText(raw.join("")));
  const front = (stripBullet(before) ?? before).trim();
  return front && text.startsWith(front) && text.length > front.length ? front.length : undefined;
}

/** Runs of a paragraph, parted at its line breaks. */
function splitRuns(runs: Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [first = "", ...rest] = run.text.split("\n");
    if (first) lines.at(-1)!.push({ ...run, text: first });
    for (const part of rest) lines.push(part ? [{ ...run, text: part }] : []);
  }
  return lines;
}
