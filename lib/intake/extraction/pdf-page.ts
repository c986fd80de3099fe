/**
 * A piece of text of one page as it is drawn: no wide gap inside. Coordinates in points from the top left of the page as a reader of this
 * text turns it (`angle`); `y` is the base line.
 */
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
  /** direction of rotated text on the page, in degrees clockwise */
  angle?: number;
  /** an icon stands before it */
  afterIcon?: boolean;
  /** set down anew beside the piece before it, with a gap and no space between them, on a page whose spaces are drawn */
  apart?: boolean;
  hidden?: "invisible" | "tiny" | "off_page" | "same_colour" | "covered" | "clipped" | "layer" | "unreadable";
  link?: string;
  /** read from a picture: how sure the recognition is, 0 to 1 */
  confidence?: number;
}

export interface PageContent {
  width: number;
  height: number;
  /** read from a picture that lay otherwise, as in SourceText.pageSizes */
  turned?: number;
  lean?: number;
  pieces: Piece[];
  /** small filled shapes: list marks and icons that are drawn, not written */
  dots: { x: number; y: number; size: number }[];
  /** filled rectangles as tall as a column: grounds of side bars */
  grounds?: Box[];
  /** straight lines drawn along the page's edges: what tables are ruled with */
  rules?: Rule[];
  /** links over icons and pictures, not over text */
  bareLinks?: { box: Box; url: string }[];
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
  originalCharCode: number;
}
interface Font {
  name?: string;
  bold?: boolean;
  black?: boolean;
  bbox?: number[];
  composite?: boolean;
  fontMatrix?: Matrix;
  vertical?: boolean;
  isType3Font?: boolean;
}
interface State {
  ctm: Matrix;
  fill: string;
  alpha: number;
  /** draws over what lies beneath, and does not mix with it */
  opaque: boolean;
  clip: Box;
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
/** A drawn line: level (`y` stays) or upright (`x` stays). */
export interface Rule {
  upright: boolean;
  /** its x where it is upright, else its y */
  at: number;
  from: number;
  to: number;
}
interface Fill extends Box {
  colour: string;
  /** certain to cover all of its box */
  solid: boolean;
  /** place among the page's operators */
  at: number;
}

/** What this needs of pdf.js: a page's operator list. */
export interface PdfOperators {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

export interface PageFrame {
  width: number;
  height: number;
  transform: Matrix;
  font(name: string): Font | undefined;
  /** whether an optional layer is shown */
  layer(properties: unknown): boolean;
}

const TINY_POINTS = 2;
/** A gap of more than this share of the font size is a space; a wider one ends the piece. */
const SPACE_GAP = 0.17;
const PIECE_GAP = 1.1;
/** The same where the text was set down anew: table cells and columns can stand that near. */
const NEW_START_GAP = 0.7;
/** The same where spaces are drawn, and none was: words on grounds of their own, cells of a row that fits its text. */
const APART_GAP = 0.4;
/** So many spaces drawn on a page tell that it draws them. */
const SPACES_DRAWN = 5;

/**
 * Text with position, size, weight and colour from a page's drawing operators. pdf.js's own text extraction knows neither
 * colour nor render mode nor font names; walking the operators once gives all of it, and takes half its time.
 */
export function readPage(operators: PdfOperators, OPS: Record<string, number>, page: PageFrame): PageContent {
  const names = operatorNames(OPS);
  const wholePage: Box = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
  const state: State = {
    ctm: page.transform,
    fill: "#000000",
    alpha: 1,
    opaque: true,
    clip: wholePage,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  const stack: State[] = [];
  const drawn: Drawn[] = [];
  const dots: PageContent["dots"] = [];
  const fills: Fill[] = [];
  const pictures: Fill[] = [];
  const rules: Rule[] = [];
  const layers: boolean[] = [];
  let textMatrix: Matrix = [1, 0, 0, 1, 0, 0];
  let lineX = 0;
  let lineY = 0;
  let x = 0;
  let y = 0;
  let builder: Builder | undefined;
  let afterIcon = false;
  let ended: PieceEnd | undefined;
  let spaces = 0;
  let clipNext = false;
  let softMask = false;
  let at = 0;

  const moveText = (dx: number, dy: number) => {
    lineX += dx;
    lineY += dy;
    x = lineX;
    y = lineY;
  };
  const finish = () => {
    const piece = builder?.end(drawn.length);
    if (piece) {
      drawn.push(piece);
      ended = builder!.ending();
    }
    builder = undefined;
  };
  const pop = () => {
    Object.assign(state, stack.pop());
  };
  const addPicture = (box: Box) => {
    const shown = intersect(box, state.clip);
    if (shown)
      pictures.push({ ...shown, colour: "pattern", at, solid: !softMask && state.opaque && state.alpha > 0.9 });
  };

  const showText = (glyphs: (Glyph | number | null)[]) => {
    const { font, size } = state;
    if (!font || !size) return;
    const unit = font.isType3Font ? (font.fontMatrix?.[0] ?? 0.001) : font.fontMatrix?.[0] || 0.001;
    const base = multiply(multiply(state.ctm, textMatrix), [1, 0, 0, 1, x, y + state.rise]);
    const place = multiply(base, [state.scale, 0, 0, 1, 0, 0]);
    const along = Math.hypot(place[0], place[1]) || 1;
    const drawnSize = size * typeFaceScale(font) * Math.hypot(place[2], place[3]);
    const angle = Math.abs(place[1]) < Math.abs(place[0]) * 0.05 && place[0] > 0 ? 0 : angleOf(place[0], place[1]);
    const style: Style = { size: drawnSize, bold: isBold(font), angle, fill: state.fill, font };
    style.hidden = layers.includes(false) ? "layer" : hiddenBy(state, drawnSize);
    const turn = angle ? turned(angle) : undefined;
    const kind = kindOfFont(font);
    let advance = 0;
    let fresh = true;
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === "number") {
        advance -= (glyph * size) / 1000;
        continue;
      }
      // damaged fonts have widths that are no numbers
      const width = (glyph.width || 0) * unit * size;
      const pageX = place[4] + place[0] * advance;
      const pageY = place[5] + place[1] * advance;
      const startX = turn ? pageX * turn.cos + pageY * turn.sin : pageX;
      const startY = turn ? pageY * turn.cos - pageX * turn.sin : pageY;
      advance += width + state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      const icon = kind === "text" && glyph.unicode < "\ue000" ? undefined : glyphIcon(glyph, kind);
      if (icon === true) {
        finish();
        afterIcon = true;
        continue;
      }
      const point: Point = { x: startX, y: startY, right: startX + width * along, pageX, pageY, fresh };
      fresh = false;
      const blank = /^\s*$/.test(glyph.unicode);
      if (blank) spaces++;
      if (builder && !builder.accepts(point, style, glyph.unicode, spaces > SPACES_DRAWN)) finish();
      if (!builder) {
        const apart = spaces > SPACES_DRAWN && point.fresh && isApart(ended, point, drawnSize, glyph.unicode);
        builder = new Builder(style, afterIcon, apart, at, clippedAt(point, drawnSize, state.clip));
        builder.background = backgroundAt(pageX, pageY - (angle ? 0 : drawnSize * 0.3), fills, pictures);
        afterIcon = false;
      }
      const letter = icon ?? (font.isType3Font ? bitmapLetter(glyph) : glyph.unicode);
      // A hyphen that is drawn is one, whatever its font calls it: Typst's say "soft" of all as soon as one word is divided.
      builder.add(letter === "\u00ad" && width > 0 ? "-" : letter, glyph, point, along * width);
    }
    x += advance * state.scale;
  };

  const { fnArray, argsArray } = operators;
  for (at = 0; at < fnArray.length; at++) {
    // biome-ignore lint/suspicious/noExplicitAny: each operator has arguments of its own
    const args = argsArray[at] as any[];
    switch (names[fnArray[at]!]) {
      case "save":
        stack.push({ ...state });
        break;
      case "restore":
        softMask = false;
        pop();
        break;
      case "transform":
        state.ctm = multiply(state.ctm, args as unknown as Matrix);
        break;
      case "paintFormXObjectBegin":
        stack.push({ ...state });
        if (args[0]) state.ctm = multiply(state.ctm, args[0] as Matrix);
        if (args[1]) state.clip = intersect(state.clip, boxOf(state.ctm, args[1])) ?? NOWHERE;
        break;
      case "beginAnnotation":
        finish();
        stack.push({ ...state });
        state.ctm = multiply(multiply(page.transform, args[2] as Matrix), args[3] as Matrix);
        state.clip = wholePage;
        break;
      case "paintFormXObjectEnd":
      case "endAnnotation":
        pop();
        break;
      case "beginMarkedContent":
        layers.push(true);
        break;
      case "beginMarkedContentProps":
        layers.push(args[0] !== "OC" || page.layer(args[1]));
        break;
      case "endMarkedContent":
        layers.pop();
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
          else if (key === "BM") state.opaque = value === "source-over";
          else if (key === "SMask") softMask = true;
        }
        break;
      case "setFillRGBColor":
        state.fill = colour(args as unknown as unknown[]);
        break;
      case "setFillColorN":
        state.fill = "pattern";
        break;
      case "shadingFill":
        fills.push({ ...state.clip, colour: "pattern", solid: false, at });
        break;
      case "showText":
      case "showSpacedText":
        showText(args[0] as (Glyph | number | null)[]);
        break;
      case "nextLineShowText":
        moveText(0, -state.leading);
        showText(args[0] as (Glyph | number | null)[]);
        break;
      case "clip":
      case "eoClip":
        clipNext = true;
        break;
      case "constructPath": {
        const [paint, path, bounds] = args as unknown as [number, unknown[] | null, ArrayLike<number> | null];
        const box = bounds && boxOf(state.ctm, bounds);
        if (box && state.alpha >= 0.1 && !layers.includes(false)) {
          const shown = intersect({ ...box, right: box.right + 0.01, bottom: box.bottom + 0.01 }, state.clip);
          if (shown && FILLING.has(names[paint]!)) rules.push(...thinRule(box));
          if (shown && FILLING.has(names[paint]!) && state.opaque) rules.push(...badgeEdges(box));
          if (shown && STROKING.has(names[paint]!)) rules.push(...strokedRules(path?.[0], state.ctm));
        }
        const filled = FILLING.has(names[paint]!);
        if (box && (filled || STROKING.has(names[paint]!)) && state.alpha >= 0.1 && !layers.includes(false)) {
          const width = box.right - box.left;
          const height = box.bottom - box.top;
          // hollow circles are list marks, too
          const markLike = filled || (width > 2 && width < 6);
          if (
            markLike &&
            width > 0.8 &&
            width < 18 &&
            height > 0.8 &&
            height < 18 &&
            width / height < 1.8 &&
            height / width < 1.8
          )
            dots.push({
              x: (box.left + box.right) / 2,
              y: (box.top + box.bottom) / 2,
              size: Math.max(width, height),
            });
          const shown = filled && width > 4 && height > 4 && intersect(box, state.clip);
          if (shown) {
            const whole = fillsItsBox(path?.[0], bounds);
            // A shape that leaves parts of its box free says nothing certain of the colour there.
            const solid = whole && state.alpha > 0.9 && state.opaque && state.fill !== "pattern";
            fills.push({ ...shown, colour: whole && state.alpha > 0.5 ? state.fill : "pattern", solid, at });
          }
        }
        if (clipNext) state.clip = (box ? intersect(state.clip, box) : undefined) ?? NOWHERE;
        clipNext = false;
        break;
      }
      case "paintImageXObject":
      case "paintInlineImageXObject":
      case "paintImageMaskXObject":
      case "paintSolidColorImageMask":
        addPicture(boxOf(state.ctm, [0, 0, 1, 1]));
        break;
      case "paintImageXObjectRepeat": {
        const [, scaleX, scaleY, positions] = args as unknown as [string, number, number, ArrayLike<number>];
        for (let i = 0; i + 1 < positions.length; i += 2)
          addPicture(
            boxOf(multiply(state.ctm, [scaleX, 0, 0, scaleY, positions[i]!, positions[i + 1]!]), [0, 0, 1, 1]),
          );
        break;
      }
      default:
    }
  }
  finish();

  const pieces = drawn.map((piece) => piece.piece);
  hideCovered(drawn, fills, pictures);
  hideClipped(drawn);
  hideUnreadable(drawn);
  for (const { piece, pageX, pageY } of drawn) {
    for (const key of ["x", "right", "y", "size"] as const) if (!Number.isFinite(piece[key])) piece[key] = 0;
    const away = piece.rotated
      ? pageX < 0 || pageX > page.width || pageY < 0 || pageY > page.height
      : piece.right < 0 || piece.x > page.width || piece.y < -piece.size || piece.y - piece.size > page.height;
    if (!piece.hidden && away) piece.hidden = "off_page";
  }
  const pageBox = { left: 0, top: 0, right: page.width, bottom: page.height };
  const share = pictures.reduce((sum, box) => sum + areaOf(intersect(box, pageBox)), 0) / areaOf(pageBox);
  const grounds = fills.filter(
    (fill) =>
      fill.bottom - fill.top > page.height * 0.25 &&
      fill.right - fill.left < page.width * 0.6 &&
      fill.right - fill.left > page.width * 0.1,
  );
  return {
    width: page.width,
    height: page.height,
    pieces,
    dots,
    grounds,
    rules,
    pictureShare: Math.min(1, share),
    drawn: fnArray.length > 0,
  };
}

const FILLING = new Set(["fill", "eoFill", "fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke"]);
const STROKING = new Set([
  "stroke",
  "closeStroke",
  "fillStroke",
  "eoFillStroke",
  "closeFillStroke",
  "closeEOFillStroke",
]);
const NOWHERE: Box = { left: 1e7, top: 1e7, right: 1e7, bottom: 1e7 };

let cachedNames: string[] | undefined;
function operatorNames(OPS: Record<string, number>): string[] {
  if (!cachedNames) {
    cachedNames = [];
    for (const [name, code] of Object.entries(OPS)) cachedNames[code] = name;
  }
  return cachedNames;
}

/** A piece with what decides whether a person can see and read it. */
interface Drawn {
  piece: Piece;
  font: Font;
  /** where it begins on the page */
  pageX: number;
  pageY: number;
  /** place among the page's operators */
  at: number;
  clipped: boolean;
  codes: number[];
}
interface Style {
  size: number;
  bold: boolean;
  angle: number;
  fill: string;
  font: Font;
  hidden?: Piece["hidden"];
}
interface Point {
  x: number;
  y: number;
  right: number;
  pageX: number;
  pageY: number;
  /** the first glyph after the text was set down at a new place */
  fresh: boolean;
}

/** Where a piece ended. */
interface PieceEnd {
  right: number;
  y: number;
  /** nothing but a list mark, or with a space at its end */
  open: boolean;
}

/** A gap before a piece that no space fills, on the line of the piece before. A figure in brackets belongs to what it counts. */
const isApart = (ended: PieceEnd | undefined, point: Point, size: number, first: string) =>
  ended !== undefined &&
  !ended.open &&
  first !== "(" &&
  Math.abs(point.y - ended.y) < size * 0.2 &&
  point.x - ended.right > size * APART_GAP;

/** Collects glyphs that stand side by side into one piece, with spaces where there are gaps. */
class Builder {
  background = "#ffffff";
  private glyphs: { text: string; gap: number; width: number }[] = [];
  private codes: number[] = [];
  private first: Point | undefined;
  private right = 0;

  constructor(
    private style: Style,
    private afterIcon: boolean,
    private apart: boolean,
    private at: number,
    private clipped: boolean,
  ) {}

  /** nothing but a list mark so far */
  private get isMark(): boolean {
    return this.glyphs.length < 4 && MARK.test(this.glyphs.map(({ text }) => text).join(""));
  }

  ending(): PieceEnd {
    return { right: this.right, y: this.first?.y ?? 0, open: this.isMark || this.glyphs.at(-1)?.text === " " };
  }

  accepts(point: Point, style: Style, glyph: string, spacesDrawn: boolean): boolean {
    const { first } = this;
    if (!first) return true;
    const { size, fill } = this.style;
    if (style.angle !== this.style.angle || style.hidden !== this.style.hidden) return false;
    const sameBaseline = Math.abs(point.y - first.y) < size * 0.12;
    const raised = Math.abs(point.y - first.y) < size * 0.5 && style.size < size * 0.85;
    if (!sameBaseline && !raised) return false;
    if (style.bold !== this.style.bold && !raised) return false;
    if (Math.abs(style.size - size) > size * 0.15 && !raised) return false;
    if (style.fill !== fill && style.bold === this.style.bold && isWhite(style.fill) !== isWhite(fill)) return false;
    const gap = point.x - this.right;
    // A list mark is a piece of its own: lines that wrap begin under the text after it.
    if (this.isMark && (gap > size * 0.1 || this.glyphs.at(-1)!.text === " ") && !/^\s*$/.test(glyph)) return false;
    const spaced = (this.glyphs.at(-1)?.gap ?? 0) > size * SPACE_GAP;
    if (spacesDrawn && point.fresh && gap > size * APART_GAP && this.glyphs.at(-1)!.text !== " " && glyph !== "(")
      if (!(this.glyphs.length > 1 && this.glyphs.slice(1).every((g) => g.gap > size * SPACE_GAP)))
        // but for letters set wide apart, each by itself
        return false;
    return gap > -size * 0.6 && gap < size * (point.fresh && !spaced ? NEW_START_GAP : PIECE_GAP);
  }

  add(text: string, glyph: Glyph, point: Point, width: number) {
    if (!this.first) {
      this.first = point;
      this.right = point.x;
    }
    // what is drawn tells, not code 32 (`isSpace`): a font cut down by LibreOffice has any letter there
    const space = /^\s*$/.test(text);
    this.glyphs.push({ text: space ? " " : text, gap: point.x - this.right, width });
    this.codes.push(glyph.originalCharCode);
    this.right = point.x + width;
  }

  end(order: number): Drawn | undefined {
    const text = this.text();
    const { first, style } = this;
    if (!text.trim() || !first) return undefined;
    let { hidden } = style;
    if (!hidden && similar(style.fill, this.background)) hidden = "same_colour";
    const lead = text.length - text.trimStart().length;
    const blank = this.glyphs.slice(0, lead).reduce((sum, g) => sum + g.width, 0);
    const piece: Piece = {
      text,
      x: lead && this.glyphs[0]?.text === " " ? first.x + blank : first.x,
      right: this.right,
      y: first.y,
      size: style.size,
      bold: style.bold,
      order,
      rotated: style.angle !== 0,
      ...(style.angle && { angle: style.angle }),
      ...(this.afterIcon && { afterIcon: true }),
      ...(this.apart && { apart: true }),
      ...(hidden && { hidden }),
    };
    const { at, clipped, codes } = this;
    return { piece, font: style.font, pageX: first.pageX, pageY: first.pageY, at, clipped, codes };
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
    let before = "";
    for (const [i, glyph] of this.glyphs.entries()) {
      if (glyph.text === " ") {
        spaces++;
        continue;
      }
      // Chinese and Japanese have no spaces between words; their letters stand apart by themselves.
      const wide = glyph.gap > (IDEOGRAPH.test(before) && IDEOGRAPH.test(glyph.text) ? size * 0.6 : limit);
      if (i > 0) out += " ".repeat(spaces || (wide ? 1 : 0));
      spaces = 0;
      out += glyph.text;
      before = glyph.text;
    }
    if (spaces) out += " ";
    return stretched ? out : joinSpelledLetters(out);
  }
}

/** Marks that stand before nothing but a list item. */
const MARK = /^[•◦‣⁃∙●○■□▪▫◆◇►▸▹▶➢➤➔✓✔✦★❖»›]\s*$/u;

export const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** "E X P E R I E N C E" written with real spaces: single letters all along become words (two spaces or more part them). */
function joinSpelledLetters(text: string): string {
  if (!/^\s*(?:\p{L} ){3,}\p{L}(?: {2,}|\s*$)/u.test(text) || /\p{L}{2}/u.test(text)) return text;
  return text.replace(/(\S) (?=\S)/g, "$1").replace(/ {2,}/g, " ");
}

const ICON_FONT =
  /awesome|icon|octicons|glyphicons|feather|academicons|marvosym|fontello|mdl2|webdings|(?:^|\+)FA[-\d]|Symbols?Outlined/i;
const DINGBAT_FONT = /wingdings|zapfdingbats|dingbats/i;
/** Letters of the Wingdings fonts that are list marks. */
const DINGBAT_BULLETS = new Set([..."lnqouvwx§¨ØüûàèÜ"]);
const PRIVATE_USE = /^[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u;
/** The private letters that the Symbol and Wingdings fonts of office programs put for list marks. */
const PRIVATE_BULLET = /^[\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf06e\uf06c\uf071\uf075\uf0a8\uf0e0\uf0e8\uf02d]/;

type FontKind = "text" | "icons" | "dingbats";
const fontKinds = new WeakMap<Font, FontKind>();
function kindOfFont(font: Font): FontKind {
  let kind = fontKinds.get(font);
  if (!kind) {
    const { name = "" } = font;
    kind = DINGBAT_FONT.test(name) ? "dingbats" : ICON_FONT.test(name) ? "icons" : "text";
    fontKinds.set(font, kind);
  }
  return kind;
}

/** True for an icon, which is no text; "•" for a list mark of a font of pictures; undefined for text. */
function glyphIcon({ unicode }: Glyph, kind: FontKind): true | "•" | undefined {
  if (PRIVATE_USE.test(unicode)) return PRIVATE_BULLET.test(unicode) && kind !== "icons" ? "•" : true;
  if (kind === "dingbats" && /^[\x21-\xff]$/.test(unicode)) return DINGBAT_BULLETS.has(unicode) ? "•" : true;
  return kind === "icons" && unicode.trim() ? true : undefined;
}

function hiddenBy(state: State, size: number): Piece["hidden"] {
  if (state.mode === 3 || state.mode === 7 || state.alpha < 0.05) return "invisible";
  return size < TINY_POINTS ? "tiny" : undefined;
}

const areaOf = (box: Box | undefined) =>
  box ? Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top) : 0;

function intersect(a: Box, b: Box): Box | undefined {
  const left = Math.max(a.left, b.left);
  const right = Math.min(a.right, b.right);
  const top = Math.max(a.top, b.top);
  const bottom = Math.min(a.bottom, b.bottom);
  return right > left && bottom > top ? { left, right, top, bottom } : undefined;
}

const CURVE_END = { 0: 2, 1: 2, 2: 6, 3: 4 } as Record<number, number>;

/** Rules shorter than this, in points, are no edge of a cell. */
const LEAST_RULE = 6;
/** A filled box thinner than this is a line. */
const THIN = 3;

/** A filled box as thin as a line. */
function thinRule({ left, right, top, bottom }: Box): Rule[] {
  const [width, height] = [right - left, bottom - top];
  if (height < THIN && width > LEAST_RULE) return [{ upright: false, at: (top + bottom) / 2, from: left, to: right }];
  if (width < THIN && height > LEAST_RULE) return [{ upright: true, at: (left + right) / 2, from: top, to: bottom }];
  return [];
}

/** The sides of a filled box as high as a line of text: what stands on it is a thing of its own. */
function badgeEdges({ left, right, top, bottom }: Box): Rule[] {
  const [width, height] = [right - left, bottom - top];
  if (height < 9 || height > 30 || width < 12 || width > 200) return [];
  return [left, right].map((at) => ({ upright: true, at, from: top, to: bottom }));
}

/** The level and upright parts of a stroked path. */
function strokedRules(path: unknown, matrix: Matrix): Rule[] {
  if (!ArrayBuffer.isView(path) && !Array.isArray(path)) return [];
  const data = path as unknown as ArrayLike<number>;
  if (data.length > 400) return [];
  const out: Rule[] = [];
  let start: [number, number] | undefined;
  let last: [number, number] | undefined;
  const line = (to: [number, number]) => {
    if (!last) return;
    const box = boxOf(matrix, [
      Math.min(last[0], to[0]),
      Math.min(last[1], to[1]),
      Math.max(last[0], to[0]),
      Math.max(last[1], to[1]),
    ]);
    if (Math.min(box.right - box.left, box.bottom - box.top) < 0.5) out.push(...thinRule(box));
  };
  for (let i = 0; i < data.length; ) {
    const kind = data[i]!;
    const length = CURVE_END[kind] ?? 0;
    if (!length) {
      if (start) line(start);
      last = start;
    } else {
      const end: [number, number] = [data[i + length - 1]!, data[i + length]!];
      if (kind === 0) start = end;
      else if (kind === 1) line(end);
      last = end;
    }
    i += length + 1;
  }
  return out;
}

/** True for a rectangle, also with rounded corners: its corner points span nearly the area of its box. */
function fillsItsBox(path: unknown, bounds: ArrayLike<number>): boolean {
  if (!ArrayBuffer.isView(path) && !Array.isArray(path)) return false;
  const data = path as unknown as ArrayLike<number>;
  if (data.length > 120) return false;
  const points: [number, number][] = [];
  for (let i = 0; i < data.length; ) {
    const length = CURVE_END[data[i]!] ?? 0;
    if (length) points.push([data[i + length - 1]!, data[i + length]!]);
    i += length + 1;
  }
  const doubled = points.reduce((sum, [px, py], i) => {
    const [qx, qy] = points[(i + 1) % points.length]!;
    return sum + px * qy - qx * py;
  }, 0);
  const whole = (bounds[2]! - bounds[0]!) * (bounds[3]! - bounds[1]!);
  return Math.abs(doubled) / 2 > Math.abs(whole) * 0.93;
}

/** Colour under the start of a piece: the last fill there, white paper where there is none, unknown over pictures. */
function backgroundAt(x: number, y: number, fills: Fill[], pictures: Fill[]): string {
  const holds = (box: Box) => x + 0.5 >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  const fill = fills.findLast(holds);
  const picture = pictures.findLast(holds);
  if (picture && (!fill || picture.at > fill.at || !fill.solid)) return "pattern";
  return fill?.colour ?? "#ffffff";
}

function clippedAt({ pageX, pageY, x, right }: Point, size: number, clip: Box): boolean {
  const reach = Math.max(size, right - x);
  return (
    pageX + reach < clip.left || pageX - reach > clip.right || pageY + size < clip.top || pageY - size > clip.bottom
  );
}

/** Text under a rectangle or a picture that was drawn later. */
function hideCovered(drawn: Drawn[], fills: Fill[], pictures: Fill[]) {
  const covers = [...fills, ...pictures].filter((cover) => cover.solid);
  if (!covers.length) return;
  for (const { piece, at } of drawn) {
    if (piece.hidden || piece.rotated) continue;
    const middle = piece.y - piece.size * 0.3;
    const inset = Math.min(2, (piece.right - piece.x) * 0.1);
    const over = (cover: Fill) =>
      cover.at > at &&
      cover.left <= piece.x + inset &&
      cover.right >= piece.right - inset &&
      cover.top <= middle - piece.size * 0.2 &&
      cover.bottom >= middle + piece.size * 0.2;
    if (covers.some(over)) piece.hidden = "covered";
  }
}

/** Text outside the area that may be drawn in. Where that would be most of a page, the areas are more likely misread than the text hidden. */
function hideClipped(drawn: Drawn[]) {
  const clipped = drawn.filter((one) => one.clipped && !one.piece.hidden);
  if (clipped.length < drawn.length * 0.5) for (const { piece } of clipped) piece.hidden = "clipped";
}

/**
 * Fonts without a table of their letters give numbers of glyphs instead of text: letters shifted or from nowhere. Told by what they spell:
 * many control or private characters or, where each letter is its own glyph number, hardly any small letters and spaces.
 */
function hideUnreadable(drawn: Drawn[]) {
  const byFont = new Map<Font, Drawn[]>();
  for (const one of drawn)
    if (!one.piece.hidden) {
      const list = byFont.get(one.font);
      if (list) list.push(one);
      else byFont.set(one.font, [one]);
    }
  for (const [font, list] of byFont) {
    const text = list.map(({ piece }) => piece.text).join("");
    const letters = text.replace(/\s/g, "");
    const count = letters.length;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is searched for
    const strange = (letters.match(/[\u0000-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/gu) ?? []).length;
    let unreadable = count >= 8 && strange > count * 0.3;
    if (!unreadable && font.composite && count >= 16) {
      const codes = new Set(list.flatMap((one) => one.codes));
      const own = list.every(({ piece, codes: own }) => !own.length || own.includes(piece.text.trim().charCodeAt(0)));
      const small = (letters.match(/[\p{Ll}\p{Lo}]/gu) ?? []).length;
      unreadable = own && codes.has(3) && small < count * 0.35;
    }
    if (unreadable) for (const { piece } of list) piece.hidden = "unreadable";
  }
}

const isWhite = (fill: string) => fill !== "pattern" && luminance(fill) > 0.95;

/** Contrast under about 1.1 : 1 cannot be seen. */
function similar(a: string, b: string): boolean {
  if (a === b) return a !== "pattern";
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

/** Fonts of drawn glyphs (Type 3) have a scale of their own: the size that text looks like is the height of its letters. */
function typeFaceScale({ isType3Font, fontMatrix, bbox }: Font): number {
  if (!isType3Font || !fontMatrix) return 1;
  const height = Math.abs((bbox?.[3] ?? 0) - (bbox?.[1] ?? 0));
  const share = Math.abs(fontMatrix[3]) * height;
  // Made from a font by its own program: the size asked for is the size.
  if (share > 0.35 && share < 1.6) return 1;
  if (height > 0) return share * 0.85;
  return Math.abs(fontMatrix[3]) * 1000;
}

/** Letters of TeX's bitmap fonts outside ASCII, which have no names: the first row of the Cork encoding (T1), and the mark of lists. */
const BITMAP_LETTERS: Record<number, string> = {
  16: "“",
  17: "”",
  18: "„",
  19: "«",
  20: "»",
  21: "–",
  22: "—",
  27: "ff",
  28: "fi",
  29: "fl",
  30: "ffi",
  31: "ffl",
  127: "-",
  136: "•",
};
const bitmapLetter = ({ unicode, originalCharCode }: Glyph) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what pdf.js makes of a code without a meaning
  /^[\u0000-\u001f\u007f-\u009f]?$/.test(unicode) ? (BITMAP_LETTERS[originalCharCode] ?? unicode) : unicode;

const boldFonts = new WeakMap<Font, boolean>();
function isBold(font: Font): boolean {
  let bold = boldFonts.get(font);
  if (bold === undefined) {
    bold =
      Boolean(font.bold || font.black) ||
      /bold|black|heavy|semibold|demi(?!italic)|[-,](bd|sb)\b|medi(um)?$|(cm|sf)bx/i.test(font.name ?? "");
    boldFonts.set(font, bold);
  }
  return bold;
}

const angleOf = (dx: number, dy: number) => (Math.round((Math.atan2(dy, dx) * 180) / Math.PI) + 360) % 360;
const turned = (angle: number) => ({
  cos: Math.cos((angle * Math.PI) / 180),
  sin: Math.sin((angle * Math.PI) / 180),
});

/** A point of a text's own frame (see `Piece`) on the page. */
export function toPage(x: number, y: number, angle = 0): [number, number] {
  if (!angle) return [x, y];
  const { cos, sin } = turned(angle);
  return [x * cos - y * sin, x * sin + y * cos];
}

export function multiply(a: Matrix, b: ArrayLike<number>): Matrix {
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
