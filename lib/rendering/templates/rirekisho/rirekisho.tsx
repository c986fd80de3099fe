import { View } from "@react-pdf/renderer";
import { tint } from "../../kit/colour";
import type { Design } from "../../kit/design";
import { ContactList, employerAndPlace, LinkText, Text } from "../../kit/parts";
import { arrangeRirekisho, FORM_NAME, isJobRow } from "./arrange-rirekisho";

const INK = "#1c1c1c";
const GREY = "#555555";
const RULE = "#6b6b6b";

const isForm = (label: string | undefined) => label?.startsWith(FORM_NAME) ?? false;

/** Rirekisho: the ruled form of Japanese applications; schools and jobs in one table, the oldest first, reasons and wishes at the end. */
export const rirekisho: Design = {
  accent: "#2b2b2b",
  body: "Source Sans 3",
  text: { fontSize: 10, lineHeight: 1.36, color: INK },
  margins: { top: 48, right: 54, bottom: 54, left: 54 },
  gaps: { section: 12, entry: 4, line: 2 },
  bullet: { mark: "•", indent: 11, color: GREY },
  label: { fontWeight: 600 },
  muted: { color: GREY },
  link: { color: INK },
  footer: { fontSize: 8.5, color: GREY, textAlign: "right" },
  datesColumn: 96,
  ruled: { color: RULE, joined: [["education", "work"]] },
  arrange: arrangeRirekisho,

  Header: ({ outline, accent, display }) => (
    <View>
      {isForm(outline.label) && (
        <Text style={{ fontFamily: display, fontSize: 16, fontWeight: 600, lineHeight: 1.36, marginBottom: 6 }}>
          {outline.label}
        </Text>
      )}
      <View style={{ borderWidth: 0.7, borderColor: RULE }}>
        {outline.name && (
          <View style={{ paddingVertical: 7, paddingHorizontal: 8, borderBottomWidth: 0.7, borderBottomColor: RULE }}>
            <Text style={{ fontFamily: display, fontSize: 20, fontWeight: 600, lineHeight: 1.36, color: accent }}>
              {outline.name}
            </Text>
            {outline.label && !isForm(outline.label) && <Text style={{ fontSize: 11.5 }}>{outline.label}</Text>}
          </View>
        )}
        <View style={{ paddingVertical: 5, paddingHorizontal: 8 }}>
          <ContactList
            contacts={outline.contacts}
            width={300}
            style={{ fontSize: 9.75, lineHeight: 1.5 }}
            linkStyle={{ color: INK }}
          />
        </View>
      </View>
    </View>
  ),

  SectionTitle: ({ title, accent, display }) => (
    <View style={{ backgroundColor: tint(accent, 0.91), paddingVertical: 2.5 }}>
      <Text style={{ fontFamily: display, fontSize: 10.5, fontWeight: 600, textAlign: "center", color: accent }}>
        {title}
      </Text>
    </View>
  ),

  EntryHead: ({ entry, brief }) => {
    const second = employerAndPlace(entry);
    const inOne = brief && !isJobRow(entry);
    // the line that says that nothing follows
    const isEnd = brief && !entry.dates && entry.id === "end";
    return (
      <View>
        <Text style={isEnd ? { textAlign: "right" } : { fontWeight: brief ? 400 : 600 }}>
          {[entry.heading, inOne && second].filter(Boolean).join(", ")}
        </Text>
        {second && !inOne && <Text style={{ color: GREY }}>{second}</Text>}
        {entry.link && (
          <Text style={{ color: GREY }}>
            <LinkText link={entry.link} style={{ color: GREY }} />
          </Text>
        )}
      </View>
    );
  },
};
