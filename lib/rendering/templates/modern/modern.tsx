import { Text, View } from "@react-pdf/renderer";
import type { Design } from "../../kit/design";
import { ContactLines, LinkText, Row } from "../../kit/parts";

const INK = "#20262d";
const GREY = "#5c6670";
const ACCENT = "#0b5a6b";

/** Modern: Source Sans, flush left, one colour for name, headings and employers, generous space instead of rules. */
export const modern: Design = {
  body: "Source Sans 3",
  text: { fontSize: 10.25, lineHeight: 1.4, color: INK },
  margins: { top: 48, right: 56, bottom: 56, left: 56 },
  gaps: { section: 16, entry: 9, line: 2 },
  bullet: { mark: "•", indent: 11, color: ACCENT },
  label: { fontWeight: 600 },
  muted: { color: GREY },
  link: { color: ACCENT },
  footer: { fontSize: 8.5, color: GREY, textAlign: "right" },

  Header: ({ outline }) => (
    <View style={{ borderBottomWidth: 2, borderBottomColor: ACCENT, paddingBottom: 10 }}>
      {outline.name && <Text style={{ fontSize: 27, fontWeight: 700, lineHeight: 1.15 }}>{outline.name}</Text>}
      {outline.label && <Text style={{ fontSize: 13, color: ACCENT, marginTop: 1 }}>{outline.label}</Text>}
      <View style={{ marginTop: 6 }}>
        <ContactLines
          contacts={outline.contacts}
          columns={96}
          style={{ fontSize: 9.5, color: GREY }}
          linkStyle={{ color: GREY }}
        />
      </View>
    </View>
  ),

  SectionTitle: ({ title }) => (
    <Text style={{ fontSize: 12.5, fontWeight: 700, color: ACCENT, marginBottom: 4, lineHeight: 1.25 }}>{title}</Text>
  ),

  EntryHead: ({ entry, brief }) => {
    const second = [entry.subheading, entry.place].filter(Boolean).join(", ");
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
          <Text style={{ color: ACCENT }}>
            {brief ? "" : second}
            {!brief && second && entry.link ? "  ·  " : ""}
            {entry.link && <LinkText link={entry.link} style={{ color: GREY }} />}
          </Text>
        )}
      </View>
    );
  },
};
