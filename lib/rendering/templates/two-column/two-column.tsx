import { View } from "@react-pdf/renderer";
import { tint } from "../../kit/colour";
import type { Design } from "../../kit/design";
import { ContactLines, employerAndPlace, LinkText, Row, Text } from "../../kit/parts";

const INK = "#231f1c";
const GREY = "#665e58";

/** Two columns: a header over both, work and projects in the wide one, skills, languages and certificates in the narrow one. */
export const twoColumn: Design = {
  accent: "#8a3b12",
  body: "Source Sans 3",
  display: "Source Serif 4",
  text: { fontSize: 9.75, lineHeight: 1.38, color: INK },
  margins: { top: 44, right: 46, bottom: 52, left: 46 },
  gaps: { section: 13, entry: 8, line: 2 },
  bullet: { mark: "•", indent: 10, color: "accent" },
  label: { fontWeight: 600 },
  muted: { color: GREY },
  link: { color: "accent" },
  footer: { fontSize: 8.5, color: GREY, textAlign: "left" },
  side: {
    at: "right",
    width: 142,
    gap: 24,
    sections: ["skills", "languages", "education", "certificates", "awards", "interests"],
    text: { fontSize: 9.25, lineHeight: 1.38, color: INK },
    gaps: { section: 13, entry: 6, line: 2.5 },
    bullet: { mark: "•", indent: 9, color: "accent" },
    muted: { color: GREY },
    link: { color: "accent" },
    titleHeight: 24,
    SectionTitle: ({ title, accent, display }) => (
      <View
        style={{ borderBottomWidth: 0.7, borderBottomColor: tint(accent, 0.55), paddingBottom: 2, marginBottom: 5 }}
      >
        <Text style={{ fontFamily: display, fontSize: 11.5, fontWeight: 600, color: accent, lineHeight: 1.25 }}>
          {title}
        </Text>
      </View>
    ),
  },

  Header: ({ outline, accent, display }) => (
    <View style={{ marginBottom: 3 }}>
      {outline.name && (
        <Text style={{ fontFamily: display, fontSize: 27, fontWeight: 600, lineHeight: 1.15, color: accent }}>
          {outline.name}
        </Text>
      )}
      {outline.label && <Text style={{ fontSize: 12.5, color: GREY, marginTop: 1 }}>{outline.label}</Text>}
      <View style={{ marginTop: 6, paddingTop: 5, borderTopWidth: 0.7, borderTopColor: tint(accent, 0.55) }}>
        <ContactLines contacts={outline.contacts} style={{ fontSize: 9.25 }} linkStyle={{ color: INK }} />
      </View>
    </View>
  ),

  SectionTitle: ({ title, accent, display }) => (
    <View style={{ borderBottomWidth: 0.7, borderBottomColor: tint(accent, 0.55), paddingBottom: 2, marginBottom: 5 }}>
      <Text style={{ fontFamily: display, fontSize: 12.5, fontWeight: 600, color: accent, lineHeight: 1.25 }}>
        {title}
      </Text>
    </View>
  ),

  EntryHead: ({ entry, brief }) => {
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
          <Text style={{ color: GREY }}>
            {brief ? "" : second}
            {!brief && second && entry.link ? "  ·  " : ""}
            {entry.link && <LinkText link={entry.link} style={{ color: GREY }} />}
          </Text>
        )}
      </View>
    );
  },
};
