import { AppError } from "@/lib/errors";
import type { SourceText } from "../contract";
import { matchSectionTitle } from "../parsing/section-titles";
import { removedNotices, stripBullet } from "./clean-text";
import { readContent } from "./css-values";
import { decodeHtml } from "./decode-html";
import { type Block, newParagraph, type Paragraph, plainText, type Run } from "./document-blocks";
import { hiddenNotices } from "./extract-docx";
import { isBackdrop, isUnseen, type Look, lookOf, ROOT_LOOK } from "./html-look";
import { PageStyles } from "./html-styles";
import {
  attribute,
  childElements,
  type Element,
  isElement,
  isHtml,
  isText,
  type Node,
  parsePage,
  textWithin,
} from "./html-tree";
import { safeUrl } from "./parse-xml";
import { LineWriter } from "./write-lines";

/**
 * A web page in one file as lines in reading order: headings, lists, tables, what stands side by side (flex, grid, floats) and where links
 * lead. Its style sheets are read to know what is shown and how; nothing is run, and nothing outside the file is ever read. Text that
 * nobody sees is left out with a notice, and so are menus and buttons.
 * Throws too_complex (nesting, elements, style sheets), no_text.
 */
export function extractHtml(bytes: Uint8Array): SourceText {
  const root = parsePage(decodeHtml(bytes));
  const reader = new PageReader(root);
  const writer = new LineWriter();
  writer.writeBody(reader.read());
  const lines = writer.finish();
  if (!lines.some((line) => /[\p{L}\p{N}]{2}/u.test(line.text)))
    throw new AppError("no_text", "There is no text in this web page; it may only appear when its programs run.", {
      hint: "Open it in a browser, print it to a PDF and upload that.",
    });
  const menus = reader.menus.join(" · ").slice(0, 2000);
  return {
    kind: "html",
    pages: 1,
    lines,
    notices: [
      ...hiddenNotices({ hidden: reader.hidden, prompts: [] }),
      ...(menus
        ? [{ code: "page_menus", message: "Menus and buttons of the web page were left out.", text: menus }]
        : []),
      ...removedNotices(writer.removed),
    ],
  };
}

/** What holds no text of the page: programs, pictures, fields, readings above ideographs. */
const SKIPPED = new Set(
  (
    "head title script style template noscript svg iframe object embed audio video canvas select textarea input progress meter map img picture " +
    "rt rp applet frame frameset noembed"
  ).split(" "),
);
const MENU_ROLES = /^(navigation|menu|menubar|toolbar|search|tablist)$/;
const DIALOG_ROLES = /^(dialog|alertdialog)$/;
/** Fonts that draw a picture where the text names one: "phone". */
const ICON_CLASS = /(?:^|\s)material-(?:icons|symbols)/;
const INDENT = 18;
/** What is longer than this fills a line by itself. */
const LINE = 80;

/** What holds for the text of an element, beside its look. */
interface Context {
  heading?: number;
  link?: string;
  /** the first paragraph is an item of a list */
  item: boolean;
  depth: number;
}

/** The paragraphs and rows of one box, as they are put together. */
class Flow {
  out: Block[] = [];
  private paragraph = newParagraph();
  private sides: { left: Run[][]; right: Run[][]; heading?: number } = { left: [], right: [] };

  constructor(private context: Context) {}

  get open(): boolean {
    return this.paragraph.runs.some((run) => run.text.trim());
  }

  /** Words; white space is folded as on the page. */
  text(words: string, look: Look, link: string | undefined) {
    const last = this.paragraph.runs.at(-1);
    let text = look.pre
      ? words.replace(/\r\n?/g, "\n")
      : words.replace(/[ \t\r\n\f]+/g, " ").replace(/[ \u00a0]{4,}/g, "\t");
    if (!look.pre && text.startsWith(" ") && (!last || /[ \n\t]$/.test(last.text))) text = text.slice(1);
    if (!text) return;
    const size = Math.round(look.size * 10) / 10;
    if (last && last.bold === look.bold && last.size === size && last.link === link) last.text += text;
    else this.paragraph.runs.push({ text, bold: look.bold, size, ...(link && { link }) });
  }

  /** A gap that is wider than a space. */
  gap() {
    const last = this.paragraph.runs.at(-1);
    // by itself, so that the words before it can be told apart
    if (last && this.open) this.paragraph.runs.push({ ...last, text: "\t" });
  }

  lineBreak() {
    const last = this.paragraph.runs.at(-1);
    if (last) last.text += "\n";
  }

  add(runs: Run[]) {
    this.paragraph.runs.push(...runs);
  }

  /** One line that stands at the side of the paragraph that is open, or of the next one. */
  beside(side: "left" | "right", { runs, heading }: Paragraph) {
    if (side === "left" && this.open) {
      this.gap();
      this.add(runs);
    } else this.sides[side].push(runs);
    this.sides.heading ??= heading;
  }

  /** Ends the paragraph. */
  flush() {
    const { runs } = this.paragraph;
    const open = this.open;
    this.paragraph = newParagraph();
    if (open) this.push(runs);
  }

  /** Ends the lines at the sides: what follows stands below them. */
  clear() {
    this.flush();
    if (this.sides.left.length || this.sides.right.length) this.push([]);
  }

  /** Whether what comes next is the item itself. */
  takeItem(): boolean {
    const { item } = this.context;
    this.context = { ...this.context, item: false };
    return item;
  }

  private push(own: Run[]) {
    const { depth } = this.context;
    const heading = this.context.heading ?? this.sides.heading;
    const runs = this.withSides(own);
    this.out.push({
      paragraph: { runs, listItem: this.takeItem(), indent: depth * INDENT, ...(heading !== undefined && { heading }) },
    });
    this.context = { ...this.context, item: false };
  }

  private withSides(runs: Run[]): Run[] {
    const { left, right } = this.sides;
    this.sides = { left: [], right: [] };
    const parts = [...left, runs, ...right.reverse()].filter((part) => part.length);
    return parts.flatMap((part, i) => (i ? [{ text: "\t", bold: parts[i - 1]!.at(-1)!.bold }, ...part] : part));
  }

  /** What boxes within this one hold; the first of their paragraphs has the sides that waited. */
  append(blocks: Block[]) {
    this.flush();
    // several lines at the left fill a line together
    if (blocks.length && this.sides.left.length > 1) this.clear();
    const first = firstParagraph(blocks);
    if (first && (this.sides.left.length || this.sides.right.length)) first.runs = this.withSides(first.runs);
    this.out.push(...blocks);
  }

  end(): Block[] {
    this.clear();
    return this.out;
  }
}

class PageReader {
  hidden: string[] = [];
  menus: string[] = [];
  private looks = new Map<Element, Look>();
  /** what style sheets write before and after the text of an element */
  private generated = new Map<Element, { before: string; after: string }>();
  private backdrop = false;

  constructor(private root: Element) {
    const styles = new PageStyles(root);
    const walk = (element: Element, outer: Look) => {
      const style = styles.of(element);
      const look = lookOf(element, style, outer);
      if (isBackdrop(element, style)) this.backdrop = true;
      this.looks.set(element, look);
      const content = (where: "before" | "after") => {
        const generated = styles.of(element, where);
        if (generated.get("display") === "none" || !generated.has("content")) return "";
        return readContent(generated.get("content")!, (name) => attribute(element, name));
      };
      const written = { before: content("before"), after: content("after") };
      if (written.before || written.after) this.generated.set(element, written);
      for (const child of childElements(element)) walk(child, look);
    };
    walk(root, ROOT_LOOK);
  }

  read(): Block[] {
    return this.box(this.root, { item: false, depth: 0 });
  }

  private box(element: Element, context: Context): Block[] {
    const flow = new Flow(context);
    this.children(element, flow, context);
    return flow.end();
  }

  private children(element: Element, flow: Flow, context: Context) {
    const nodes = element.childNodes;
    const look = this.looks.get(element)!;
    const written = this.generated.get(element);
    if (written?.before) this.words(besideText(written.before), look, flow, context);
    let beside: Element | undefined;
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at]!;
      if (isText(node)) {
        if (node.value.trim()) beside = undefined;
        this.words(node.value, look, flow, context);
        continue;
      }
      if (!isElement(node)) continue;
      if (beside && this.standApart(beside, node)) flow.gap();
      beside = this.isInline(node) ? node : undefined;
      const shown = this.looks.get(node)!;
      if (shown.display === "none" || !isHtml(node) || SKIPPED.has(node.tagName)) this.leaveOut(node);
      else if (shown.side && !this.isMenu(node)) at = this.side(nodes, at, flow, context);
      else if (shown.display === "cell") {
        const { cells, end } = this.cellsFrom(nodes, at, context);
        flow.append([{ rows: [cells], layout: true }]);
        at = end;
      } else this.element(node, shown, flow, context);
    }
    if (written?.after) this.words(written.after, look, flow, context);
  }

  private words(words: string, look: Look, flow: Flow, context: Context) {
    if (words.trim() && isUnseen(look, this.backdrop)) this.hidden.push(words.replace(/\s+/g, " ").trim());
    else flow.text(words, look, context.link);
  }

  /** Two boxes of a line with a gap or a frame between them: labels, badges. */
  private standApart(one: Element, other: Element): boolean {
    if (!this.isInline(other)) return false;
    const looks = [this.looks.get(one)!, this.looks.get(other)!];
    return (
      looks.some((look) => look.display === "inline-block" || look.display === "list-item" || look.apart) &&
      [one, other].every((element) => textWithin(element).trim().length > 1)
    );
  }

  private isInline(element: Element): boolean {
    const look = this.looks.get(element)!;
    if (look.side || SKIPPED.has(element.tagName)) return false;
    return look.display === "inline" || look.display === "inline-block";
  }

  private element(element: Element, look: Look, flow: Flow, outer: Context) {
    const tag = element.tagName;
    if (tag === "br") return flow.lineBreak();
    if (tag === "hr") return flow.flush();
    if (look.tab) return flow.gap();
    if (ICON_CLASS.test(attribute(element, "class") ?? "")) return;
    if (this.isMenu(element) || (tag === "button" && outer.heading === undefined && isCommand(element)))
      return this.keepMenu(element);
    const link = tag === "a" ? (linkOf(element) ?? outer.link) : outer.link;
    const heading = headingOf(element) ?? outer.heading;
    const context: Context = { ...outer, item: false, link, ...(heading !== undefined && { heading }) };
    if (link && tag === "a" && !words(element) && !isUnseen(look, this.backdrop)) {
      // a picture that leads somewhere: what it says is its address
      flow.gap();
      return flow.text(link.replace(/^(?:mailto|tel):/i, ""), look, link);
    }
    if (look.display === "inline") return this.children(element, flow, context);
    if (look.display === "inline-block") {
      const blocks = this.box(element, context);
      const single = onlyParagraph(blocks);
      const inLine = single && single.heading === outer.heading && plainText(single).trim().length <= LINE;
      return inLine ? flow.add(single.runs) : flow.append(blocks);
    }
    if (look.clear) flow.clear();
    flow.flush();
    context.item = flow.takeItem();
    if (look.beside) return flow.append(this.besides(element, look, context));
    if (tag === "dl") return flow.append(this.terms(element, context));
    if (look.display === "table" || tag === "table") return flow.append(this.table(element, context));
    if (look.display === "row") return flow.append([{ rows: [this.cells(element, context)], layout: true }]);
    if (tag === "ul" || tag === "ol") return flow.append(this.box(element, { ...context, depth: outer.depth + 1 }));
    if (look.display === "list-item" || tag === "li") return flow.append(this.item(element, look, context));
    flow.append(this.box(element, context));
  }

  /**
   * One item of a list is a line of it; entries of a job, with titles and lines of their own, may stand in lists too, and then mostly in
   * such without marks.
   */
  private item(element: Element, look: Look, context: Context): Block[] {
    const blocks = this.box(element, { ...context, item: false });
    const first = firstParagraph(blocks);
    if (!first || has(element, /^h[1-6]$|^table$/)) return blocks;
    const paragraphs = allParagraphs(blocks);
    const own = paragraphs.filter(({ listItem }) => !listItem).length;
    first.listItem = own === 1 && (own === paragraphs.length || look.marked);
    return blocks;
  }

  /** What is taken out of the flow: one line goes to the side of a paragraph, boxes make a row with what is beside them. */
  private side(nodes: Node[], at: number, flow: Flow, context: Context): number {
    const node = nodes[at] as Element;
    const look = this.looks.get(node)!;
    const boxOf = (element: Element) => {
      const inner = new Flow({ ...context, item: false });
      this.element(
        element,
        { ...this.looks.get(element)!, side: undefined, display: blockified(this.looks.get(element)!) },
        inner,
        {
          ...context,
          item: false,
        },
      );
      return inner.end();
    };
    const blocks = boxOf(node);
    const single = onlyParagraph(blocks);
    if (!blocks.length) return at;
    if (
      single &&
      plainText(single).trim().length <= LINE &&
      !plainText(single).trim().includes("\n") &&
      !single.listItem
    ) {
      flow.beside(look.side!, single);
      return at;
    }
    const cells = [blocks];
    let end = at;
    for (let next = at + 1; next < nodes.length; next++) {
      const other = nodes[next]!;
      if (!isElement(other)) {
        if (isText(other) && other.value.trim()) break;
        continue;
      }
      const otherLook = this.looks.get(other)!;
      if (otherLook.display === "none" || SKIPPED.has(other.tagName)) continue;
      if (!otherLook.side && (cells.length > 1 || otherLook.display !== "block")) break;
      cells.push(otherLook.side ? boxOf(other) : this.box(other, { ...context, item: false }));
      end = next;
      if (!otherLook.side) break;
    }
    flow.append([{ rows: [cells], layout: true }]);
    return end;
  }

  /** The children of a flex box or grid, beside each other. */
  private besides(element: Element, look: Look, context: Context): Block[] {
    const cells: { blocks: Block[]; wide: boolean }[] = [];
    for (const node of element.childNodes) {
      const flow = new Flow(context);
      if (isText(node)) {
        if (!node.value.trim()) continue;
        this.words(node.value, this.looks.get(element)!, flow, context);
      } else if (isElement(node)) {
        const shown = this.looks.get(node)!;
        if (shown.display === "none" || !isHtml(node) || SKIPPED.has(node.tagName)) this.leaveOut(node);
        else this.element(node, { ...shown, side: undefined, display: blockified(shown) }, flow, context);
      }
      const blocks = flow.end();
      if (blocks.length) cells.push({ blocks, wide: isElement(node) && this.looks.get(node)!.wide });
    }
    if (look.reversed) cells.reverse();
    const [mark, content] = cells;
    const lone = mark && content && cells.length === 2 ? onlyParagraph(mark.blocks) : undefined;
    const first = lone && stripBullet(plainText(lone)) === "" ? firstParagraph(content!.blocks) : undefined;
    if (first) {
      first.listItem = true;
      return content!.blocks;
    }
    // a name beside what stands in a column of its own
    const name = cells.findIndex(({ blocks }) => onlyParagraph(blocks)?.heading === 1);
    if (name > 0 && cells.some(({ blocks }) => blocks.length > 2)) cells.unshift(...cells.splice(name, 1));
    if (look.display === "flex") return [{ rows: [cells.map(({ blocks }) => blocks)], layout: true }];
    const rows: Block[][][] = [];
    let left = 0;
    for (const { blocks, wide } of cells) {
      if (wide || left === 0) {
        rows.push([]);
        left = wide ? 1 : look.columns;
      }
      rows.at(-1)!.push(blocks);
      left--;
    }
    return [{ rows, layout: true }];
  }

  /** Terms with what is said of each. */
  private terms(element: Element, context: Context): Block[] {
    const out: Block[] = [];
    let term: Block[] | undefined;
    const end = () => {
      if (term) out.push(...term);
      term = undefined;
    };
    const walk = (inner: Element) => {
      for (const child of childElements(inner)) {
        const look = this.looks.get(child)!;
        if (look.display === "none" || SKIPPED.has(child.tagName)) this.leaveOut(child);
        else if (child.tagName === "div" && childElements(child).some((part) => /^d[td]$/.test(part.tagName)))
          walk(child);
        else {
          const blocks = this.box(child, context);
          if (child.tagName === "dt") {
            end();
            term = blocks;
          } else if (term?.length && blocks.length) {
            out.push({ rows: [[term, blocks]], layout: true });
            term = undefined;
          } else out.push(...blocks);
        }
      }
    };
    walk(element);
    end();
    return out;
  }

  private table(element: Element, context: Context): Block[] {
    const out: Block[] = [];
    const rows: Block[][][] = [];
    const walk = (inner: Element) => {
      for (const child of childElements(inner)) {
        const look = this.looks.get(child)!;
        if (look.display === "none" || SKIPPED.has(child.tagName)) this.leaveOut(child);
        else if (child.tagName === "tr") rows.push(this.cells(child, context));
        else if (/^t(body|head|foot)$/.test(child.tagName)) walk(child);
        else out.push(...this.box(child, context));
      }
    };
    walk(element);
    if (rows.length) out.push({ rows });
    return out;
  }

  private cells(row: Element, context: Context): Block[][] {
    return childElements(row).flatMap((cell) => {
      const look = this.looks.get(cell)!;
      if (look.display === "none" || SKIPPED.has(cell.tagName)) {
        this.leaveOut(cell);
        return [];
      }
      return [this.box(cell, context)];
    });
  }

  /** Cells of a table that was made without rows. */
  private cellsFrom(nodes: Node[], from: number, context: Context): { cells: Block[][]; end: number } {
    const cells: Block[][] = [];
    let end = from;
    for (let at = from; at < nodes.length; at++) {
      const node = nodes[at]!;
      if (isText(node) && node.value.trim()) break;
      if (!isElement(node)) continue;
      if (this.looks.get(node)!.display !== "cell") break;
      cells.push(this.box(node, context));
      end = at;
    }
    return { cells, end };
  }

  /** A menu leads about the page or its site; one with addresses of its own says something of the person. */
  private isMenu(element: Element): boolean {
    const role = attribute(element, "role") ?? "";
    if (DIALOG_ROLES.test(role)) return true;
    if (element.tagName !== "nav" && !MENU_ROLES.test(role)) return false;
    return !links(element).some((href) => safeUrl(href));
  }

  private keepMenu(element: Element) {
    const text = words(element);
    if (text) this.menus.push(text);
  }

  private leaveOut(element: Element) {
    const text = SKIPPED.has(element.tagName) ? "" : words(element);
    if (text) this.hidden.push(text);
  }
}

/** A mark before an item stands apart from its words, mostly by its place. */
const besideText = (written: string) => (stripBullet(written) === "" ? `${written.trim()} ` : written);

/** Boxes beside each other and floats are blocks, whatever they were. */
const blockified = (look: Look): Look["display"] => (/^inline/.test(look.display) ? "block" : look.display);

function headingOf(element: Element): number | undefined {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level) return Number(level);
  return attribute(element, "role") === "heading" ? Number(attribute(element, "aria-level")) || 2 : undefined;
}

/** Where a link leads; a word processor on the web writes its own address before it. */
function linkOf(element: Element): string | undefined {
  const href = attribute(element, "href");
  const behind = /^https:\/\/www\.google\.com\/url\?q=([^&]+)/.exec(href ?? "")?.[1];
  try {
    return safeUrl(behind === undefined ? href : decodeURIComponent(behind)) ?? safeUrl(href);
  } catch {
    return safeUrl(href);
  }
}

/** "Print", "Download as PDF": a button that is no title of a part that opens. */
function isCommand(element: Element): boolean {
  const text = words(element);
  return text.length <= 40 && matchSectionTitle(text) === undefined;
}

function has(element: Element, tag: RegExp): boolean {
  return childElements(element).some((child) => tag.test(child.tagName) || has(child, tag));
}

const links = (element: Element): string[] =>
  childElements(element).flatMap((child) => [
    ...(attribute(child, "href") ? [attribute(child, "href")!] : []),
    ...links(child),
  ]);

/** The words of an element, without its programs. */
function words(element: Element): string {
  const read = (node: Node): string => {
    if (isText(node)) return node.value;
    return isElement(node) && !SKIPPED.has(node.tagName) ? `${node.childNodes.map(read).join("")} ` : "";
  };
  return read(element).replace(/\s+/g, " ").trim();
}

function allParagraphs(blocks: Block[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if ("paragraph" in block) return [block.paragraph];
    return allParagraphs("rows" in block ? block.rows.flat(2) : block.frame);
  });
}

function onlyParagraph(blocks: Block[]): Paragraph | undefined {
  const [block] = blocks;
  return blocks.length === 1 && block && "paragraph" in block ? block.paragraph : undefined;
}

/** The first paragraph of blocks, in the first cell of rows. */
function firstParagraph(blocks: Block[]): Paragraph | undefined {
  const [block] = blocks;
  if (!block) return undefined;
  if ("paragraph" in block) return block.paragraph;
  return "rows" in block ? firstParagraph(block.rows[0]?.[0] ?? []) : firstParagraph(block.frame);
}
