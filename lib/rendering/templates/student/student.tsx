import { View } from "@react-pdf/renderer";
import type { Design } from "../../kit/design";
import { ContactLines, employerAndPlace, Line, LinkText, Row, Text } from "../../kit/parts";

const INK = "#252229";
const GREY = "#655f69";

/** Student: friendly geometric letters, education and projects first, generous space so that a short CV fills its page. */
export const student: Design = {
  accent: "#a62b57",
  body: "Manrope",
  text: { fontSize: 9.75, lineHeight: 1.5, color: INK },
  margins: { top: 54, right: 60, bottom: 58, left: 60 },
  gaps: { section: 19, entry: 11, line: 2.5 },
  bullet: { mark: "•", indent: 12, color: "accent" },
  label: { fontWeight: 700 },
  muted: { color: GREY },
  link: { color: "accent" },
  footer: { fontSize: 8.5, color: GREY, textAlign: "center" },
  leads: ["education", "projects"],

  Header: ({ outline, accent, display }) => (
    <View>
      {outline.name && (
        <Text
          style={{
            fontFamily: display,
            fontSize: 29,
            fontWeight: 700,
            lineHeight: 1.12,
            color: accent,
            textAlign: "center",
          }}
        >
          {outline.name}
        </Text>
      )}
      {outline.label && (
        <Text style={{ fontSize: 12.5, color: INK, marginTop: 3, textAlign: "center" }}>{outline.label}</Text>
      )}
      <View style={{ marginTop: 8 }}>
        <ContactLines
          contacts={outline.contacts}
          style={{ fontSize: 9.25, color: GREY, textAlign: "center" }}
          linkStyle={{ color: GREY }}
        />
      </View>
    </View>
  ),

  SectionTitle: ({ title, accent, display }) => (
    <Line style={{ marginBottom: 7 }}>
      <View style={{ width: 3.5, backgroundColor: accent }} />
      <View style={{ width: 7 }} />
      <Text style={{ flex: 1, fontFamily: display, fontSize: 12.5, fontWeight: 700, lineHeight: 1.3 }}>{title}</Text>
    </Line>
  ),

  EntryHead: ({ entry, brief, accent }) => {
    const second = employerAndPlace(entry);
    return (
      <View>
        <Row
          left={
            <Text>
              <Text style={{ fontWeight: 700 }}>{entry.heading}</Text>
              {brief && second && <Text style={{ color: GREY }}>{`, ${second}`}</Text>}
            </Text>
          }
          right={entry.dates && <Text style={{ color: GREY, fontSize: 9 }}>{entry.dates}</Text>}
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
