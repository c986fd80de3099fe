import { Link, Text, View } from "@react-pdf/renderer";
import type { Style } from "@react-pdf/types";
import type { ReactNode } from "react";
import type { OutlineLink } from "@/lib/cv/outline";

/** Words at the left and, at the right margin on the same line, dates or a place. The left side wraps, the right does not. */
export function Row({ left, right, style }: { left: ReactNode; right?: ReactNode; style?: Style }) {
  return (
    <View style={{ flexDirection: "row", ...style }}>
      <View style={{ flex: 1 }}>{left}</View>
      {right && <View style={{ paddingLeft: 14, maxWidth: "45%" }}>{right}</View>}
    </View>
  );
}

/** A link where the outline allows one, else its words. */
export function LinkText({ link, style }: { link: OutlineLink; style?: Style }) {
  if (!link.href) return <Text style={style}>{link.text}</Text>;
  return (
    <Link src={link.href} style={{ textDecoration: "none", ...style }}>
      {link.text}
    </Link>
  );
}

/** Contacts on as few lines as fit, never broken inside one: each line holds at most `columns` characters. */
export function packContacts(contacts: OutlineLink[], columns: number): OutlineLink[][] {
  const lines: OutlineLink[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const contact of contacts) {
    const length = contact.text.length + 3;
    if (used + length > columns) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(contact);
    used += length;
  }
  return lines;
}

export function ContactLines({
  contacts,
  columns,
  style,
  linkStyle,
}: {
  contacts: OutlineLink[];
  columns: number;
  style?: Style;
  linkStyle?: Style;
}) {
  return packContacts(contacts, columns).map((line) => (
    <Text key={line.map((c) => c.text).join()} style={style}>
      {line.flatMap((contact, i) => [
        i > 0 ? "  ·  " : "",
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
        <LinkText key={i} link={contact} style={linkStyle} />,
      ])}
    </Text>
  ));
}
