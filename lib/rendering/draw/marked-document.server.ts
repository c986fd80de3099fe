import PDFDocument from "pdfkit";
import { type GlyphPosition, type LaidNode, listTexts } from "./laid-out";
import type { Structure, StructureElement } from "./structure";

interface Glyph {
  id: number;
  advanceWidth: number;
  codePoints: number[];
}

/**
 * A PDF that knows what it draws: every run of letters stands between marks that name its element of the structure, everything
 * else (rules, grounds, page numbers) is marked as furniture. Marks open and close around one drawing, so that they never cross
 * what saves and restores the state of graphics.
 */
export class MarkedDocument extends PDFDocument {
  private texts = new Map<GlyphPosition[], { node: LaidNode; url?: string }>();
  private shown: number[] = [];
  private lastLink: { url: string; link: StructureElement } | undefined;
  private inArtifact = false;
  /** operators that show nothing by themselves, since the last one that did */
  private waiting: string[] = [];

  constructor(
    options: Record<string, unknown>,
    private structure: Structure,
    pages: LaidNode[],
    private pictureAlt: string,
  ) {
    super(options);
    for (const page of pages)
      for (const node of listTexts(page))
        for (const { runs } of node.lines ?? [])
          for (const { positions, attributes } of runs)
            if (positions) this.texts.set(positions, { node, url: attributes.link || undefined });
  }

  override addPage(options: object): this {
    this.waiting = [];
    super.addPage(options);
    const { id, data } = this.page.dictionary;
    data.StructParents = this.structure.pages.length;
    data.Tabs = "S";
    this.structure.addPage(id);
    return this;
  }

  /** What nothing is drawn with (most boxes only hold others) is never written. */
  override addContent(data: string): this {
    if (data === "Q") {
      const at = this.waiting.lastIndexOf("q");
      if (at >= 0) {
        this.waiting.length = at;
        return this;
      }
      this.waiting.length = 0;
      return super.addContent(data);
    }
    this.waiting.push(data);
    if (QUIET.test(data)) return this;
    const all = this.waiting.join("\n");
    this.waiting.length = 0;
    return super.addContent(all);
  }

  /**
   * The renderer asks for this by name and draws a run itself without it. Letters are set upright by the text's own matrix (the
   * page's goes down), and in as few pieces as kerning allows. Offsets of marks (the Arabic shadda) are left out, which the renderer
   * scales to nothing: they are computed for the order of reading and would put a mark of a line from right to left on another letter.
   */
  glyphs(glyphs: Glyph[], positions: GlyphPosition[], x: number, y: number): void {
    const content = [this.openMark(positions), "BT"];
    const font = this._font;
    this.page.fonts[font.id] ??= font.ref();
    content.push(`/${font.id} ${short(this._fontSize)} Tf`, `1 0 0 -1 ${short(x)} ${short(y)} Tm`);
    const em = 1000 / this._fontSize;
    const unit = 1000 / (font.font.unitsPerEm ?? 1000);
    let [pieces, hex] = ["", ""];
    for (const [i, glyph] of glyphs.entries()) {
      hex += this.encode(glyph);
      const apart = short(glyph.advanceWidth * unit - positions[i]!.xAdvance * em);
      if (!apart) continue;
      pieces += `<${hex}>${apart}`;
      hex = "";
    }
    content.push(`[${pieces}${hex && `<${hex}>`}] TJ`);
    content.push("ET EMC");
    this.addContent(content.join("\n"));
  }

  override link(x: number, y: number, width: number, height: number, url: string): this {
    // the run of letters that it leads away from is drawn next
    const entry = this.structure.nextLinkEntry + this.shown.length;
    super.link(x, y, width, height, url, { StructParent: entry, Contents: new String(url) });
    this.shown.push(this.page.annotations.at(-1)!.id);
    return this;
  }

  override image(...args: unknown[]): this {
    this.addContent(`/Figure <</MCID ${this.structure.mark(this.structure.figure(this.pictureAlt))}>> BDC`);
    super.image(...args);
    return this.addContent("EMC");
  }

  override rect(x: number, y: number, width: number, height: number): this {
    this.openArtifact();
    return super.rect(x, y, width, height);
  }
  override moveTo(x: number, y: number): this {
    this.openArtifact();
    return super.moveTo(x, y);
  }
  override fill(...args: unknown[]): this {
    super.fill(...args);
    return this.closeArtifact();
  }
  override stroke(...args: unknown[]): this {
    super.stroke(...args);
    return this.closeArtifact();
  }
  override clip(...args: unknown[]): this {
    super.clip(...args);
    return this.closeArtifact();
  }

  /** `markArchival` writes it. */
  protected override endMetadata(): void {}

  private openMark(positions: GlyphPosition[]): string {
    const text = this.texts.get(positions);
    const element = text && this.structure.elementOf(text.node);
    if (!element) return "/Artifact <</Type /Pagination>> BDC";
    let marked = element;
    if (text.url !== undefined) {
      marked = this.structure.linkIn(element, text.url, this.lastLink);
      this.lastLink = { url: text.url, link: marked };
    }
    const mark = this.structure.mark(marked);
    for (const object of this.shown.splice(0)) this.structure.show(marked, object);
    return `/${marked.role} <</MCID ${mark}>> BDC`;
  }

  /** The letter's number in the font as it is embedded. */
  private encode(glyph: Glyph): string {
    const { subset, widths, unicode, scale } = this._font;
    if (!subset) return glyph.id.toString(16).padStart(2, "0");
    const id = subset.includeGlyph(glyph.id);
    widths[id] ??= glyph.advanceWidth * scale;
    unicode[id] ??= glyph.codePoints;
    return id.toString(16).padStart(4, "0");
  }

  private openArtifact() {
    if (!this.inArtifact) this.addContent(ARTIFACT);
    this.inArtifact = true;
  }

  private closeArtifact(): this {
    // a path that only clips has shown nothing: its marks wait, and may go, together
    if (this.inArtifact && this.waiting.includes(ARTIFACT)) this.waiting.push("EMC");
    else if (this.inArtifact) super.addContent("EMC");
    this.inArtifact = false;
    return this;
  }
}

const ARTIFACT = "/Artifact BMC";

/** Operators of state, paths, clipping and marks (ISO 32000-1, annex A). */
const QUIET = /(?:^|\s)(?:q|cm|gs|cs|CS|scn|SCN|w|d|J|j|M|m|l|c|h|re|BMC|n)$/;

/** Thousandths are finer than any printer. */
function short(points: number): number {
  return Math.round(points * 1000) / 1000;
}
