import { View } from "@react-pdf/renderer";
import { tint } from "../../kit/colour";
import type { Design } from "../../kit/design";
import { ContactList, employerAndPlace, Line, LinkText, Row, Text } from "../../kit/parts";

const INK = "#161616";
const GREY = "#565b61";

/** Technical: Plex Sans, skills first, a small square before each title, contacts as a list beside the name. */
export const technical: Design = {
  accent: "#0b5bd3",
  body: "IBM Plex Sans",
  text: { fontSize: 9.25, lineHeight: 1.4, color: INK },
  margins: { top: 42, right: 48, bottom: 50, left: 48 },
  gaps: { section: 12, entry: 7.5, line: 1.75 },
  bullet: { mark: "•", indent: 10, color: "accent" },
  label: { fontWeight: 600, color: "accent" },
  muted: { color: GREY },
  link: { color: "accent" },
  footer: { fontSize: 8, color: GREY, textAlign: "right" },
  leads: ["skills"],

  Header: ({ outline, accent, display }) => (
    <Row
      left={
        <View>
          {outline.name && (
            <Text style={{ fontFamily: display, fontSize: 24, fontWeight: 700, lineHeight: 1.15 }}>{outline.name}</Text>
          )}
          {outline.label && <Text style={{ fontSize: 11.5, color: accent, marginTop: 2 }}>{outline.label}</Text>}
        </View>
      }
      right={
        <ContactList
          contacts={outline.contacts}
          width={190}
          style={{ fontSize: 8.75, lineHeight: 1.42, color: GREY, textAlign: "right" }}
          linkStyle={{ color: GREY }}
        />
      }
    />
  ),

  SectionTitle: ({ title, accent, display }) => (
    <Line
      style={{
        alignItems: "center",
        borderBottomWidth: 0.6,
        borderBottomColor: tint(accent, 0.65),
        paddingBottom: 2.5,
        marginBottom: 5,
      }}
    >
      <View style={{ width: 7, height: 7, backgroundColor: accent }} />
      <View style={{ width: 6 }} />
      <Text style={{ flex: 1, fontFamily: display, fontSize: 11, fontWeight: 700, lineHeight: 1.25 }}>{title}</Text>
    </Line>
  ),

  EntryHead: ({ entry, accent }) => {
    const second = employerAndPlace(entry);
    return (
      <View>
        <Row
          left={
            <Text>
              <Text style={{ fontWeight: 600 }}>{entry.heading}</Text>
              {second && <Text style={{ color: GREY }}>{`, ${second}`}</Text>}
            </Text>
          }
          right={entry.dates && <Text style={{ color: GREY }}>{entry.dates}</Text>}
        />
        {entry.link && (
          <Text>
            <LinkText link={entry.link} style={{ color: accent }} />
          </Text>
        )}
      </View>
    );
  },
};
