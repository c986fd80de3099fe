import { View } from "@react-pdf/renderer";
import { tint } from "../../kit/colour";
import type { Design } from "../../kit/design";
import { ContactLines, employerAndPlace, Line, LinkText, Row, Text } from "../../kit/parts";

const INK = "#20242b";
const GREY = "#59626e";
const TITLES = 134;

/** European: section titles in a column of their own at the left, contents beside them, blue as in the Union's own forms. */
export const european: Design = {
  accent: "#0e4194",
  body: "Source Sans 3",
  text: { fontSize: 10, lineHeight: 1.4, color: INK },
  margins: { top: 46, right: 52, bottom: 54, left: 46 },
  gaps: { section: 15, entry: 8, line: 2 },
  bullet: { mark: "•", indent: 11, color: "accent" },
  label: { fontWeight: 600 },
  muted: { color: GREY },
  link: { color: "accent" },
  footer: { fontSize: 8.5, color: GREY, textAlign: "right" },
  titleColumn: TITLES,

  Header: ({ outline, accent, display }) => (
    <Line style={{ borderBottomWidth: 1, borderBottomColor: tint(accent, 0.5), paddingBottom: 9 }}>
      <View style={{ width: TITLES - 18, height: 26, backgroundColor: accent }} />
      <View style={{ width: 18 }} />
      <View style={{ flex: 1 }}>
        {outline.name && (
          <Text style={{ fontFamily: display, fontSize: 24, fontWeight: 600, lineHeight: 1.12, color: accent }}>
            {outline.name}
          </Text>
        )}
        {outline.label && <Text style={{ fontSize: 12, color: GREY, marginTop: 2 }}>{outline.label}</Text>}
        <View style={{ marginTop: 6 }}>
          <ContactLines contacts={outline.contacts} share={0.74} style={{ fontSize: 9.5 }} linkStyle={{ color: INK }} />
        </View>
      </View>
    </Line>
  ),

  SectionTitle: ({ title, accent, display }) => (
    <Text
      style={{
        fontFamily: display,
        fontSize: 10.5,
        fontWeight: 600,
        color: accent,
        lineHeight: 1.33,
        paddingRight: 12,
      }}
    >
      {title}
    </Text>
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
