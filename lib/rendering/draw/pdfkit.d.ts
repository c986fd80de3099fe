/** The part of pdfkit 0.20 that is used here; it brings no types. */
declare module "pdfkit" {
  import type { Readable } from "node:stream";

  interface Reference {
    id: number;
    data: Record<string, unknown>;
  }
  interface EmbeddedFont {
    id: string;
    scale: number;
    font: { unitsPerEm?: number };
    /** of the characters used; a font that every reader brings has none */
    subset?: { includeGlyph(id: number): number };
    widths: (number | undefined)[];
    unicode: (number[] | undefined)[];
    ref(): Reference;
  }

  export default class PDFDocument extends Readable {
    constructor(options: Record<string, unknown>);
    page: { dictionary: Reference; fonts: Record<string, Reference>; annotations: Reference[] };
    protected _font: EmbeddedFont;
    protected _fontSize: number;
    addPage(options: object): this;
    addContent(data: string): this;
    rect(x: number, y: number, width: number, height: number): this;
    moveTo(x: number, y: number): this;
    fill(...args: unknown[]): this;
    stroke(...args: unknown[]): this;
    clip(...args: unknown[]): this;
    image(...args: unknown[]): this;
    link(x: number, y: number, width: number, height: number, url: string, options?: object): this;
    protected endMetadata(): void;
  }
}
