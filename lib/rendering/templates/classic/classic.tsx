import { View } from "@react-pdf/renderer";
import { tint } from "../../kit/colour";
import type { Design } from "../../kit/design";
import { ContactLines, employerAndPlace, LinkText, Row, Text } from "../../kit/parts";

const INK = "#1c1c1c";
const GREY = "#555555";

/** Classic: Source Serif throughout, centred name, headings in capitals on a hairline, employer in italics. */
export const classic: Design = {
  accent: "#5b1a22",
  body: "Source Serif 4",
  text: { fontSize: 10, lineHeight: 1.4, color: INK },
  margins: { top: 52, right: 62, bottom: 56, left: 62 },
  gaps: { section: 15, entry: 8, line: 2 },
  bullet: { mark: "•", indent: 12, color: GREY },
  label: { fontWeight: 600 },
  capitals: true,
  muted: { color: GREY },
  link: { color: INK },
  footer: { fontSize: 8.5, color: GREY, textAlign: "center" },

  Header: ({ outline, accent, display }) => (
    <View style={{ alignItems: "center" }}>
      {outline.name && (
        <Text style={{ fontFamily: display, fontSize: 25, lineHeight: 1.2, color: accent, textAlign: "center" }}>
          {outline.name}
        </Text>
      )}
      {outline.label && (
        <Text style={{ fontSize: 11.5, fontStyle: "italic", color: GREY, marginTop: 2, textAlign: "center" }}>
          {outline.label}
        </Text>
      )}
      <View style={{ marginTop: 7, alignSelf: "stretch" }}>
        <ContactLines
          contacts={outline.contacts}
          style={{ fontSize: 9.25, textAlign: "center", lineHeight: 1.45 }}
          linkStyle={{ color: INK }}
        />
      </View>
    </View>
  ),

  SectionTitle: ({ title, accent, display }) => (
    <View style={{ borderBottomWidth: 0.6, borderBottomColor: tint(accent, 0.6), paddingBottom: 2, marginBottom: 5 }}>
      <Text style={{ fontFamily: display, fontSize: 9.5, fontWeight: 600, color: accent }}>{title}</Text>
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
              {brief && second && <Text style={{ fontStyle: "italic" }}>{`, ${second}`}</Text>}
            </Text>
          }
          right={entry.dates && <Text style={{ color: GREY }}>{entry.dates}</Text>}
        />
        {((!brief && second) || entry.link) && (
          <Text style={{ fontStyle: "italic" }}>
            {brief ? "" : second}
            {!brief && second && entry.link ? "  ·  " : ""}
            {entry.link && <LinkText link={entry.link} style={{ color: GREY }} />}
          </Text>
        )}
      </View>
    );
  },
};
