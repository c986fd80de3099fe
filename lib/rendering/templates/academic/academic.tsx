import { View } from "@react-pdf/renderer";
import type { Design } from "../../kit/design";
import { ContactLines, employerAndPlace, LinkText, Text } from "../../kit/parts";

const INK = "#191919";
const GREY = "#585858";

/** Academic: Garamond, dates in a column of their own, education and publications first, room for long titles. */
export const academic: Design = {
  accent: "#1d4d3a",
  body: "EB Garamond",
  text: { fontSize: 11, lineHeight: 1.32, color: INK },
  margins: { top: 54, right: 62, bottom: 58, left: 62 },
  gaps: { section: 15, entry: 7, line: 2 },
  bullet: { mark: "•", indent: 12, color: GREY },
  label: { fontWeight: 600 },
  muted: { color: GREY },
  link: { color: INK },
  footer: { fontSize: 9.5, color: GREY, textAlign: "center" },
  leads: ["education", "publications"],
  datesColumn: 104,

  Header: ({ outline, accent, display }) => (
    <View>
      {outline.name && (
        <Text style={{ fontFamily: display, fontSize: 27, lineHeight: 1.15, color: accent }}>{outline.name}</Text>
      )}
      {outline.label && (
        <Text style={{ fontSize: 13, fontStyle: "italic", color: GREY, marginTop: 1 }}>{outline.label}</Text>
      )}
      <View style={{ marginTop: 6 }}>
        <ContactLines
          contacts={outline.contacts}
          style={{ fontSize: 10.25, lineHeight: 1.35 }}
          linkStyle={{ color: INK }}
        />
      </View>
    </View>
  ),

  SectionTitle: ({ title, accent, display }) => (
    <View style={{ borderTopWidth: 0.7, borderTopColor: accent, paddingTop: 4, marginBottom: 5 }}>
      <Text style={{ fontFamily: display, fontSize: 13, fontWeight: 600, color: accent, lineHeight: 1.2 }}>
        {title}
      </Text>
    </View>
  ),

  EntryHead: ({ entry, brief }) => {
    const second = employerAndPlace(entry);
    return (
      <View>
        <Text>
          <Text style={{ fontWeight: 600 }}>{entry.heading}</Text>
          {brief && second && <Text style={{ fontStyle: "italic" }}>{`, ${second}`}</Text>}
        </Text>
        {!brief && second && <Text style={{ fontStyle: "italic" }}>{second}</Text>}
        {entry.link && (
          <Text>
            <LinkText link={entry.link} style={{ color: GREY }} />
          </Text>
        )}
      </View>
    );
  },
};
