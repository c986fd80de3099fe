import { View } from "@react-pdf/renderer";
import type { Design } from "../../kit/design";
import { ContactLines, StackedHead, Text } from "../../kit/parts";

const INK = "#000000";

/** Plain: one column, black, no rules, every fact on a line of its own, for forms that read a CV by machine. */
export const plain: Design = {
  accent: INK,
  body: "Source Sans 3",
  text: { fontSize: 10.75, lineHeight: 1.36, color: INK },
  margins: { top: 54, right: 60, bottom: 56, left: 60 },
  gaps: { section: 14, entry: 9, line: 2 },
  bullet: { mark: "•", indent: 12 },
  label: { fontWeight: 600 },
  muted: { color: INK },
  link: { color: INK },
  footer: { fontSize: 9, color: INK, textAlign: "left" },

  Header: ({ outline, accent, display }) => (
    <View>
      {outline.name && (
        <Text style={{ fontFamily: display, fontSize: 21, fontWeight: 700, lineHeight: 1.2, color: accent }}>
          {outline.name}
        </Text>
      )}
      {outline.label && <Text style={{ fontSize: 12 }}>{outline.label}</Text>}
      <View style={{ marginTop: 3 }}>
        <ContactLines contacts={outline.contacts} style={{ fontSize: 10.25 }} linkStyle={{ color: INK }} />
      </View>
    </View>
  ),

  SectionTitle: ({ title, accent, display }) => (
    <Text
      style={{ fontFamily: display, fontSize: 13, fontWeight: 700, color: accent, lineHeight: 1.25, marginBottom: 4 }}
    >
      {title}
    </Text>
  ),

  EntryHead: StackedHead,
};
