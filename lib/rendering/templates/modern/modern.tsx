import { View } from "@react-pdf/renderer";
import type { Design } from "../../kit/design";
import { ContactLines, employerAndPlace, LinkText, Row, Text } from "../../kit/parts";

const INK = "#20262d";
const GREY = "#5c6670";

/** Modern: Source Sans, flush left, one colour for name, headings and employers, generous space instead of rules. */
export const modern: Design = {
  accent: "#0b5a6b",
  body: "Source Sans 3",
  text: { fontSize: 10.25, lineHeight: 1.4, color: INK },
  margins: { top: 48, right: 56, bottom: 56, left: 56 },
  gaps: { section: 16, entry: 9, line: 2 },
  bullet: { mark: "•", indent: 11, color: "accent" },
  label: { fontWeight: 600 },
  muted: { color: GREY },
  link: { color: "accent" },
  footer: { fontSize: 8.5, color: GREY, textAlign: "right" },

  Header: ({ outline, accent, display }) => (
    <View style={{ borderBottomWidth: 2, borderBottomColor: accent, paddingBottom: 10 }}>
      {outline.name && (
        <Text style={{ fontFamily: display, fontSize: 27, fontWeight: 700, lineHeight: 1.15 }}>{outline.name}</Text>
      )}
      {outline.label && <Text style={{ fontSize: 13, color: accent, marginTop: 1 }}>{outline.label}</Text>}
      <View style={{ marginTop: 6 }}>
        <ContactLines contacts={outline.contacts} style={{ fontSize: 9.5, color: GREY }} linkStyle={{ color: GREY }} />
      </View>
    </View>
  ),

  SectionTitle: ({ title, accent, display }) => (
    <Text
      style={{ fontFamily: display, fontSize: 12.5, fontWeight: 700, color: accent, marginBottom: 4, lineHeight: 1.25 }}
    >
      {title}
    </Text>
  ),

  EntryHead: ({ entry, brief, accent }) => {
    const second = employerAndPlace(entry);
    return (
      <View>
        <Row
          left={
            <Text>
              <Text style={{ fontWeight: 600 }}>{entry.heading}</Text>
              {brief && second && <Text style={{ color: GREY }}>{`, ${second}`}</Text>}
            </Text>
          }
          right={entry.dates && <Text style={{ color: GREY }}>{entry.dates}</Text>}
        />
        {((!brief && second) || entry.link) && (
          <Text style={{ color: accent }}>
            {brief ? "" : second}
            {!brief && second && entry.link ? "  ·  " : ""}
            {entry.link && <LinkText link={entry.link} style={{ color: GREY }} />}
          </Text>
        )}
      </View>
    );
  },
};
