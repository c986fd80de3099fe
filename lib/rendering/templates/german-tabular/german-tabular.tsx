import { View } from "@react-pdf/renderer";
import type { Design } from "../../kit/design";
import { ContactList, employerAndPlace, LinkText, Text } from "../../kit/parts";

const INK = "#1f2326";
const GREY = "#5a6167";

/** German tabular: dates in the left column of every entry, as a Lebenslauf is expected to look; sober, with wide margins. */
export const germanTabular: Design = {
  accent: "#2f4858",
  body: "Source Sans 3",
  text: { fontSize: 10.25, lineHeight: 1.4, color: INK },
  margins: { top: 56, right: 57, bottom: 57, left: 68 },
  gaps: { section: 16, entry: 8, line: 2 },
  bullet: { mark: "•", indent: 11, color: GREY },
  label: { fontWeight: 600 },
  muted: { color: GREY },
  link: { color: INK },
  footer: { fontSize: 8.5, color: GREY, textAlign: "right" },
  datesColumn: 112,

  Header: ({ outline, accent, display }) => (
    <View>
      {outline.name && (
        <Text style={{ fontFamily: display, fontSize: 23, fontWeight: 600, lineHeight: 1.15, color: accent }}>
          {outline.name}
        </Text>
      )}
      {outline.label && <Text style={{ fontSize: 12, color: GREY, marginTop: 1 }}>{outline.label}</Text>}
      <View style={{ marginTop: 8 }}>
        <ContactList contacts={outline.contacts} style={{ fontSize: 10, lineHeight: 1.4 }} linkStyle={{ color: INK }} />
      </View>
    </View>
  ),

  SectionTitle: ({ title, accent, display }) => (
    <View style={{ borderBottomWidth: 0.9, borderBottomColor: accent, paddingBottom: 2, marginBottom: 6 }}>
      <Text style={{ fontFamily: display, fontSize: 12, fontWeight: 600, color: accent, lineHeight: 1.25 }}>
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
          {brief && second && `, ${second}`}
        </Text>
        {((!brief && second) || entry.link) && (
          <Text>
            {brief ? "" : second}
            {!brief && second && entry.link ? "  ·  " : ""}
            {entry.link && <LinkText link={entry.link} style={{ color: GREY }} />}
          </Text>
        )}
      </View>
    );
  },
};
