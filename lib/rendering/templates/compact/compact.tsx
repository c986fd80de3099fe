import { View } from "@react-pdf/renderer";
import type { Design } from "../../kit/design";
import { ContactLines, employerAndPlace, LinkText, Row, Text } from "../../kit/parts";

const INK = "#111111";
const GREY = "#4d4d4d";
const RULE = "#8a8a8a";

/** Compact: Source Sans with serif headings, black and grey, role, employer and dates on one line, narrow margins. */
export const compact: Design = {
  accent: "#111111",
  body: "Source Sans 3",
  display: "Source Serif 4",
  text: { fontSize: 9.25, lineHeight: 1.3, color: INK },
  margins: { top: 36, right: 42, bottom: 44, left: 42 },
  gaps: { section: 9, entry: 5, line: 1 },
  bullet: { mark: "•", indent: 9 },
  label: { fontWeight: 600 },
  muted: { color: GREY },
  link: { color: INK },
  footer: { fontSize: 8, color: GREY, textAlign: "right" },

  Header: ({ outline, display }) => (
    <View>
      <Row
        style={{ alignItems: "flex-end" }}
        left={
          outline.name && (
            <Text style={{ fontFamily: display, fontSize: 20, fontWeight: 600, lineHeight: 1.15 }}>{outline.name}</Text>
          )
        }
        right={
          outline.label && <Text style={{ fontSize: 10.5, color: GREY, textAlign: "right" }}>{outline.label}</Text>
        }
      />
      <View style={{ marginTop: 3 }}>
        <ContactLines contacts={outline.contacts} style={{ fontSize: 9 }} linkStyle={{ color: INK }} />
      </View>
    </View>
  ),

  SectionTitle: ({ title, display }) => (
    <View style={{ borderBottomWidth: 0.5, borderBottomColor: RULE, paddingBottom: 1, marginBottom: 3 }}>
      <Text style={{ fontFamily: display, fontSize: 10.5, fontWeight: 600, lineHeight: 1.25 }}>{title}</Text>
    </View>
  ),

  EntryHead: ({ entry }) => {
    const second = employerAndPlace(entry);
    return (
      <Row
        left={
          <Text>
            <Text style={{ fontWeight: 600 }}>{entry.heading}</Text>
            {second && `, ${second}`}
            {entry.link && (
              <Text style={{ color: GREY }}>
                {"  ·  "}
                <LinkText link={entry.link} style={{ color: GREY }} />
              </Text>
            )}
          </Text>
        }
        right={entry.dates && <Text style={{ color: GREY }}>{entry.dates}</Text>}
      />
    );
  },
};
