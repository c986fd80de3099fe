import { Link, Text as PdfText, View } from "@react-pdf/renderer";
import type { Style } from "@react-pdf/types";
import { Children, createContext, type ReactNode, useContext } from "react";
import { textDirection } from "@/lib/cv/document-words";
import type { OutlineEntry, OutlineLink } from "@/lib/cv/outline";
import type { EntryHeadProps } from "./design";
import { PlaceContext, placed } from "./place";
import { wrapText } from "./wrap-text";

/** What a drawing needs to know of the sheet it is on. */
export interface Column {
  rightToLeft: boolean;
  /** points */
  width: number;
  /** of the body's letters */
  fontSize: number;
  /** width of a text in em */
  measure: (text: string, fontWeight: number) => number;
}

export const ColumnContext = createContext<Column>({ rightToLeft: false, width: 480, fontSize: 10, measure: () => 0 });

/** Letters that reach further up and down than Latin ones, and the height of a line that they need. */
const TALL: [letters: RegExp, lineHeight: number][] = [
  [/\p{Script=Arabic}/u, 1.55],
  [/\p{Script=Hebrew}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u, 1.36],
];

/** Text in the direction of its first letter, flush with the side where the document's lines begin. */
export function Text({ style: wanted = {}, children }: { style?: Style; children?: ReactNode }) {
  const { rightToLeft } = useContext(ColumnContext);
  const at = placed(useContext(PlaceContext));
  const words = plainText(children);
  const needed = TALL.find(([letters]) => letters.test(words))?.[1] ?? 0;
  const style = Number(wanted.lineHeight) < needed ? { ...wanted, lineHeight: needed } : wanted;
  // numbers alone ("2012 – 2016") read from left to right in every script
  const direction = textDirection(words);
  if (!rightToLeft && direction === "ltr")
    return (
      <PdfText {...at} style={style} hyphenationPenalty={NEVER}>
        {children}
      </PdfText>
    );
  const start = rightToLeft ? "right" : "left";
  const textAlign = !style.textAlign || style.textAlign === "left" ? start : flip(style.textAlign, rightToLeft);
  return (
    <PdfText {...at} style={{ ...style, direction, textAlign }} hyphenationPenalty={NEVER}>
      {children}
    </PdfText>
  );
}

/** react-pdf would set a hyphen and break a line where two scripts meet inside a word: "(ΕΛΠ)". */
const NEVER = 10_000;

function flip(align: NonNullable<Style["textAlign"]>, rightToLeft: boolean): NonNullable<Style["textAlign"]> {
  return rightToLeft && align === "right" ? "left" : align;
}

function plainText(node: ReactNode): string {
  return Children.toArray(node)
    .map((child) => {
      if (typeof child === "string" || typeof child === "number") return String(child);
      if (typeof child !== "object" || !("props" in child)) return "";
      const { children, link } = child.props as { children?: ReactNode; link?: OutlineLink };
      return link?.text ?? plainText(children);
    })
    .join("");
}

/** Things side by side in the direction of the document. */
export function Line({ children, style }: { children: ReactNode; style?: Style }) {
  const { rightToLeft } = useContext(ColumnContext);
  return <View style={{ ...style, flexDirection: rightToLeft ? "row-reverse" : "row" }}>{children}</View>;
}

/** Words at the start and, at the other margin on the same line, dates or a place. The start wraps, the end does not. */
export function Row({ left, right, style }: { left: ReactNode; right?: ReactNode; style?: Style }) {
  const { rightToLeft } = useContext(ColumnContext);
  return (
    <Line style={style}>
      <View style={{ flex: 1 }}>{left}</View>
      {right && <View style={{ [rightToLeft ? "paddingRight" : "paddingLeft"]: 14, maxWidth: "45%" }}>{right}</View>}
    </Line>
  );
}

/** A link where the outline allows one, else its words. Within a line of text, or alone. */
export function LinkText({ link, style }: { link: OutlineLink; style?: Style }) {
  if (!link.href) return <PdfText style={style}>{link.text}</PdfText>;
  return (
    <Link src={link.href} style={{ textDecoration: "none", ...style }}>
      {link.text}
    </Link>
  );
}

/** Contacts on as few lines as fit into `width` points, never broken inside one. */
export function packContacts(
  contacts: OutlineLink[],
  width: number,
  widthOf: (text: string) => number,
): OutlineLink[][] {
  const lines: OutlineLink[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const contact of contacts) {
    const own = widthOf(contact.text) + widthOf(SEPARATOR);
    if (used + own > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(contact);
    used += own;
  }
  return lines;
}

const SEPARATOR = "  ·  ";

/** `share`: of the column's width that the lines may fill. */
export function ContactLines({
  contacts,
  style,
  linkStyle,
  share = 1,
}: {
  contacts: OutlineLink[];
  style: Style & { fontSize: number };
  linkStyle?: Style;
  share?: number;
}) {
  const { rightToLeft, width, measure } = useContext(ColumnContext);
  // a little less, because an italic or bold letter may be wider than what was measured
  const lines = packContacts(contacts, width * share * 0.98, (text) => measure(text, 400) * style.fontSize);
  if (rightToLeft) return <ContactCells lines={lines} style={style} linkStyle={linkStyle} />;
  return lines.map((line) => (
    <Text key={line.map((c) => c.text).join()} style={style}>
      {line.flatMap((contact, i) => [
        i > 0 ? SEPARATOR : "",
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
        <LinkText key={i} link={contact} style={linkStyle} />,
      ])}
    </Text>
  ));
}

/** In a line from right to left a phone number would be turned group by group: each contact is a text of its own. */
function ContactCells({ lines, style, linkStyle }: { lines: OutlineLink[][]; style: Style; linkStyle?: Style }) {
  const at = placed(useContext(PlaceContext));
  const { textAlign, ...words } = style;
  const justifyContent = textAlign === "center" ? "center" : textAlign === "right" ? "flex-end" : "flex-start";
  return lines.map((line) => (
    <Line key={line.map((c) => c.text).join()} style={{ justifyContent }}>
      {line.map((contact, i) => (
        <PdfText
          {...at}
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
          key={i}
          style={{ ...words, direction: textDirection(contact.text), marginLeft: i < line.length - 1 ? 22 : 0 }}
        >
          <LinkText link={contact} style={linkStyle} />
        </PdfText>
      ))}
    </Line>
  ));
}

/** points */
const SMALLEST = 7.5;

/** Contacts one under the other, each wrapped where it has to be. */
export function ContactList({
  contacts,
  style,
  linkStyle,
  width: wanted,
}: {
  contacts: OutlineLink[];
  style: Style & { fontSize: number };
  linkStyle?: Style;
  /** points; the column's own without it */
  width?: number;
}) {
  const { rightToLeft, width, measure } = useContext(ColumnContext);
  const at = placed(useContext(PlaceContext));
  const { textAlign = "left", ...words } = style;
  // By the boxes, not by `textAlign`: react-pdf aligns a text within its own width when its column takes its width from it.
  const alignItems =
    textAlign === "center" ? "center" : (textAlign === "right") === rightToLeft ? "flex-start" : "flex-end";
  const room = wanted ?? width;
  const widest = Math.max(...contacts.flatMap(({ text }) => text.split(" ").map((word) => measure(word, 400))));
  // an address is not broken where somewhat smaller letters save it
  const fontSize = widest * SMALLEST > room ? style.fontSize : Math.min(style.fontSize, room / (widest + 0.1));
  return (
    <View style={{ alignItems }}>
      {contacts.map((contact, i) => {
        const em = room / fontSize;
        const [text = ""] = wrapText([{ text: contact.text, fontWeight: 400 }], em, measure);
        const direction = textDirection(contact.text);
        return (
          <PdfText
            {...at}
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
            key={i}
            style={{ ...words, fontSize, direction, textAlign: alignItems === "flex-end" ? "right" : "left" }}
            hyphenationPenalty={NEVER}
          >
            <LinkText link={{ ...contact, text }} style={linkStyle} />
          </PdfText>
        );
      })}
    </View>
  );
}

/** Heading, employer and place (with the heading where nothing follows), dates and link, each on a line of its own. */
export function StackedHead({ entry, brief, muted }: EntryHeadProps) {
  const { width, fontSize, measure } = useContext(ColumnContext);
  const lines: { text: string; style: Style; weight: number; link?: OutlineLink }[] = [];
  const add = (text: string | undefined, style: Style, weight = 400, link?: OutlineLink) => {
    if (text) lines.push({ text, style, weight, link });
  };
  const second = employerAndPlace(entry);
  const inOne = [entry.heading, second].filter(Boolean).join(", ");
  // a line that ends within the employer's name would be read as two
  const parted = brief && entry.heading && second && measure(inOne, 600) * fontSize > width;
  if (brief && !parted) add(inOne, { fontWeight: 600 }, 600);
  else if (parted) {
    add(`${entry.heading},`, { fontWeight: 600 }, 600);
    add(second, { fontWeight: 600 }, 600);
  } else {
    add(entry.heading, { fontWeight: 600 }, 600);
    add(second, {});
  }
  add(entry.dates, muted);
  add(entry.link?.text, muted, 400, entry.link);
  return (
    <View>
      {lines.map(({ text, style, weight, link }, i) => {
        const [wrapped = ""] = wrapText([{ text, fontWeight: weight }], width / fontSize, measure);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
          <Text key={i} style={style}>
            {link ? <LinkText link={{ ...link, text: wrapped }} style={style} /> : wrapped}
          </Text>
        );
      })}
    </View>
  );
}

/** "Employer, Place" as one text. */
export function employerAndPlace({ subheading, place }: OutlineEntry): string {
  return [subheading, place].filter(Boolean).join(", ");
}
