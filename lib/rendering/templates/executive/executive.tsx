import { View } from "@react-pdf/renderer";
import { tint } from "../../kit/colour";
import type { Design } from "../../kit/design";
import { ContactList, employerAndPlace, LinkText, Row, Text } from "../../kit/parts";

const INK = "#1d2430";
const GREY = "#566070";

/** Executive: serif letters, contacts flush right beside the name, section titles on a shaded band, employers before dates. */
export const executive: Design = {
  accent: "#1f3a5f",
  body: "Source Serif 4",
  text: { fontSize: 10, lineHeight: 1.42, color: INK },
  margins: { top: 50, right: 58, bottom: 56, left: 58 },
  gaps: { section: 15, entry: 10, line: 2.5 },
  bullet: { mark: "•", indent: 12, color: "accent" },
  label: { fontWeight: 600, color: "accent" },
  muted: { color: GREY },
  link: { color: INK },
  footer: { fontSize: 8.5, color: GREY, textAlign: "right" },
  capitals: true,

  Header: ({ outline, accent, display }) => (
    <View style={{ borderBottomWidth: 1.6, borderBottomColor: accent, paddingBottom: 9 }}>
      <Row
        style={{ alignItems: "flex-end" }}
        left={
          <View>
            {outline.name && (
              <Text style={{ fontFamily: display, fontSize: 26, fontWeight: 600, lineHeight: 1.15, color: accent }}>
                {outline.name}
              </Text>
            )}
            {outline.label && (
              <Text style={{ fontSize: 12.5, fontStyle: "italic", color: GREY, marginTop: 2 }}>{outline.label}</Text>
            )}
          </View>
        }
        right={
          <ContactList
            contacts={outline.contacts}
            width={190}
            style={{ fontSize: 9, lineHeight: 1.4, textAlign: "right", color: GREY }}
            linkStyle={{ color: GREY }}
          />
        }
      />
    </View>
  ),

  SectionTitle: ({ title, accent, display }) => (
    <View style={{ backgroundColor: tint(accent, 0.9), paddingVertical: 2.5, paddingHorizontal: 6, marginBottom: 6 }}>
      <Text style={{ fontFamily: display, fontSize: 9.75, fontWeight: 600, color: accent, lineHeight: 1.3 }}>
        {title}
      </Text>
    </View>
  ),

  EntryHead: ({ entry, brief, accent }) => {
    const second = employerAndPlace(entry);
    return (
      <View>
        <Row
          left={
            <Text>
              <Text style={{ fontWeight: 600, fontSize: 10.75 }}>{entry.heading}</Text>
              {brief && second && `, ${second}`}
            </Text>
          }
          right={entry.dates && <Text style={{ fontStyle: "italic", color: GREY }}>{entry.dates}</Text>}
        />
        {((!brief && second) || entry.link) && (
          <Text style={{ color: accent, fontWeight: 600 }}>
            {brief ? "" : second}
            {!brief && second && entry.link ? "  ·  " : ""}
            {entry.link && <LinkText link={entry.link} style={{ color: GREY, fontWeight: 400 }} />}
          </Text>
        )}
      </View>
    );
  },
};
