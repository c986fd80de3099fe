/** Text of one style within a paragraph. */
export interface Run {
  text: string;
  bold: boolean;
  size?: number;
  link?: string;
}

export interface Paragraph {
  runs: Run[];
  /** level of a heading, from 1 */
  heading?: number;
  listItem: boolean;
  /** in points */
  indent: number;
}

/** Where a frame stands, in points from the page's top left, as far as the document tells. */
export interface FramePlace {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * What office documents and web pages are made of: paragraphs, rows of cells of blocks (a table, or boxes that merely stand beside each
 * other: `layout`) and frames that float beside the text.
 */
export type Block =
  | { paragraph: Paragraph }
  | { rows: Block[][][]; layout?: boolean }
  | { frame: Block[]; place?: FramePlace };

export const newParagraph = (): Paragraph => ({ runs: [], listItem: false, indent: 0 });

export const plainText = (paragraph: Paragraph) => paragraph.runs.map((run) => run.text).join("");

/** The text of blocks, paragraph by paragraph. */
export function blockTexts(blocks: Block[]): string[] {
  return blocks
    .flatMap((block) => {
      if ("paragraph" in block) return [plainText(block.paragraph)];
      return "rows" in block ? block.rows.flat().flatMap(blockTexts) : blockTexts(block.frame);
    })
    .filter((text) => text.trim());
}

/** The level that a paragraph style's name stands for, in the languages word processors name their styles in. */
export function headingOfStyle(name: string): number | undefined {
  const named =
    /^(?:heading|title|überschrift|titel|titre|título|titolo|kop|nagłówek|tytuł|επικεφαλίδα|τίτλος|заголовок|название)[ _]?(\d)?/.exec(
      name.toLowerCase(),
    );
  return named ? Number(named[1] ?? 1) : undefined;
}
