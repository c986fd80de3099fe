import { View } from "@react-pdf/renderer";
import { tint } from "../../kit/colour";
import type { Design } from "../../kit/design";
import { employerAndPlace, Line, LinkText, Row, Text } from "../../kit/parts";

const INK = "#22202a";
const GREY = "#625e6c";
const WHITE = "#ffffff";

/** Creative: a bar in one strong colour with contacts, skills and languages; large geometric letters beside it. */
export const creative: Design = {
  accent: "#533a7b",
  body: "Manrope",
  text: { fontSize: 9.25, lineHeight: 1.45, color: INK },
  margins: { top: 46, right: 40, bottom: 50, left: 28 },
  gaps: { section: 15, entry: 9, line: 2 },
  bullet: { mark: "•", indent: 10, color: "accent" },
  label: { fontWeight: 700 },
  muted: { color: GREY },
  link: { color: "accent" },
  footer: { fontSize: 8, color: GREY, textAlign: "right" },
  side: {
    at: "left",
    width: 134,
    gap: 44,
    top: 62,
    contacts: true,
    sections: ["skills", "languages", "certificates", "interests", "awards"],
    ground: "accent",
    text: { fontSize: 8.75, lineHeight: 1.45, color: WHITE },
    gaps: { section: 16, entry: 6, line: 3 },
    bullet: { mark: "•", indent: 9, color: WHITE },
    muted: { color: "#f1eef6" },
    link: { color: WHITE },
    titleHeight: 22,
    SectionTitle: ({ title }) => (
      <View style={{ borderBottomWidth: 0.75, borderBottomColor: WHITE, paddingBottom: 3, marginBottom: 5 }}>
        <Text style={{ fontSize: 10.5, fontWeight: 700, lineHeight: 1.25 }}>{title}</Text>
      </View>
    ),
  },

  Header: ({ outline, accent, display }) => (
    <View>
      {outline.name && (
        <Text style={{ fontFamily: display, fontSize: 28, fontWeight: 700, lineHeight: 1.12, color: accent }}>
          {outline.name}
        </Text>
      )}
      {outline.label && <Text style={{ fontSize: 12.5, color: GREY, marginTop: 3 }}>{outline.label}</Text>}
    </View>
  ),

  SectionTitle: ({ title, accent, display }) => (
    <View style={{ marginBottom: 6 }}>
      <Text style={{ fontFamily: display, fontSize: 12.5, fontWeight: 700, lineHeight: 1.25 }}>{title}</Text>
      <Line style={{ marginTop: 2 }}>
        <View style={{ height: 2.5, backgroundColor: tint(accent, 0.25), width: 26 }} />
      </Line>
    </View>
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
          right={entry.dates && <Text style={{ color: GREY, fontSize: 8.5 }}>{entry.dates}</Text>}
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
