import { type Colour, isAlike, readColour, readFontSize, readLength } from "./css-values";
import type { Style } from "./html-styles";
import { attribute, type Element } from "./html-tree";

/** How an element is shown, as far as reading asks: what browsers compute, without measuring anything. */
export interface Look {
  display: "none" | "inline" | "inline-block" | "block" | "list-item" | "flex" | "grid" | "row" | "cell" | "table";
  /** flex and grid: children stand beside each other, from the end to the start in `reversed`; this many in a row of a grid */
  beside: boolean;
  reversed: boolean;
  columns: number;
  /** takes a whole row of its grid */
  wide: boolean;
  /** taken out of the flow to one side */
  side?: "left" | "right";
  /** Word's own marks: the level of a list that a paragraph is an item of, and a tab */
  listLevel?: number;
  tab: boolean;
  /** stands below what is at the sides */
  clear: boolean;
  /** in points */
  size: number;
  bold: boolean;
  pre: boolean;
  /** a gap or a ground of its own keeps it apart from the words beside it */
  apart: boolean;
  marked: boolean;
  /** nobody sees what is in it, whatever its parts say */
  gone: boolean;
  /** parts may be seen again */
  invisible: boolean;
  colour: Colour;
  /** undefined: a picture, or a colour that cannot be told */
  ground: Colour | undefined;
}

const BLACK: Colour = { red: 0, green: 0, blue: 0, alpha: 1 };
const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

/** Of what stands around the page. */
export const ROOT_LOOK: Look = {
  display: "block",
  beside: false,
  reversed: false,
  columns: 0,
  wide: false,
  clear: false,
  tab: false,
  size: 12,
  bold: false,
  pre: false,
  apart: false,
  marked: true,
  gone: false,
  invisible: false,
  colour: BLACK,
  ground: WHITE,
};

const BLOCKS = new Set(
  (
    "html body address article aside blockquote center details dialog dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 " +
    "h5 h6 header hgroup hr legend main menu nav ol p pre search section summary ul caption optgroup option"
  ).split(" "),
);
const NOT_SHOWN = new Set(
  "head title meta link style script template noscript base area datalist param source track noframes".split(" "),
);
const BOLD = new Set("b strong th h1 h2 h3 h4 h5 h6".split(" "));
const SIZES: Record<string, number> = {
  h1: 2,
  h2: 1.5,
  h3: 1.17,
  h5: 0.83,
  h6: 0.67,
  small: 0.83,
  sub: 0.83,
  sup: 0.83,
  big: 1.2,
};

/** Beyond this, in points, something is off the page; below the other, nobody can read it. */
const OFF_PAGE = 350;
const TINY = 2;

/** How an element is shown in a place of that look. */
export function lookOf(element: Element, style: Style, outer: Look): Look {
  const tag = element.tagName;
  const get = (name: string) => style.get(name) ?? "";
  const size = sizeOf(element, style, outer);
  const position = get("position");
  const out = position === "absolute" || position === "fixed";
  const float = /^(left|right|inline-start|inline-end)$/.exec(get("float"))?.[1];
  const display = displayOf(element, style);
  const flow = `${get("flex-direction")} ${get("flex-flow")}`;
  const columns = display === "grid" ? gridColumns(style) : 0;
  const weight = get("font-weight") || (/\b(bold|[6-9]00)\b/.exec(get("font"))?.[1] ?? (get("font") && "normal"));
  const listLevel = /\blevel(\d)/.exec(get("mso-list"))?.[1];
  const list = `${get("list-style")} ${get("list-style-type")}`;
  return {
    display,
    beside: display === "flex" ? !flow.includes("column") : display === "grid" ? columns > 1 : false,
    reversed: flow.includes("reverse"),
    columns,
    wide: /-1|span [2-9]/.test(get("grid-column")),
    ...(out || float
      ? {
          side: float === "right" || float === "inline-end" || (out && get("right") && !get("left")) ? "right" : "left",
        }
      : {}),
    ...(listLevel && { listLevel: Number(listLevel) }),
    tab: get("mso-tab-count") !== "",
    clear: /left|right|both|inline/.test(get("clear")),
    size,
    bold: isBold(weight, BOLD.has(tag) || outer.bold),
    pre: whiteSpace(get("white-space")) ?? (tag === "pre" || tag === "textarea" || tag === "xmp" || outer.pre),
    apart: isApart(style, size),
    marked: list.includes("none") ? false : list.trim() || tag === "ul" || tag === "ol" ? true : outer.marked,
    gone: outer.gone || isGone(element, style, size, out || position === "relative"),
    invisible: /^(hidden|collapse)$/.test(get("visibility")) || (outer.invisible && get("visibility") !== "visible"),
    colour:
      readColour(get("-webkit-text-fill-color") || get("color") || attributeColour(element)) ??
      (get("color") && !/^(inherit|unset|currentcolor)$/.test(get("color")) ? UNKNOWN : outer.colour),
    ground: groundOf(element, style, outer),
  };
}

/** A colour that cannot be told is none that letters vanish in. */
const UNKNOWN: Colour = { red: -1000, green: -1000, blue: -1000, alpha: 1 };

/** Whether letters of that look cannot be seen; `backdrop`: something may lie behind them that is not theirs. */
export function isUnseen(look: Look, backdrop: boolean): boolean {
  if (look.gone || look.invisible || look.size < TINY || look.colour.alpha < 0.05) return true;
  if (!look.ground || !isAlike(look.colour, look.ground)) return false;
  return !(backdrop && isAlike(look.ground, WHITE));
}

/** Whether an element lies beneath or above others with a ground of its own, so that letters elsewhere may stand on it. */
export function isBackdrop(element: Element, style: Style): boolean {
  if (!/^(absolute|fixed)$/.test(style.get("position") ?? "")) return false;
  if (/^(img|svg|canvas|video)$/.test(element.tagName)) return true;
  const ground = groundOf(element, style, ROOT_LOOK);
  return !ground || !isAlike(ground, WHITE);
}

function displayOf(element: Element, style: Style): Look["display"] {
  const tag = element.tagName;
  const own = style.get("display") ?? "";
  if (own === "none" || NOT_SHOWN.has(tag)) return "none";
  if (attribute(element, "hidden") !== undefined && !own) return "none";
  if (tag === "dialog" && attribute(element, "open") === undefined && !own) return "none";
  if (own.includes("flex")) return "flex";
  if (own.includes("grid")) return "grid";
  if (own === "table-row") return "row";
  if (own === "table-cell") return "cell";
  if (own === "list-item") return "list-item";
  if (own === "inline-block" || own === "inline-table") return "inline-block";
  if (own === "inline" || own === "contents") return "inline";
  if (own === "block" || own === "flow-root" || own.startsWith("table")) return "block";
  if (tag === "table") return "table";
  if (tag === "tr") return "row";
  if (tag === "td" || tag === "th") return "cell";
  if (tag === "tbody" || tag === "thead" || tag === "tfoot") return "block";
  if (tag === "li") return "list-item";
  if (tag === "button" || tag === "select") return "inline-block";
  return BLOCKS.has(tag) ? "block" : "inline";
}

function gridColumns(style: Style): number {
  const shorthand = `${style.get("grid-template") ?? style.get("grid") ?? ""}`.split("/")[1];
  const template = style.get("grid-template-columns") ?? shorthand ?? "";
  const repeated = template.replace(
    /repeat\(\s*(\d{1,2})\s*,((?:[^()]|\([^()]*\))*)\)/g,
    (_, times: string, what: string) => ` ${what}`.repeat(Number(times)),
  );
  if (repeated.includes("repeat(")) return 0;
  return repeated
    .replace(/\[[^\]]*\]/g, " ")
    .replace(/\((?:[^()]|\([^()]*\))*\)/g, "")
    .split(/\s+/)
    .filter((part) => part && part !== "none").length;
}

function sizeOf(element: Element, style: Style, outer: Look): number {
  const font = /(?:^|\s)([\d.]+(?:px|pt|r?em|%|mm|cm|in|pc)|x{0,3}-?(?:small|large)|medium)(?=\s|\/)/.exec(
    style.get("font") ?? "",
  );
  const written = style.get("font-size") ?? font?.[1];
  const own = written === undefined ? undefined : readFontSize(written, outer.size);
  if (own !== undefined) return own;
  return outer.size * ((Object.hasOwn(SIZES, element.tagName) && SIZES[element.tagName]) || 1);
}

function isBold(weight: string, otherwise: boolean): boolean {
  if (weight === "bold" || weight === "bolder") return true;
  if (weight === "normal" || weight === "lighter") return false;
  const number = Number(weight);
  return weight && Number.isFinite(number) ? number >= 600 : otherwise;
}

function whiteSpace(value: string): boolean | undefined {
  if (/^(pre|pre-wrap|pre-line|break-spaces|preserve)/.test(value)) return true;
  return value === "normal" || value === "nowrap" || value === "collapse" ? false : undefined;
}

function isApart(style: Style, size: number): boolean {
  const some = (name: string) =>
    (style.get(name) ?? "").split(/\s+/).some((part) => (readLength(part, size) ?? 0) >= 2);
  return (
    ["padding", "padding-left", "padding-right", "margin-left", "margin-right", "margin"].some(some) ||
    (style.has("border") && !/none|^0/.test(style.get("border")!))
  );
}

function isGone(element: Element, style: Style, size: number, placed: boolean): boolean {
  const get = (name: string) => style.get(name) ?? "";
  const far = (name: string, from: number) => {
    const length = readLength(get(name), size, 720);
    return length !== undefined && (length <= -from || length >= from * 10);
  };
  const opacity =
    get("opacity") && (get("opacity").endsWith("%") ? Number.parseFloat(get("opacity")) / 100 : Number(get("opacity")));
  const little = (name: string) => get(name) !== "" && (readLength(get(name), size, 720) ?? 99) <= 1;
  return (
    attribute(element, "aria-hidden") === "true" ||
    (opacity !== "" && opacity < 0.05) ||
    get("mso-hide") === "all" ||
    get("content-visibility") === "hidden" ||
    (placed && (far("left", OFF_PAGE) || far("right", OFF_PAGE) || far("top", OFF_PAGE))) ||
    far("text-indent", OFF_PAGE) ||
    far("margin-left", OFF_PAGE) ||
    /^rect\((?:\s*[01](?:px|pt)?[\s,]*){4}\)$/.test(get("clip")) ||
    /^inset\(\s*(?:[5-9]\d|100)%|^circle\(\s*0/.test(get("clip-path")) ||
    /scale\(\s*0?\.?0*\s*[,)]|translate[xy]?\(\s*-\d{4,}px/.test(get("transform")) ||
    (/hidden|clip/.test(get("overflow")) && (little("width") || little("height") || little("max-height")))
  );
}

/** The ground an element draws or stands on. */
function groundOf(element: Element, style: Style, outer: Look): Colour | undefined {
  const picture = `${style.get("background-image") ?? ""} ${style.get("background") ?? ""}`;
  if (/url\(|gradient\(|image-set\(/.test(picture)) return undefined;
  const written =
    style.get("background-color") ?? style.get("background") ?? attribute(element, "bgcolor")?.toLowerCase();
  if (attribute(element, "background") !== undefined) return undefined;
  if (!written || /^(none|inherit|initial|unset|0|transparent)\b/.test(written)) return outer.ground;
  for (const part of written.match(/[a-z-]+\([^()]*\)|[^\s()]+/g) ?? []) {
    const colour = readColour(part);
    if (colour) return colour.alpha < 0.05 ? outer.ground : colour.alpha < 0.6 ? undefined : colour;
  }
  return undefined;
}

/** `<font color>`, and the letters of `<body text>`. */
const attributeColour = (element: Element) =>
  (
    attribute(element, "color") ??
    (element.tagName === "body" ? attribute(element, "text") : undefined) ??
    ""
  ).toLowerCase();
