/** A piece of text of one page as it is drawn: no wide gap inside. Coordinates in points from the top left; `y` is the base line. */
export interface Piece {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
  /** place in the drawing order */
  order: number;
  /** not along the page's own reading direction */
  rotated: boolean;
  hidden?: "invisible" | "tiny" | "off_page" | "same_colour";
  link?: string;
  /** read from a picture: how sure the recognition is, 0 to 1 */
  confidence?: number;
}

export interface PageContent {
  width: number;
  height: number;
  pieces: Piece[];
  /** small filled shapes: list marks that are drawn, not written */
  dots: { x: number; y: number }[];
  /** share of the page that pictures cover */
  pictureShare: number;
  /** anything is drawn at all, letters or not */
  drawn: boolean;
}

export type Matrix = [number, number, number, number, number, number];
interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}
interface Font {
  name?: string;
  bold?: boolean;
  black?: boolean;
  fontMatrix?: Matrix;
  vertical?: boolean;
  isType3Font?: boolean;
}
interface State {
  ctm: Matrix;
  fill: string;
  alpha: number;
  font?: Font;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What this needs of pdf.js: `OPS` and a page's operator list. */
export interface PdfOperators {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

const TINY_POINTS = 2;
/** A gap of more than this share of the font size is a space; a wider one ends the piece. */
const SPACE_GAP = 0.17;
const PIECE_GAP = 1.1;

/**
 * Text with position, size, weight and colour from a page's drawing operators. pdf.js's own text extraction knows neither
 * colour nor render mode nor font names; walking the operators once gives all of it, and takes half its time.
 */
export function readPage(
  operators: PdfOperators,
  OPS: Record<string, number>,
  page: { width: number; height: number; transform: Matrix; font(name: string): Font | undefined },
): PageContent {
  const names = operatorNames(OPS);
  const state: State = {
    ctm: page.transform,
    fill: "#000000",
    alpha: 1,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  const stack: State[] = [];
  const pieces: Piece[] = [];
  const dots: PageContent["dots"] = [];
  const fills: (Box & { colour: string })[] = [];
  const pictures: Box[] = [];
  let textMatrix: Matrix = [1, 0, 0, 1, 0, 0];
  let lineX = 0;
  let lineY = 0;
  let x = 0;
  let y = 0;
  let builder: Builder | undefined;

  const moveText = (dx: number, dy: number) => {
    lineX += dx;
    lineY += dy;
    x = lineX;
    y = lineY;
  };
  const finish = () => {
    if (builder) pieces.push(...builder.end());
    builder = undefined;
  };

  const showText = (glyphs: (Glyph | number | null)[]) => {
    const { font, size } = state;
    if (!font || !size) return;
    const unit = font.isType3Font ? (font.fontMatrix?.[0] ?? 0.001) : font.fontMatrix?.[0] || 0.001;
    const base = multiply(multiply(state.ctm, textMatrix), [1, 0, 0, 1, x, y + state.rise]);
    const place = multiply(base, [state.scale, 0, 0, 1, 0, 0]);
    const along = Math.hypot(place[0], place[1]) || 1;
    const drawnSize = size * Math.hypot(place[2], place[3]);
    const rotated = Math.abs(place[1]) > Math.abs(place[0]) * 0.05 || place[0] < 0;
    const style = { size: drawnSize, bold: isBold(font), rotated, hidden: hiddenBy(state, drawnSize) };
    let advance = 0;
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === "number") {
        advance -= (glyph * size) / 1000;
        continue;
      }
      // damaged fonts have widths that are no numbers
      const width = (glyph.width || 0) * unit * size;
      const startX = place[4] + place[0] * advance;
      const startY = place[5] + place[1] * advance;
      const point = { x: startX, y: startY, right: startX + (rotated ? 0 : width * along) };
      if (builder && !builder.accepts(point, style, state.fill)) finish();
      builder ??= new Builder(pieces.length, state.fill, style, backgroundAt(point, drawnSize, fills, pictures));
      builder.add(glyph, point, along * width);
      advance += width + state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    }
    x += advance * state.scale;
  };

  const { fnArray, argsArray } = operators;
  for (let i = 0; i < fnArray.length; i++) {
    // biome-ignore lint/suspicious/noExplicitAny: each operator has arguments of its own
    const args = argsArray[i] as any[];
    switch (names[fnArray[i]!]) {
      case "save":
        stack.push({ ...state });
        break;
      case "restore":
        Object.assign(state, stack.pop());
        break;
      case "transform":
        state.ctm = multiply(state.ctm, args as unknown as Matrix);
        break;
      case "paintFormXObjectBegin":
        stack.push({ ...state });
        if (args[0]) state.ctm = multiply(state.ctm, args[0] as Matrix);
        break;
      case "paintFormXObjectEnd":
        Object.assign(state, stack.pop());
        break;
      case "beginText":
        textMatrix = [1, 0, 0, 1, 0, 0];
        x = y = lineX = lineY = 0;
        break;
      case "setTextMatrix": {
        const m = (args.length === 1 ? args[0] : args) as ArrayLike<number>;
        textMatrix = [m[0]!, m[1]!, m[2]!, m[3]!, m[4]!, m[5]!];
        x = y = lineX = lineY = 0;
        break;
      }
      case "moveText":
        moveText(args[0]!, args[1]!);
        break;
      case "setLeadingMoveText":
        state.leading = -args[1]!;
        moveText(args[0]!, args[1]!);
        break;
      case "nextLine":
        moveText(0, -state.leading);
        break;
      case "setLeading":
        state.leading = args[0]!;
        break;
      case "setCharSpacing":
        state.charSpacing = args[0]!;
        break;
      case "setWordSpacing":
        state.wordSpacing = args[0]!;
        break;
      case "setHScale":
        state.scale = (args[0] as number) / 100;
        break;
      case "setTextRise":
        state.rise = args[0]!;
        break;
      case "setTextRenderingMode":
        state.mode = args[0]!;
        break;
      case "setFont":
        setFont(state, page.font(args[0]!), args[1]!);
        break;
      case "setGState":
        for (const [key, value] of args[0] as [string, never][]) {
          if (key === "ca") state.alpha = value;
          else if (key === "Font") setFont(state, page.font(value[0]), value[1]);
        }
        break;
      case "setFillRGBColor":
        state.fill = colour(args as unknown as unknown[]);
        break;
      case "setFillColorN":
      case "shadingFill":
        state.fill = "pattern";
        break;
      case "showText":
        showText(args[0] as (Glyph | number | null)[]);
        break;
      case "showSpacedText":
        showText(args[0] as (Glyph | number | null)[]);
        break;
      case "nextLineShowText":
        moveText(0, -state.leading);
        showText(args[0] as (Glyph | number | null)[]);
        break;
      case "constructPath": {
        const [paint, , bounds] = args as unknown as [number, unknown, ArrayLike<number> | null];
        if (!bounds || !FILLING.has(names[paint]!) || state.alpha < 0.1) break;
        const box = boxOf(state.ctm, bounds);
        const width = box.right - box.left;
        const height = box.bottom - box.top;
        if (width > 0.8 && width < 6.5 && height > 0.8 && height < 6.5 && width / height < 1.6 && height / width < 1.6)
          dots.push({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
        else if (width > 4 && height > 4) fills.push({ ...box, colour: state.fill });
        break;
      }
      case "paintImageXObject":
      case "paintInlineImageXObject":
      case "paintImageMaskXObject":
      case "paintJpegXObject":
        pictures.push(boxOf(state.ctm, [0, 0, 1, 1]));
        break;
      default:
    }
  }
  finish();

  for (const piece of pieces) {
    for (const key of ["x", "right", "y", "size"] as const) if (!Number.isFinite(piece[key])) piece[key] = 0;
    if (
      !piece.hidden &&
      (piece.right < 0 || piece.x > page.width || piece.y < -piece.size || piece.y - piece.size > page.height)
    )
      piece.hidden = "off_page";
  }
  const area = pictures.reduce((sum, p) => sum + Math.max(0, p.right - p.left) * Math.max(0, p.bottom - p.top), 0);
  return {
    width: page.width,
    height: page.height,
    pieces,
    dots,
    pictureShare: area / (page.width * page.height),
    drawn: fnArray.length > 0,
  };
}

const FILLING = new Set(["fill", "eoFill", "fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke"]);

let cachedNames: string[] | undefined;
function operatorNames(OPS: Record<string, number>): string[] {
  if (!cachedNames) {
    cachedNames = [];
    for (const [name, code] of Object.entries(OPS)) cachedNames[code] = name;
  }
  return cachedNames;
}

interface Style {
  size: number;
  bold: boolean;
  rotated: boolean;
  hidden?: Piece["hidden"];
}
interface Point {
  x: number;
  y: number;
  right: number;
}

/** Collects glyphs that stand side by side into one piece, with spaces where there are gaps. */
class Builder {
  private glyphs: { text: string; gap: number; width: number }[] = [];
  private x = Number.NaN;
  private y = 0;
  private right = 0;

  constructor(
    private order: number,
    private colour: string,
    private style: Style,
    private background: string,
  ) {}

  accepts(point: Point, style: Style, colour: string): boolean {
    if (!this.glyphs.length) return true;
    const { size } = this.style;
    if (style.rotated !== this.style.rotated || style.hidden !== this.style.hidden) return false;
    if (style.rotated) return Math.hypot(point.x - this.x, point.y - this.y) < 2000 && colour === this.colour;
    const sameBaseline = Math.abs(point.y - this.y) < size * 0.12;
    const raised = Math.abs(point.y - this.y) < size * 0.5 && style.size < size * 0.85;
    if (!sameBaseline && !raised) return false;
    if (style.bold !== this.style.bold && !raised) return false;
    if (Math.abs(style.size - size) > size * 0.15 && !raised) return false;
    if (colour !== this.colour && style.bold === this.style.bold && this.isWhite(colour) !== this.isWhite(this.colour))
      return false;
    const gap = point.x - this.right;
    return gap > -size * 0.6 && gap < size * PIECE_GAP;
  }

  add(glyph: Glyph, point: Point, width: number) {
    if (Number.isNaN(this.x)) {
      this.x = point.x;
      this.y = point.y;
      this.right = point.x;
    }
    const space = glyph.isSpace || /^\s*$/.test(glyph.unicode);
    this.glyphs.push({ text: space ? " " : glyph.unicode, gap: this.style.rotated ? 0 : point.x - this.right, width });
    this.right = this.style.rotated ? point.x : point.x + width;
  }

  end(): Piece[] {
    const text = this.text();
    if (!text.trim()) return [];
    let { hidden } = this.style;
    if (!hidden && similar(this.colour, this.background)) hidden = "same_colour";
    const lead = text.length - text.trimStart().length;
    const first = this.glyphs.slice(0, lead).reduce((sum, g) => sum + g.width, 0);
    return [
      {
        text,
        x: lead && this.glyphs[0]?.text === " " ? this.x + first : this.x,
        right: this.right,
        y: this.y,
        size: this.style.size,
        bold: this.style.bold,
        order: this.order,
        rotated: this.style.rotated,
        ...(hidden && { hidden }),
      },
    ];
  }

  /**
   * The letters with spaces where gaps are. Text set with wide letter spacing ("S K I L L S") has gaps everywhere: there the common
   * gap is the spacing, and only gaps clearly wider are spaces.
   */
  private text(): string {
    const { size } = this.style;
    const inner = this.glyphs.slice(1).filter((g) => g.text !== " ");
    const gaps = inner.map((g) => g.gap).sort((a, b) => a - b);
    const common = gaps[Math.floor(gaps.length / 2)] ?? 0;
    const spaced = gaps.length >= 3 && common > size * 0.06;
    const limit = spaced ? common + size * SPACE_GAP : size * SPACE_GAP;
    const stretched = spaced && common > size * SPACE_GAP * 0.8;
    let out = "";
    let spaces = 0;
    for (const [i, glyph] of this.glyphs.entries()) {
      if (glyph.text === " ") {
        spaces++;
        continue;
      }
      if (i > 0) out += " ".repeat(spaces || (glyph.gap > limit ? 1 : 0));
      spaces = 0;
      out += glyph.text;
    }
    if (spaces) out += " ";
    return stretched ? out : joinSpelledLetters(out);
  }

  private isWhite(colour: string) {
    return colour !== "pattern" && luminance(colour) > 0.95;
  }
}

/** "E X P E R I E N C E" written with real spaces: single letters all along become words (two spaces or more part them). */
function joinSpelledLetters(text: string): string {
  if (!/^\s*(?:\p{L} ){3,}\p{L}(?: {2,}|\s*$)/u.test(text) || /\p{L}{2}/u.test(text)) return text;
  return text.replace(/(\S) (?=\S)/g, "$1").replace(/ {2,}/g, " ");
}

function hiddenBy(state: State, size: number): Piece["hidden"] {
  if (state.mode === 3 || state.mode === 7 || state.alpha < 0.05) return "invisible";
  return size < TINY_POINTS ? "tiny" : undefined;
}

/** Colour under the start of a piece: the last fill there, white paper where there is none, unknown over pictures. */
function backgroundAt({ x, y }: Point, size: number, fills: (Box & { colour: string })[], pictures: Box[]): string {
  const holds = (box: Box) =>
    x + 0.5 >= box.left && x <= box.right && y - size * 0.3 >= box.top && y - size * 0.3 <= box.bottom;
  if (pictures.some(holds)) return "pattern";
  return fills.findLast(holds)?.colour ?? "#ffffff";
}

/** Contrast under about 1.1 : 1 cannot be seen. */
function similar(a: string, b: string): boolean {
  if (a === "pattern" || b === "pattern") return false;
  const [light, dark] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (light + 0.05) / (dark + 0.05) < 1.08;
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const v = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function colour(args: unknown[]): string {
  if (typeof args[0] === "string") return args[0];
  return `#${args.map((v) => Math.round(Number(v)).toString(16).padStart(2, "0")).join("")}`;
}

function setFont(state: State, font: Font | undefined, size: number) {
  state.font = font;
  state.size = Math.abs(size);
}

function isBold(font: Font): boolean {
  return (
    Boolean(font.bold || font.black) ||
    /bold|black|heavy|semibold|demi(?!italic)|[-,](bd|sb)\b|medi(um)?$|(cm|sf)bx/i.test(font.name ?? "")
  );
}

function multiply(a: Matrix, b: ArrayLike<number>): Matrix {
  return [
    a[0] * b[0]! + a[2] * b[1]!,
    a[1] * b[0]! + a[3] * b[1]!,
    a[0] * b[2]! + a[2] * b[3]!,
    a[1] * b[2]! + a[3] * b[3]!,
    a[0] * b[4]! + a[2] * b[5]! + a[4],
    a[1] * b[4]! + a[3] * b[5]! + a[5],
  ];
}

/** The upright box around a transformed rectangle (x0, y0, x1, y1). */
export function boxOf(matrix: Matrix, bounds: ArrayLike<number>): Box {
  const [x0, y0, x1, y1] = Array.from(bounds);
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([px, py]) => [matrix[0] * px! + matrix[2] * py! + matrix[4], matrix[1] * px! + matrix[3] * py! + matrix[5]]);
  const xs = corners.map((c) => c[0]!);
  const ys = corners.map((c) => c[1]!);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
